// The door of the fronts room.
export {
  automaticHome,
  type Card,
  type Collection,
  type Front,
  type FrontItem,
  type FrontState,
  type FrontType,
  isCurated,
} from './front.ts'
export { type FrontInput, operationsInput } from './front-input.ts'
export { frontEndpoints } from './front-routes.ts'
export { createFront, discardFront, editFront, launchFront } from './front-service.ts'
export { findFront, findFrontOf, listFronts, readAutomaticHome } from './front-store.ts'
