// Reads the wall for one who looks: columns, filters and scopes put together. Driven by the wall's routes.
import { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import { type Actor, actorKey } from '../actor.ts'
import { editionCode, idOrKey } from '../api/api.ts'
import type { Tables } from '../db/db.ts'
import { logHead } from '../events/events.ts'
import { scopesOf } from '../people/people.ts'
import { findTermIds, listEditions } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { listStages } from '../stories/stories.ts'
import { type Column, parsePlace, placeKey, pubOfColumn, type WallFilter, wallColumns } from './wall.ts'
import { readColumn, readItems, type WallRow } from './wall-store.ts'
import { presentItems, type WallItem } from './wall-view.ts'

export const wallFilter = z.object({
  edition: editionCode.optional(),
  section: idOrKey.optional(),
  author: idOrKey.optional(),
  assignee: z.uuid().optional(),
  mine: z.enum(['1']).optional().meta({ description: 'Only what one has made or is assigned' }),
})

export const wallQuery = wallFilter.extend({
  limit: z.coerce.number().int().min(1).max(100).default(30).meta({ description: 'A column' }),
  column: z.string().max(40).optional().meta({ description: 'This column only' }),
  after: z.string().max(100).optional().meta({ description: '`next` of the column; goes with `column`' }),
})
export type WallQuery = z.infer<typeof wallQuery>

type Look = { readonly db: Kysely<Tables>; readonly actor: Actor; readonly now: Date }
export type WallColumn = Column & {
  readonly items: readonly WallItem[]
  readonly more: boolean
  readonly next?: string
}
export type Wall = { readonly columns: readonly WallColumn[]; readonly seq: number }

/** `seq` is read first: what happens from then on is heard on the event stream. */
export async function readWall({ db, actor, now }: Look, query: WallQuery): Promise<Result<Wall>> {
  const seq = await logHead(db)
  const filter = await resolveFilter(db, actor, query)
  const editions = (await listEditions(db)).map(({ code }) => code)
  const asked = query.edition === undefined ? editions : editions.filter((code) => code === query.edition)
  const columns = wallColumns(await listStages(db)).filter(
    ({ key }) => query.column === undefined || key === query.column,
  )
  if (columns.length === 0) return fail('not-found', 'The wall has no such column.')
  const after = query.column === undefined ? undefined : parsePlace(query.after)
  const pages: { column: Column; rows: readonly WallRow[] }[] = []
  for (const column of columns) {
    const rows =
      filter === null
        ? []
        : await readColumn(db, {
            column,
            filter,
            now,
            after,
            scopes: scopesOf(actor, asked, [pubOfColumn[column.kind]]),
            user: actor.kind === 'user' ? actor.id : null,
            limit: query.limit + 1,
          })
    pages.push({ column, rows })
  }
  const items = await presentItems(
    db,
    pages.flatMap(({ rows }) => rows),
    now,
  )
  return ok({
    seq,
    columns: pages.map(({ column, rows }): WallColumn => {
      const page = rows.slice(0, query.limit)
      const last = page.at(-1)
      const more = rows.length > query.limit
      return {
        ...column,
        items: page.flatMap(({ id }) => items.get(id) ?? []),
        more,
        ...(more && last ? { next: placeKey(last) } : {}),
      }
    }),
  })
}

/** Items by id, in the order asked; what is not there or not to be seen is left out. */
export async function readWallItems(
  { db, actor, now }: Look,
  ids: readonly string[],
): Promise<readonly WallItem[]> {
  const editions = (await listEditions(db)).map(({ code }) => code)
  const scopes = scopesOf(actor, editions, ['draft', 'scheduled', 'live', 'withdrawn'])
  const items = await presentItems(db, await readItems(db, ids, scopes), now)
  return ids.flatMap((id) => items.get(id) ?? [])
}

/** Null: a filter names what does not exist, so nothing fits it. */
async function resolveFilter(db: Kysely<Tables>, actor: Actor, query: WallQuery): Promise<WallFilter | null> {
  const refs = [
    ...(query.section === undefined ? [] : [{ type: 'section' as const, ref: query.section }]),
    ...(query.author === undefined ? [] : [{ type: 'author' as const, ref: query.author }]),
  ]
  const found = refs.length === 0 ? [] : await findTermIds(db, refs)
  if (found.includes(undefined)) return null
  const idOf = (type: 'section' | 'author') => found[refs.findIndex((ref) => ref.type === type)]
  return {
    section: idOf('section'),
    author: idOf('author'),
    assignee: query.assignee,
    mine:
      query.mine === undefined
        ? undefined
        : { key: actorKey(actor), user: actor.kind === 'user' ? actor.id : null },
  }
}
