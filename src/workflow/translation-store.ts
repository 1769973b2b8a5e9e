// SQL of translations: which are missing, which are behind, and what the original said when a block was translated.
import { type Kysely, sql } from 'kysely'
import { type Block, blockHash, changedBlocks } from '../body/body.ts'
import type { Tables } from '../db/db.ts'
import type { SectionId, StoryId } from '../ids.ts'
import { type Scope, scopeRows } from '../people/people.ts'
import { findRevision } from '../stories/stories.ts'

/** How far back an old block is looked for. */
const mostRevisions = 50

/** The original's blocks as they were translated, by block and hash, from its newest revisions backwards. */
export async function findOldBlocks(
  db: Kysely<Tables>,
  original: StoryId,
  wanted: readonly { readonly block: string; readonly hash: string }[],
): Promise<ReadonlyMap<string, Block>> {
  const found = new Map<string, Block>()
  if (wanted.length === 0) return found
  const missing = new Set(wanted.map(({ block, hash }) => `${block} ${hash}`))
  const revs = await db
    .selectFrom('revisions')
    .select('rev')
    .where('story', '=', original)
    .orderBy('rev', 'desc')
    .limit(mostRevisions)
    .execute()
  for (const { rev } of revs) {
    if (missing.size === 0) break
    for (const block of (await findRevision(db, original, rev))?.body.content ?? []) {
      const key = `${block.attrs.id} ${blockHash(block)}`
      if (missing.delete(key)) found.set(key, block)
    }
  }
  return found
}

/** Public verbs on the original since `rev` that changed blocks: how far a translation of `rev` is behind. */
export async function countBehind(db: Kysely<Tables>, original: StoryId, rev: number): Promise<number> {
  const verbs = await db
    .selectFrom('story_verbs')
    .select(['seq', 'rev'])
    .where('story', '=', original)
    .where('rev', '>', rev)
    .where('verb', 'in', ['publish', 'update', 'correct'])
    .orderBy('seq')
    .limit(mostRevisions)
    .execute()
  let before = await findRevision(db, original, rev)
  let behind = 0
  for (const verb of verbs) {
    const after = await findRevision(db, original, verb.rev)
    if (!before || !after) continue
    const { changed, added, removed } = changedBlocks(before.body, after.body)
    if (changed.length + added.length + removed.length > 0) behind += 1
    before = after
  }
  return behind
}

export type Task = {
  readonly original: StoryId
  readonly translation: StoryId | null
  readonly edition: string
  readonly slugline: string
  readonly headline: string
  readonly section: SectionId | null
  /** What the list is sorted by. */
  readonly at: Date
  readonly translationRev: number | null
  /** The original's. */
  readonly pub: 'live' | 'withdrawn'
  readonly marks: readonly string[]
}

type Asked = {
  readonly edition: string
  /** Where the asker may see the originals (live). */
  readonly scopes: readonly Scope[]
  /** Where in the edition itself they may see stories. */
  readonly own: readonly Scope[]
  readonly limit: number
  readonly since: Date
  readonly after?: { readonly at: Date; readonly id: string } | undefined
}

const originals = sql`o.id as original, o.pub, o.edition, o.slugline, o.headline, o.section`
const changedAt = sql`coalesce(o.withdrawn_at, o.updated_at)`

/** Older stories are nobody's task any more; looking for them would walk the archive. */
export const missingMs = 90 * 24 * 3_600_000

/** Originals of other editions, live since `since`, that this edition has not, newest first. */
export async function listMissing(
  db: Kysely<Tables>,
  { edition, scopes, limit, after, since }: Asked,
): Promise<readonly Task[]> {
  if (scopes.length === 0) return []
  const { rows } = await sql<Task>`
    select found.* from ${scopeRows(scopes)}
    cross join lateral (
      select ${originals}, null as translation, null as "translationRev", '[]'::jsonb as marks, live.first_published_at as at
      from live_stories live join stories o on o.id = live.story
      where live.edition = scope.edition and (scope.sections is null or live.section = any(scope.sections))
        and live.first_published_at > ${since} and o.translation_of is null
        and not exists (select 1 from stories t where t.set_id = live.set_id and t.edition = ${edition})
        ${after ? sql`and (live.first_published_at, live.story) < (${after.at}, ${after.id})` : sql``}
      order by live.first_published_at desc, live.story desc limit ${limit}
    ) as found
    order by found.at desc, found.original desc limit ${limit}`.execute(db)
  return rows
}

/** Translations of this edition whose original has gone out again since, or is gone while readers have them; last changed first. */
export async function listBehind(
  db: Kysely<Tables>,
  { edition, scopes, own, limit, after }: Asked,
): Promise<readonly Task[]> {
  if (scopes.length === 0 || own.length === 0) return []
  const { rows } = await sql<Task>`
    select ${originals}, t.id as translation, t.translation_rev as "translationRev", to_jsonb(t.marks) as marks, ${changedAt} as at
    from stories t join stories o on o.id = t.translation_of
    where t.edition = ${edition} and t.pub <> 'withdrawn'
      and ((o.pub = 'live' and o.live_rev > t.translation_rev) or (o.pub = 'withdrawn' and t.pub = 'live'))
      and exists (select 1 from ${scopeRows(scopes)}
        where scope.edition = o.edition and scope.pub = o.pub
          and (scope.sections is null or o.section = any(scope.sections)))
      and exists (select 1 from ${scopeRows(own)} where scope.sections is null or t.section = any(scope.sections))
      ${after ? sql`and (${changedAt}, o.id) < (${after.at}, ${after.id})` : sql``}
    order by ${changedAt} desc, o.id desc limit ${limit}`.execute(db)
  return rows
}

/** The translations of a story that somebody still works on or that readers have. */
export async function listTranslations(db: Kysely<Tables>, original: StoryId) {
  return db
    .selectFrom('stories')
    .select(['id', 'edition', 'marks'])
    .where('translation_of', '=', original)
    .where('pub', '!=', 'withdrawn')
    .execute()
}

/** Translations of these originals that bear the mark. */
export async function listMarked(db: Kysely<Tables>, originals: readonly StoryId[], mark: string) {
  if (originals.length === 0) return []
  return db
    .selectFrom('stories')
    .select(['id', 'edition', 'marks'])
    .where('translation_of', 'in', [...originals])
    .where(sql<boolean>`${mark} = any(marks)`)
    .execute()
}
