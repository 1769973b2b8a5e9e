// How the wall looks in the API: rows with the names of people, as they may be shown.
import { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import { findActorNames } from '../people/people.ts'
import { findMerges } from '../publication/publication.ts'
import { columnOf } from './wall.ts'
import type { WallRow } from './wall-store.ts'

const named = z.object({ id: z.string(), name: z.string() })

export const wallItemView = z
  .object({
    id: z.string(),
    slugline: z.string(),
    headline: z.string(),
    kind: z.string(),
    edition: z.string(),
    section: z.string().nullable(),
    authors: z.array(named),
    origin: z.string(),
    stage: z.string(),
    pub: z.enum(['draft', 'scheduled', 'live', 'withdrawn']),
    rev: z.number(),
    liveRev: z.number().nullable(),
    publishAt: z.string().nullable(),
    embargoUntil: z.string().nullable(),
    assignee: named.nullable(),
    deadline: z.string().nullable(),
    marks: z.array(z.string()),
    note: z.string(),
    words: z.number().nullable().meta({ description: 'Null until the story is cut again after an upgrade' }),
    updatedAt: z.string().meta({
      description:
        'What its column sorts by: when readers last got it, when it was taken down, or the last edit',
    }),
    withdrawn: z
      .object({ by: z.enum(['unpublish', 'retract']), at: z.string() })
      .nullable()
      .meta({ description: 'How and when it was taken down' }),
    by: z.object({ key: z.string(), name: z.string() }),
    translationOf: z.string().nullable(),
    column: z.string().nullable().meta({ description: 'Where it stands now; null: not on the wall' }),
  })
  .openapi('WallItem')
export type WallItem = z.infer<typeof wallItemView>

export async function presentItems(
  db: Kysely<Tables>,
  rows: readonly WallRow[],
  now: Date,
): Promise<ReadonlyMap<string, WallItem>> {
  const authors = await findAuthorNames(db, rows)
  const keys = rows.flatMap(({ editedBy, assignee }) => [
    editedBy,
    ...(assignee === null ? [] : [`user:${assignee}`]),
  ])
  const people = await findActorNames(db, keys)
  return new Map(
    rows.map((row): [string, WallItem] => {
      const {
        id,
        slugline,
        headline,
        kind,
        edition,
        section,
        origin,
        stage,
        pub,
        rev,
        liveRev,
        marks,
        note,
      } = row
      const column = columnOf(row, now)
      const item = {
        ...{ id, slugline, headline, kind, edition, section, origin, stage, pub, rev, liveRev, note },
        authors: [
          ...new Map(
            row.authors
              .flatMap((author) => authors.get(`${author} ${edition}`) ?? [])
              .map((author) => [author.id, author]),
          ).values(),
        ],
        publishAt: iso(row.publishAt),
        embargoUntil: iso(row.embargoUntil),
        assignee:
          row.assignee === null ? null : { id: row.assignee, name: people.get(`user:${row.assignee}`) ?? '' },
        deadline: iso(row.deadline),
        marks: [...marks],
        words: row.words,
        updatedAt: sortedBy(row, column).toISOString(),
        withdrawn:
          pub === 'withdrawn' && row.withdrawnBy !== null
            ? { by: row.withdrawnBy, at: (row.withdrawnAt ?? row.editedAt).toISOString() }
            : null,
        by: { key: row.editedBy, name: people.get(row.editedBy) ?? row.editedBy },
        translationOf: row.translationOf,
        column,
      }
      return [id, item]
    }),
  )
}

/** What its column sorts by; the desk puts a changed card in its place by it. */
function sortedBy({ pub, updatedAt, editedAt, withdrawnAt }: WallRow, column: string | null): Date {
  if (pub === 'live' && column !== 'live-edited') return updatedAt ?? editedAt
  return pub === 'withdrawn' && withdrawnAt !== null && withdrawnAt > editedAt ? withdrawnAt : editedAt
}

type Named = { readonly id: string; readonly name: string }

/** By author and edition; one without a name in the edition is called as in any other, a merged one as what it became. */
async function findAuthorNames(
  db: Kysely<Tables>,
  rows: readonly WallRow[],
): Promise<ReadonlyMap<string, Named>> {
  const ids = [...new Set(rows.flatMap(({ authors }) => authors))]
  if (ids.length === 0) return new Map()
  const merges = await findMerges(db, ids)
  const idOf = (author: string) => merges.get(author) ?? author
  const texts = await db
    .selectFrom('term_texts')
    .select(['term', 'edition', 'name'])
    .where('term', 'in', [...new Set(ids.map(idOf))])
    .orderBy('edition')
    .execute()
  const own = new Map(texts.map(({ term, edition, name }) => [`${term} ${edition}`, name]))
  const any = new Map(texts.toReversed().map(({ term, name }) => [term, name]))
  return new Map(
    rows.flatMap(({ authors, edition }) =>
      authors.map((author): [string, Named] => {
        const id = idOf(author)
        return [`${author} ${edition}`, { id, name: own.get(`${id} ${edition}`) ?? any.get(id) ?? '' }]
      }),
    ),
  )
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString()
}
