// SQL of streams. Only `stream-service.ts` writes.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { isId, type StreamId } from '../ids.ts'
import type { Slot, Stream } from './stream.ts'

/** By id or key. */
export async function findStream(db: Kysely<Tables>, ref: string): Promise<Stream | undefined> {
  const row = await db
    .selectFrom('streams')
    .selectAll()
    .where(isId(ref) ? 'id' : 'key', '=', ref)
    .executeTakeFirst()
  return row && (await withTexts(db, [row]))[0]
}

/** The same with its row locked until the transaction ends. */
export async function lockStream(tx: Transaction<Tables>, ref: string): Promise<Stream | undefined> {
  const row = await tx
    .selectFrom('streams')
    .selectAll()
    .where(isId(ref) ? 'id' : 'key', '=', ref)
    .forUpdate()
    .executeTakeFirst()
  return row && (await withTexts(tx, [row]))[0]
}

export async function listStreams(db: Kysely<Tables>): Promise<Stream[]> {
  return withTexts(db, await db.selectFrom('streams').selectAll().orderBy('key').execute())
}

/** False when the key is taken. */
export async function insertStream(
  tx: Transaction<Tables>,
  { id, key, rev, ...rest }: Stream,
): Promise<boolean> {
  const made = await tx
    .insertInto('streams')
    .values({ id, key, rev, source: rest.source, on_air: rest.onAir, poster: rest.poster })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return false
  await saveTexts(tx, id, rest.texts)
  return true
}

export async function updateStream(tx: Transaction<Tables>, stream: Stream): Promise<void> {
  const { id, rev, source, onAir, poster } = stream
  await tx.updateTable('streams').set({ rev, source, on_air: onAir, poster }).where('id', '=', id).execute()
  await saveTexts(tx, id, stream.texts)
}

export async function deleteStream(tx: Transaction<Tables>, id: StreamId): Promise<void> {
  await tx.deleteFrom('stream_slots').where('stream', '=', id).execute()
  await tx.deleteFrom('stream_texts').where('stream', '=', id).execute()
  await tx.deleteFrom('streams').where('id', '=', id).execute()
}

export async function listSlots(db: Kysely<Tables>, id: StreamId): Promise<Slot[]> {
  const rows = await db
    .selectFrom('stream_slots')
    .selectAll()
    .where('stream', '=', id)
    .orderBy('starts_at')
    .execute()
  return rows.map((row) => ({
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    programme: row.programme,
    titles: row.titles as Record<string, string>,
  }))
}

export async function replaceSlots(
  tx: Transaction<Tables>,
  id: StreamId,
  slots: readonly Slot[],
): Promise<void> {
  await tx.deleteFrom('stream_slots').where('stream', '=', id).execute()
  if (slots.length === 0) return
  const rows = slots.map(({ startsAt, endsAt, programme, titles }) => ({
    stream: id,
    starts_at: startsAt,
    ends_at: endsAt,
    programme,
    titles: JSON.stringify(titles),
  }))
  await tx.insertInto('stream_slots').values(rows).execute()
}

/** Whether there is such a picture that may still be used. */
export async function isUsablePicture(db: Kysely<Tables>, asset: string): Promise<boolean> {
  const row = await db
    .selectFrom('assets')
    .select('id')
    .where('id', '=', asset as never)
    .where('type', '=', 'image')
    .where('state', '!=', 'withdrawn')
    .executeTakeFirst()
  return row !== undefined
}

async function withTexts(
  db: Kysely<Tables>,
  rows: readonly Selectable<Tables['streams']>[],
): Promise<Stream[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const texts = await db.selectFrom('stream_texts').selectAll().where('stream', 'in', ids).execute()
  return rows.map(({ on_air, ...row }) => ({
    ...row,
    onAir: on_air,
    texts: Object.fromEntries(
      texts
        .filter(({ stream }) => stream === row.id)
        .map(({ edition, ord, name, description, shown }) => [
          edition,
          { name, description, shown, order: ord },
        ]),
    ),
  }))
}

async function saveTexts(tx: Transaction<Tables>, stream: StreamId, texts: Stream['texts']): Promise<void> {
  for (const [edition, { order: ord, ...rest }] of Object.entries(texts)) {
    await tx
      .insertInto('stream_texts')
      .values({ stream, edition, ord, ...rest })
      .onConflict((conflict) => conflict.columns(['stream', 'edition']).doUpdateSet({ ord, ...rest }))
      .execute()
  }
}
