// A session: what is kept of it, how long it lives, and the cookie that carries it. Pure rules.
import type { Actor, Grant } from '../actor.ts'
import { isLoopbackUrl } from './client.ts'
import { needsSecondFactor } from './permission.ts'

export type Factor = 'password' | 'totp' | 'recovery' | 'passkey'

/** What signing in needs to know of this installation. */
export type Identity = {
  /** Without a slash at its end. */
  readonly publicUrl: string
  /** A session nobody used for this long is over. */
  readonly idleMs: number
  /** A session is over this long after it began, used or not. */
  readonly absoluteMs: number
}

const hourMs = 3_600_000

export function identityOf(publicUrl: string, times: Partial<Omit<Identity, 'publicUrl'>> = {}): Identity {
  return { publicUrl, idleMs: 12 * hourMs, absoluteMs: 7 * 24 * hourMs, ...times }
}

export type Session = {
  readonly id: string
  readonly userId: string
  readonly name: string
  /** What this session may act with: none while it may only enrol. */
  readonly grants: readonly Grant[]
  /** The role needs a second factor and none was shown: the session may do nothing but enrol one. */
  readonly mustEnrol: boolean
  /** What was shown last to open it. */
  readonly factor: Factor
  /** When its person last proved who they are. */
  readonly provedAt: Date
}

/** A person who must show a second factor and has not may enrol one, and nothing else. */
export function mustEnrol(person: { grants: readonly Grant[]; demo: boolean; factor: Factor }): boolean {
  return person.factor === 'password' && !person.demo && needsSecondFactor(person.grants)
}

export function sessionActor(session: Session, address: string): Actor {
  return { kind: 'user', id: session.userId, name: session.name, grants: session.grants, address }
}

/** Changing how one signs in asks for a proof no older than this. */
const freshMs = 15 * 60_000

export function isFresh(session: Session, now: Date): boolean {
  return session.mustEnrol || now.getTime() - session.provedAt.getTime() <= freshMs
}

/** Plain http is right for this machine only; a browser sends no session anywhere else without TLS. */
function isPlainLoopback(publicUrl: string): boolean {
  return publicUrl.startsWith('http:') && isLoopbackUrl(publicUrl)
}

/** Whether a browser sends a session to this site at all. */
export function canCarrySession(publicUrl: string): boolean {
  return publicUrl.startsWith('https:') || isPlainLoopback(publicUrl)
}

export function cookieName(publicUrl: string): string {
  return isPlainLoopback(publicUrl) ? 'standfirst' : '__Host-standfirst'
}

/** The Set-Cookie line of a new session. */
export function sessionCookie({ publicUrl, absoluteMs }: Identity, secret: string): string {
  return cookie(publicUrl, secret, Math.floor(absoluteMs / 1000))
}

/** The Set-Cookie line that takes the session out of the browser. */
export function endedCookie({ publicUrl }: Identity): string {
  return cookie(publicUrl, '', 0)
}

function cookie(publicUrl: string, value: string, maxAge: number): string {
  const secure = isPlainLoopback(publicUrl) ? '' : ' Secure;'
  return `${cookieName(publicUrl)}=${value}; Path=/; Max-Age=${maxAge};${secure} HttpOnly; SameSite=Lax`
}

/** The session's secret out of a Cookie header. Two of that name are none: one of them was planted. */
export function secretOf(header: string | undefined, publicUrl: string): string | undefined {
  const name = `${cookieName(publicUrl)}=`
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(name))
  if (found.length !== 1) return undefined
  const secret = found[0]?.slice(name.length) ?? ''
  return /^[\w-]{43}$/.test(secret) ? secret : undefined
}
