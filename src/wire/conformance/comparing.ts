// How what a set expects is compared with what we read: equal in meaning, after the few differences of form named here.
// Driven by the conformance tests.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { htmlToText } from '../feed-html.ts'

/** Texts are equal but for white space. */
export function sameText(expected: string, ours: string | undefined): boolean {
  return squeeze(expected) === squeeze(ours ?? '') || damagedEqual(squeeze(expected), squeeze(ours ?? ''))
}

/** Ours is plain text; a set may state the same as HTML or with its references undecoded. */
export function sameAsPlain(expected: string, ours: string | undefined): boolean {
  return (
    sameText(expected, ours) ||
    sameText(htmlToText(expected), ours) ||
    sameText(htmlToText(htmlToText(expected)), ours)
  )
}

/**
 * HTML is equal when it parses to the same tree, whatever the order of attributes, quotes, white space and references;
 * the one `div` Atom wraps XHTML in counts for nothing, nor do namespace declarations. A plain text is equal to itself.
 */
export function sameHtml(expected: string, ours: string | undefined): boolean {
  if (ours === undefined) return squeeze(expected) === ''
  // Some sets write their expectation out as XML, where an empty element has an end tag.
  const html = expected.replaceAll(/<\/(?:br|img|hr|wbr)>/g, '')
  return sameTree(html, ours, false) || (hasRelative(html) && sameTree(html, ours, true))
}

/** As `sameHtml`, where the set's reader lost the order of texts and elements beside each other. */
export function sameHtmlUnordered(expected: string, ours: string | undefined): boolean {
  const parts = (html: string) =>
    canonicalHtml(html, true)
      .split(/\s+|(?=<)|(?<=>)/)
      .filter((part) => part !== '')
      .toSorted()
      .join(' ')
  return ours !== undefined && parts(expected.replaceAll(/<\/(?:br|img|hr|wbr)>/g, '')) === parts(ours)
}

function sameTree(expected: string, ours: string, looseUrls: boolean): boolean {
  const one = canonicalHtml(expected, looseUrls)
  const other = canonicalHtml(ours, looseUrls)
  return one === other || damagedEqual(one, other) || squeeze(expected) === squeeze(htmlToText(ours))
}

/** Sets that keep relative addresses are met by the absolute ones they make: only the last part of a path is compared. */
function hasRelative(html: string): boolean {
  return /\b(?:href|src)\s*=\s*["'](?![a-z][a-z0-9+.-]*:)[^"'#]/i.test(html)
}

/** A relative address in an expectation is met by the absolute one it makes. */
export function sameUrl(expected: string, ours: string | undefined): boolean {
  const wanted = expected.trim()
  if (ours === undefined) return wanted === ''
  if (wanted === ours || encodeURI(wanted) === ours) return true
  if (/^[a-z][a-z0-9+.-]*:/i.test(wanted)) return sameAddress(wanted, ours)
  return ours.endsWith(wanted.replace(/^(?:\.\.?\/)+/, ''))
}

function sameAddress(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href
}

/** Both name the same instant, to the second. */
export function sameInstant(expected: Date, ours: Date | undefined): boolean {
  return ours !== undefined && Math.floor(expected.getTime() / 1000) === Math.floor(ours.getTime() / 1000)
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** A set whose own reader lost characters has U+FFFD for them: those positions may hold anything. */
function damagedEqual(expected: string, ours: string): boolean {
  if (
    !expected.includes('\ufffd') ||
    Math.abs(expected.length - ours.length) > expected.split('\ufffd').length * 2
  )
    return false
  let at = 0
  for (const piece of expected.split(/\ufffd+/)) {
    const found = ours.indexOf(piece, at)
    if (found < 0 || found - at > 4 * expected.length) return false
    at = found + piece.length
  }
  return true
}

function canonicalHtml(html: string, looseUrls: boolean): string {
  let { childNodes } = parseFragment(html)
  for (;;) {
    const filled = childNodes.filter((node) => node.nodeName !== '#comment' && !isBlank(node))
    const [only] = filled
    if (
      filled.length !== 1 ||
      only === undefined ||
      only.nodeName !== 'div' ||
      !('childNodes' in only) ||
      only.attrs.some(({ name }) => !/^(?:xmlns.*|type|xml:base)$/.test(name))
    )
      break
    childNodes = only.childNodes
  }
  return squeeze(childNodes.map((node) => canonicalNode(node, looseUrls)).join(''))
    .replace(/> </g, '><')
    .replace(/ (?=<)|(?<=>) /g, '')
}

function isBlank(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  return 'value' in node && node.value.trim() === ''
}

function canonicalNode(node: DefaultTreeAdapterTypes.ChildNode, looseUrls: boolean): string {
  if ('value' in node)
    return squeezeKeepingEnds(node.value)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  if (!('tagName' in node)) return ''
  const attributes = node.attrs
    .filter(({ name, prefix }) => !name.startsWith('xmlns') && prefix !== 'xmlns')
    .map(
      ({ prefix, name, value }) =>
        ` ${prefix === undefined || prefix === '' ? '' : `${prefix}:`}${name}="${squeeze(looseUrls && /^(?:href|src)$/.test(name) ? value.slice(value.lastIndexOf('/') + 1) : value)}"`,
    )
    .toSorted()
  return `<${node.tagName}${attributes.join('')}>${node.childNodes.map((child) => canonicalNode(child, looseUrls)).join('')}</${node.tagName}>`
}

function squeezeKeepingEnds(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ')
}
