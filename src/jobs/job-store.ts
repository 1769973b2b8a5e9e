// SQL of jobs: adding in the caller's transaction, taking by lock, settling by the one who holds the lock.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'
import { type JobId, newId } from '../ids.ts'
import type { NewJob } from './job.ts'

/** Says only that there is work; it carries no content. */
export const jobsChannel = 'standfirst_jobs'

export type JobRow = Selectable<Tables['jobs']>

/** A transaction under way and its instant (a `Unit` is one). */
export type Moment = { readonly tx: Transaction<Tables>; readonly now: Date }

/** Adds the job when, and only when, the transaction commits. */
export function enqueue(moment: Moment, job: NewJob): Promise<void> {
  return enqueueAll(moment, [job])
}

/** Several at once, of any queues. Jobs that wait under the same key already are moved to the earlier instant. */
export async function enqueueAll({ tx, now }: Moment, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return
  const rows = new Map(
    jobs.map((job) => {
      const id = newId<JobId>()
      const row = {
        id,
        queue: job.queue,
        key: job.key ?? null,
        payload: JSON.stringify(job.payload),
        run_at: job.runAt ?? now,
        attempts: 0,
        created_at: now,
      }
      return [job.key === undefined ? id : `${job.queue} ${job.key}`, row]
    }),
  )
  // A job that is running now keeps its row; a later run_at than it was taken with makes it run once more.
  await tx
    .insertInto('jobs')
    .values([...rows.values()])
    .onConflict((conflict) =>
      conflict
        .columns(['queue', 'key'])
        .where('key', 'is not', null)
        .where('failed_at', 'is', null)
        .doUpdateSet({
          payload: sql`excluded.payload`,
          attempts: sql`case when jobs.locked_until is null then 0 else jobs.attempts end`,
          run_at: sql`case when jobs.locked_until is null then least(jobs.run_at, excluded.run_at)
            else greatest(excluded.run_at, jobs.run_at + interval '1 millisecond') end`,
        }),
    )
    .execute()
  await sql`select pg_notify(${jobsChannel}, '')`.execute(tx)
}

/** Takes up to `count` jobs of a queue: those due, and those whose worker has vanished. */
export async function takeJobs(
  db: Kysely<Tables>,
  queue: string,
  { now, count, lockMs }: { readonly now: Date; readonly count: number; readonly lockMs: number },
): Promise<JobRow[]> {
  const lockedUntil = new Date(now.getTime() + lockMs)
  const { rows } = await sql<JobRow>`
    update jobs set locked_until = ${lockedUntil}, attempts = attempts + 1
    where id in (
      select id from jobs
      where queue = ${queue} and failed_at is null and run_at <= ${now}
        and (locked_until is null or locked_until <= ${now})
      order by run_at, id limit ${count} for update skip locked)
    returning *`.execute(db)
  return rows.toSorted((a, b) => Number(a.run_at) - Number(b.run_at) || (a.id < b.id ? -1 : 1))
}

/** Only while the lock is still ours; false when it is not. */
export async function extendLock(db: Kysely<Tables>, job: JobRow, until: Date): Promise<boolean> {
  const extended = await held(db, job).set({ locked_until: until }).executeTakeFirst()
  return extended.numUpdatedRows > 0n
}

/** Done: the row goes, unless the job was asked for again while it ran; then it waits for its next run. */
export async function finishJob(db: Kysely<Tables>, job: JobRow): Promise<void> {
  const done = await db
    .deleteFrom('jobs')
    .where('id', '=', job.id)
    .where('locked_until', '=', job.locked_until)
    .where('run_at', '=', job.run_at)
    .executeTakeFirst()
  if (done.numDeletedRows === 0n) await releaseJob(db, job)
}

export async function retryJob(db: Kysely<Tables>, job: JobRow, at: Date, reason: string): Promise<void> {
  await held(db, job).set({ locked_until: null, run_at: at, last_error: reason }).execute()
}

/** Given up, unless the job was asked for again while it ran. */
export async function failJob(db: Kysely<Tables>, job: JobRow, at: Date, reason: string): Promise<void> {
  const failed = await held(db, job)
    .where('run_at', '=', job.run_at)
    .set({ locked_until: null, failed_at: at, last_error: reason })
    .executeTakeFirst()
  if (failed.numUpdatedRows === 0n) await releaseJob(db, job)
}

async function releaseJob(db: Kysely<Tables>, job: JobRow): Promise<void> {
  await held(db, job).set({ locked_until: null, attempts: 0 }).execute()
}

/** When the next of these queues' jobs can be taken; undefined when none waits. */
export async function nextInstant(db: Kysely<Tables>, queues: readonly string[]): Promise<Date | undefined> {
  const row = await db
    .selectFrom('jobs')
    .select(sql<Date | null>`min(greatest(run_at, coalesce(locked_until, run_at)))`.as('at'))
    .where('failed_at', 'is', null)
    .where('queue', 'in', queues)
    .executeTakeFirst()
  return row?.at ?? undefined
}

/** The lock's own instant says whose it is: nobody else wrote that one. */
function held(db: Kysely<Tables>, job: JobRow) {
  return db.updateTable('jobs').where('id', '=', job.id).where('locked_until', '=', job.locked_until)
}
