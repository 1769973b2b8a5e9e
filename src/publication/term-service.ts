// Use-cases on terms: create, change names per edition, move a section's segment (its stories' addresses follow).
import type { Actor } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { newId } from '../ids.ts'
import { may } from '../people/people.ts'
import { fail, ok, ProblemError, type Result } from '../result.ts'
import { slugify } from '../slug.ts'
import { isFreeSegment, listPath, termSegments } from './address.ts'
import { claimAddress, claimFirstAddresses, findTaken } from './address-store.ts'
import { listEditions } from './edition-store.ts'
import { moveSectionStories } from './section-move-store.ts'
import { type Term, type TermText, type TermType, termFacts } from './term.ts'
import type { TermInput, TermPatch } from './term-input.ts'
import { findMerged } from './term-merge-store.ts'
import { findKeys, findTermIds, hasPicture, insertTerms, lockTerm, saveTerm } from './term-store.ts'

export function createTerm(
  core: Core,
  actor: Actor,
  type: TermType,
  input: TermInput,
): Promise<Result<Term>> {
  return write(core, actor, (unit) => createTermIn(unit, type, input))
}

/** The same inside a transaction under way. */
export async function createTermIn(unit: Unit, type: TermType, input: TermInput): Promise<Result<Term>> {
  const [created] = await createTermsIn(unit, type, [input])
  if (created === undefined) throw new Error('a term without an answer')
  return created
}

/**
 * Many of one type at once, with as many statements as one takes (an import). One answer each; what fails writes nothing,
 * and the others are written.
 */
export async function createTermsIn(
  unit: Unit,
  type: TermType,
  inputs: readonly TermInput[],
): Promise<Result<Term>[]> {
  const { tx } = unit
  const keys = await findKeys(
    tx,
    type,
    inputs.map(({ key }) => key),
  )
  const editions = new Set((await listEditions(tx)).map(({ code }) => code))
  const planned: Result<Term>[] = []
  for (const input of inputs) {
    const made = keys.has(input.key)
      ? fail('conflict', `There is a ${type} "${input.key}" already.`, {
          unblock: 'Change that one, or choose another key.',
        })
      : await newTerm(unit, type, input, editions)
    keys.add(input.key)
    planned.push(made)
  }
  const placed = await withFreePaths(unit, planned)
  const terms = placed.flatMap((each) => (each.ok ? [each.value] : []))
  if (terms.length === 0) return placed
  await insertTerms(tx, terms)
  const claims = terms.flatMap((term) => addressesOf(term, unit.now))
  const claimed = await claimFirstAddresses(tx, claims)
  const lost = claims.find(({ path }) => !claimed.has(path))
  if (lost !== undefined) throw new ProblemError(taken(lost.path).problem)
  for (const term of terms) recordNew(unit, term)
  return placed
}

async function newTerm(
  unit: Unit,
  type: TermType,
  input: TermInput,
  editions: ReadonlySet<string>,
): Promise<Result<Term>> {
  if (!mayWriteTexts(unit.actor, input)) return fail('forbidden', `You may not add a ${type}.`)
  const blank: Term = {
    id: newId(),
    type,
    key: input.key,
    parent: null,
    picture: null,
    facts: {},
    mergedInto: null,
    rev: 0,
    texts: {},
  }
  return changed(unit, blank, input, editions)
}

/** A term whose page would stand where another thing's stands, or stood, fails. */
async function withFreePaths(unit: Unit, planned: readonly Result<Term>[]): Promise<Result<Term>[]> {
  const paths = planned.flatMap((each) =>
    each.ok ? addressesOf(each.value, unit.now).map(({ path }) => path) : [],
  )
  const used = new Set(paths.length === 0 ? [] : (await findTaken(unit.tx, paths)).keys())
  return planned.map((each) => {
    if (!each.ok) return each
    const own = addressesOf(each.value, unit.now).map(({ path }) => path)
    const lost = own.find((path) => used.has(path))
    if (lost !== undefined) return taken(lost)
    for (const path of own) used.add(path)
    return each
  })
}

