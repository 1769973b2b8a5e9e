// Sends the film of a video to the library, part by part: a line that breaks costs one part, not the film.
import { ApiError, post } from '../app/api.ts'
import type { Asset } from './story-query.ts'
import { sendForm } from './upload-picture.ts'

export const maxFilmBytes = 512 * 1024 * 1024
const partBytes = 8 * 1024 * 1024
const tries = 4

/** Throws ApiError. `onSent` hears the share that has arrived, 0 to 1. */
export async function uploadFilm(asset: string, film: File, onSent: (share: number) => void): Promise<Asset> {
  const parts: string[] = []
  for (let at = 0; at < film.size; at += partBytes) {
    const { part } = await sendPart(asset, film.slice(at, at + partBytes))
    parts.push(part)
    onSent(Math.min(1, (at + partBytes) / film.size))
  }
  return post<Asset>(`/assets/${asset}/video`, { name: film.name || 'film', parts })
}

async function sendPart(asset: string, bytes: Blob): Promise<{ readonly part: string }> {
  for (let turn = 1; ; turn++) {
    const form = new FormData()
    form.set('file', bytes, 'part')
    try {
      return await sendForm<{ readonly part: string }>(`/assets/${asset}/parts`, form)
    } catch (error) {
      const isBroken = error instanceof ApiError && (error.status === 0 || error.status >= 500)
      if (!isBroken || turn >= tries) throw error
      await new Promise((resolve) => setTimeout(resolve, turn * 1_000))
    }
  }
}
