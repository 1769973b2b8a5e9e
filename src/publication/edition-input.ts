// What may be written of the publication and its editions from outside.
import { z } from '@hono/zod-openapi'
import { editionCode } from '../api/api.ts'
import { kinds } from '../kinds.ts'
import { editionFooter, editionSettings, publicationSettings } from './edition.ts'

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const languageTag = z.string().max(35).refine(isLanguageTag, { message: 'not a BCP 47 language tag' })

const parts = {
  language: languageTag,
  dir: z.enum(['ltr', 'rtl']),
  zone: z.string().max(64).refine(isZone, { message: 'not an IANA time zone' }),
  locale: languageTag,
  name: z.string().trim().min(1).max(200),
  slogan: z.string().max(300),
  byline: z.string().max(200),
  footer: editionFooter,
  settings: editionSettings,
  shown: z.boolean(),
  order: z.number().int().min(-100_000).max(100_000),
} as const

const { description, rights, social } = editionFooter.shape
const { digits, calendar, fallback, letters, logo, logoDark, typeface } = editionSettings.shape

/** Without the defaults, inside the footer and the settings too: what a patch does not name stays. */
export const editionPatch = z
  .strictObject({
    ...parts,
    footer: z
      .strictObject({
        description: description.unwrap(),
        rights: rights.unwrap(),
        social: social.unwrap(),
      })
      .partial(),
    settings: z
      .strictObject({
        digits: digits.unwrap(),
        calendar: calendar.unwrap(),
        fallback: fallback.unwrap(),
        logo: logo.unwrap(),
        logoDark: logoDark.unwrap(),
        typeface: typeface.unwrap(),
        letters: letters.unwrap(),
      })
      .partial(),
  })
  .partial()
export type EditionPatch = z.infer<typeof editionPatch>

export const editionInput = z.strictObject(parts).partial().extend({
  code: editionCode,
  name: parts.name,
  language: languageTag.optional(),
})
export type EditionInput = z.infer<typeof editionInput>

const { name, label, slugs, signal, signalDark, defaultEdition, undoWithdraw, undoPublish } =
  publicationSettings.shape

/** Without the defaults: what a patch does not name stays. */
export const settingsPatch = z
  .strictObject({
    name: name.unwrap(),
    label: label.unwrap(),
    slugs: slugs.unwrap(),
    signal: signal.unwrap(),
    signalDark: signalDark.unwrap(),
    defaultEdition: defaultEdition.unwrap(),
    undoWithdraw: undoWithdraw.unwrap(),
    undoPublish: undoPublish.unwrap(),
  })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatch>

export const kindTextPatch = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    label: z.string().trim().min(1).max(60),
    slug: z.string().max(80),
    shown: z.boolean(),
    order: z.number().int().min(-100_000).max(100_000),
  })
  .partial()
export type KindTextPatch = z.infer<typeof kindTextPatch>
export const kindParams = z.object({ kind: z.enum(kinds), edition: editionCode })
