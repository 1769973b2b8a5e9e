// HTTP of assets: parse -> authorise -> use-case -> present.
import { z } from '@hono/zod-openapi'
import { type Answer, type Endpoint, endpoint, idParam, listOf, pageOf, pageQuery } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { type AssetId, isId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Asset } from './asset.ts'
import { assetPatch, assetUpload, withdrawInput } from './asset-input.ts'
import { findAsset, listAssets } from './asset-store.ts'
import { assetView, createdAssetView, presentAsset } from './asset-view.ts'
import { createAsset } from './create-asset.ts'
import { editAsset, withdrawAsset } from './edit-asset.ts'
import type { Media } from './open-media.ts'

const tag = 'media'
/** Each waits with its whole file in memory. */
const mostWaiting = 20
const listQuery = pageQuery.extend({
  state: z.enum(['pending', 'ready', 'failed', 'withdrawn']).optional(),
  type: z.enum(['image', 'video']).optional(),
  sourceUrl: z.string().max(2_000).optional().openapi({ description: 'Fetched from there' }),
})

function answer(result: Result<Asset>): Result<Answer> {
  return result.ok ? ok({ body: presentAsset(result.value), rev: result.value.rev }) : result
}

export function mediaEndpoints(core: Core, media: Media): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/assets',
      access: 'asset.see',
      tag,
      summary: 'Pictures of the library, newest first',
      query: listQuery,
      answer: listOf(assetView),
      handle: async ({ query }) => {
        const { limit, state, type, sourceUrl, after } = query
        const assets = await listAssets(db, {
          limit: limit + 1,
          ...(state === undefined ? {} : { state }),
          ...(type === undefined ? {} : { type }),
          ...(sourceUrl === undefined ? {} : { sourceUrl }),
          ...(after !== undefined && isId(after) ? { after: after as AssetId } : {}),
        })
        const page = pageOf(assets, limit, ({ id }) => id)
        return ok({ body: { ...page, items: page.items.map((asset) => presentAsset(asset)) } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/assets',
      access: 'asset.upload',
      tag,
      summary: 'Add a picture to the library',
      multipart: true,
      maxBytes: 26 * 1024 * 1024,
      body: assetUpload,
      answer: createdAssetView,
      handle: async ({ actor, body }) => {
        if (media.imageWork.pendingCount >= mostWaiting) {
          return fail('too-many', 'Many pictures are being worked on: send this one again in a moment.')
        }
        const { file, caption, alt, edition, credit } = body
        const created = await createAsset(core, media, actor, {
          bytes: file.bytes,
          name: file.name,
          credit,
          ...(caption === undefined ? {} : { caption }),
          ...(alt === undefined ? {} : { alt }),
          ...(edition === undefined ? {} : { edition }),
        })
        if (!created.ok) return created
        const { warnings, duplicateOf, ...asset } = created.value
        const found = { warnings, ...(duplicateOf === undefined ? {} : { duplicateOf }) }
        return ok({ status: 201, body: { ...presentAsset(asset), ...found }, rev: asset.rev })
      },
    }),
    endpoint({
      method: 'get',
      path: '/assets/{id}',
      access: 'asset.see',
      tag,
      summary: 'One picture of the library',
      params: idParam,
      answer: assetView,
      handle: async ({ params }) => {
        const asset = await findAsset(db, params.id as AssetId)
        return asset ? answer(ok(asset)) : fail('not-found', 'There is no such picture.')
      },
    }),
    endpoint({
      method: 'patch',
      path: '/assets/{id}',
      access: 'asset.edit',
      tag,
      summary: "Change a picture's credit, focal point, captions and alternative texts",
      params: idParam,
      body: assetPatch,
      needsIfMatch: true,
      answer: assetView,
      handle: async ({ actor, params, body, ifMatch }) =>
        answer(await editAsset(core, actor, params.id as AssetId, body, ifMatch ?? 0)),
    }),
    endpoint({
      method: 'post',
      path: '/assets/{id}/withdraw',
      access: 'asset.edit',
      tag,
      summary: 'Take a picture away from readers everywhere',
      params: idParam,
      body: withdrawInput,
      answer: assetView,
      handle: async ({ actor, params, body }) =>
        answer(await withdrawAsset(core, actor, params.id as AssetId, body)),
    }),
  ]
}
