// HTTP of films: parts of one, and the video made of them.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, idParam } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { AssetId } from '../ids.ts'
import { fail, ok } from '../result.ts'
import { file } from './asset-input.ts'
import { assetView, presentAsset } from './asset-view.ts'
import { filmLimits } from './film.ts'
import type { Media } from './open-media.ts'
import { makeVideo, takePart } from './take-film.ts'

const tag = 'media'
const mostWaiting = 20
const partName = z.string().regex(/^[0-9a-f]{32}$/)

export function filmEndpoints(core: Core, media: Media): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/assets/{id}/parts',
      access: 'asset.upload',
      tag,
      summary: 'Send a part of a film for a picture: at most 8 MB, at most 64 parts in all',
      params: idParam,
      multipart: true,
      maxBytes: filmLimits.partBytes + 16 * 1024,
      body: z.strictObject({ file }),
      answer: z.object({ part: partName, bytes: z.number().int() }).openapi('FilmPart'),
      handle: async ({ actor, params, body }) => {
        const taken = await takePart(core, media, actor, params.id as AssetId, body.file.bytes)
        return taken.ok ? ok({ body: taken.value }) : taken
      },
    }),
    endpoint({
      method: 'post',
      path: '/assets/{id}/video',
      access: 'asset.upload',
      tag,
      summary:
        'Make a video of a picture and the parts of its film: MP4 or WebM, the picture becomes its poster',
      params: idParam,
      body: z.strictObject({
        name: z.string().max(500).openapi({ description: "The film's file name" }),
        parts: z
          .array(partName)
          .min(1)
          .max(filmLimits.parts)
          .openapi({ description: 'As answered by the parts, in order' }),
      }),
      answer: assetView,
      handle: async ({ actor, params, body }) => {
        if (media.imageWork.pendingCount >= mostWaiting) {
          return fail('too-many', 'Many files are being worked on: ask again in a moment.')
        }
        const made = await makeVideo(core, media, actor, params.id as AssetId, body)
        return made.ok ? ok({ body: presentAsset(made.value), rev: made.value.rev }) : made
      },
    }),
  ]
}
