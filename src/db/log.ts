// Where this room reports what the operator should know; `server/` passes its logger in.
export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields?: Record<string, unknown>,
) => void

export const silent: Log = () => {}
