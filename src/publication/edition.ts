// Editions and the publication's settings: types and pure rules.
import { z } from '@hono/zod-openapi'

/** Which of our families an edition is set in: `news` (its text face), `plain` (the one without serifs for all), `system` (no font file). */
export const typefaces = ['news', 'plain', 'system'] as const
export type Typeface = (typeof typefaces)[number]

/** Settings of the whole installation; kept as JSON, read through this schema so that every one has its default. */
export const publicationSettings = z.object({
  name: z.string().max(200).default('Standfirst'),
  /** What the label on a card falls back through. */
  label: z.array(z.enum(['kicker', 'region', 'section'])).default(['kicker', 'region', 'section']),
  /** Slugs in the story's own script, or transliterated to Latin letters. */
  slugs: z.enum(['own', 'latin']).default('own'),
  /** The one signal colour, on paper and on the dark ground. */
  signal: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#0a5470'),
  signalDark: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#7cc3e0'),
  defaultEdition: z.string().default(''),
  /** Seconds the desk waits before it sends an act that takes something from readers, or gives it to them; 0: none. */
  undoWithdraw: z.number().int().min(0).max(60).default(10),
  undoPublish: z.number().int().min(0).max(60).default(0),
})
export type PublicationSettings = z.infer<typeof publicationSettings>

export const editionFooter = z.object({
  description: z.string().max(1000).default(''),
  rights: z.string().max(500).default(''),
  social: z
    .array(z.object({ name: z.string().max(60), url: z.url({ protocol: /^https$/ }) }))
    .max(20)
    .default([]),
})
export type EditionFooter = z.infer<typeof editionFooter>

export const editionSettings = z.object({
  digits: z.enum(['latn', 'arab', 'arabext', 'deva']).default('latn'),
  calendar: z.string().max(30).default('gregory'),
  /** Where hreflang x-default points when this edition is the fallback. */
  fallback: z.boolean().default(false),
  /** Whether the page `contact` has a form whose letters come to the desk. */
  letters: z.boolean().default(true),
  /** A picture of the library in the masthead in place of the name; the other one for the dark ground. */
  logo: z.uuid().nullable().default(null),
  logoDark: z.uuid().nullable().default(null),
  typeface: z.enum(typefaces).default('news'),
})
export type EditionSettings = z.infer<typeof editionSettings>

export type Edition = {
  readonly code: string
  /** BCP 47. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** IANA time zone: what makes "today" on this edition's pages. */
  readonly zone: string
  /** BCP 47 tag with region for numbers and dates, e.g. `ar-EG`. */
  readonly locale: string
  /** The publication's name in this edition. */
  readonly name: string
  readonly slogan: string
  /** Shown where a story has no author of its own. */
  readonly byline: string
  readonly footer: EditionFooter
  readonly settings: EditionSettings
  readonly shown: boolean
  readonly order: number
  readonly rev: number
}

/** Making a formatter costs more than a hundred uses of it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant in a zone, `2026-11-23`. */
export function localDay(at: Date, zone: string): string {
  let format = dayFormats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    dayFormats.set(zone, format)
  }
  return format.format(at)
}
