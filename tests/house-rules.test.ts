// The walls between the rooms really stop somebody: one planted violation for each rule, in a tree of its own.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const cruiser = resolve('tools/lint/node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
const biome = resolve('node_modules/@biomejs/biome/bin/biome')
if (!existsSync(cruiser)) console.info('skipped: the room checker is installed by npm run check')

/** A tree that keeps every rule … */
const lawful: Record<string, string> = {
  'stories/stories.ts': `export { a } from './story.ts'`,
  'stories/story.ts': `import { createHash } from 'node:crypto'; export const a = createHash`,
  'stories/story-store.ts': `import { Kysely } from 'kysely'; import { a } from './story.ts'; export const k = [Kysely, a]`,
  'stories/story-service.ts': `import { k } from './story-store.ts'; export const h = k`,
  'stories/story-routes.ts': `import { Hono } from 'hono'; import { h } from './story-service.ts'; export const r = [Hono, h]`,
  'stories/story.test.ts': `import { t } from '../db/testing.ts'; import 'vitest'; export const u = t`,
  'fronts/front.ts': `import { a } from '../stories/stories.ts'; export const f = a`,
  'db/testing.ts': `import 'vitest'; export const t = 1`,
  'net/net.ts': `import { request } from 'undici'; export const n = [request, fetch]`,
  'body/body.ts': 'export const b = 1',
  'reader/browser/live.ts': `import { b } from '../../body/body.ts'; export const l = [b, fetch]`,
  'server/server.ts': `import { createServer } from 'node:http'; import { a } from '../stories/stories.ts'; export const s = [createServer, a]`,
  'pages/types.ts': `import type { IncomingMessage } from 'node:http'; export type M = IncomingMessage`,
}

/** … and a file for each way of breaking one. */
const broken: readonly [rule: string, file: string, text: string][] = [
  ['room-by-its-door', 'fronts/a.ts', `import { a } from '../stories/story.ts'; export const z = a`],
  [
    'room-by-its-door',
    'fronts/b.ts',
    `import type { a } from '../stories/story.ts'; export type Z = typeof a`,
  ],
  ['room-by-its-door', 'fronts/c.test.ts', `import { a } from '../stories/story.ts'; export const z = a`],
  ['no-cycle', 'pages/a.ts', `import { y } from './b.ts'; export const x = y`],
  ['rules-are-pure', 'stories/a.ts', `import { Kysely } from 'kysely'; export const z = Kysely`],
  ['rules-are-pure', 'flashes/a.ts', `import pg from 'pg'; export const z = pg`],
  ['rules-are-pure', 'liveblogs/a.ts', `import { Hono } from 'hono'; export const z = Hono`],
  ['rules-are-pure', 'body/a.ts', `import { readFileSync } from 'node:fs'; export const z = readFileSync`],
  ['rules-are-pure', 'stories/b.ts', `import { k } from './story-store.ts'; export const z = k`],
  [
    'store-knows-no-service',
    'stories/c-store.ts',
    `import { h } from './story-service.ts'; export const z = h`,
  ],
  [
    'service-knows-no-routes',
    'stories/d-service.ts',
    `import { r } from './story-routes.ts'; export const z = r`,
  ],
  ['service-knows-no-routes', 'stories/e-service.ts', `import { Hono } from 'hono'; export const z = Hono`],
  [
    'only-server-and-cli-compose',
    'stories/f-service.ts',
    `import { s } from '../server/server.ts'; export const z = s`,
  ],
  [
    'browser-knows-no-server',
    'reader/browser/a.ts',
    `import { a } from '../../stories/stories.ts'; export const z = a`,
  ],
  [
    'browser-knows-no-server',
    'desk/a.ts',
    `import { readFileSync } from 'node:fs'; export const z = readFileSync`,
  ],
  [
    'no-test-code-in-source',
    'stories/g-service.ts',
    `import { t } from '../db/testing.ts'; export const z = t`,
  ],
  ['no-test-code-in-source', 'stories/h-service.ts', `import { test } from 'vitest'; export const z = test`],
  ['one-way-out', 'wire/a.ts', `import { request } from 'undici'; export const z = request`],
  ['one-way-out', 'wire/b.ts', `import { request } from 'node:https'; export const z = request`],
  ['http-in-server-and-net', 'wire/c.ts', `import { request } from 'node:http'; export const z = request`],
  ['import-exists', 'wire/d.ts', `import { z } from './nowhere.ts'; export const y = z`],
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-rules-'))
  linkPackages(join(folder, 'node_modules'))
  const settings = [
    '.dependency-cruiser.mjs',
    'tsconfig.json',
    'tsconfig.base.json',
    'biome.json',
    '.gitignore',
    'package.json',
  ]
  for (const name of settings) copyFileSync(name, join(folder, name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every package of ours, and an undici that is none of them: what nobody may import has to be there to be refused by name. */
function linkPackages(modules: string): void {
  mkdirSync(join(modules, 'undici'), { recursive: true })
  writeFileSync(join(modules, 'undici/package.json'), '{ "name": "undici", "main": "index.js" }')
  writeFileSync(join(modules, 'undici/index.js'), 'exports.request = () => {}\n')
  for (const name of readdirSync('node_modules'))
    if (name !== 'undici') symlinkSync(resolve('node_modules', name), join(modules, name))
}

function plant(files: Iterable<readonly [file: string, text: string]>): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, 'src', file)), { recursive: true })
    writeFileSync(join(folder, 'src', file), `${text}\n`)
  }
}

