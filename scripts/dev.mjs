// `npm run dev`: the demo newsroom that follows the sources: tsc --watch writes dist, node --watch starts it again; the desk is
// built by Vite beside it, and is there after a reload of the page.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './install.mjs'

process.env['STANDFIRST_DEMO'] ??= '1'
await build()

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const deskConfig = join(root, 'src', 'desk', 'vite.config.ts')
const watch = ['--watch', '--preserveWatchOutput']
const children = [
  spawn(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), ...watch], { stdio: 'inherit' }),
  spawn(process.execPath, [tsc, '-p', join(root, 'src', 'reader', 'browser', 'tsconfig.json'), ...watch], {
    stdio: 'inherit',
  }),
  spawn(process.execPath, [vite, 'build', '--watch', '--config', deskConfig], { stdio: 'inherit' }),
  spawn(
    process.execPath,
    [
      '--watch',
      '--watch-preserve-output',
      join(root, 'dist', 'cli', 'main.js'),
      'start',
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  ),
]

function stopAll(signal) {
  for (const child of children) child.kill(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal))
for (const child of children) {
  child.on('exit', (code) => {
    stopAll('SIGTERM')
    process.exitCode ||= code ?? 0
  })
}
