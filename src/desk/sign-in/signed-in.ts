// What the API answers to a password: in, or what else is needed.
import type { Me } from '../app/me.ts'

export type Method = 'totp' | 'passkey' | 'recovery'

export type Needs = {
  readonly needs: 'second-factor'
  readonly methods: readonly Method[]
  /** Goes with the second factor; good for some minutes and one use. */
  readonly challenge: string
}

export type SignedIn = { readonly me: Me } | Needs