/** The rules the checker says are broken, as "rule file". */
function cruise(): string[] {
  const args = [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const { summary }: { summary: { violations: { rule: { name: string }; from: string }[] } } =
    JSON.parse(stdout)
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from.slice('src/'.length)}`)
}

describe.skipIf(!existsSync(cruiser))('the walls between the rooms', () => {
  test('let a lawful tree pass', () => {
    plant(Object.entries(lawful))
    expect(cruise()).toEqual([])
  })

  test('stop every planted violation, by the rule meant for it', () => {
    plant(Object.entries(lawful))
    plant(broken.map(([, file, text]) => [file, text] as const))
    plant([['pages/b.ts', `import { x } from './a.ts'; export const y = x`]])
    const found = new Set(cruise())
    expect(broken.map(([rule, file]) => `${rule} ${file}`).filter((line) => !found.has(line))).toEqual([])
  })
})

describe('the linter', () => {
  test.each([
    [
      'noRestrictedGlobals',
      'stories/fetch-service.ts',
      `export const z = async () => await fetch('http://localhost')`,
    ],
    ['noProcessEnv', 'stories/env.ts', `export const z = process.env`],
    [
      'noFloatingPromises',
      'wire/float.ts',
      `async function y(): Promise<void> {}\nexport function z(): void {\n  y()\n}`,
    ],
    ['noDefaultExport', 'wire/default.ts', 'export default 1'],
    ['noExplicitAny', 'wire/any.ts', 'export const z = (value: any): string => String(value)'],
    [
      'useExhaustiveSwitchCases',
      'wire/switch.ts',
      `export function z(of: 'p' | 'q'): number {\n  switch (of) {\n    case 'p':\n      return 1\n  }\n  return 2\n}`,
    ],
  ])('refuses %s', (rule, file, text) => {
    plant([[file, text]])
    const args = [biome, 'lint', '--reporter=json', join('src', file)]
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    expect(stdout).toContain(rule)
  })

  test('lets src/net fetch', () => {
    plant([['net/fetch.ts', `export const z = async () => await fetch('http://localhost')`]])
    const args = [biome, 'lint', '--reporter=json', 'src/net/fetch.ts']
    expect(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout).not.toContain(
      'noRestrictedGlobals',
    )
  })
})
