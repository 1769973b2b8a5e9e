// The door of the jobs room: durable work, added in a transaction and done at least once.
export {
  JobError,
  type JobHandler,
  type JobHandlers,
  jobHandler,
  type NewJob,
  type RunningJob,
} from './job.ts'
export { jobEndpoints } from './job-routes.ts'
export { enqueue, enqueueAll, type Moment } from './job-store.ts'
export { JobWorker, type WorkerOptions } from './job-worker.ts'