function taken(path: string) {
  return fail('conflict', `The address ${path} belongs to something else.`, {
    unblock: 'Choose another slug.',
  })
}

function addressesOf({ id, type, texts }: Term, at: Date) {
  return Object.entries(texts).map(([edition, { slug }]) => {
    return { path: termPath(type, edition, slug), edition, type, thing: id, at }
  })
}

export function termPath(type: TermType, edition: string, slug: string): string {
  return type === 'section' ? listPath(edition, slug) : listPath(edition, termSegments[type], slug)
}

function recordNew(unit: Unit, term: Term): void {
  const stale = Object.entries(term.texts).flatMap(([edition, { slug }]) => [
    `${term.type}:${term.id}/${edition}`,
    `${term.type}s:${edition}`,
    `url:${termPath(term.type, edition, slug)}`,
    `paths:${edition}`,
  ])
  unit.record({
    type: `${term.type}.created`,
    subject: `${term.type}:${term.id}`,
    data: { key: term.key, rev: term.rev },
    stale,
  })
}

export function editTerm(
  core: Core,
  actor: Actor,
  type: TermType,
  ref: string,
  patch: TermPatch,
  expectedRev: number,
): Promise<Result<Term>> {
  return write(core, actor, async (unit) => {
    const term = await lockTerm(unit.tx, type, ref)
    if (!term) return fail('not-found', `There is no ${type} "${ref}".`)
    const { texts: _, ...shared } = patch
    const isShared = Object.values(shared).some((value) => value !== undefined)
    if (isShared ? may(actor, 'term.edit') !== 'yes' : !mayWriteTexts(actor, patch)) {
      return fail('forbidden', `You may not change a ${type} like this.`)
    }
    if (term.rev !== expectedRev) {
      return fail('stale', `The ${type} is at revision ${term.rev}.`, {
        extra: { rev: term.rev, current: term, yours: patch },
      })
    }
    if (term.mergedInto !== null) {
      return fail('conflict', `"${term.key}" has been merged into another.`, {
        unblock: 'Change that one, or separate this one again.',
      })
    }
    return save(unit, term, patch)
  })
}

/** Whoever has some editions only writes a term's names in those; what all editions share needs all of them. */
function mayWriteTexts(actor: Actor, { texts = {} }: TermPatch): boolean {
  const editions = Object.keys(texts)
  if (editions.length === 0) return may(actor, 'term.edit') === 'yes'
  return editions.every((edition) => may(actor, 'term.edit', { edition }) === 'yes')
}

/** The term after the patch, judged by everything but its addresses. */
async function changed(
  unit: Unit,
  before: Term,
  patch: TermPatch,
  editions: ReadonlySet<string>,
): Promise<Result<Term>> {
  const { type } = before
  const facts = termFacts[type].safeParse({ ...before.facts, ...patch.facts })
  if (!facts.success) {
    const errors = facts.error.issues.map((issue) => ({
      pointer: `/facts/${issue.path.join('/')}`,
      detail: issue.message,
    }))
    return fail('invalid', `These facts do not fit a ${type}.`, { errors })
  }
  const parent = await resolveParent(unit, before, patch.parent)
  if (!parent.ok) return parent
  if (typeof patch.picture === 'string' && !(await hasPicture(unit.tx, patch.picture))) {
    const errors = [{ pointer: '/picture', detail: 'There is no such picture, or it was withdrawn.' }]
    return fail('invalid', 'Its picture does not exist.', { errors })
  }
  const texts = { ...before.texts, ...mergedTexts(before, patch) }
  const unknown = Object.keys(texts).filter((code) => !editions.has(code))
  if (unknown.length > 0) {
    const errors = unknown.map((code) => ({ pointer: `/texts/${code}`, detail: 'unknown edition' }))
    return fail('invalid', 'There is no such edition.', { errors })
  }
  const reserved = Object.entries(texts).find(
    ([edition, { slug }]) =>
      type === 'section' && slug !== before.texts[edition]?.slug && !isFreeSegment(slug),
  )
  if (reserved !== undefined) {
    const [edition, { slug }] = reserved
    const errors = [{ pointer: `/texts/${edition}/slug`, detail: `"${slug}" is a reserved word` }]
    return fail('invalid', 'A section cannot have this segment.', { errors })
  }
  return ok({
    ...before,
    parent: parent.value,
    picture: patch.picture === undefined ? before.picture : patch.picture,
    facts: facts.data,
    rev: before.rev + 1,
    texts,
  })
}

