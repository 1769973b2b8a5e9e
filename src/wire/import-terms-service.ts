// Makes the topics and authors that items name and the edition does not have yet, inside the batch's transaction.
// Driven by import-write-service.ts.
import type { Unit } from '../events/events.ts'
import { createTermsIn, type Term } from '../publication/publication.ts'
import { ok, type Result } from '../result.ts'
import { attempt } from './import-attempt.ts'
import { type MadeType, type NewTerm, nameKey, type TermBook } from './import-terms.ts'

export type MadeTerm = NewTerm & { readonly id: string }
export type Wanted = { readonly type: MadeType; readonly name: string }

/** The new terms; the book learns them when the transaction is committed. One that cannot be made is left out. */
export async function makeTerms(
  unit: Unit,
  book: TermBook,
  edition: string,
  script: 'own' | 'latin',
  wanted: readonly Wanted[],
): Promise<readonly MadeTerm[]> {
  const proposed = new Map<string, NewTerm>()
  for (const { type, name } of wanted) {
    const key = nameKey(type, name)
    if (proposed.has(key) || book.find(type, name) !== undefined) continue
    proposed.set(key, book.propose(type, name, script))
  }
  const made: MadeTerm[] = []
  for (const type of ['author', 'topic'] as const) {
    let left = [...proposed.values()].filter((term) => term.type === type)
    for (let n = 1; n <= tries && left.length > 0; n += 1) {
      const created = await makeAll(unit, edition, type, left)
      made.push(...created)
      const names = new Set(created.map(({ name }) => name))
      left = left.filter(({ name }) => !names.has(name)).map(numbered(n))
    }
  }
  return made
}

/** A slug may be an old address of another term: then it is numbered. */
const tries = 4

function numbered(n: number): (term: NewTerm) => NewTerm {
  return (term) => ({ ...term, slug: `${term.slug.replace(/-1\d\d$/, '')}-${100 + n}` })
}

async function makeAll(
  unit: Unit,
  edition: string,
  type: MadeType,
  terms: readonly NewTerm[],
): Promise<readonly MadeTerm[]> {
  const inputs = terms.map(({ key, name, slug }) => ({ key, texts: { [edition]: { name, slug } } }))
  const done = await attempt<Result<Term>[]>(unit, async (part) =>
    ok(await createTermsIn(part, type, inputs)),
  )
  if (!done.ok) return []
  return terms.flatMap((term, index) => {
    const created = done.value[index]
    return created?.ok ? [{ ...term, id: created.value.id }] : []
  })
}
