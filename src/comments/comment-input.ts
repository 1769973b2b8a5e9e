// What comes from outside for a comment: parsed once, nothing unknown taken.
import { z } from '@hono/zod-openapi'
import { cleanText } from '../body/body.ts'
import { isPosition, mostQuoted } from './anchor.ts'
import { limits } from './comment.ts'

/** Lines stay lines; each is cleaned as the text of a body is. */
const lines = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => text.split(/\r?\n/).map(cleanText).join('\n'))

const position = z
  .string()
  .max(200)
  .refine(isPosition, { message: 'no relative position of Yjs in base64' })
  .meta({ description: 'Relative position of Yjs in the draft, base64' })

const said = z
  .string()
  .trim()
  .min(1)
  .max(limits.text)
  .transform((text) => text.split(/\r?\n/).map(cleanText).join('\n').trim())
  .refine((text) => text !== '', { message: 'nothing to read in it' })

const mentions = z
  .array(z.uuid())
  .max(limits.mentions)
  .default([])
  .meta({ description: 'Users named in the text; those who may not see the story are left out' })

const anchor = z
  .strictObject({
    docId: z.uuid(),
    start: position,
    end: position,
    block: z.string().max(40).meta({ description: 'Id of the block it begins in' }),
    quote: lines(mostQuoted).refine((text) => text !== '', { message: 'a comment needs a text it is about' }),
    before: lines(40).default(''),
    after: lines(40).default(''),
  })
  .openapi('CommentAnchor')

export const threadInput = z
  .strictObject({
    anchor,
    text: said.optional().meta({ description: 'Needed unless there is a replacement' }),
    mentions,
    replacement: z.string().max(limits.replacement).transform(cleanText).optional().meta({
      description: 'Another wording for the quoted text: makes it a suggestion; empty takes it away',
    }),
  })
  .refine(({ text, replacement }) => text !== undefined || replacement !== undefined, {
    path: ['text'],
    message: 'a comment without words',
  })
  .refine(({ replacement, anchor: { quote } }) => replacement === undefined || !quote.includes('\n'), {
    path: ['anchor', 'quote'],
    message: 'a suggestion is for text within one paragraph',
  })
  .refine(({ replacement, anchor: { quote } }) => replacement !== quote, {
    path: ['replacement'],
    message: 'the same as the text is now',
  })
export type ThreadInput = z.infer<typeof threadInput>

export const commentInput = z.strictObject({ text: said, mentions })
export type CommentInput = z.infer<typeof commentInput>
