// Bytes to text, strictly: byte-order mark, HTTP charset, declaration, then a guess; the next one where one does not fit.
// Driven by every reader of outside text, before any parser sees it.
import iconv from 'iconv-lite'
import { decodeEbcdic, ebcdicPage } from './ebcdic.ts'
import { canonicalLabel, declaredLabel, httpCharset, markOf, wideShape } from './encoding-signs.ts'

export type Decoded = {
  readonly text: string
  /** Lower case, as its source names it or as it was guessed. */
  readonly encoding: string
  /** What did not fit, in words for the person who imports; empty when the first candidate was right. */
  readonly notes: readonly string[]
}

type Candidate = { readonly label: string; readonly who: string }

/** Decodes `bytes`; never throws. `contentType` is the HTTP header's value where there was one. */
export function decodeText(bytes: Uint8Array, options: { readonly contentType?: string } = {}): Decoded {
  const notes: string[] = []
  const mark = markOf(bytes)
  const body = mark === undefined ? bytes : bytes.subarray(mark.length)
  for (const { label, who } of candidates(bytes, options.contentType)) {
    const text = decodeStrictly(body, label)
    if (text !== undefined) return { text, encoding: label, notes }
    const cut = label === 'utf-8' ? decodeCut(body) : undefined
    if (cut !== undefined) {
      return {
        text: cut,
        encoding: label,
        notes: [...notes, 'The text is cut in the middle of a character.'],
      }
    }
    notes.push(`${who} names ${label}, but the bytes are not ${label}.`)
  }
  const guess = guessText(body)
  const known = notes.length > 0 || guess.damaged
  return {
    text: guess.text,
    encoding: guess.encoding,
    notes: known
      ? [
          ...notes,
          `Read as ${guess.encoding}${guess.damaged ? '; some bytes are no character or cut off one' : ''}.`,
        ]
      : notes,
  }
}

function candidates(bytes: Uint8Array, contentType: string | undefined): readonly Candidate[] {
  const found: Candidate[] = []
  const add = (label: string | undefined, who: string) => {
    if (label !== undefined && !found.some((candidate) => candidate.label === label))
      found.push({ label, who })
  }
  const shape = wideShape(bytes)
  add(markOf(bytes)?.label, 'The byte-order mark')
  add(withEndian(httpCharset(contentType), shape), 'The HTTP header')
  // A declaration that can be read byte by byte cannot mean 16-bit text, and the other way round: the shape wins.
  add(shape ?? narrowOnly(declaredLabel(bytes)), 'The declaration')
  return found
}

function withEndian(label: string | undefined, shape: string | undefined): string | undefined {
  if (label === undefined || !/^(?:utf-16|utf-32)$/.test(label)) return label
  return shape?.startsWith(label) ? shape : `${label}be`
}

function narrowOnly(label: string | undefined): string | undefined {
  return label !== undefined && /^utf-(?:16|32)/.test(label) ? undefined : label
}

/** The text if every byte fits the encoding, else undefined (also for an unknown label). */
function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  if (label === 'us-ascii') return bytes.every((byte) => byte < 0x80) ? latin1(bytes) : undefined
  const page = ebcdicPage(label)
  if (page !== undefined) return looksMarkedUp(decodeEbcdic(bytes, page))
  if (label.startsWith('utf-32')) return decodeUtf32(bytes, label.endsWith('le'))
  try {
    const text = new TextDecoder(canonicalLabel(label), { fatal: true }).decode(bytes)
    // Any even run of bytes is formally UTF-16; only markup or JSON shows that it was meant.
    return label.startsWith('utf-16') ? looksMarkedUp(text) : text
  } catch {
    return decodeByIconv(bytes, label)
  }
}

function decodeByIconv(bytes: Uint8Array, label: string): string | undefined {
  if (/^utf|^ucs|base64|hex|binary/.test(label) || !iconv.encodingExists(label)) return undefined
  if (isWebEncoding(label)) return undefined
  const text = iconv.decode(Buffer.from(bytes), label)
  return text.includes('\ufffd') ? undefined : text
}

function isWebEncoding(label: string): boolean {
  try {
    return new TextDecoder(canonicalLabel(label)).encoding !== ''
  } catch {
    return false
  }
}

function decodeUtf32(bytes: Uint8Array, little: boolean): string | undefined {
  if (bytes.length % 4 !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, little)
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
    parts.push(String.fromCodePoint(point))
  }
  return looksMarkedUp(parts.join(''))
}

function looksMarkedUp(text: string): string | undefined {
  return /^[\s\ufeff]{0,200}[<{[]/.test(text) ? text : undefined
}

/** UTF-8 that is whole but for an unfinished character at its very end. */
function decodeCut(bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return decoder.decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

function guessText(bytes: Uint8Array): { text: string; encoding: string; damaged: boolean } {
  const strict = decodeStrictly(bytes, 'utf-8')
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', damaged: false }
  const cut = decodeCut(bytes)
  // In a text of nothing but ASCII, an unfinished character at the end is rather one letter of an old code page.
  if (cut !== undefined && /[^\0-\x7f]/.test(cut)) return { text: cut, encoding: 'utf-8', damaged: true }
  const loose = new TextDecoder('utf-8').decode(bytes)
  const wrong = (loose.match(/\ufffd/g) ?? []).length
  const right = (loose.match(/[\u0080-\ufffc]/g) ?? []).length
  // One bad byte in a long UTF-8 text is damage; read as windows-1252 every other letter would be lost instead.
  if (right > wrong * 20) return { text: loose, encoding: 'utf-8', damaged: true }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', damaged: false }
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}
