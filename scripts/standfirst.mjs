// `npm run -s standfirst -- …`: builds what changed (saying so on stderr only), then is the standfirst command.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { PlainError, root, say } from './install.mjs'

/** Builds, then runs the command in this process: its exit code, signals and streams are the command's own. */
export async function runCommand(args) {
  try {
    await build()
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    say(error.message)
    process.exitCode = 1
    return
  }
  const main = join(root, 'dist', 'cli', 'main.js')
  process.argv = [process.execPath, main, ...args]
  await import(pathToFileURL(main).href)
}

if (process.argv[1] === import.meta.filename) await runCommand(process.argv.slice(2))
