// SQL behind a receipt: the verb it is for, and where the story should be seen after it.
import { type Kysely, sql } from 'kysely'
import { type BlockChanges, blockText, changedBlocks } from '../body/body.ts'
import type { Tables } from '../db/db.ts'
import { encodePath } from '../publication/publication.ts'
import { findRevision, type PublicVerb, type Story } from '../stories/stories.ts'

export type VerbRow = {
  readonly seq: number
  readonly verb: PublicVerb
  readonly rev: number
  readonly at: Date
  readonly note: string | null
}

/** The story's newest public verb. */
export async function findLastVerb(db: Kysely<Tables>, story: Story): Promise<VerbRow | undefined> {
  const row = await db
    .selectFrom('story_verbs')
    .select(['seq', 'verb', 'rev', 'at', 'note'])
    .where('story', '=', story.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, seq: Number(row.seq), verb: row.verb as PublicVerb }
}

export type Places = {
  readonly path: string
  readonly section: string | null
  readonly month: string
  /** Among the newest 30 of its section: the first page. */
  readonly isNew: boolean
}

/** Where readers find it, or found it. Undefined when it never had an address. */
export async function findPlaces(
  db: Kysely<Tables>,
  story: Story,
  section: string,
): Promise<Places | undefined> {
  const own = await db
    .selectFrom('addresses')
    .select('path')
    .where('type', '=', 'story')
    .where('thing', '=', story.id)
    .where('current', '=', true)
    .executeTakeFirst()
  if (!own || story.firstPublishedAt === null) return undefined
  const list = await db
    .selectFrom('addresses')
    .select('path')
    .where('type', '=', 'section')
    .where('thing', '=', section)
    .where('edition', '=', story.edition)
    .where('current', '=', true)
    .executeTakeFirst()
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select 1 from live_stories
    where section = ${section} and edition = ${story.edition}
      and (first_published_at, story) > (${story.firstPublishedAt}, ${story.id}) limit 30) as newer`.execute(
    db,
  )
  return {
    path: encodePath(own.path),
    section: list ? encodePath(list.path) : null,
    month: story.firstPublishedAt.toISOString().slice(0, 7),
    isNew: (rows[0]?.n ?? 30) < 30,
  }
}

/** Words of the revision that was not there before: enough of them to tell its page from the one before. */
export async function findTellingWords(
  db: Kysely<Tables>,
  story: Story,
  verb: VerbRow,
): Promise<readonly string[]> {
  const shown = await findRevision(db, story.id, verb.rev)
  if (!shown) return []
  const before = await db
    .selectFrom('story_verbs')
    .select('rev')
    .where('story', '=', story.id)
    .where('seq', '<', verb.seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const old = before && (await findRevision(db, story.id, before.rev))
  const changes: BlockChanges = old
    ? changedBlocks(old.body, shown.body)
    : { changed: [], added: shown.body.content.map(({ attrs }) => attrs.id), removed: [] }
  const touched = new Set([...changes.changed, ...changes.added])
  const told = shown.body.content.find(
    ({ type, attrs }) => (type === 'paragraph' || type === 'subheading') && touched.has(attrs.id),
  )
  const words = told ? blockText(told).slice(0, 200) : ''
  return [shown.fields.headline, words, verb.verb === 'correct' ? (verb.note ?? '') : ''].filter(
    (text) => text !== '',
  )
}
