// Conditional requests (RFC 9110, 13): whether a reader already holds what we would send. Pure.

/**
 * The entity tag of If-None-Match that names what we hold, compared weakly, or null. `tags` are ours, the current one first:
 * the same text compressed quickly and well has two tags, and a reader with either has nothing to fetch.
 */
export function matchingTag(ifNoneMatch: string, tags: readonly string[]): string | null {
  if (ifNoneMatch.trim() === '*') return tags[0] ?? null
  for (const [, given] of ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)) {
    if (given !== undefined && tags.includes(given)) return given
  }
  return null
}

/** Whether the page has not changed since the reader's date; whole seconds, as both headers count. */
export function isUnmodifiedSince(ifModifiedSince: string, lastModified: string | undefined): boolean {
  if (lastModified === undefined) return false
  const theirs = Date.parse(ifModifiedSince)
  const ours = Date.parse(lastModified)
  return !Number.isNaN(theirs) && !Number.isNaN(ours) && ours <= theirs
}
