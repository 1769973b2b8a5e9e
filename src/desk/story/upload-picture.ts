// Sends a picture to the library. Not through `api.ts`: files travel as a form, with the header that says it was our page.
import { ApiError } from '../app/api.ts'
import type { Asset } from './story-query.ts'

export type PictureTexts = { readonly credit: string; readonly caption: string; readonly alt: string }

/** Where this browser keeps the credit given last. */
export const lastCredit = 'standfirst-last-credit'

/** What the library takes; told beforehand so that nobody fills in a form in vain. */
export const maxPictureBytes = 25 * 1024 * 1024

/** Throws ApiError. `duplicateOf` names the picture that was there already. */
export async function uploadPicture(file: File, texts: PictureTexts, edition: string): Promise<Asset> {
  const form = new FormData()
  form.set('file', file, file.name || 'picture')
  form.set('credit', texts.credit)
  if (texts.caption !== '') form.set('caption', texts.caption)
  if (texts.alt !== '') form.set('alt', texts.alt)
  form.set('edition', edition)
  return sendForm<Asset>('/assets', form)
}

/** Throws ApiError. */
export async function sendForm<T>(path: string, form: FormData): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method: 'POST',
    body: form,
    headers: { 'X-Standfirst': 'desk' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError(0, { type: 'urn:standfirst:problem:offline', detail: 'The server does not answer.' })
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new ApiError(response.status, answer)
  return answer as T
}
