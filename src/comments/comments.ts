// The door of the comments room.
export { commentEndpoints } from './comment-routes.ts'
