// The use-case on navigation: replace an edition's tree.
import type { Actor } from '../actor.ts'
import { type Core, write } from '../events/events.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { type NavigationTree, pageTargets, replaceRefs, termTargets } from './navigation.ts'
import { lockNavigation } from './navigation-store.ts'
import { findPageIds } from './static-page-store.ts'
import { findTermIds } from './term-store.ts'

/** Replaces an edition's tree. Terms may be named by key; they are kept by id. */
export function setNavigation(
  core: Core,
  actor: Actor,
  edition: string,
  tree: NavigationTree,
  expectedRev: number,
): Promise<Result<NavigationTree & { rev: number }>> {
  return write(core, actor, async (unit) => {
    if (may(actor, 'publication.edit', { edition }) !== 'yes') {
      return fail('forbidden', 'Only an administrator may change the navigation.')
    }
    const before = await lockNavigation(unit.tx, edition)
    if (before.rev === 0) return fail('not-found', `There is no edition "${edition}".`)
    if (before.rev !== expectedRev) {
      return fail('stale', `The navigation is at revision ${before.rev}.`, {
        extra: { rev: before.rev, current: before, yours: tree },
      })
    }
    const refs = [...termTargets(tree)]
    const ids = refs.length === 0 ? [] : await findTermIds(unit.tx, refs)
    const pages = pageTargets(tree)
    const known = await findPageIds(unit.tx, pages)
    const missing = [
      ...refs.filter((_, index) => ids[index] === undefined),
      ...pages.filter((ref) => !known.has(ref)).map((ref) => ({ type: 'page', ref })),
    ]
    if (missing.length > 0) {
      const errors = missing.map(({ type, ref }) => ({
        pointer: '/nodes',
        detail: `There is no ${type} "${ref}".`,
      }))
      return fail('invalid', 'The navigation points to things that do not exist.', { errors })
    }
    const byId = replaceRefs(
      tree,
      new Map([
        ...refs.map(({ type, ref }, index): [string, string] => [`${type} ${ref}`, ids[index] ?? ref]),
        ...[...known].map(([ref, id]): [string, string] => [`page ${ref}`, id]),
      ]),
    )
    const rev = before.rev + 1
    await unit.tx
      .updateTable('navigation')
      .set({ tree: JSON.stringify(byId), rev })
      .where('edition', '=', edition)
      .execute()
    unit.record({
      type: 'navigation.changed',
      subject: `navigation:${edition}`,
      edition,
      data: { rev },
      stale: [`navigation:${edition}`],
    })
    return ok({ ...byId, rev })
  })
}
