// What a front is: collections of cards, and boxes in their place among them. Types and pure rules.
import { z } from '@hono/zod-openapi'
import { kinds } from '../kinds.ts'

export const collectionStyles = [
  'lead',
  'row',
  'grid',
  'list',
  'opinion',
  'video',
  'pictures',
  'numbered',
  'live',
  'dossier',
  'brief',
] as const

/** A card patches a story: what is absent is the story's own. */
export const cardSchema = z.strictObject({
  id: z.string().min(1).max(40),
  story: z.uuid(),
  headline: z.string().max(300).optional(),
  standfirst: z.string().max(2000).optional(),
  kicker: z.string().max(100).optional(),
  picture: z.uuid().optional(),
  sublinks: z.array(z.uuid()).max(6).optional(),
})
export type Card = z.infer<typeof cardSchema>

/** Which stories fill a collection by themselves, newest first. */
export const collectionQuery = z.strictObject({
  section: z.uuid().optional(),
  kind: z.enum(kinds).optional(),
  region: z.uuid().optional(),
  topic: z.uuid().optional(),
  dossier: z.uuid().optional(),
  programme: z.uuid().optional(),
})

export const collectionSchema = z.strictObject({
  id: z.string().min(1).max(40),
  title: z.string().max(200).default(''),
  style: z.enum(collectionStyles),
  prominence: z.enum(['high', 'normal', 'low']).default('normal'),
  /** By hand come first; the query fills up to `limit`. Without a query only the hand counts. */
  cards: z.array(cardSchema).max(60).default([]),
  query: collectionQuery.optional(),
  limit: z.number().int().min(1).max(30).default(4),
  /** Shows also what stands above it on this front. */
  repeats: z.boolean().default(false),
})
export type Collection = z.infer<typeof collectionSchema>

export const frontBoxes = ['live-strip', 'most-read', 'trending'] as const
export const frontItem = z.union([
  collectionSchema,
  z.strictObject({ id: z.string().min(1).max(40), box: z.enum(frontBoxes) }),
])
export type FrontItem = z.infer<typeof frontItem>

export const frontState = z.strictObject({ items: z.array(frontItem).max(60) })
export type FrontState = z.infer<typeof frontState>

export const frontTypes = ['home', 'section', 'region', 'dossier', 'topic', 'programme'] as const
export type FrontType = (typeof frontTypes)[number]

/** A card that was live and is no more, newest first in its list. */
export const formerCard = z.strictObject({
  card: cardSchema,
  collection: z.string(),
  until: z.iso.datetime(),
})
export type FormerCard = z.infer<typeof formerCard>

export type Front = {
  /** An id; `home:EDITION` while the home of an edition is automatic. */
  readonly id: string
  readonly edition: string
  readonly type: FrontType
  /** The term it is the front of; null for the home. */
  readonly subject: string | null
  readonly rev: number
  readonly live: FrontState
  /** Absent = the same as live. */
  readonly draft: FrontState | null
  readonly previously: readonly FormerCard[]
}

/** How many cards that went out of the live front are remembered. */
const maxPreviously = 60

/** The page-store key of what readers see of a front. */
export function frontKey({ edition, type, subject }: Pick<Front, 'edition' | 'type' | 'subject'>): string {
  return `front:${subject === null ? type : `${type}:${subject}`}/${edition}`
}

/** What an editor works on: the draft, or the live front while there is none. */
export function workingState({ live, draft }: Pick<Front, 'live' | 'draft'>): FrontState {
  return draft ?? live
}

/** The front with another draft; one that is like the live front is none. */
export function withDraft(front: Front, state: FrontState): Front {
  // Parsed, both have their members in one order.
  const [draft, live] = [frontState.parse(state), frontState.parse(front.live)]
  const same = JSON.stringify(draft) === JSON.stringify(live)
  return { ...front, rev: front.rev + 1, draft: same ? null : draft }
}

/** The draft goes live; cards whose story is not on the front any more are remembered. */
export function launched(front: Front, draft: FrontState, at: Date): Front {
  const stays = new Set(collectionsOf(draft).flatMap(({ cards }) => cards.map(({ story }) => story)))
  const gone = collectionsOf(front.live).flatMap(({ id, cards }) =>
    cards
      .filter(({ story }) => !stays.has(story))
      .map((card): FormerCard => ({ card, collection: id, until: at.toISOString() })),
  )
  const earlier = front.previously.filter(({ card }) => !stays.has(card.story))
  const previously = [...gone, ...earlier].slice(0, maxPreviously)
  return { ...front, rev: front.rev + 1, live: draft, draft: null, previously }
}

const collection = (id: string, more: Omit<z.input<typeof collectionSchema>, 'id'>): FrontItem =>
  collectionSchema.parse({ id, ...more })

/** What the home of an edition is before an editor takes it over: ranked by kind and section, newest first. */
export function automaticHome(
  sections: readonly { readonly id: string }[],
  dossiers: readonly { readonly id: string }[],
): FrontState {
  const [first, second, ...rest] = sections
  // Without a title of their own they are called what the section is called, also after it is renamed.
  const row = (section: { id: string } | undefined, style: Collection['style']) =>
    section
      ? [
          collection(`section-${section.id.slice(-12)}`, {
            style,
            query: { section: section.id },
            limit: 4,
          }),
        ]
      : []
  const [dossier] = dossiers
  return {
    items: [
      { id: 'live-strip', box: 'live-strip' },
      collection('lead', { style: 'lead', prominence: 'high', query: { kind: 'article' }, limit: 5 }),
      collection('features', { style: 'grid', query: { kind: 'feature' }, limit: 4 }),
      collection('opinion', { style: 'opinion', query: { kind: 'opinion' }, limit: 4 }),
      ...row(first, 'row'),
      ...(dossier
        ? [
            collection('dossier', {
              style: 'dossier',
              query: { dossier: dossier.id },
              limit: 4,
              repeats: true,
            }),
          ]
        : []),
      ...row(second, 'row'),
      collection('videos', { style: 'video', query: { kind: 'video' }, limit: 4 }),
      { id: 'most-read', box: 'most-read' },
      ...rest.flatMap((section) => row(section, 'list')),
      collection('pictures', { style: 'pictures', query: { kind: 'gallery' }, limit: 3 }),
      { id: 'trending', box: 'trending' },
    ],
  }
}

/** What the front of a term begins as: its newest stories. */
export function automaticTermFront(type: Exclude<FrontType, 'home'>, subject: string): FrontState {
  const query = { [type]: subject }
  return {
    items: [
      collection('lead', { style: 'lead', prominence: 'high', query, limit: 5 }),
      collection('latest', { style: 'list', query, limit: 20 }),
    ],
  }
}

/** Whether readers get something from this front that the term's own list does not give them. */
export function isCurated({ type, subject, live }: Pick<Front, 'type' | 'subject' | 'live'>): boolean {
  if (type === 'home' || subject === null) return true
  const begun = frontState.parse(automaticTermFront(type, subject))
  return JSON.stringify(frontState.parse(live)) !== JSON.stringify(begun)
}

/** The collections of a state in order. */
export function collectionsOf(state: FrontState): readonly Collection[] {
  return state.items.filter((item) => 'style' in item)
}
