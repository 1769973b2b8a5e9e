// Looks at a whole film before it becomes one of the library: by its structure from first to last byte, never by its name.
import type { Result } from '../result.ts'
import { type Film, filmLimits, filmWords, type ReadAt, refusedFilm } from './film.ts'
import { inspectMp4 } from './mp4.ts'
import { inspectWebm } from './webm.ts'

export async function inspectFilm(readAt: ReadAt, size: number): Promise<Result<Film>> {
  if (size === 0) return refusedFilm(filmWords.empty)
  if (size > filmLimits.bytes) return refusedFilm(filmWords.tooLarge, 'too-large')
  const start = Buffer.from(await readAt(0, 12))
  if (start.subarray(4, 8).toString('latin1') === 'ftyp') return inspectMp4(readAt, size)
  if (start.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return inspectWebm(readAt, size)
  return refusedFilm(filmWords.none, 'unsupported-media')
}
