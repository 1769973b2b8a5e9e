// The log: JSON lines by pino; readable ones on a terminal. No secrets: authorization headers and bodies never reach it.
import { pino } from 'pino'
import type { Config } from './config.ts'

export type Log = {
  readonly [level in 'error' | 'warn' | 'info' | 'debug']: (details: object, message: string) => void
}

export function createLog(level: Config['logLevel']): Log {
  return pino(
    { level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    pino.destination(2),
  )
}

export const silentLog: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
