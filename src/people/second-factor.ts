// The second factor's rules: codes by time (RFC 6238), and recovery codes for the day the phone is lost. Time is a parameter.
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { hashSecret } from './secret.ts'

const periodS = 30
const shape = { algorithm: 'SHA1', digits: 6, period: periodS } as const

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app takes, usually as a QR code. */
export function totpUri(secret: string, account: string, issuer: string): string {
  return new TOTP({
    ...shape,
    secret,
    issuer: issuer.replaceAll(':', ' ') || 'Standfirst',
    label: account,
  }).toString()
}

/** The time step a code belongs to: now, or one step beside it for clocks that differ. Undefined when it is wrong. */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = now.getTime()
  const delta = new TOTP({ ...shape, secret }).validate({ token: code, timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / periodS) + delta
}

const recoveryCount = 10
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Ten codes of 120 random bits: so many that a plain hash of each keeps them safe. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCount }, () => {
    const text = [...randomBytes(24)].map((byte) => letters[byte % letters.length]).join('')
    return (text.match(/.{6}/g) ?? []).join('-')
  })
}

/** However it was typed: spaces, dashes and capitals do not count. */
export function hashRecoveryCode(user: string, code: string): string {
  return hashSecret(`${user}:${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)
}
