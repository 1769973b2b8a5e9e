// Bytes to text: each sign of an encoding, in its order, and what happens when it is wrong.
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.ts'

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf8'))
const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())

function utf32(text: string, little: boolean): Uint8Array {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0)
  const view = new DataView(new ArrayBuffer(points.length * 4))
  for (const [index, point] of points.entries()) view.setUint32(index * 4, point, little)
  return new Uint8Array(view.buffer)
}

const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
const feed = '<rss><title>Mañana – 文</title></rss>'

describe('decodeText', () => {
  it.each<[string, Uint8Array, string]>([
    ['utf-8 with a mark', utf8(`\ufeff${feed}`), 'utf-8'],
    ['utf-8 undeclared', utf8(feed), 'utf-8'],
    ['utf-16le with a mark', utf16le(`\ufeff${feed}`), 'utf-16le'],
    ['utf-16be with a mark', utf16be(`\ufeff${feed}`), 'utf-16be'],
    ['utf-16le by its shape', utf16le(feed), 'utf-16le'],
    ['utf-16be by its shape', utf16be(`<?xml version="1.0" encoding="utf-16"?>${feed}`), 'utf-16be'],
    ['utf-32le with a mark', utf32(`\ufeff${feed}`, true), 'utf-32le'],
    ['utf-32be by its shape', utf32(feed, false), 'utf-32be'],
  ])('reads %s', (_, bytes, encoding) => {
    const decoded = decodeText(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.endsWith(feed)).toBe(true)
    expect(decoded.notes).toEqual([])
  })

  it.each<[string, string, string]>([
    ['iso-8859-1', '<a>\u00e9</a>', 'é'],
    ['windows-1252', '<a>\u0093</a>', '“'],
    ['iso-8859-7', '<a>\u00e1</a>', 'α'],
    ['koi8-r', '<a>\u00c1</a>', 'а'],
    ['cp437', '<a>\u0080</a>', 'Ç'],
    ['gb2312', '<a>\u00ce\u00c4</a>', '文'],
    ['big5', '<a>\u00a4\u00e5</a>', '文'],
    ['euc-kr', '<a>\u00b9\u00ae</a>', '문'],
    ['shift_jis', '<a>\u0095\u00b6</a>', '文'],
  ])('reads %s as the declaration names it', (label, bytes, holds) => {
    const { text, encoding, notes } = decodeText(latin(`<?xml version="1.0" encoding="${label}"?>${bytes}`))
    expect(text).toContain(`<a>${holds}</a>`)
    expect(encoding).toBe(label.replace('_', '-'))
    expect(notes).toEqual([])
  })

  it('reads EBCDIC that declares itself', () => {
    // `<?xml version="1.0" encoding="cp037"?><a>b</a>` in code page 37.
    const hex =
      '4c6fa7949340a58599a28996957e7ff14bf07f408595839684899587' + '7e7f8397f0f3f77f6f6e4c816e824c61816e'
    const { text, encoding } = decodeText(Uint8Array.from(Buffer.from(hex, 'hex')))
    expect(encoding).toBe('cp037')
    expect(text).toContain('<a>b</a>')
  })

  it('lets the HTTP header win over the declaration, and the mark over both', () => {
    const bytes = latin('<?xml version="1.0" encoding="iso-8859-7"?><a>\u00e9</a>')
    expect(decodeText(bytes, { contentType: 'text/xml; charset="ISO-8859-1"' }).text).toContain('é')
    expect(
      decodeText(join(utf8('\ufeff'), utf8('<a>é</a>')), { contentType: 'text/xml; charset=koi8-r' }).text,
    ).toBe('<a>é</a>')
  })

  it('takes the next candidate where one does not fit, and says so', () => {
    const wrongHeader = decodeText(utf8('<?xml version="1.0" encoding="utf-8"?><a>é</a>'), {
      contentType: 'text/xml; charset=us-ascii',
    })
    expect(wrongHeader.text).toContain('<a>é</a>')
    expect(wrongHeader.notes.join(' ')).toContain('The HTTP header names us-ascii')
    const wrongDeclaration = decodeText(latin('<?xml version="1.0" encoding="utf-8"?><a>caf\u00e9</a>'))
    expect(wrongDeclaration.text).toContain('café')
    expect(wrongDeclaration.encoding).toBe('windows-1252')
    expect(wrongDeclaration.notes.length).toBeGreaterThan(0)
    const wide = decodeText(utf8('<?xml version="1.0" encoding="utf-16"?><a>é</a>'))
    expect(wide.text).toContain('<a>é</a>')
  })

  it('keeps a text cut inside a character, and one with a single bad byte', () => {
    const cut = decodeText(utf8(`<a>${'ä'.repeat(50)}`).subarray(0, -1))
    expect(cut.text).toBe(`<a>${'ä'.repeat(49)}`)
    expect(cut.notes.join(' ')).toContain('cut off')
    const damaged = decodeText(join(utf8(`<a>${'ä'.repeat(50)}`), Uint8Array.of(0xff), utf8('ö</a>')))
    expect(damaged.text).toContain('ä\ufffdö')
    expect(damaged.notes.length).toBeGreaterThan(0)
  })

  it('reads the charset an HTML page names', () => {
    expect(decodeText(latin('<html><head><meta charset="iso-8859-15"><title>\u00a4</title>')).text).toContain(
      '€',
    )
  })
})
