// The door of the events room: the log, its delivery, time as events, and the audit log.
export { type AuditEntry, appendAudit, firstBrokenAudit } from './audit.ts'
export { clearDue, type DueHandler, type DueRow, DueWatch, setDue } from './due.ts'
export { type DurableListener, runDurable } from './durable.ts'
export type { Json, LoggedEvent, NewEvent } from './event.ts'
export { EventFeed } from './feed.ts'
export { appendEvent, eventsChannel, firstBrokenEvent, hasHappened, logHead, readSince } from './log.ts'
export { answerLost, underReceipt } from './receipt.ts'
export { type Core, type Reaction, type Unit, write } from './unit.ts'
