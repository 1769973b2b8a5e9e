// The door of the audience room.

export { readEndpoints } from './read-routes.ts'
export { ReadCounter, type ReadCounterOptions } from './read-service.ts'
