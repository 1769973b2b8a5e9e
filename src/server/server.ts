// The door of the server room: composition. The only room that knows every other; only the CLI enters it.
export { type Config, readConfig } from './config.ts'
export type { Services } from './endpoints.ts'
export { type Serving, serveNewsroom } from './http.ts'
export { createLog, type Log, silentLog } from './log.ts'
export { type Newsroom, openNewsroom, postOf } from './newsroom.ts'
