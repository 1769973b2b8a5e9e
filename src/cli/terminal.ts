// How commands speak on this terminal: results on stdout, everything else on stderr, a progress bar where someone looks.
import { SingleBar } from 'cli-progress'
import type { Io } from './command.ts'

const plainEveryMs = 5_000

/** `end` clears the bar; call it before the process ends. */
export function terminalIo(signal: AbortSignal): Io & { readonly end: () => void } {
  let bar: SingleBar | undefined
  let lastPlain = Date.now()
  const pause = (write: () => void) => {
    bar?.stop()
    bar = undefined
    write()
  }
  return {
    signal,
    out: (text) => pause(() => process.stdout.write(`${text}\n`)),
    err: (text) => pause(() => process.stderr.write(`${text}\n`)),
    progress: (done, total, what) => {
      if (process.stderr.isTTY) {
        bar ??= startBar(total, what)
        if (total !== undefined) bar.setTotal(total)
        bar.update(done)
      } else if (Date.now() - lastPlain > plainEveryMs) {
        lastPlain = Date.now()
        process.stderr.write(total === undefined ? `${done} ${what}\n` : `${done} of ${total} ${what}\n`)
      }
    },
    end: () => bar?.stop(),
  }
}

function startBar(total: number | undefined, what: string): SingleBar {
  const bar = new SingleBar({
    format: `{bar} {value}${total === undefined ? '' : ' of {total}'} ${what}`,
    stream: process.stderr,
  })
  bar.start(total ?? 0, 0)
  return bar
}
