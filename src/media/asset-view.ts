// Assets as the API shows them to the newsroom; the original and its key stay inside.
import { z } from '@hono/zod-openapi'
import { instant } from '../api/api.ts'
import { type Asset, isFilm, renditionName } from './asset.ts'

const text = z.object({ caption: z.string(), alt: z.string() })

export const assetView = z
  .object({
    id: z.uuid(),
    type: z.enum(['image', 'video']),
    state: z.enum(['pending', 'ready', 'failed', 'withdrawn']),
    rev: z.number().int(),
    credit: z.string(),
    focal: z.object({ x: z.number(), y: z.number() }),
    texts: z.record(z.string(), text),
    contentType: z.string().optional(),
    bytes: z.number().int().optional(),
    width: z.number().int().optional(),
    height: z.number().int().optional(),
    name: z.string().optional(),
    sourceUrl: z.string().optional(),
    problem: z.string().optional().openapi({ description: 'state `failed`: why' }),
    metadata: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'What the file says about itself (IPTC, XMP, Exif)' }),
    renditions: z
      .array(z.object({ format: z.string(), width: z.number(), height: z.number(), url: z.string() }))
      .openapi({ description: 'Public pictures (of a video: its poster), while the state is `ready`' }),
    film: z
      .object({
        contentType: z.string(),
        width: z.number(),
        height: z.number(),
        bytes: z.number(),
        seconds: z.number().optional(),
        url: z.string(),
      })
      .optional()
      .openapi({ description: 'The public film of a video, while the state is `ready`' }),
    createdAt: instant,
  })
  .openapi('Asset')

export const createdAssetView = assetView
  .extend({ warnings: z.array(z.string()), duplicateOf: z.uuid().optional() })
  .openapi('CreatedAsset')

export function presentAsset(asset: Asset): z.infer<typeof assetView> {
  const { id, type, state, rev, credit, texts, facts } = asset
  const focal = { x: round(asset.focal.x), y: round(asset.focal.y) }
  const renditions = state === 'ready' ? asset.renditions.filter((each) => !isFilm(each)) : []
  return {
    id,
    type,
    state,
    rev,
    credit,
    focal,
    texts: { ...texts },
    ...(asset.contentType === null ? {} : { contentType: asset.contentType }),
    ...(asset.bytes === null ? {} : { bytes: asset.bytes }),
    ...(asset.width === null ? {} : { width: asset.width }),
    ...(asset.height === null ? {} : { height: asset.height }),
    ...(facts.name ? { name: facts.name } : {}),
    ...(asset.sourceUrl === null ? {} : { sourceUrl: asset.sourceUrl }),
    ...(facts.problem === undefined || state !== 'failed' ? {} : { problem: facts.problem }),
    ...(facts.metadata === undefined ? {} : { metadata: { ...facts.metadata } }),
    ...filmOf(asset),
    renditions: renditions.map((each) => ({
      format: each.format,
      width: each.width,
      height: each.height,
      url: `/media/${id}/${renditionName(each)}`,
    })),
    createdAt: asset.createdAt.toISOString(),
  }
}

function filmOf({ id, state, renditions, facts }: Asset) {
  const found = state === 'ready' ? renditions.find(isFilm) : undefined
  if (!found) return {}
  const { format, width, height, bytes } = found
  const seconds = facts.seconds === undefined ? {} : { seconds: facts.seconds }
  const url = `/media/${id}/${renditionName(found)}`
  return { film: { contentType: `video/${format}`, width, height, bytes, ...seconds, url } }
}

/** Kept in single precision; nobody needs more. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
