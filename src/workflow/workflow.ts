// The door of the workflow room.
export { DeskStreams } from './desk-stream-listener.ts'
export { forgetOldNotices, tell, tellStaff } from './notice-service.ts'
export { openTasks } from './translation-service.ts'
export { type Desk, workflowEndpoints } from './workflow-routes.ts'
