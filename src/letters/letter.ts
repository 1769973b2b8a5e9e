// What a reader may write to the newsroom, and a letter as the desk sees it: fields and limits. Pure.
import { z } from '@hono/zod-openapi'
import type { StoryId } from '../ids.ts'

export const letterFields = ['subject', 'message', 'name', 'email', 'phone', 'link'] as const
export type LetterField = (typeof letterFields)[number]

export const letterLimits: Readonly<Record<LetterField, number>> = {
  subject: 200,
  message: 8_000,
  name: 100,
  email: 200,
  phone: 50,
  link: 500,
}

/** A field no person sees; programs fill it in. */
export const honeypot = 'website'

/** One line: no control characters, and none that turn the direction of what follows. */
const line = (field: LetterField) =>
  z
    .string()
    .max(letterLimits[field])
    .transform((text) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim())

const paragraphs = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()

export const letterForm = z.strictObject({
  subject: line('subject').pipe(z.string().min(1)),
  message: z.string().max(letterLimits.message).transform(paragraphs).pipe(z.string().min(1)),
  name: line('name').default(''),
  email: line('email')
    .pipe(z.string().regex(/^$|^[^\s@]{1,64}@[^\s@]{1,134}$/))
    .default(''),
  phone: line('phone')
    .pipe(z.string().regex(/^[\p{Nd}\s()+./-]*$/u))
    .default(''),
  link: line('link').default(''),
  [honeypot]: z.string().max(500).default(''),
  /** Milliseconds from the page to the letter, where a script could say so. */
  took: z.string().max(20).default(''),
})
export type LetterForm = z.infer<typeof letterForm>

/** Nobody writes a letter in less. */
const quickestMs = 2_000

/** Filled in by a program: what no person sees, or faster than any. */
export function isByProgram(form: LetterForm): boolean {
  return form[honeypot] !== '' || (/^\d+$/.test(form.took) && Number(form.took) < quickestMs)
}

export const letterStates = ['new', 'opened', 'binned'] as const
export type LetterState = (typeof letterStates)[number]

/** A letter as the desk sees it. */
export const letterView = z.object({
  id: z.uuid(),
  edition: z.string(),
  subject: z.string(),
  message: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  link: z.string().meta({ description: 'As it was written: not to be trusted' }),
  story: z.uuid().nullable().meta({ description: 'The story of ours the link names' }),
  at: z.iso.datetime(),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  openedAs: z.uuid().nullable(),
  state: z.enum(letterStates),
})
export type Letter = Omit<z.infer<typeof letterView>, 'story' | 'openedAs'> & {
  readonly story: StoryId | null
  readonly openedAs: StoryId | null
}

export const letterPatch = z
  .strictObject({
    assignee: z.uuid().nullable().meta({ description: 'A user who may see letters of this edition' }),
    binned: z.boolean(),
  })
  .partial()
export type LetterPatch = z.infer<typeof letterPatch>

/** More are not taken until some are dealt with: a flood must not fill the disk. */
export const mostLetters = 5_000
export const keptDays = { letter: 180, binned: 7 } as const

/** The path of a link when it leads to this site, for the address it may be. */
export function pathOfLink(link: string, publicUrl: string): string | undefined {
  const url = URL.parse(link, publicUrl)
  return url !== null && url.origin === new URL(publicUrl).origin ? url.pathname : undefined
}

/** The message as a first draft: its paragraphs and nothing of who wrote it. */
export function draftHtml(message: string): string {
  return message
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escaped(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
