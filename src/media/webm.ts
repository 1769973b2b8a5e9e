// Reads the elements of a WebM: do they fill the file, what do they show, and which of them say where it was filmed. Driven by
// `inspect-film.ts`.
import { ok, type Result } from '../result.ts'
import { type Film, filmLimits, filmWords, type Patch, type ReadAt, refusedFilm } from './film.ts'

type Element = { readonly id: number; readonly at: number; readonly body: number; readonly end: number }

const ids = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f43b675,
  tags: 0x1254c367,
  attachments: 0x1941a469,
} as const
/** Every element that may stand at the top of a segment. */
const known = new Set<number>([
  ids.info,
  ids.tracks,
  ids.cluster,
  ids.tags,
  ids.attachments,
  0x114d9b74,
  0x1c53bb6b,
  0x1043a770,
  0xec,
  0xbf,
])
const played = new Set(['V_VP8', 'V_VP9', 'V_AV1'])
/** Longest head of an element: four bytes of id, eight of size. */
const headBytes = 12

export async function inspectWebm(readAt: ReadAt, size: number): Promise<Result<Film>> {
  const head = elementAt(await readAt(0, headBytes), 0, 0, size)
  if (head === undefined || head === 'open' || head.id !== ids.head || head.end - head.body > 4_096)
    return refusedFilm(filmWords.none, 'unsupported-media')
  const docType = valueIn(await whole(readAt, head), ids.docType)
  if (docType === 'matroska') return refusedFilm(filmWords.matroska, 'unsupported-media')
  if (docType !== 'webm') return refusedFilm(filmWords.none, 'unsupported-media')
  const segment = elementAt(await readAt(head.end, headBytes), 0, head.end, size)
  if (segment === 'open') return refusedFilm(filmWords.open)
  if (segment?.id !== ids.segment || segment.end !== size) return refusedFilm(filmWords.cut)
  const parts: Element[] = []
  for (let at = segment.body; at < segment.end; ) {
    const part = elementAt(await readAt(at, headBytes), 0, at, segment.end)
    if (part === 'open') return refusedFilm(filmWords.open)
    if (!part || !known.has(part.id) || parts.length >= filmLimits.elements) return refusedFilm(filmWords.cut)
    parts.push(part)
    at = part.end
  }
  const [info, tracks] = [ids.info, ids.tracks].map((id) => parts.find((part) => part.id === id))
  if (!info || !tracks || !parts.some(({ id }) => id === ids.cluster)) return refusedFilm(filmWords.cut)
  if (Math.max(info.end - info.body, tracks.end - tracks.body) > filmLimits.headerBytes)
    return refusedFilm(filmWords.cut)
  const film = readTracks(await whole(readAt, tracks))
  if (!film) return refusedFilm(filmWords.noPictures, 'unsupported-media')
  if (!played.has(film.codec)) return refusedFilm(filmWords.codec(film.codec), 'unsupported-media')
  if (film.width < 1 || film.height < 1) return refusedFilm(filmWords.cut)
  if (Math.max(film.width, film.height) > filmLimits.side) return refusedFilm(filmWords.size)
  const seconds = duration(await whole(readAt, info))
  const noted = parts.filter(({ id }) => id === ids.tags || id === ids.attachments)
  return ok({
    type: 'webm',
    width: film.width,
    height: film.height,
    ...(seconds === undefined ? {} : { seconds }),
    patches: noted.map(voided),
  })
}

function whole(readAt: ReadAt, { body, end }: Element): Promise<Uint8Array> {
  return readAt(body, end - body)
}

/** `offset` in `bytes` is `at` in the file. `open`: an element without a size; undefined: none that fits. */
function elementAt(bytes: Uint8Array, offset: number, at: number, end: number): Element | 'open' | undefined {
  const id = number(bytes, offset, 4, true)
  const size = id && number(bytes, offset + id.length, 8, false)
  if (!id || !size) return undefined
  if (size.isOpen) return 'open'
  const body = at + id.length + size.length
  return body + size.value > end ? undefined : { id: id.value, at, body, end: body + size.value }
}

/** A number whose first byte says how long it is; ids keep that mark, sizes do not. */
function number(bytes: Uint8Array, at: number, longest: number, keepsMark: boolean) {
  const first = bytes[at] ?? 0
  const length = Math.clz32(first) - 23
  if (first === 0 || length > longest || at + length > bytes.length) return undefined
  let value = keepsMark ? first : first & (0xff >> length)
  let isOpen = value === 0xff >> length
  for (let n = 1; n < length; n++) {
    const byte = bytes[at + n] ?? 0
    value = value * 256 + byte
    isOpen &&= byte === 0xff
  }
  return { value, length, isOpen: !keepsMark && isOpen }
}

/** The elements inside these bytes, as far as they fit. */
function elementsIn(bytes: Uint8Array): { readonly id: number; readonly body: Buffer }[] {
  const found: { id: number; body: Buffer }[] = []
  for (let at = 0; at < bytes.length && found.length < 1_000; ) {
    const element = elementAt(bytes, at, at, bytes.length)
    if (!element || element === 'open') break
    found.push({ id: element.id, body: Buffer.from(bytes.subarray(element.body, element.end)) })
    at = element.end
  }
  return found
}

function valueIn(bytes: Uint8Array, id: number): string {
  const found = elementsIn(bytes).find((each) => each.id === id)
  return found ? found.body.toString('latin1').replace(/\0+$/, '') : ''
}

function readTracks(bytes: Uint8Array) {
  for (const { id, body } of elementsIn(bytes)) {
    const video = id === ids.track && elementsIn(body).find((part) => part.id === ids.video)
    if (!video) continue
    const parts = elementsIn(video.body)
    const side = (which: number) => {
      const value = parts.find((part) => part.id === which)?.body
      return value && value.length > 0 && value.length <= 6 ? value.readUIntBE(0, value.length) : 0
    }
    const codec = valueIn(body, ids.codec)
      .slice(0, 40)
      .replaceAll(/[^\w/-]/g, '?')
    return { codec, width: side(ids.width), height: side(ids.height) }
  }
  return undefined
}

function duration(bytes: Uint8Array): number | undefined {
  const parts = elementsIn(bytes)
  const length = parts.find(({ id }) => id === ids.duration)?.body
  const scale = parts.find(({ id }) => id === ids.scale)?.body
  const nanos = scale && scale.length > 0 && scale.length <= 6 ? scale.readUIntBE(0, scale.length) : 1_000_000
  const ticks =
    length?.length === 8 ? length.readDoubleBE(0) : length?.length === 4 ? length.readFloatBE(0) : 0
  const seconds = (ticks * nanos) / 1e9
  return seconds > 0 && seconds < 360_000 ? Math.round(seconds * 10) / 10 : undefined
}

/** Space that players pass over, as long as what stood there. */
function voided({ at, end }: Element): Patch {
  const bytes = Buffer.alloc(9)
  bytes[0] = 0xec
  // A size of eight bytes: one to say so, seven for the number.
  bytes.writeBigUInt64BE((1n << 56n) | BigInt(Math.max(0, end - at - 9)), 1)
  if (end - at >= 9) return { at, end, bytes }
  return { at, end, bytes: Buffer.from([0xec, 0x80 | (end - at - 2)]) }
}
