// Static pages (about, privacy, contact …): one row per edition, with the body of a story and a history. Types and input.
import { z } from '@hono/zod-openapi'
import { editionCode, instant } from '../api/api.ts'
import { type Body, cleanLabel } from '../body/body.ts'
import type { PageId } from '../ids.ts'

export type StaticPageText = {
  readonly title: string
  readonly slug: string
  readonly body: Body
  readonly rev: number
  readonly shown: boolean
}
export type StaticPage = {
  readonly id: PageId
  readonly key: string
  readonly footer: boolean
  readonly order: number
  /** Of its place and of whether it is in the footer; its texts have revisions of their own. */
  readonly rev: number
  readonly texts: Readonly<Record<string, StaticPageText>>
}

export const staticPageInput = z.strictObject({
  key: z
    .string()
    .min(1)
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  footer: z.boolean().default(true),
  order: z.number().int().min(-100_000).max(100_000).default(0),
})
export type StaticPageInput = z.infer<typeof staticPageInput>

export const staticPagePatch = z
  .strictObject({ footer: z.boolean(), order: z.number().int().min(-100_000).max(100_000) })
  .partial()
export type StaticPagePatch = z.infer<typeof staticPagePatch>

export const staticPageTextInput = z.strictObject({
  title: z.string().max(300).overwrite(cleanLabel).min(1),
  slug: z.string().max(80).optional(),
  body: z.unknown().optional(),
  bodyHtml: z.string().max(1_000_000).optional(),
  shown: z.boolean().default(true),
})
export type StaticPageTextInput = z.infer<typeof staticPageTextInput>
export const staticPageParams = z.object({ id: z.string().max(80), edition: editionCode })

/** One of the texts a page had in an edition, as a list shows it. */
export const keptPageView = z.object({ rev: z.number(), title: z.string(), by: z.string(), at: instant })
