// Mends what feeds commonly get wrong before a parser sees them a second time, and says what it mended.
// Driven by xml.ts; one pass over the text, every expression linear.
import { decodeHTML } from 'entities'

export type Repaired = { readonly text: string; readonly mended: readonly string[] }

const five = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/**
 * Mends space or a byte-order mark before the XML declaration, a stray or second declaration, control characters,
 * HTML's named entities, bare ampersands and numeric references to characters XML does not have. CDATA, comments and
 * the like are left as they are.
 */
export function repairXml(original: string): Repaired {
  const mended = new Set<string>()
  const start = original.replace(/^[\s\ufeff]+/, '')
  if (start.length < original.length) mended.add('space before the XML declaration')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
  const clean = start.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  if (clean.length < start.length) mended.add('control characters')

  const parts: string[] = []
  for (const { text, markup } of segments(clean)) {
    if (markup === undefined) parts.push(mendReferences(text, mended))
    else if (markup === 'declaration') {
      if (parts.length === 0) parts.push(text)
      else mended.add('an XML declaration in the wrong place')
    } else if (markup === 'kept') parts.push(text)
    else parts.push(' ')
  }
  return { text: parts.join(''), mended: [...mended] }
}

type Segment = { readonly text: string; readonly markup?: 'declaration' | 'kept' | 'dropped' }

/** Splits the text into runs where references count and sections (CDATA, comments, instructions, DOCTYPE) where they do not. */
function* segments(text: string): Generator<Segment> {
  let at = 0
  while (at < text.length) {
    const next = nextSection(text, at)
    if (next === undefined) {
      yield { text: text.slice(at) }
      return
    }
    if (next.start > at) yield { text: text.slice(at, next.start) }
    const end =
      next.kind === 'doctype' ? doctypeEnd(text, next.start) : sectionEnd(text, next.start, next.close)
    const piece = text.slice(next.start, end)
    if (next.kind === 'cdata') yield { text: piece, markup: 'kept' }
    else if (/^<\?xml\s/i.test(piece)) yield { text: piece, markup: 'declaration' }
    else yield { text: piece, markup: 'dropped' }
    at = end
  }
}

function nextSection(text: string, from: number) {
  for (let start = text.indexOf('<', from); start >= 0; start = text.indexOf('<', start + 1)) {
    const mark = text.charCodeAt(start + 1)
    if (mark === 0x3f) return { start, close: '?>', kind: 'instruction' as const }
    if (mark !== 0x21) continue
    if (text.startsWith('<!--', start)) return { start, close: '-->', kind: 'comment' as const }
    if (text.startsWith('<![CDATA[', start)) return { start, close: ']]>', kind: 'cdata' as const }
    if (/^<!doctype/i.test(text.slice(start, start + 9)))
      return { start, close: '>', kind: 'doctype' as const }
  }
  return undefined
}

function sectionEnd(text: string, start: number, close: string): number {
  const end = text.indexOf(close, start + 2)
  return end < 0 ? text.length : end + close.length
}

/** The end of a DOCTYPE with or without an internal subset; quotes and comments inside may hold `>`. */
function doctypeEnd(text: string, start: number): number {
  let inSubset = false
  for (let at = start + 9; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, at + 1)
      if (close < 0) return text.length
      at = close
    } else if (text.startsWith('<!--', at)) at = sectionEnd(text, at, '-->') - 1
    else if (character === '[') inSubset = true
    else if (character === ']') inSubset = false
    else if (character === '>' && !inSubset) return at + 1
  }
  return text.length
}

function mendReferences(text: string, mended: Set<string>): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#[xX]?[0-9a-fA-F]{1,8};|[a-zA-Z][a-zA-Z0-9]{0,39};)?/g, (reference) => {
    if (reference.startsWith('&#')) {
      const point = /^&#[xX]/.test(reference)
        ? Number.parseInt(reference.slice(3), 16)
        : Number(reference.slice(2, -1))
      if (isXmlCharacter(point)) return `&#${point};`
      mended.add('numbers of characters that do not exist')
      return ''
    }
    if (reference === '&') {
      mended.add('ampersands that were not escaped')
      return '&amp;'
    }
    if (five.has(reference.slice(1, -1))) return reference
    const decoded = decodeHTML(reference)
    if (decoded !== reference) {
      mended.add("HTML's named entities")
      return [...decoded].map((character) => `&#${character.codePointAt(0)};`).join('')
    }
    mended.add('entities nobody knows, kept as they are written')
    return `&amp;${reference.slice(1)}`
  })
}

function isXmlCharacter(point: number): boolean {
  if (point === 9 || point === 10 || point === 13) return true
  return (
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  )
}
