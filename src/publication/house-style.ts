// House style: what an edition's texts are checked for, and one glossary of names across the editions. Types and pure rules.
import { z } from '@hono/zod-openapi'
import { editionCode } from '../api/api.ts'

/** Something to find in a text: it holds a word, and nothing a text never holds. */
const term = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]*[\p{L}\p{N}][^\p{Cc}]*$/u, { message: 'without a letter or digit' })
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)

export const avoidedTerm = z.strictObject({
  term: term.meta({ description: 'What is better not written; capital letters in it are meant' }),
  use: line(200).default('').meta({ description: 'What to write instead' }),
  note: line(300).default('').meta({ description: 'Why' }),
})
export type AvoidedTerm = z.infer<typeof avoidedTerm>

const limit = (most: number) => z.number().int().min(10).max(most).nullable()

export const houseStyleInput = z.strictObject({
  longestHeadline: limit(300).meta({ description: 'Characters; null: no limit' }),
  longestStandfirst: limit(2_000).meta({ description: 'Characters; null: no limit' }),
  avoid: z.array(avoidedTerm).max(500),
})
export type HouseStyleInput = z.infer<typeof houseStyleInput>

export const nameForm = z.strictObject({
  name: term.meta({ description: 'How the name is written in this edition' }),
  avoid: z.array(term).max(20).default([]).meta({ description: 'Spellings that are not written here' }),
})
export type NameForm = z.infer<typeof nameForm>

const parts = {
  topic: z
    .string()
    .min(1)
    .max(80)
    .nullable()
    .meta({ description: 'The topic of this person or place, id or key' }),
  note: line(300),
} as const

export const nameInput = z.strictObject({
  topic: parts.topic.default(null),
  note: parts.note.default(''),
  forms: z
    .record(editionCode, nameForm)
    .refine((forms) => Object.keys(forms).length > 0, { message: 'a name in no edition' }),
})
export type NameInput = z.infer<typeof nameInput>

/** What a patch does not name stays; an edition given null has the name no longer. */
export const namePatch = z
  .strictObject({ ...parts, forms: z.record(editionCode, nameForm.nullable()) })
  .partial()
export type NamePatch = z.infer<typeof namePatch>

/** One person, place or thing, with its one spelling in each edition. */
export type GlossaryName = {
  readonly id: string
  readonly topic: string | null
  readonly note: string
  readonly forms: Readonly<Record<string, NameForm>>
  readonly rev: number
}

/** Everything the texts of one edition are checked for. */
export type HouseStyle = HouseStyleInput & {
  readonly edition: string
  readonly rev: number
  readonly glossary: readonly (NameForm & { readonly note: string })[]
}

/** Revision 0: nobody has written this edition's style yet. */
export const unwrittenStyle = {
  longestHeadline: 90,
  longestStandfirst: null,
  avoid: [],
  rev: 0,
} as const satisfies HouseStyleInput & { rev: number }

/** More are no glossary that anybody keeps in order, and every writing screen loads its edition's. */
export const mostNames = 3_000

/** Each wrong spelling once, and never the right one. */
export function cleanForm({ name, avoid }: NameForm): NameForm {
  return { name, avoid: [...new Set(avoid)].filter((spelling) => spelling !== name) }
}
