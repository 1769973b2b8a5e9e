// The door of the audience room.

export { hourOf, household, isMachine } from './read.ts'
export { readEndpoints } from './read-routes.ts'
export { ReadCounter, type ReadCounterOptions } from './read-service.ts'
export { sumReads } from './read-store.ts'
