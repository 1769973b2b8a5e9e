// The door of the flashes room.
export type { Flash, Importance } from './flash.ts'
export { type FlashInput, flashInput } from './flash-input.ts'
export { flashEndpoints } from './flash-routes.ts'
export { flashDue, type SentFlash, sendFlash, withdrawFlash } from './flash-service.ts'
