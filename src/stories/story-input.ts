// What may be written of a story from outside: the one schema for the API, the importer and the demo.
import { z } from '@hono/zod-openapi'
import { editionCode, idOrKey, instant } from '../api/api.ts'
import { kinds } from '../kinds.ts'

const text = (max: number) => z.string().max(max)

const assetUse = {
  asset: z.uuid(),
  crop: text(40).optional(),
  caption: text(2000).optional(),
  alt: text(1000).optional(),
  credit: text(300).optional(),
}

export const leadInput = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('image'), ...assetUse }),
  z.strictObject({ type: z.literal('video'), ...assetUse }),
  z.strictObject({ type: z.literal('gallery'), assets: z.array(z.strictObject(assetUse)).min(1).max(100) }),
  z.strictObject({
    type: z.literal('embed'),
    provider: text(40),
    ref: text(200),
    url: z.url({ protocol: /^https?$/ }),
    title: text(300).optional(),
  }),
])

const bylineInput = z.union([idOrKey, z.strictObject({ author: idOrKey, role: text(80).optional() })])

const parts = {
  kind: z.enum(kinds),
  section: idOrKey.meta({ description: 'id or key of a section' }),
  region: idOrKey.nullable(),
  programme: idOrKey.nullable(),
  topics: z.array(idOrKey).max(50),
  dossiers: z.array(idOrKey).max(20),
  authors: z.array(bylineInput).max(20),
  slugline: text(200),
  kicker: text(100),
  headline: text(300),
  standfirst: text(2000),
  source: text(200).meta({ description: 'Credit of the source, e.g. an agency' }),
  dateline: text(200),
  lead: leadInput.nullable(),
  slug: text(80).meta({
    description: 'Wished-for slug; frozen at first publication, changing it later leaves a redirect',
  }),
  body: z.unknown().meta({ description: 'Body document (see the body schema)' }),
  bodyHtml: text(5_000_000).meta({
    description: 'HTML parsed into the body; what has no place in it is named in `warnings`',
  }),
  publishAt: instant.nullable(),
  embargoUntil: instant.nullable(),
} as const

export const storyInput = z
  .strictObject({
    ...parts,
    region: parts.region.optional(),
    programme: parts.programme.optional(),
    topics: parts.topics.default([]),
    dossiers: parts.dossiers.default([]),
    authors: parts.authors.default([]),
    slugline: parts.slugline.default(''),
    kicker: parts.kicker.default(''),
    standfirst: parts.standfirst.default(''),
    source: parts.source.default(''),
    dateline: parts.dateline.default(''),
    lead: parts.lead.optional(),
    slug: parts.slug.optional(),
    body: parts.body.optional(),
    bodyHtml: parts.bodyHtml.optional(),
    publishAt: parts.publishAt.optional(),
    embargoUntil: parts.embargoUntil.optional(),
    edition: editionCode,
    publishedAt: instant.optional().meta({
      description: 'First publication of archive material; needs a right of its own, never in the future',
    }),
    translationOf: z.uuid().optional().meta({ description: 'The story this one translates' }),
    familyId: z.uuid().optional().meta({ description: 'The running story it belongs to' }),
    supersedes: z.uuid().optional().meta({ description: 'The story it replaces' }),
  })
  .refine((story) => story.body === undefined || story.bodyHtml === undefined, {
    message: 'Give body or bodyHtml, not both.',
    path: ['bodyHtml'],
  })
export type StoryInput = z.infer<typeof storyInput>

export const storyPatch = z
  .strictObject(parts)
  .omit({ publishAt: true, embargoUntil: true })
  .partial()
  .extend({
    publishAt: parts.publishAt.optional(),
    familyId: z.uuid().nullable().optional(),
    supersedes: z.uuid().nullable().optional(),
    /** The translator has caught up with the original's live revision. */
    translationDone: z.literal(true).optional(),
  })
  .refine((story) => story.body === undefined || story.bodyHtml === undefined, {
    message: 'Give body or bodyHtml, not both.',
    path: ['bodyHtml'],
  })
export type StoryPatch = z.infer<typeof storyPatch>

export const verbInput = z.strictObject({
  rev: z
    .number()
    .int()
    .positive()
    .optional()
    .meta({ description: 'The revision that goes out; the newest when absent' }),
  note: text(2000)
    .optional()
    .meta({ description: 'Required and public with `correct`; shown with `retract`' }),
  minor: z.boolean().optional().meta({ description: '`update` only: a typo; dates do not move' }),
  publishAt: instant.optional().meta({ description: '`schedule` only' }),
  embargoUntil: instant.nullable().optional().meta({ description: '`embargo` only; null lifts it' }),
})
export type VerbInput = z.infer<typeof verbInput>

export const stageInput = z.strictObject({ stage: text(40).optional(), note: text(2000).optional() })
export type StageInput = z.infer<typeof stageInput>
