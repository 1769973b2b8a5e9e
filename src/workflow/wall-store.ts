// SQL of the wall: one query a column, paged by key, each by an index of its own; what one may see is part of the query.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import { isWithin, type Scope, scopeRows } from '../people/people.ts'
import { termFamily } from '../publication/publication.ts'
import type { Story } from '../stories/stories.ts'
import { type Column, justLiveMs, type Place, type WallFilter } from './wall.ts'

export type WallRow = {
  readonly id: StoryId
  readonly slugline: string
  readonly headline: string
  readonly kind: string
  readonly edition: string
  readonly section: string | null
  readonly authors: readonly string[]
  readonly origin: string
  readonly stage: string
  readonly incoming: boolean
  readonly pub: Story['pub']
  readonly rev: number
  readonly liveRev: number | null
  readonly publishAt: Date | null
  readonly embargoUntil: Date | null
  readonly updatedAt: Date | null
  readonly withdrawnBy: Story['withdrawnBy']
  readonly withdrawnAt: Date | null
  readonly editedAt: Date
  readonly assignee: string | null
  readonly deadline: Date | null
  readonly marks: readonly string[]
  readonly note: string
  readonly words: number | null
  readonly editedBy: string
  readonly translationOf: StoryId | null
  /** What its column is sorted by. */
  readonly at: Date
}

const shown = sql`s.id, s.slugline, s.headline, s.kind, s.edition, s.section, to_jsonb(s.authors) as authors, s.origin, s.stage,
  s.incoming, s.pub, s.rev, s.live_rev as "liveRev", s.publish_at as "publishAt", s.embargo_until as "embargoUntil",
  s.withdrawn_by as "withdrawnBy", s.withdrawn_at as "withdrawnAt", s.updated_at as "updatedAt", s.edited_at as "editedAt", s.assignee, s.deadline, to_jsonb(s.marks) as marks,
  s.desk_note as note, s.words, s.edited_by as "editedBy", s.translation_of as "translationOf"`

type Order = { readonly by: RawBuilder<unknown>; readonly upwards: boolean }
const byEdit: Order = { by: sql`s.edited_at`, upwards: false }
const byUpdate: Order = { by: sql`s.updated_at`, upwards: false }
/** What was taken down last, or worked on since. */
const byTakingDown: Order = { by: sql`greatest(s.edited_at, s.withdrawn_at)`, upwards: false }
/** What goes out next stands first. */
const byInstant: Order = {
  by: sql`coalesce(greatest(s.publish_at, s.embargo_until), s.edited_at)`,
  upwards: true,
}

export type ColumnQuery = {
  readonly column: Column
  readonly scopes: readonly Scope[]
  readonly filter: WallFilter
  /** Whose `waiting` it is; null for what is no person. */
  readonly user: string | null
  readonly now: Date
  readonly limit: number
  readonly after?: Place | undefined
}

const orderOf: Readonly<Record<Column['kind'], Order>> = {
  incoming: byEdit,
  waiting: byEdit,
  stage: byEdit,
  scheduled: byInstant,
  live: byUpdate,
  edited: byEdit,
  withdrawn: byTakingDown,
}

export async function readColumn(db: Kysely<Tables>, query: ColumnQuery): Promise<readonly WallRow[]> {
  if (query.scopes.length === 0 || (query.column.kind === 'waiting' && query.user === null)) return []
  return (await columnSelect(query).execute(db)).rows
}

export function columnSelect(query: ColumnQuery): RawBuilder<WallRow> {
  const { column, scopes, limit } = query
  const order = orderOf[column.kind]
  const direction = order.upwards ? sql`asc` : sql`desc`
  const conditions = [
    ...columnConditions(query),
    ...filterConditions(query.filter),
    ...afterCondition(query, order),
  ]
  return sql<WallRow>`
    select found.* from ${scopeRows(scopes)}
    cross join lateral (
      select ${shown}, ${order.by} as at from stories s
      where s.edition = scope.edition and (scope.sections is null or s.section = any(scope.sections))
        and ${sql.join(conditions, sql` and `)}
      order by ${order.by} ${direction}, s.id ${direction} limit ${limit}
    ) as found
    order by found.at ${direction}, found.id ${direction} limit ${limit}`
}

/** These stories, as far as they may be seen; the wall refetches what an event named. */
export async function readItems(
  db: Kysely<Tables>,
  ids: readonly string[],
  scopes: readonly Scope[],
): Promise<readonly WallRow[]> {
  if (ids.length === 0 || scopes.length === 0) return []
  const { rows } = await sql<WallRow>`
    select ${shown}, s.edited_at as at from stories s
    where s.id = any(${[...ids]}::uuid[]) and ${isWithin(scopes, 's')}`.execute(db)
  return rows
}

function columnConditions({ column, user, now }: ColumnQuery): RawBuilder<unknown>[] {
  switch (column.kind) {
    case 'incoming':
      return [sql`s.pub = 'draft' and s.incoming`]
    case 'stage':
      return [sql`s.pub = 'draft' and not s.incoming and s.stage = ${column.key}`]
    case 'waiting':
      return [sql`s.pub = 'draft' and s.assignee = ${user}`]
    case 'scheduled':
      return [sql`s.pub = 'scheduled'`]
    case 'live':
      return [
        sql`s.pub = 'live' and s.rev = s.live_rev and s.updated_at > ${new Date(now.getTime() - justLiveMs)}`,
      ]
    case 'edited':
      return [sql`s.pub = 'live' and s.rev > s.live_rev`]
    case 'withdrawn':
      return [sql`s.pub = 'withdrawn'`]
    default:
      return column.kind satisfies never
  }
}

function filterConditions({ section, author, assignee, mine }: WallFilter): RawBuilder<unknown>[] {
  return [
    ...(section === undefined ? [] : [sql`s.section = ${section}`]),
    ...(author === undefined ? [] : [sql`s.authors && array${termFamily(author)}`]),
    ...(assignee === undefined ? [] : [sql`s.assignee = ${assignee}`]),
    ...(mine === undefined ? [] : [sql`(s.created_by = ${mine.key} or s.assignee = ${mine.user})`]),
  ]
}

function afterCondition({ after }: ColumnQuery, { by, upwards }: Order): RawBuilder<unknown>[] {
  if (after === undefined) return []
  return [
    upwards
      ? sql`(${by}, s.id) > (${after.at}, ${after.id})`
      : sql`(${by}, s.id) < (${after.at}, ${after.id})`,
  ]
}
