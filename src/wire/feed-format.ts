// What a file or an answer is, from its beginning: which reader should have it.
// Driven by the importer and by feed.ts.
import { decodeText } from './decode.ts'

export type WireFormat =
  | 'rss'
  | 'rdf'
  | 'atom'
  | 'cdf'
  | 'json-feed'
  | 'wxr'
  | 'ghost'
  | 'html'
  | 'unknown-xml'
  | 'unknown-json'
  | 'unknown'

/** Enough for the head of any export: WordPress writes a long comment first. */
const headLength = 64 * 1024

/** The format of `bytes`, of which the first 64 KB are enough; never throws. */
export function detectFormat(bytes: Uint8Array, options: { readonly contentType?: string } = {}): WireFormat {
  const { text } = decodeText(evenHead(bytes), options)
  return formatOfText(text)
}

/** The format of decoded text, by its root or its first members. */
export function formatOfText(whole: string): WireFormat {
  const text = whole.slice(0, headLength).replace(/^[\s\ufeff]+/, '')
  if (text.startsWith('{') || text.startsWith('[')) return formatOfJson(text)
  if (!text.includes('<')) return 'unknown'
  const root = firstTag(text)
  if (/^<!doctype\s+html/i.test(text) && !/^(?:rss|feed|rdf)$/i.test(root?.local ?? '')) return 'html'
  if (root === undefined) return 'unknown'
  switch (root.local.toLowerCase()) {
    case 'rss':
      return isWordPress(text) ? 'wxr' : 'rss'
    case 'rdf':
      return 'rdf'
    case 'feed':
    case 'entry':
      return 'atom'
    case 'channel':
      return root.local === 'CHANNEL' || /\b(?:HREF|LASTMOD|BASE)=/.test(root.tag) ? 'cdf' : 'rss'
    case 'item':
      return 'rss'
    default:
      return htmlNames.has(root.local.toLowerCase()) ? 'html' : 'unknown-xml'
  }
}

const htmlNames = new Set(
  'html head body title meta link script style div span p a h1 h2 h3 table ul ol section article main nav header form img center font br'.split(
    ' ',
  ),
)

function evenHead(bytes: Uint8Array): Uint8Array {
  return bytes.length <= headLength ? bytes : bytes.subarray(0, headLength)
}

function isWordPress(text: string): boolean {
  return /xmlns:wp\s*=|<wp:wxr_version|WordPress eXtended RSS/i.test(text)
}

/** The first element after declaration, instructions, comments and DOCTYPE. */
function firstTag(text: string): { local: string; tag: string } | undefined {
  let at = text.indexOf('<')
  while (at >= 0) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4)
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2)
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = afterDoctype(text, at)
    else if (/[A-Za-z_]/.test(text[at + 1] ?? '')) break
    else at += 1
    at = at < 0 ? -1 : text.indexOf('<', at)
  }
  if (at < 0) return undefined
  const tag = text.slice(at, at + 2000)
  const name = /^<([\w.:-]{1,100})/.exec(tag)?.[1]
  return name === undefined
    ? undefined
    : { local: name.slice(name.indexOf(':') + 1), tag: tag.slice(0, tag.indexOf('>') + 1) }
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found < 0 ? -1 : found + end.length
}

function afterDoctype(text: string, at: number): number {
  const end = text.indexOf('>', at)
  const subset = text.indexOf('[', at)
  return subset >= 0 && subset < end ? after(text, ']>', subset) : after(text, '>', at)
}

function formatOfJson(text: string): WireFormat {
  if (/"version"\s{0,20}:\s{0,20}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\//.test(text))
    return 'json-feed'
  if (/^\{\s{0,200}"db"\s{0,20}:\s{0,20}\[/.test(text) || /"exported_on"\s{0,20}:/.test(text)) return 'ghost'
  if (
    /"items"\s{0,20}:\s{0,20}\[/.test(text) &&
    /"(?:home_page_url|feed_url|content_html|content_text)"\s{0,20}:/.test(text)
  )
    return 'json-feed'
  return 'unknown-json'
}
