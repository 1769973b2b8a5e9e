// What browsers send of a passkey (WebAuthn, JSON form), and where they stood when they did.
import { z } from '@hono/zod-openapi'
import type { ApiRequest } from '../api/api.ts'
import { isLoopbackUrl } from './client.ts'
import type { Identity } from './session.ts'

/** Where the browser stood when it asked; on this machine any port is right. */
export type Place = { readonly publicUrl: string; readonly origin: string }

const bytes = z
  .string()
  .min(1)
  .max(8_000)
  .regex(/^[\w-]+$/)
const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(10)

const common = {
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(50).nullish(),
  clientExtensionResults: z.looseObject({}),
}

/** What nobody vouches for is left behind. */
function vouched<T>({
  id,
  rawId,
  type,
  response,
}: {
  id: string
  rawId: string
  type: 'public-key'
  response: T
}) {
  return { id, rawId, type, response, clientExtensionResults: {} }
}

/** A new passkey. */
export const attestation = z
  .strictObject({
    ...common,
    response: z
      .looseObject({ clientDataJSON: bytes, attestationObject: bytes, transports: transports.optional() })
      .transform(({ clientDataJSON, attestationObject, transports }) => ({
        clientDataJSON,
        attestationObject,
        ...(transports ? { transports } : {}),
      })),
  })
  .transform(vouched)

/** A use of one. */
export const assertion = z
  .strictObject({
    ...common,
    response: z
      .looseObject({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes })
      .transform(({ clientDataJSON, authenticatorData, signature }) => ({
        clientDataJSON,
        authenticatorData,
        signature,
      })),
  })
  .transform(vouched)

const loopbackOrigin = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/

/** A newsroom on this machine may be opened at another port than its address says. */
export function placeOf({ publicUrl }: Identity, { headers }: ApiRequest<unknown, unknown, unknown>): Place {
  const own = new URL(publicUrl).origin
  const said = headers?.get('origin') ?? own
  const origin = isLoopbackUrl(publicUrl) && loopbackOrigin.test(said) ? said : own
  return { publicUrl, origin }
}
