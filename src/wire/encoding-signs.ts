// What tells an encoding: byte-order marks, the shape of the first bytes, HTTP charset, XML declaration or HTML meta.
// Driven by decode.ts.
import { decodeEbcdic, ebcdicPage } from './ebcdic.ts'

export type Mark = { readonly label: string; readonly length: number }

/** The byte-order mark at the start, if there is one; UTF-32 before UTF-16, whose mark it begins with. */
export function markOf(bytes: Uint8Array): Mark | undefined {
  const [a, b, c, d] = bytes
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { label: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { label: 'utf-32le', length: 4 }
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', length: 3 }
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', length: 2 }
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', length: 2 }
  return undefined
}

/** The wide encoding the first four bytes show without a mark (markup and JSON begin with ASCII characters). */
export function wideShape(bytes: Uint8Array): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  if (bytes.length < 4) return undefined
  if (a === 0 && b === 0 && c === 0 && d !== 0) return 'utf-32be'
  if (a !== 0 && b === 0 && c === 0 && d === 0) return 'utf-32le'
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be'
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  return undefined
}

/** The charset parameter of a Content-Type header. */
export function httpCharset(contentType: string | undefined): string | undefined {
  const found = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec((contentType ?? '').slice(0, 1000))?.[1]
  return found === undefined ? undefined : cleanLabel(found)
}

/** The encoding named by an XML declaration or an HTML meta element within the first kilobyte. */
export function declaredLabel(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 1024)
  const ebcdic = start[0] === 0x4c && start[1] === 0x6f && start[2] === 0xa7 && start[3] === 0x94
  const text = ebcdic ? decodeEbcdic(start, 'cp037') : new TextDecoder('windows-1252').decode(start)
  const xml =
    /^\s{0,200}(?:\u00ef\u00bb\u00bf)?<\?xml[^>]{0,200}?\sencoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})["']/.exec(
      text,
    )?.[1]
  const label = xml ?? /<meta[^>]{0,200}?charset\s{0,20}=\s{0,20}["']?([\w.:-]{1,40})/i.exec(text)?.[1]
  if (label === undefined) return ebcdic ? 'cp037' : undefined
  const clean = cleanLabel(label)
  if (ebcdic) return ebcdicPage(clean) === undefined ? 'cp037' : clean
  return clean
}

const aliases: Readonly<Record<string, string>> = {
  ascii: 'us-ascii',
  u8: 'utf-8',
  utf8: 'utf-8',
  u16: 'utf-16',
  utf16: 'utf-16',
  'ucs-2': 'utf-16',
  'iso-10646-ucs-2': 'utf-16',
  csunicode: 'utf-16',
  unicode: 'utf-16',
  unicodebigunmarked: 'utf-16be',
  unicodelittleunmarked: 'utf-16le',
  'ucs-2be': 'utf-16be',
  'ucs-2le': 'utf-16le',
  u32: 'utf-32',
  utf32: 'utf-32',
  'ucs-4': 'utf-32',
  'ucs-4be': 'utf-32be',
  'ucs-4le': 'utf-32le',
  'iso-10646-ucs-4': 'utf-32',
  csucs4: 'utf-32',
}

function cleanLabel(label: string): string {
  const plain = label.toLowerCase().replaceAll('_', '-')
  return aliases[plain] ?? plain
}

/** A label in the spelling the Encoding Standard knows: `cp1252` is its `windows-1252`. */
export function canonicalLabel(label: string): string {
  const page = /^(?:cp|windows|win)-?(125\d|874)$/.exec(label)?.[1]
  if (page !== undefined) return `windows-${page}`
  const latin = /^(?:latin-?|l)(\d)$/.exec(label)?.[1]
  if (latin !== undefined) return `latin${latin}`
  if (label === 'cp936') return 'gbk'
  if (label === 'cp949') return 'euc-kr'
  if (label === 'cp932') return 'shift_jis'
  if (label === 'cp950') return 'big5'
  if (/^(?:shift|ms)-/.test(label)) return label.replace('-', '_')
  return label
}
