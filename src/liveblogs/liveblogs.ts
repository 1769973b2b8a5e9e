// The door of the liveblogs room.
export { editEntry, postEntry, removeEntry, type WrittenEntry } from './entry-service.ts'
export type { Entry, Liveblog } from './liveblog.ts'
export { type EntryInput, entryInput, type LiveblogInput } from './liveblog-input.ts'
export { entryEndpoints } from './liveblog-routes.ts'
export { setLiveblog } from './liveblog-service.ts'
