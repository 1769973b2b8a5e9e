// URLs from outside: parsed first, then only the schemes a reader may be sent to.

const schemes = new Set(['https:', 'http:', 'mailto:', 'tel:'])
const maxUrlLength = 4_096

/**
 * The URL as it may stand in a body, or nothing. Relative text needs a `base`. User and password are taken out: they
 * make one host look like another.
 */
export function cleanUrl(text: string, base?: string): string | undefined {
  return safeUrl(text, base)?.href
}

/** A web address (http or https), parsed; nothing for anything else. */
export function webUrl(text: string, base?: string): URL | undefined {
  const url = safeUrl(text, base)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined
}

function safeUrl(text: string, base: string | undefined): URL | undefined {
  // Far longer than any kept URL: not worth parsing (pictures inlined as data: run to megabytes).
  if (text.length > 4 * maxUrlLength) return undefined
  const url = URL.parse(text.trim(), base)
  if (!url || !schemes.has(url.protocol)) return undefined
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  return url.href.length > maxUrlLength ? undefined : url
}
