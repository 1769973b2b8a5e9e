// Small text rules of WordPress exports: entities, percent-encoded slugs, names that were HTML-escaped.
import { decodeHTML } from 'entities'

/** Characters XML does not allow; editors paste them, WordPress exports them raw. */
const disallowed = /[^\t\n\r\u0020-\ufffd]/g

/** Entities to characters, once: the five of XML, numbers, and HTML's names from a fixed table. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}

/** Plain text out of a field that WordPress shows as HTML (titles, names of terms): tags off, entities decoded once. */
export function plainText(html: string): string {
  return decodeEntities(html.replace(/<[^<>]{0,2000}>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

export function withoutControls(text: string): string {
  return text.replace(disallowed, '')
}

/** A post_name as a slug: WordPress keeps letters outside ASCII percent-encoded. */
export function decodeSlug(name: string): string {
  try {
    return decodeURIComponent(name).normalize('NFC')
  } catch {
    return name
  }
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** A copy that does not keep the large text alive it was cut from (engines share the memory of substrings). */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}
