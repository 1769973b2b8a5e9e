// SQL of fronts. Only `front-service.ts` writes.

import { z } from '@hono/zod-openapi'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { type FrontId, isId, type StoryId } from '../ids.ts'
import {
  automaticHome,
  collectionsOf,
  type Front,
  type FrontState,
  type FrontType,
  formerCard,
  frontState,
} from './front.ts'

/** The curated front of a thing in an edition; undefined while it is automatic. */
export async function findFrontOf(
  db: Kysely<Tables>,
  edition: string,
  type: FrontType,
  subject: string | null,
): Promise<Front | undefined> {
  const row = await db
    .selectFrom('fronts')
    .selectAll()
    .where('edition', '=', edition)
    .where('type', '=', type)
    .where('subject', subject === null ? 'is' : '=', subject)
    .executeTakeFirst()
  return row && asFront(row)
}

/** A curated front by its id, or by `home:EDITION`; undefined while it is automatic. */
export async function findFront(db: Kysely<Tables>, ref: string): Promise<Front | undefined> {
  const edition = homeEdition(ref)
  if (edition !== undefined) return findFrontOf(db, edition, 'home', null)
  if (!isId(ref)) return undefined
  const row = await db
    .selectFrom('fronts')
    .selectAll()
    .where('id', '=', ref as FrontId)
    .executeTakeFirst()
  return row && asFront(row)
}

/** The edition that `home:EDITION` names. */
export function homeEdition(ref: string): string | undefined {
  return ref.startsWith('home:') ? ref.slice('home:'.length) : undefined
}

export async function listFronts(db: Kysely<Tables>, edition?: string): Promise<Front[]> {
  const rows = await db
    .selectFrom('fronts')
    .selectAll()
    .$if(edition !== undefined, (query) => query.where('edition', '=', edition ?? ''))
    .orderBy('edition')
    .orderBy('type')
    .orderBy('id')
    .execute()
  return rows.map(asFront)
}

/** What the home of an edition is while nobody has taken it over. */
export async function readAutomaticHome(
  db: Kysely<Tables>,
  edition: string,
  language: string,
): Promise<Front> {
  const live = automaticHome(
    await listShown(db, 'section', edition, language),
    await listShown(db, 'dossier', edition, language),
  )
  const front = { id: `home:${edition}`, edition, type: 'home', subject: null, rev: 0 } as const
  return { ...front, live, draft: null, previously: [] }
}

/** Terms the edition shows, in its order: the order its readers see. */
async function listShown(
  db: Kysely<Tables>,
  type: string,
  edition: string,
  language: string,
): Promise<{ readonly id: string }[]> {
  const rows = await db
    .selectFrom('terms')
    .innerJoin('term_texts', 'term_texts.term', 'terms.id')
    .select(['terms.id', 'term_texts.name', 'term_texts.ord'])
    .where('term_texts.edition', '=', edition)
    .where('terms.type', '=', type)
    .where('term_texts.shown', '=', true)
    .where('terms.merged_into', 'is', null)
    .execute()
  const collator = new Intl.Collator(language)
  return rows.sort((a, b) => a.ord - b.ord || collator.compare(a.name, b.name))
}

/** Nobody else touches the front of this thing until the transaction ends, also while it has no row. */
export async function lockFront(
  tx: Transaction<Tables>,
  { edition, type, subject }: Pick<Front, 'edition' | 'type' | 'subject'>,
): Promise<void> {
  const name = `front:${type}:${subject ?? ''}/${edition}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

export async function insertFront(tx: Transaction<Tables>, front: Front): Promise<void> {
  await tx
    .insertInto('fronts')
    .values({ id: front.id as FrontId, ...rowOf(front) })
    .execute()
}

export async function updateFront(tx: Transaction<Tables>, front: Front): Promise<void> {
  await tx
    .updateTable('fronts')
    .set(rowOf(front))
    .where('id', '=', front.id as FrontId)
    .execute()
}

function rowOf({ edition, type, subject, rev, live, draft, previously }: Front) {
  return {
    edition,
    type,
    subject,
    rev,
    live: JSON.stringify(live),
    draft: draft && JSON.stringify(draft),
    previously: JSON.stringify(previously),
  }
}

export type FrontAct = 'created' | 'edited' | 'launched' | 'discarded'

/** Every act on a front with the state it led to: what an editor would have seen then. */
export async function insertHistory(
  tx: Transaction<Tables>,
  front: Front,
  entry: { readonly act: FrontAct; readonly state: FrontState; readonly by: string; readonly at: Date },
): Promise<void> {
  const { act, state, by, at } = entry
  await tx
    .insertInto('front_history')
    .values({ front: front.id as FrontId, rev: front.rev, act, state: JSON.stringify(state), by, at })
    .execute()
}

/** The state an editor saw at a revision. */
export async function findStateAt(
  db: Kysely<Tables>,
  id: string,
  rev: number,
): Promise<FrontState | undefined> {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('front_history')
    .select('state')
    .where('front', '=', id as FrontId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return row && frontState.parse(row.state)
}

/** Acts on a front, newest first, from before a revision. */
export async function listHistory(
  db: Kysely<Tables>,
  id: string,
  { before, limit }: { readonly before: number; readonly limit: number },
) {
  return db
    .selectFrom('front_history')
    .select(['rev', 'act', 'by', 'at'])
    .where('front', '=', id as FrontId)
    .where('rev', '<', before)
    .orderBy('rev', 'desc')
    .limit(limit)
    .execute()
}

/** Which of these stories belong to the edition. */
export async function storiesOfEdition(
  db: Kysely<Tables>,
  edition: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('stories')
    .select('id')
    .where('edition', '=', edition)
    .where('id', 'in', ids as readonly StoryId[])
    .execute()
  return new Set(rows.map(({ id }) => String(id)))
}

/** The state as strangers may know it: no trace of a story that readers cannot see. */
export async function publicState(db: Kysely<Tables>, state: FrontState): Promise<FrontState> {
  const named = collectionsOf(state).flatMap(({ cards }) =>
    cards.flatMap(({ story, sublinks = [] }) => [story, ...sublinks]),
  )
  if (named.length === 0) return state
  const rows = await db
    .selectFrom('live_stories')
    .select('story')
    .where('story', 'in', named as unknown as readonly StoryId[])
    .execute()
  const live = new Set(rows.map(({ story }) => String(story)))
  const items = state.items.map((item) => {
    if (!('style' in item)) return item
    const cards = item.cards
      .filter(({ story }) => live.has(story))
      .map(({ sublinks, ...card }) =>
        sublinks === undefined ? card : { ...card, sublinks: sublinks.filter((id) => live.has(id)) },
      )
    return { ...item, cards }
  })
  return { items }
}

function asFront(row: Selectable<Tables['fronts']>): Front {
  return {
    id: row.id,
    edition: row.edition,
    type: row.type as FrontType,
    subject: row.subject,
    rev: row.rev,
    live: frontState.parse(row.live),
    draft: row.draft === null ? null : frontState.parse(row.draft),
    previously: z.array(formerCard).parse(row.previously),
  }
}