async function save(unit: Unit, before: Term, patch: TermPatch): Promise<Result<Term>> {
  const { type } = before
  const editions = new Set((await listEditions(unit.tx)).map(({ code }) => code))
  const next = await changed(unit, before, patch, editions)
  if (!next.ok) return next
  const term = next.value
  await saveTerm(unit.tx, term)
  const stale: string[] = []
  // Whoever shows one that was merged into it, shows its name.
  const names = [term.id, ...(await findMerged(unit.tx, term.id))]
  for (const [edition, text] of Object.entries(term.texts)) {
    if (
      JSON.stringify([before.texts[edition], before.picture, before.facts, before.parent]) !==
      JSON.stringify([text, term.picture, term.facts, term.parent])
    ) {
      stale.push(...names.map((name) => `${type}:${name}/${edition}`), `${type}s:${edition}`)
    }
    const placed = await place(unit, before, term, edition, text)
    if (!placed.ok) return placed
    stale.push(...placed.value)
  }
  unit.record({
    type: `${type}.changed`,
    subject: `${type}:${term.id}`,
    data: { key: term.key, rev: term.rev },
    stale,
  })
  return ok(term)
}

function mergedTexts(before: Term, patch: TermPatch): Record<string, TermText> {
  return Object.fromEntries(
    Object.entries(patch.texts ?? {}).map(([edition, given]) => {
      const old = before.texts[edition]
      const name = given.name ?? old?.name ?? before.key
      return [
        edition,
        {
          name,
          slug: slugify(given.slug ?? old?.slug ?? name) || before.key,
          description: given.description ?? old?.description ?? '',
          shown: given.shown ?? old?.shown ?? true,
          order: given.order ?? old?.order ?? 0,
        },
      ]
    }),
  )
}

async function resolveParent(
  unit: Unit,
  term: Term,
  parent: string | null | undefined,
): Promise<Result<string | null>> {
  if (parent === undefined) return ok(term.parent)
  if (parent === null) return ok(null)
  const [id] = await findTermIds(unit.tx, [{ type: term.type, ref: parent }])
  if (id === undefined || id === term.id) {
    const errors = [{ pointer: '/parent', detail: `There is no other ${term.type} "${parent}".` }]
    return fail('invalid', 'Its parent does not exist.', { errors })
  }
  return ok(id)
}

/** Claims the term's address in the edition; a section that moves takes its stories along. Returns the keys that became stale. */
async function place(
  unit: Unit,
  before: Term,
  term: Term,
  edition: string,
  text: TermText,
): Promise<Result<string[]>> {
  const old = before.texts[edition]
  if (old?.slug === text.slug) return ok([])
  const { type } = term
  const path = termPath(type, edition, text.slug)
  const claimed = await claimAddress(unit.tx, { path, edition, type, thing: term.id, at: unit.now })
  if (!claimed) return taken(path)
  if (!old) return ok([`url:${path}`, `paths:${edition}`])
  if (type === 'section') await moveSectionStories(unit, term.id, edition, text.slug)
  const oldPath = termPath(type, edition, old.slug)
  // Every page of the edition may link to it, or to a story below it; pages outside the edition say so by `segment:`.
  const below = type === 'section' ? [`edition:${edition}`, `segment:${term.id}/${edition}`] : []
  return ok([`url:${path}`, `url:${oldPath}`, `paths:${edition}`, ...below])
}
