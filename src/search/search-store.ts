// SQL of search: `search_live` holds what readers may find, `search_desk` the newest cut of everything. The vectors are
// made of words we normalised ourselves.
import { type Kysely, type OnConflictBuilder, sql } from 'kysely'
import type { Tables, Tx } from '../db/db.ts'
import type { SectionId, StoryId } from '../ids.ts'
import { isWithin, type Scope } from '../people/people.ts'
import { words } from './normalise.ts'

/** A document longer than this is indexed by its beginning: a tsvector holds at most 1 MB. */
const indexedWords = 20_000

/** The words of a revision. */
type Document = {
  readonly story: StoryId
  readonly rev: number
  readonly edition: string
  readonly language: string
  readonly title: string
  /** Asked for only where the words are not known yet. */
  readonly text: () => string
}

export type LiveDocument = Document & {
  readonly section: SectionId
  readonly kind: string
  readonly firstPublishedAt: Date
}

export type DeskDocument = Document & {
  readonly pub: string
  readonly editedAt: Date
  readonly slugline: string
}

/** Part of the publish transaction: a row goes when its story leaves `live_stories`. */
export async function indexLive(tx: Tx, ...documents: readonly LiveDocument[]): Promise<void> {
  const copied = await copyFromDesk(tx, documents)
  const others = documents.filter(({ story }) => !copied.has(story))
  if (others.length === 0) return
  await tx
    .insertInto('search_live')
    .values(
      others.map(({ title, text, language, firstPublishedAt, rev: _, ...rest }) => ({
        ...rest,
        first_published_at: firstPublishedAt,
        ...vectors(title, text(), language),
      })),
    )
    .onConflict(replaceLive)
    .execute()
}

/** The stories of which the desk holds the words of this very revision: nearly always, and much cheaper than their text. */
async function copyFromDesk(tx: Tx, documents: readonly LiveDocument[]): Promise<ReadonlySet<StoryId>> {
  const given = documents.map(({ story, rev, edition, section, kind, firstPublishedAt }) => ({
    story,
    rev,
    edition,
    section,
    kind,
    first_published_at: firstPublishedAt,
  }))
  const rows = await tx
    .insertInto('search_live')
    .columns(['story', 'edition', 'section', 'kind', 'first_published_at', 'title', 'document'])
    .expression(
      sql`select live.story, live.edition, live.section, live.kind, live.first_published_at, desk.title, desk.document
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as live(story uuid, rev integer, edition text, section uuid,
          kind text, first_published_at timestamptz) join search_desk desk on desk.story = live.story and desk.rev = live.rev`,
    )
    .onConflict(replaceLive)
    .returning('story')
    .execute()
  return new Set(rows.map(({ story }) => story))
}

function replaceLive(conflict: OnConflictBuilder<Tables, 'search_live'>) {
  return conflict.column('story').doUpdateSet((row) => ({
    edition: row.ref('excluded.edition'),
    section: row.ref('excluded.section'),
    kind: row.ref('excluded.kind'),
    first_published_at: row.ref('excluded.first_published_at'),
    title: row.ref('excluded.title'),
    document: row.ref('excluded.document'),
  }))
}

export async function indexDesk(tx: Tx, ...documents: readonly DeskDocument[]): Promise<void> {
  await tx
    .insertInto('search_desk')
    .values(
      documents.map(({ title, text, slugline, language, editedAt, ...rest }) => ({
        ...rest,
        edited_at: editedAt,
        ...vectors(title, text(), language),
        slugline: vector(words(slugline, language)),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('story').doUpdateSet((row) => ({
        rev: row.ref('excluded.rev'),
        edition: row.ref('excluded.edition'),
        pub: row.ref('excluded.pub'),
        edited_at: row.ref('excluded.edited_at'),
        title: row.ref('excluded.title'),
        document: row.ref('excluded.document'),
        slugline: row.ref('excluded.slugline'),
      })),
    )
    .execute()
}

function vectors(title: string, text: string, language: string) {
  const titleWords = words(title, language)
  const all = [...titleWords, ...words(text, language)].slice(0, indexedWords)
  return { title: vector(titleWords), document: vector(all) }
}

function vector(list: readonly string[]) {
  return sql<unknown>`to_tsvector('simple', ${list.join(' ')})`
}

export type Found = { readonly story: StoryId; readonly firstPublishedAt: Date }

/** How many of the newest matches are ranked; title matches of all time come besides. */
const ranked = 300

/** Stories readers may see that hold every word, best first. No words: nothing. */
export async function searchLive(
  db: Kysely<Tables>,
  query: {
    readonly text: string
    readonly edition: string
    readonly language: string
    readonly limit: number
  },
): Promise<Found[]> {
  const asked = tsquery(query.text, query.language)
  if (asked === null) return []
  const rows = await sql<{ story: StoryId; first_published_at: Date }>`
    with recent as (select story, first_published_at, document, title from search_live
        where edition = ${query.edition} and document @@ ${asked}::tsquery order by first_published_at desc limit ${ranked}),
      titled as (select story, first_published_at, document, title from search_live
        where edition = ${query.edition} and title @@ ${asked}::tsquery order by first_published_at desc limit ${ranked})
    select story, first_published_at from (select * from recent union select * from titled) as found
    order by ts_rank(title, ${asked}::tsquery) * 2 + ts_rank(document, ${asked}::tsquery) desc, first_published_at desc, story desc
    limit ${query.limit}`.execute(db)
  return rows.rows.map((row) => ({ story: row.story, firstPublishedAt: row.first_published_at }))
}

/** Stories in any state, newest edit first: what the desk finds. */
export async function searchDesk(
  db: Kysely<Tables>,
  query: {
    readonly text: string
    /** Where the asker may look. */
    readonly scopes: readonly Scope[]
    readonly language: string
    readonly limit: number
  },
): Promise<StoryId[]> {
  const asked = tsquery(query.text, query.language)
  if (asked === null) return []
  if (query.scopes.length === 0) return []
  const rows = await db
    .selectFrom('search_desk')
    .innerJoin('stories', 'stories.id', 'search_desk.story')
    .select('search_desk.story')
    .where(sql<boolean>`(search_desk.document || search_desk.slugline) @@ ${asked}::tsquery`)
    .where(isWithin(query.scopes, 'stories'))
    .orderBy('search_desk.edited_at', 'desc')
    .limit(query.limit)
    .execute()
  return rows.map((row) => row.story)
}

/** At most this many words of a query count: the rest would only slow it. */
const queryWords = 12

/** All words, the last one as a beginning; null when nothing is left of the text. */
function tsquery(text: string, language: string): string | null {
  const list = [...new Set(words(text.slice(0, 500), language))].slice(0, queryWords)
  if (list.length === 0) return null
  return list.map((word) => `'${word.replaceAll("'", "''")}'`).join(' & ')
}
