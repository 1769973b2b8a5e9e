// What a film of the library may be, and how one is read: by its parts, never as a whole in memory. Rules and types.
import { fail, type Result } from '../result.ts'

export type FilmType = 'mp4' | 'webm'

export type Film = {
  readonly type: FilmType
  /** As shown: after the turn the camera noted. */
  readonly width: number
  readonly height: number
  /** Unknown in some recordings. */
  readonly seconds?: number
  /** Parts that say where and with what it was filmed, and what makes a player pass over them: readers' copy has these bytes instead. */
  readonly patches: readonly Patch[]
}

/** `bytes` from `at` on, then zeros up to `end`. */
export type Patch = { readonly at: number; readonly end: number; readonly bytes: Uint8Array }

/** Exactly these bytes; fewer only at the end of the file. */
export type ReadAt = (start: number, length: number) => Promise<Uint8Array>

export const filmLimits = {
  /** Each part is held in memory while it arrives; small enough for a slow line to send within the time of a request. */
  partBytes: 8 * 1024 * 1024,
  parts: 64,
  bytes: 512 * 1024 * 1024,
  /** What describes a film (tables of samples): two hours have some 5 MB. */
  headerBytes: 32 * 1024 * 1024,
  /** Boxes or elements at the top of a file. */
  elements: 50_000,
  /** Pictures, sound in several languages, notes; each is looked for among all boxes. */
  tracks: 64,
  side: 8_192,
} as const

const accepted = 'MP4 (H.264, VP9 or AV1) and WebM are accepted'

export const filmWords = {
  empty: 'The file is empty.',
  none: `This is not a film of a known type (${accepted}).`,
  quicktime: `QuickTime (MOV) does not play in every browser: export it as MP4 (${accepted}).`,
  matroska: `Matroska (MKV) does not play in every browser: export it as MP4 or WebM (${accepted}).`,
  codec: (name: string) =>
    `Pictures coded as ${name} do not play in every browser: export it with H.264 (${accepted}).`,
  cut: 'The film is cut off or damaged: its parts do not add up to the file.',
  open: 'The film says nowhere how long it is: it was cut off while it was recorded. Open it in a video program and save it again.',
  noPictures: 'The file has no moving pictures: it is only sound.',
  size: `No side of a film may be longer than ${filmLimits.side} pixels.`,
  tooLarge: `A film may have ${filmLimits.bytes / 1024 / 1024} MB at most.`,
} as const

export function refusedFilm(
  reason: string,
  code: 'invalid' | 'unsupported-media' | 'too-large' = 'invalid',
): Result<never> {
  return fail(code, reason, { errors: [{ pointer: '/file', detail: reason }] })
}

/** Laid over the bytes that begin at `start` of the file. */
export function patched(bytes: Uint8Array, start: number, patches: readonly Patch[]): Uint8Array {
  const touching = patches.filter((patch) => patch.at < start + bytes.length && patch.end > start)
  if (touching.length === 0) return bytes
  const copy = Uint8Array.from(bytes)
  for (const patch of touching) {
    const from = Math.max(patch.at, start)
    const to = Math.min(patch.end, start + bytes.length)
    for (let at = from; at < to; at++) copy[at - start] = patch.bytes[at - patch.at] ?? 0
  }
  return copy
}
