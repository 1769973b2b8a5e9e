// SQL of the stages. Only `stage-service.ts` writes.
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { Stage, StageList } from './stage.ts'

export async function listStages(db: Kysely<Tables>): Promise<Stage[]> {
  const rows = await db.selectFrom('stages').selectAll().orderBy('ord').orderBy('key').execute()
  return rows.map(({ key, texts, color, starts, ready }) => ({
    key,
    texts: texts as Record<string, string>,
    color,
    starts,
    ready,
  }))
}

export async function findStageList(db: Kysely<Tables>): Promise<StageList> {
  const { stages_rev: rev } = await db
    .selectFrom('publication')
    .select('stages_rev')
    .executeTakeFirstOrThrow()
  return { rev, stages: await listStages(db) }
}

/** The list, locked: two admins' changes wait for each other. */
export async function lockStageList(tx: Transaction<Tables>): Promise<StageList> {
  await tx.selectFrom('publication').select('id').forUpdate().execute()
  return findStageList(tx)
}

export async function findStart(db: Kysely<Tables>): Promise<string> {
  const row = await db
    .selectFrom('stages')
    .select('key')
    .orderBy('starts', 'desc')
    .orderBy('ord')
    .executeTakeFirst()
  return row?.key ?? 'writing'
}

/** Replaces the list; stories that stand in a stage that goes are moved first, as `moves` says. */
export async function saveStages(
  tx: Transaction<Tables>,
  { rev, stages }: StageList,
  moves: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [ord, stage] of stages.entries()) {
    const row = {
      name: stage.texts['en'] ?? Object.values(stage.texts)[0] ?? stage.key,
      texts: JSON.stringify(stage.texts),
      color: stage.color,
      starts: stage.starts,
      ready: stage.ready,
      ord: ord + 1,
    }
    await tx
      .insertInto('stages')
      .values({ key: stage.key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute()
  }
  for (const [from, to] of moves) {
    await tx.updateTable('stories').set({ stage: to }).where('stage', '=', from).execute()
  }
  await tx
    .deleteFrom('stages')
    .where(
      'key',
      'not in',
      stages.map(({ key }) => key),
    )
    .execute()
  await tx.updateTable('publication').set({ stages_rev: rev }).execute()
}

/** Which of these stages stories stand in. */
export async function occupiedStages(tx: Transaction<Tables>, keys: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const key of keys) {
    const row = await tx
      .selectFrom('stories')
      .select('id')
      .where('stage', '=', key)
      .limit(1)
      .executeTakeFirst()
    if (row) found.push(key)
  }
  return found
}
