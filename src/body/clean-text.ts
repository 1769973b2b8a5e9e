// The one way outside text enters a body: NFC, no control characters, no stray bidi controls (they spoof names and URLs).

const whiteControls = /[\t\n\v\f\r\u0085\u2028\u2029]/g
const invisible = /[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu
/** Normalising sorts the marks on a letter: thirty (Unicode's stream-safe limit) are text, a million are an attack. */
const heapedMarks = /(\p{M}{30})\p{M}+/gu
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/

/**
 * Text as a body keeps it. Line ends and tabs become spaces; embeddings and isolates stay only where they are opened and
 * closed within this text; overrides (U+202D, U+202E) never stay. Applying it twice changes nothing.
 */
export function cleanText(text: string): string {
  const shown = text.toWellFormed().replace(whiteControls, ' ').replace(invisible, '')
  const plain = shown.replace(heapedMarks, '$1').normalize('NFC')
  return bidiControls.test(plain) ? withoutStrayBidi(plain) : plain
}

/** A label (caption, credit, title): cleaned, white space collapsed, trimmed. */
export function cleanLabel(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

type Opened = { readonly at: number; readonly kind: 'isolate' | 'embedding' | 'override' }

function withoutStrayBidi(text: string): string {
  const chars = [...text]
  const kept = new Set<number>()
  const open: Opened[] = []
  let isolates = 0
  for (const [at, char] of chars.entries()) {
    if (char === '\u202A' || char === '\u202B') open.push({ at, kind: 'embedding' })
    else if (char === '\u202D' || char === '\u202E') open.push({ at, kind: 'override' })
    else if (char >= '\u2066' && char <= '\u2068') {
      open.push({ at, kind: 'isolate' })
      isolates++
    } else if (char === '\u202C') {
      const opener = open.at(-1)
      if (!opener || opener.kind === 'isolate') continue
      open.pop()
      if (opener.kind === 'embedding') kept.add(opener.at).add(at)
    } else if (char === '\u2069' && isolates > 0) {
      let opener = open.pop()
      while (opener && opener.kind !== 'isolate') opener = open.pop()
      isolates--
      if (opener) kept.add(opener.at).add(at)
    }
  }
  return chars.filter((char, at) => !bidiControls.test(char) || kept.has(at)).join('')
}
