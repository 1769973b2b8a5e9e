// Idempotency-Key: the first answer is kept 24 hours per actor and given again; another body under the same key is refused.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { answerLost, type Core, underReceipt } from '../events/events.ts'
import { fail, type Result } from '../result.ts'

export type KeptAnswer = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

const keptMs = 24 * 3_600_000
/** A claim whose holder died is free again after this. */
const abandonedMs = 60_000

type Claim = {
  readonly actor: string
  readonly key: string
  readonly method: string
  readonly path: string
  readonly body: Uint8Array
  /**
   * What is sent (a password) or answered holds a secret that must not be kept, nor a quick hash of it: the same key again
   * learns only that it was carried out.
   */
  readonly secret: boolean
}

/**
 * Runs `work` once for (actor, key). Given again: the kept answer (also a refusal; but not a 5xx). Still running
 * elsewhere: conflict. Same key for another request: idempotency-mismatch.
 */
export async function once(
  core: Core,
  claim: Claim,
  work: () => Promise<KeptAnswer>,
): Promise<Result<KeptAnswer>> {
  const db = core.database.kysely
  const now = core.clock.now()
  const requestHash = createHash('sha256')
    .update(`${claim.method} ${claim.path}\n`)
    .update(claim.secret ? '' : claim.body)
    .digest('hex')
  const { actor, key } = claim
  const claimed = await db
    .insertInto('idempotency')
    .values({ actor, key, request_hash: requestHash, at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['actor', 'key'])
        .doUpdateSet({ request_hash: requestHash, at: now, status: null, headers: null, body: null })
        .where((where) =>
          where.or([
            where('idempotency.at', '<', new Date(now.getTime() - keptMs)),
            where.and([
              where('idempotency.status', 'is', null),
              where('idempotency.at', '<', new Date(now.getTime() - abandonedMs)),
            ]),
          ]),
        ),
    )
    .returning('key')
    .executeTakeFirst()
  if (!claimed) return kept(core, claim, requestHash)
  try {
    const answer = await underReceipt({ actor, key }, work)
    if (answer.status >= 500) throw new FailedAnswer(answer)
    await db
      .updateTable('idempotency')
      .set(
        claim.secret && answer.status < 300
          ? { status: answerLost }
          : { status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body },
      )
      .where('actor', '=', actor)
      .where('key', '=', key)
      .execute()
    return { ok: true, value: answer }
  } catch (error) {
    await db
      .deleteFrom('idempotency')
      .where('actor', '=', actor)
      .where('key', '=', key)
      .where('status', 'is', null)
      .execute()
    if (error instanceof FailedAnswer) return { ok: true, value: error.answer }
    throw error
  }
}

class FailedAnswer extends Error {
  readonly answer: KeptAnswer
  constructor(answer: KeptAnswer) {
    super('the work failed and may be tried again')
    this.answer = answer
  }
}

async function kept(core: Core, { actor, key }: Claim, requestHash: string): Promise<Result<KeptAnswer>> {
  const row = await core.database.kysely
    .selectFrom('idempotency')
    .selectAll()
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirst()
  if (row && row.request_hash !== requestHash) {
    return fail('idempotency-mismatch', 'This Idempotency-Key was used for another request.')
  }
  if (row?.status === answerLost) {
    return fail(
      'conflict',
      'The first request with this Idempotency-Key was carried out, but its answer was lost.',
      {
        unblock: 'Look at what it made; use a new key for a new request.',
      },
    )
  }
  if (!row || row.status === null) {
    return fail('conflict', 'The first request with this Idempotency-Key is still running.', {
      unblock: 'Ask again in a moment.',
    })
  }
  return {
    ok: true,
    value: { status: row.status, headers: JSON.parse(row.headers ?? '{}'), body: row.body ?? '' },
  }
}

/** Removes what is older than 24 hours; run now and then. */
export async function forgetOldKeys(core: Core): Promise<void> {
  const before = new Date(core.clock.now().getTime() - keptMs)
  await sql`delete from idempotency where at < ${before}`.execute(core.database.kysely)
}
