// IPTC's old fields (IIM) in a Photoshop resource block, as agencies still send them; pure. Broken lengths end the reading quietly.
import { givenFacts, type PictureFacts, plainText } from './picture-facts.ts'

const iptcResource = 0x0404
const utf8Marker = '\x1b%G'

/** `block` as sharp hands it over: with or without the "Photoshop 3.0" name before it. */
export function readIim(block: Uint8Array): PictureFacts {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const fields = new Map<number, Buffer[]>()
  let utf8 = false
  for (const { record, dataset, value } of records(iptcData(bytes))) {
    if (record === 1 && dataset === 90) utf8 = value.toString('latin1') === utf8Marker
    if (record === 2) fields.set(dataset, [...(fields.get(dataset) ?? []), value].slice(0, 200))
  }
  const texts = (dataset: number) =>
    (fields.get(dataset) ?? []).map((value) => plainText(decode(value, utf8))).filter((text) => text !== '')
  const lang = (text: string | undefined) => (text === undefined ? undefined : { 'x-default': text })
  return givenFacts({
    creator: texts(80).join(', '),
    credit: texts(110)[0],
    source: texts(115)[0],
    headline: texts(105)[0],
    copyright: lang(texts(116)[0]),
    description: lang(texts(120)[0]),
    keywords: texts(25),
    createdAt: dateOf(texts(55)[0], texts(60)[0]),
  })
}

function iptcData(bytes: Buffer): Buffer {
  if (bytes[0] === 0x1c) return bytes
  let at = bytes.indexOf('8BIM', 0, 'latin1')
  while (at >= 0 && at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === '8BIM') {
    const id = bytes.readUInt16BE(at + 4)
    const nameLength = bytes[at + 6] ?? 0
    const sizeAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2)
    if (sizeAt + 4 > bytes.length) break
    const size = bytes.readUInt32BE(sizeAt)
    if (id === iptcResource) return bytes.subarray(sizeAt + 4, sizeAt + 4 + size)
    at = sizeAt + 4 + size + (size % 2)
  }
  return Buffer.alloc(0)
}

function* records(data: Buffer) {
  for (let at = 0; at + 5 <= data.length && data[at] === 0x1c; ) {
    const length = data.readUInt16BE(at + 3)
    // The high bit announces an extended length: nothing we read is that long.
    if (length >= 0x8000 || at + 5 + length > data.length) return
    const value = data.subarray(at + 5, at + 5 + length)
    yield { record: data[at + 1] ?? 0, dataset: data[at + 2] ?? 0, value }
    at += 5 + length
  }
}

/** Unmarked text is UTF-8 where it is valid as such, else Windows' Latin. */
function decode(value: Buffer, marked: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !marked }).decode(value)
  } catch {
    return new TextDecoder('windows-1252').decode(value)
  }
}

function dateOf(date: string | undefined, time: string | undefined): string | undefined {
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(date ?? '')
  if (!day) return undefined
  const clock = /^(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)(\d\d))?$/.exec(time ?? '')
  const at = clock ? `T${clock[1]}:${clock[2]}:${clock[3]}${clock[4] ? `${clock[4]}:${clock[5]}` : ''}` : ''
  return `${day[1]}-${day[2]}-${day[3]}${at}`
}
