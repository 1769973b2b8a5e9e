// Passkeys of this browser, through the library that is loaded when one is used.
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { post } from '../app/api.ts'
import type { Me } from '../app/me.ts'

export const hasPasskeys = (): boolean => typeof PublicKeyCredential !== 'undefined'

/** The person closed the browser's window, or it timed out: nothing was refused. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name)
}

/** `challenge`: after the password, as the second factor; without it the passkey is all there is to show. */
export async function signInByPasskey(challenge?: string): Promise<Me> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const given = challenge === undefined ? {} : { challenge }
  const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>('/session/passkey/options', given)
  const response = await startAuthentication({ optionsJSON })
  const { me } = await post<{ readonly me: Me }>('/session/passkey', { response, ...given })
  return me
}

export type Enrolled = { readonly recoveryCodes: readonly string[] }

export async function addPasskey(name: string): Promise<Enrolled> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>('/me/passkeys/options')
  const response = await startRegistration({ optionsJSON })
  return post<Enrolled>('/me/passkeys', { name, response })
}
