// Text constructs: what an element says, as HTML and as plain text, whatever way its feed wrapped it.
// Driven by the feed mappings.
import {
  absoluteHtml,
  escapeAttribute,
  escapeHtml,
  htmlToText,
  looksLikeHtml,
  tidyText,
} from './feed-html.ts'
import { joinBases } from './feed-url.ts'
import { attributeOf, elementsOf, textOf, type XmlElement } from './xml-tree.ts'

export type FeedText = {
  /** As its source wrote it, HTML or plain. */
  readonly written: string
  /** As HTML with absolute addresses. */
  readonly html: string
  /** Whether its source wrote HTML. */
  readonly marked: boolean
}

export type TextRule =
  /** RSS and its kin do not say: HTML where it looks like HTML. */
  | 'guess'
  /** Atom says by `type` and `mode`. */
  | 'declared'

/** What an element says, or undefined when it is empty. */
export function readText(
  element: XmlElement | undefined,
  rule: TextRule,
  bases: readonly (string | undefined)[],
): FeedText | undefined {
  if (element === undefined) return undefined
  const base = joinBases([...bases, ...element.bases])
  const written = rule === 'declared' ? declaredText(element) : guessedText(element)
  return finishText(written.text, written.marked, base)
}

/** Text that is known to be HTML, or known not to be. */
export function finishText(text: string, marked: boolean, base: string | undefined): FeedText | undefined {
  const trimmed = mendCharacters(text).trim()
  if (trimmed === '') return undefined
  return { written: trimmed, html: marked ? absoluteHtml(trimmed, base) : escapeHtml(trimmed), marked }
}

/**
 * Characters no feed means: UTF-8 that was read as Latin-1 and encoded again, and Windows punctuation numbered as
 * control characters. Only text that holds such controls is touched.
 */
function mendCharacters(text: string): string {
  if (!/[\u0080-\u009f]/.test(text)) return text
  if (!/[\u0100-\uffff]/.test(text)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
    } catch {
      // Not encoded twice: Windows punctuation, then.
    }
  }
  const windows = new TextDecoder('windows-1252')
  return text.replace(/[\u0080-\u009f]/g, (control) => windows.decode(Buffer.from(control, 'latin1')))
}

/** A word may look like base64: only what decodes to text was meant as such. */
function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

type Written = { readonly text: string; readonly marked: boolean }

function guessedText(element: XmlElement): Written {
  if (elementsOf(element).length > 0) return { text: innerHtml(element), marked: true }
  const text = textOf(element)
  return { text, marked: looksLikeHtml(text) }
}

function declaredText(element: XmlElement): Written {
  const type = attributeOf(element, 'type')?.toLowerCase() ?? 'text'
  const mode = attributeOf(element, 'mode')?.toLowerCase()
  // Markup that was not escaped is markup whatever the type says of it.
  if (elementsOf(element).length > 0) return { text: innerHtml(element), marked: true }
  const text = textOf(element)
  if (mode === 'base64' || isOpaque(type)) return base64Text(text, type)
  if (/html/.test(type)) return xhtmlOrEscaped(text, type, mode)
  return { text, marked: false }
}

/** `type="xhtml"` without any element is text; a feed that escaped it all the same meant HTML. */
function xhtmlOrEscaped(text: string, type: string, mode: string | undefined): Written {
  const xml = /xhtml/.test(type) && mode !== 'escaped'
  if (xml && !looksLikeHtml(text)) return { text: escapeHtml(text), marked: true }
  return { text, marked: true }
}

function isOpaque(type: string): boolean {
  return type.includes('/') && !/^text\/|html|[/+]xml$/.test(type)
}

function base64Text(text: string, type: string): Written {
  const compact = text.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return { text, marked: /html/.test(type) }
  const decoded = utf8Of(Buffer.from(compact, 'base64'))
  if (decoded === undefined) return { text, marked: /html/.test(type) }
  return { text: decoded, marked: /html/.test(type) || looksLikeHtml(decoded) }
}

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
const foreign: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  mathml: 'http://www.w3.org/1998/Math/MathML',
}

/** The markup inside an element, as HTML; the one `div` that Atom wraps XHTML in is taken off. */
function innerHtml(element: XmlElement): string {
  const only = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  const [first] = only
  const wrapper =
    only.length === 1 && typeof first === 'object' && first.name === 'div' && first.attributes.size === 0
      ? first
      : element
  return wrapper.children.map((child) => outerHtml(child, element)).join('')
}

/** Depth is bounded by the XML limits, so recursion is too. Inner xml:base values are resolved here, as HTML has none. */
function outerHtml(node: XmlElement | string, outer: XmlElement): string {
  if (typeof node === 'string') return escapeHtml(node)
  const name =
    node.space === 'xhtml' || foreign[node.space] === undefined ? node.written.toLowerCase() : node.written
  const opensForeign = foreign[node.space] !== undefined && outer.space !== node.space
  let attributes = opensForeign ? ` xmlns="${foreign[node.space]}"` : ''
  for (const [key, value] of node.attributes) {
    const written = key.replace(/^xml:/, '')
    if (
      key === 'xml:base' ||
      (key === 'xml:lang' && node.attributes.has('lang')) ||
      !/^[\w:-]+$/.test(written)
    )
      continue
    attributes += ` ${written}="${escapeAttribute(value)}"`
  }
  if (empty.has(name) && node.space !== 'svg') return `<${name}${attributes}>`
  const inside = node.children.map((child) => outerHtml(child, node)).join('')
  const whole = `<${name}${attributes}>${inside}</${name}>`
  return node.bases.length > outer.bases.length ? absoluteHtml(whole, joinBases(node.bases)) : whole
}

/** Plain text; lines only where the HTML had blocks. Made on demand, as a long content rarely needs it. */
export function plainOf({ written, marked }: FeedText): string {
  return tidyText(marked ? htmlToText(written) : written)
}

/** Plain text of an element, HTML or not. */
export function plainText(element: XmlElement | undefined, rule: TextRule = 'guess'): string | undefined {
  const text = readText(element, rule, [])
  const plain = text === undefined ? '' : plainOf(text)
  return plain === '' ? undefined : plain
}
