// The door of the backup room: out of one database, into another, and whether everything in it fits together.
export { backUp, move, restore } from './backup-service.ts'
export { type Finding, verify } from './verify-service.ts'
