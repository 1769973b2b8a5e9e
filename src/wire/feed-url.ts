// Addresses in feeds: relative ones resolved against what the feed says of itself.
// Driven by the feed mappings. Which schemes may be kept is decided where a body or a link is made, not here.

/** Base addresses around an element, outermost first; each may be relative to those before it. */
export type Bases = readonly (string | undefined)[]

/**
 * An address resolved against `bases` (each relative to the ones before it, outermost first), or undefined when it is
 * no address. An absolute one is given back as written, so that identities compare character by character.
 */
export function resolveUrl(address: string, bases: readonly (string | undefined)[]): string | undefined {
  const written = address.trim().replace(/[\n\r\t]/g, '')
  if (written === '') return undefined
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) && !/^https?:(?!\/\/)/i.test(written)) return written
  const base = joinBases(bases)
  try {
    return base === undefined ? written : new URL(written, base).href
  } catch {
    return written
  }
}

/** One absolute base out of nested ones; undefined when none of them is absolute. */
export function joinBases(bases: readonly (string | undefined)[]): string | undefined {
  let joined: string | undefined
  for (const base of bases) {
    if (base === undefined || base.trim() === '') continue
    try {
      joined = new URL(base.trim(), joined).href
    } catch {
      // A base that is no address leaves the one around it in force.
    }
  }
  return joined
}

/** Whether an address is one a reader could open. */
export function isWebUrl(address: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(address)
}
