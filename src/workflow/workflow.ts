// The door of the workflow room.
export { findActorNames } from './desk-store.ts'
export { DeskStreams } from './desk-stream-listener.ts'
export { forgetOldNotices, tell, tellStaff } from './notice-service.ts'
export { openTasks } from './translation-service.ts'
export { type Desk, workflowEndpoints } from './workflow-routes.ts'
