// Terms: what stories are filed under. Section, region, topic, dossier, programme and author share one shape: an ASCII key,
// and one row per edition with name, slug, description, shown, order. Types and pure rules.
import { z } from '@hono/zod-openapi'
import { webUrl } from '../api/api.ts'

export const termTypes = ['section', 'region', 'topic', 'dossier', 'programme', 'author'] as const
export type TermType = (typeof termTypes)[number]

/** What only some types have; unknown members are refused on writing. */
export const termFacts = {
  section: z.strictObject({}),
  region: z.strictObject({}),
  topic: z.strictObject({
    is: z.enum(['person', 'place', 'organisation', 'subject']).default('subject'),
    sameAs: z.array(webUrl).max(20).default([]),
  }),
  dossier: z.strictObject({}),
  programme: z.strictObject({ schedule: z.string().max(200).default('') }),
  author: z.strictObject({
    sameAs: z.array(webUrl).max(20).default([]),
    email: z.email().optional(),
  }),
} as const satisfies Record<TermType, z.ZodType>

export type TermText = {
  readonly name: string
  readonly slug: string
  readonly description: string
  readonly shown: boolean
  readonly order: number
}

export type Term = {
  readonly id: string
  readonly type: TermType
  readonly key: string
  readonly parent: string | null
  readonly picture: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly mergedInto: string | null
  readonly rev: number
  /** By edition code. */
  readonly texts: Readonly<Record<string, TermText>>
}

/** A reference as it comes from outside: id or key. */
export type TermRef = { readonly type: TermType; readonly ref: string }
