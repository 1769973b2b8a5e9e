// The door of the people room.
export { byName, findActorNames } from './actor-name-store.ts'
export { findActor } from './actor-store.ts'
export { type Client, isLoopbackUrl } from './client.ts'
export { type DemoAccount, setDemoAccount } from './demo-account-service.ts'
export { invite, makeLink, type NewPerson } from './invitation-service.ts'
export type { Link, Post } from './link-service.ts'
export { meEndpoints } from './me-routes.ts'
export { peopleEndpoints } from './people-routes.ts'
export {
  type Action,
  actions,
  may,
  mayAtAll,
  type Permission,
  type Thing,
  type ThingState,
} from './permission.ts'
export { type Scope, scopesOf, wholeEditions, worksIn } from './scope.ts'
export { isWithin, scopeRows } from './scope-store.ts'
export { type Identity, identityOf, isFresh, type Session, secretOf, sessionActor } from './session.ts'
export { SessionListener } from './session-listener.ts'
export { resumeSession } from './session-service.ts'
export { type Door, signInEndpoints } from './sign-in-routes.ts'
export { sweepPeople } from './sweep-service.ts'
export {
  createToken,
  findTokenActor,
  listTokens,
  type NewToken,
  revokeToken,
  type TokenInput,
  tokenInput,
} from './token-service.ts'
export { email, personName, type User } from './user.ts'
export { userEndpoints } from './user-routes.ts'
export { editUser } from './user-service.ts'
export { findUserByEmail, listUsers } from './user-store.ts'
