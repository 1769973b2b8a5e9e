// What the API says of the person at the desk.
import type { Grant } from '../../actor.ts'

export type SecondFactor = 'none' | 'totp' | 'passkey' | 'both'

/** `GET /me`. */
export type Me = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Null: they never chose one. */
  readonly language: string | null
  readonly grants: readonly Grant[]
  readonly secondFactor: SecondFactor
  /** They may publish or administer, and have no second factor yet. */
  readonly mustEnrol: boolean
  readonly recoveryCodesLeft: number
  /** The session this page asks with. */
  readonly sessionId: string
}
