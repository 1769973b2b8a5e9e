// What may be written of a front from outside: operations on its draft. A card or collection added without an id gets one.
import { z } from '@hono/zod-openapi'
import { editionCode, idOrKey } from '../api/api.ts'
import { cardSchema, collectionQuery, collectionSchema, frontBoxes, frontTypes } from './front.ts'

/** An id, or `home:EDITION`: the home of an edition, also while it is automatic. */
export const frontRef = z.union([z.uuid(), z.string().regex(/^home:[A-Za-z0-9-]{2,20}$/)])

export const frontInput = z
  .strictObject({
    edition: editionCode,
    type: z.enum(frontTypes),
    subject: idOrKey.optional().meta({ description: 'id or key of the term; none for the home' }),
  })
  .refine(({ type, subject }) => (type === 'home') === (subject === undefined), {
    message: 'A home has no subject, every other front has one.',
    path: ['subject'],
  })
export type FrontInput = z.infer<typeof frontInput>

const itemId = z.string().min(1).max(40)
const place = z
  .union([
    z.number().int().min(0).max(60),
    z.strictObject({ before: itemId }),
    z.strictObject({ after: itemId }),
  ])
  .meta({ description: 'A position as the author saw it, or beside another; the end when absent' })
const cardRef = z.union([itemId, z.strictObject({ id: itemId }).transform(({ id }) => id)])
const { id: _id, story: _story, ...cardParts } = cardSchema.shape
const cardPatch = z
  .strictObject(
    Object.fromEntries(Object.entries(cardParts).map(([name, part]) => [name, part.nullable()])) as {
      [Name in keyof typeof cardParts]: z.ZodNullable<(typeof cardParts)[Name]>
    },
  )
  .partial()
  .extend({ id: itemId })

export const frontOperation = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('add'),
    collection: itemId,
    at: place.optional(),
    card: cardSchema.extend({ id: itemId.optional() }),
  }),
  z.strictObject({ op: z.literal('move'), collection: itemId, at: place.optional(), card: cardRef }),
  z.strictObject({ op: z.literal('remove'), collection: itemId, card: cardRef }),
  z.strictObject({ op: z.literal('patch'), collection: itemId, card: cardPatch }),
  z.strictObject({
    op: z.literal('addCollection'),
    at: place.optional(),
    collection: z.union([
      collectionSchema.extend({ id: itemId.optional() }),
      z.strictObject({ id: itemId.optional(), box: z.enum(frontBoxes) }),
    ]),
  }),
  z.strictObject({ op: z.literal('moveCollection'), collection: itemId, at: place.optional() }),
  z.strictObject({ op: z.literal('removeCollection'), collection: itemId }),
  z.strictObject({
    op: z.literal('patchCollection'),
    collection: itemId,
    set: z
      .strictObject({
        title: z.string().max(200),
        style: collectionSchema.shape.style,
        prominence: z.enum(['high', 'normal', 'low']),
        limit: z.number().int().min(1).max(30),
        repeats: z.boolean(),
        query: collectionQuery.nullable(),
      })
      .partial(),
  }),
])
export type FrontOperation = z.infer<typeof frontOperation>
export type Place = z.infer<typeof place>

export const operationsInput = z.strictObject({
  base: z.number().int().min(0).meta({ description: 'The revision the operations were made on' }),
  ops: z.array(frontOperation).min(1).max(100),
})

export type OperationsInput = z.infer<typeof operationsInput>
