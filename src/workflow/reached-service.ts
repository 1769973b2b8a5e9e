// How many readings of a story were counted: in all, and since its last public verb as far as counts by the hour can tell.
import type { Kysely } from 'kysely'
import type { Actor } from '../actor.ts'
import { hourOf, sumReads } from '../audience/audience.ts'
import type { Tables } from '../db/db.ts'
import { ok, type Result } from '../result.ts'
import { findLastVerb } from './receipt-store.ts'
import { findSeen } from './seen-service.ts'

export type Reached = {
  readonly all: number
  readonly last: {
    readonly seq: number
    readonly verb: string
    readonly at: string
    /** The hour the verb fell into; readings are kept by the hour. */
    readonly from: string
    readonly since: number
  } | null
}

export async function findReached(db: Kysely<Tables>, actor: Actor, id: string): Promise<Result<Reached>> {
  const seen = await findSeen(db, actor, id)
  if (!seen.ok) return seen
  const { story } = seen.value
  const verb = await findLastVerb(db, story)
  const from = hourOf(verb?.at ?? new Date(0))
  const { all, since } = await sumReads(db, story.id, from)
  const at = verb?.at.toISOString()
  const last = verb && at ? { seq: verb.seq, verb: verb.verb, at, from: from.toISOString(), since } : null
  return ok({ all, last })
}
