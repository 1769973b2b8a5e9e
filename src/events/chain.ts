// The hash chain over events and audit rows: H(prev, H(payload)), SHA-256 over RFC 8785 JSON.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** RFC 8785 text of a JSON value: the same value always gives the same bytes. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not a JSON value')
  return text
}

export function link(previous: string, payloadHash: string): string {
  return hash(`${previous}${payloadHash}`)
}
