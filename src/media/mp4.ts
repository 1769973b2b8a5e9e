// Reads the boxes of an MP4: do they fill the file, what do they show, and which of them say where it was filmed. Driven by
// `inspect-film.ts`.
import { ok, type Result } from '../result.ts'
import { type Film, filmLimits, filmWords, type Patch, type ReadAt, refusedFilm } from './film.ts'

type Box = { readonly type: string; readonly at: number; readonly body: number; readonly end: number }

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])
/** Notes of cameras and programs, the place among them. */
const notes = new Set(['udta', 'meta', 'uuid'])
const played = new Set(['avc1', 'avc3', 'vp08', 'vp09', 'av01'])
const brands = /^(?:iso[0-9a-z]|mp4[0-9]|avc1|M4V |M4VH|M4VP|dash|MSNV|f4v |av01|cmf[0-9a-z])$/

export async function inspectMp4(readAt: ReadAt, size: number): Promise<Result<Film>> {
  const tops: Box[] = []
  for (let at = 0; at < size; ) {
    const box = boxAt(await readAt(at, 16), 0, at, size)
    if (!box || tops.length >= filmLimits.elements) return refusedFilm(filmWords.cut)
    tops.push(box)
    at = box.end
  }
  const [first] = tops
  const brand = first?.type === 'ftyp' ? text(await readAt(first.body, 4)) : ''
  if (brand === 'qt  ') return refusedFilm(filmWords.quicktime, 'unsupported-media')
  if (!brands.test(brand)) return refusedFilm(filmWords.none, 'unsupported-media')
  const [moov, second] = tops.filter(({ type }) => type === 'moov')
  if (!moov || second || !tops.some(({ type }) => type === 'mdat')) return refusedFilm(filmWords.cut)
  if (moov.end - moov.at > filmLimits.headerBytes) return refusedFilm(filmWords.cut)
  const bytes = Buffer.from(await readAt(moov.at, moov.end - moov.at))
  const boxes = inner(bytes, moov.at, moov)
  if (!boxes) return refusedFilm(filmWords.cut)
  const traks = boxes.filter(({ type }) => type === 'trak')
  if (traks.length > filmLimits.tracks) return refusedFilm(filmWords.cut)
  const tracks = traks.map((trak) => readTrack(bytes, moov.at, trak, boxes))
  const [film] = tracks.filter(({ handler }) => handler === 'vide')
  if (!film) return refusedFilm(filmWords.noPictures, 'unsupported-media')
  if (!played.has(film.codec)) return refusedFilm(filmWords.codec(film.codec), 'unsupported-media')
  if (film.width < 1 || film.height < 1) return refusedFilm(filmWords.cut)
  if (Math.max(film.width, film.height) > filmLimits.side) return refusedFilm(filmWords.size)
  const noted = [...tops, ...boxes].filter(({ type }) => notes.has(type))
  // A track of notes is told to nobody; without it players know nothing of what it points to.
  const told = tracks.filter(({ handler }) => handler === 'meta').map(({ box }) => box)
  const seconds = duration(bytes, moov.at, boxes)
  return ok({
    type: 'mp4',
    width: film.width,
    height: film.height,
    ...(seconds === undefined ? {} : { seconds }),
    patches: [...noted, ...told].map(freed).sort((a, b) => a.at - b.at),
  })
}

/** `offset` in `bytes` is `at` in the file; undefined when it does not fit into what ends at `end`. */
function boxAt(bytes: Uint8Array, offset: number, at: number, end: number): Box | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (offset + 8 > view.length) return undefined
  const type = text(view.subarray(offset + 4, offset + 8))
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) return undefined
  const short = view.readUInt32BE(offset)
  if (short === 1 && offset + 16 > view.length) return undefined
  const head = short === 1 ? 16 : 8
  const length = short === 1 ? Number(view.readBigUInt64BE(offset + 8)) : short === 0 ? end - at : short
  if (length < head || at + length > end) return undefined
  return { type, at, body: at + head, end: at + length }
}

/** Every box below this one, in order; undefined when one does not fit into the one around it. */
function inner(bytes: Buffer, start: number, around: Box, depth = 0): Box[] | undefined {
  const found: Box[] = []
  for (let at = around.body; at < around.end; ) {
    const box = boxAt(bytes, at - start, at, around.end)
    if (!box || depth > 8 || found.length > filmLimits.elements) return undefined
    found.push(box)
    if (containers.has(box.type)) {
      const below = inner(bytes, start, box, depth + 1)
      if (!below) return undefined
      found.push(...below)
    }
    at = box.end
  }
  return found
}

function readTrack(bytes: Buffer, start: number, trak: Box, boxes: readonly Box[]) {
  const part = (type: string) => {
    const box = boxes.find((each) => each.type === type && each.at > trak.at && each.end <= trak.end)
    return box ? bytes.subarray(box.body - start, box.end - start) : Buffer.alloc(0)
  }
  const tkhd = part('tkhd')
  const hdlr = part('hdlr')
  const stsd = part('stsd')
  const side = (back: number) => (tkhd.length >= 84 ? tkhd.readUInt32BE(tkhd.length - back) >>> 16 : 0)
  // The first number of the matrix: nothing goes straight across in a film lying on its side.
  const isTurned = tkhd.length >= 84 && tkhd.readInt32BE(tkhd.length - 44) === 0
  const [width, height] = isTurned ? [side(4), side(8)] : [side(8), side(4)]
  return {
    box: trak,
    handler: hdlr.length >= 12 ? text(hdlr.subarray(8, 12)) : '',
    codec: stsd.length >= 16 ? text(stsd.subarray(12, 16)).replaceAll(/[^\w-]/g, '?') : '',
    width,
    height,
  }
}

function duration(bytes: Buffer, start: number, boxes: readonly Box[]): number | undefined {
  const box = boxes.find(({ type }) => type === 'mvhd')
  const mvhd = box ? bytes.subarray(box.body - start, box.end - start) : Buffer.alloc(0)
  const isLong = mvhd[0] === 1
  if (mvhd.length < (isLong ? 32 : 20)) return undefined
  const scale = mvhd.readUInt32BE(isLong ? 20 : 12)
  const length = isLong ? Number(mvhd.readBigUInt64BE(24)) : mvhd.readUInt32BE(16)
  const seconds = scale > 0 ? length / scale : 0
  return seconds > 0 && seconds < 360_000 ? Math.round(seconds * 10) / 10 : undefined
}

/** Space that players pass over; nothing moves, so what points into the file still does. */
function freed({ at, body, end }: Box): Patch {
  const head = Buffer.alloc(body - at)
  if (head.length === 16) {
    head.writeUInt32BE(1, 0)
    head.writeBigUInt64BE(BigInt(end - at), 8)
  } else head.writeUInt32BE(end - at, 0)
  head.write('free', 4, 'latin1')
  return { at, end, bytes: head }
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
