// Merging one term into another: which types can be merged, and what stands against it. Pure rules.
import type { Problem } from '../result.ts'
import type { Term, TermType } from './term.ts'

/** A section is part of its stories' addresses, a programme has a schedule of its own: those two stay apart. */
export const mergeableTypes = ['region', 'topic', 'dossier', 'author'] as const satisfies readonly TermType[]

export type Merging = {
  readonly from: Term
  readonly into: Term
  /** Whether other terms lie in the one that goes. */
  readonly hasParts: boolean
}

/** Why `from` cannot be merged into `into` now, and what would unblock it; undefined when it can. */
export function mergeRefusal({ from, into, hasParts }: Merging): Problem | undefined {
  if (from.id === into.id)
    return refusal('A term cannot be merged into itself.', 'Choose another one to merge it into.')
  if (from.mergedInto !== null)
    return refusal(`"${from.key}" has been merged already.`, 'Separate it again first.')
  if (into.mergedInto !== null)
    return refusal(`"${into.key}" has itself been merged into another.`, 'Choose the one it was merged into.')
  if (into.parent === from.id || hasParts)
    return refusal(`Others lie in "${from.key}".`, 'Let them lie elsewhere first.')
  const lacking = Object.keys(from.texts).filter(
    (edition) => from.texts[edition]?.shown && !into.texts[edition]?.shown,
  )
  if (lacking.length > 0) {
    return refusal(
      `"${into.key}" is not shown in every edition in which "${from.key}" is: ${lacking.join(', ')}.`,
      'Give it a name there first, and show it.',
      { editions: lacking },
    )
  }
  return undefined
}

function refusal(detail: string, unblock: string, extra: Problem['extra'] = {}): Problem {
  return { code: 'conflict', detail, unblock, extra }
}
