// Use-cases on merging terms: what it would do, doing it, taking it apart again. No revision of a story is touched: what is
// filed under the merged term is read through it, so taking it apart is exact.
import type { Actor } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { claimAddress } from './address-store.ts'
import type { Term, TermType } from './term.ts'
import { type Merging, mergeRefusal } from './term-merge.ts'
import {
  countFiled,
  type Filed,
  findMerged,
  hasParts,
  listTermPaths,
  lockTerms,
  saveMerge,
  saveSeparation,
} from './term-merge-store.ts'
import { termPath } from './term-service.ts'
import { findOtherType, findTerm } from './term-store.ts'

type Db = Core['database']['kysely']

export type MergePlan = Filed & {
  /** Why it cannot be done now. */
  readonly refused: { readonly detail: string; readonly unblock: string } | null
}

/** What merging would do, for the one who is about to. */
export async function planMerge(
  db: Db,
  actor: Actor,
  type: TermType,
  from: string,
  into: string,
): Promise<Result<MergePlan>> {
  const found = await findBoth(db, type, from, into)
  if (!found.ok) return found
  // Stories of every edition are counted, those nobody has published too.
  if (may(actor, 'term.edit') !== 'yes') return fail('forbidden', `You may not merge a ${type}.`)
  const refused = mergeRefusal(found.value)
  const filed = await countFiled(db, type, found.value.from.id)
  return ok({
    ...filed,
    refused: refused ? { detail: refused.detail, unblock: refused.unblock ?? '' } : null,
  })
}

async function findBoth(db: Db, type: TermType, from: string, into: string): Promise<Result<Merging>> {
  const term = await findTerm(db, type, from)
  if (!term) return fail('not-found', `There is no ${type} "${from}".`)
  const target = await findTerm(db, type, into)
  if (target) return ok({ from: term, into: target, hasParts: await hasParts(db, term.id) })
  const other = await findOtherType(db, into)
  const detail = other
    ? `"${into}" is of another kind: what is a ${type} here merges with its kind only; that is ${other === 'author' ? 'an' : 'a'} ${other}.`
    : `There is no ${type} "${into}".`
  return fail('invalid', detail, { errors: [{ pointer: '/into', detail }] })
}

export function mergeTerm(
  core: Core,
  actor: Actor,
  type: TermType,
  from: string,
  into: string,
  expectedRev: number,
): Promise<Result<Term>> {
  return write(core, actor, async (unit) => {
    const { tx } = unit
    const first = await findBoth(tx, type, from, into)
    if (!first.ok) return first
    if (may(actor, 'term.edit') !== 'yes') return fail('forbidden', `You may not merge a ${type}.`)
    await lockTerms(tx, [first.value.from.id, first.value.into.id])
    // As they are now that nobody else can change them.
    const found = await findBoth(tx, type, from, into)
    if (!found.ok) return found
    const { from: term, into: target } = found.value
    if (term.rev !== expectedRev) return stale(term)
    const refused = mergeRefusal(found.value)
    if (refused) return { ok: false, problem: refused }
    const kin = await findMerged(tx, term.id)
    const filed = await countFiled(tx, type, term.id)
    await saveMerge(tx, { type, from: term.id, into: target.id })
    await record(unit, 'merged', { term, target, kin, stories: filed.stories })
    return ok({ ...term, mergedInto: target.id, rev: term.rev + 1 })
  })
}

/** What was merged into it before it was merged itself stays where it is now. */
export function separateTerm(
  core: Core,
  actor: Actor,
  type: TermType,
  ref: string,
  expectedRev: number,
): Promise<Result<Term>> {
  return write(core, actor, async (unit) => {
    const { tx, now } = unit
    const id = (await findTerm(tx, type, ref))?.id
    if (id !== undefined) await lockTerms(tx, [id])
    const term = id === undefined ? undefined : await findTerm(tx, type, id)
    if (!term) return fail('not-found', `There is no ${type} "${ref}".`)
    if (may(actor, 'term.edit') !== 'yes') return fail('forbidden', `You may not separate a ${type}.`)
    if (term.rev !== expectedRev) return stale(term)
    const target = term.mergedInto === null ? undefined : await findTerm(tx, type, term.mergedInto)
    if (!target)
      return fail('conflict', `"${term.key}" is not merged into another.`, { unblock: 'Nothing to do.' })
    await saveSeparation(tx, term.id)
    for (const [edition, { slug }] of Object.entries(term.texts)) {
      const path = termPath(type, edition, slug)
      if (!(await claimAddress(tx, { path, edition, type, thing: term.id, at: now })))
        throw new Error(`the address ${path} of a merged term was taken`)
    }
    await record(unit, 'separated', { term, target, kin: [] })
    return ok({ ...term, mergedInto: null, rev: term.rev + 1 })
  })
}

function stale(term: Term) {
  return fail('stale', `The ${term.type} is at revision ${term.rev}.`, {
    extra: { rev: term.rev, current: term },
  })
}

type Happened = {
  readonly term: Term
  readonly target: Term
  /** What had been merged into the term before. */
  readonly kin: readonly string[]
  readonly stories?: number
}

/** Stale is whatever named the term or what led to it, the lists of both, and every address that leads elsewhere now. */
async function record(unit: Unit, act: 'merged' | 'separated', of: Happened): Promise<void> {
  const { term, target, kin, stories } = of
  const { type, key, id } = term
  const moved = [id, ...kin]
  const editions = new Set([...Object.keys(term.texts), ...Object.keys(target.texts)])
  const paths = await listTermPaths(unit.tx, type, moved)
  unit.record({
    type: `${type}.${act}`,
    subject: `${type}:${id}`,
    data: { key, into: target.key, rev: term.rev + 1, ...(stories === undefined ? {} : { stories }) },
    stale: [
      'merges',
      ...[...moved, target.id].map((each) => `merged:${each}`),
      ...[...editions].flatMap((edition) => moved.map((each) => `${type}:${each}/${edition}`)),
      ...Object.keys(term.texts).flatMap((edition) => [`${type}s:${edition}`, `paths:${edition}`]),
      ...paths.map((path) => `url:${path}`),
    ],
  })
}
