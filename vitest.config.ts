// Groups of tests: `unit` and `desk` first, then `browser` (a real Chromium each), two files at a time.
import { defineConfig } from 'vitest/config'

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const
/** The desk is React; everything else that has TSX is Preact. */
const deskOxc = { jsx: { runtime: 'automatic', importSource: 'react' } } as const
const deskTests = ['src/desk/**/*.test.ts', 'src/desk/**/*.test.tsx']
const browserTests = ['src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts']
const times = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        oxc,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
          exclude: [...browserTests, ...deskTests],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          ...times,
        },
      },
      {
        oxc: deskOxc,
        test: {
          name: 'desk',
          include: deskTests,
          exclude: browserTests,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          ...times,
        },
      },
      {
        oxc,
        test: {
          name: 'browser',
          include: browserTests,
          globalSetup: 'tests/demo-folder.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A real browser on a busy machine: what fails twice is broken.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
