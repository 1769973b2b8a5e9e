// SQL of letters.
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { LetterId, StoryId } from '../ids.ts'
import { keptDays, type Letter, type LetterField, type LetterState } from './letter.ts'

export type NewLetter = Readonly<Record<LetterField, string>> & {
  readonly id: LetterId
  readonly edition: string
  readonly story: StoryId | null
  readonly at: Date
}

export async function insertLetter(tx: Transaction<Tables>, letter: NewLetter): Promise<void> {
  await tx.insertInto('letters').values(letter).execute()
}

export async function countLetters(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('letters')
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Page = {
  readonly editions: readonly string[]
  readonly state: LetterState
  readonly after?: string | undefined
  readonly limit: number
}

/** Newest first, of these editions. */
export async function listLetters(
  db: Kysely<Tables>,
  { editions, state, after, limit }: Page,
): Promise<Letter[]> {
  if (editions.length === 0) return []
  let select = selectLetters(db)
    .where('letters.edition', 'in', [...editions])
    .where(isInState(state))
    .orderBy('letters.id', 'desc')
    .limit(limit)
  if (after !== undefined) select = select.where('letters.id', '<', after as LetterId)
  return (await select.execute()).map(asLetter)
}

function isInState(state: LetterState) {
  if (state === 'binned') return sql<boolean>`letters.binned_at is not null`
  return state === 'opened'
    ? sql<boolean>`letters.binned_at is null and letters.opened_as is not null`
    : sql<boolean>`letters.binned_at is null and letters.opened_as is null`
}

export async function findLetter(db: Kysely<Tables>, id: string): Promise<Letter | undefined> {
  const row = await selectLetters(db)
    .where('letters.id', '=', id as LetterId)
    .executeTakeFirst()
  return row && asLetter(row)
}

export async function lockLetter(tx: Transaction<Tables>, id: string): Promise<Letter | undefined> {
  await tx
    .selectFrom('letters')
    .select('id')
    .where('id', '=', id as LetterId)
    .forUpdate()
    .execute()
  return findLetter(tx, id)
}

export type LetterChange = {
  readonly assignee?: string | null
  readonly openedAs?: StoryId
  readonly binnedAt?: Date | null
}

export async function changeLetter(
  tx: Transaction<Tables>,
  id: string,
  { assignee, openedAs, binnedAt }: LetterChange,
): Promise<void> {
  await tx
    .updateTable('letters')
    .set({
      ...(assignee === undefined ? {} : { assignee }),
      ...(openedAs === undefined ? {} : { opened_as: openedAs }),
      ...(binnedAt === undefined ? {} : { binned_at: binnedAt }),
    })
    .where('id', '=', id as LetterId)
    .execute()
}

/** All that are older than they may be kept. */
export async function deleteOldLetters(db: Kysely<Tables>, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await db
    .deleteFrom('letters')
    .where((where) =>
      where.or([where('at', '<', before(keptDays.letter)), where('binned_at', '<', before(keptDays.binned))]),
    )
    .execute()
}

function selectLetters(db: Kysely<Tables>) {
  return db
    .selectFrom('letters')
    .leftJoin('users', 'users.id', 'letters.assignee')
    .selectAll('letters')
    .select('users.name as assigneeName')
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLetters>['executeTakeFirstOrThrow']>>

function asLetter({ assignee, assigneeName, opened_as, binned_at, at, ...row }: Row): Letter {
  return {
    ...row,
    at: at.toISOString(),
    assignee: assignee === null ? null : { id: assignee, name: assigneeName ?? '' },
    openedAs: opened_as,
    state: binned_at !== null ? 'binned' : opened_as === null ? 'new' : 'opened',
  }
}
