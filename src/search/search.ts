// The door of the search room.

export { searchEndpoints } from './search-routes.ts'
export { type Found, indexDesk, indexLive, searchLive } from './search-store.ts'
