// The use-case on redirects: give something of ours one more old address.
import type { Actor } from '../actor.ts'
import { type Core, write } from '../events/events.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { addOldAddresses, findAddress } from './address-store.ts'
import { listEditions } from './edition-store.ts'
import { keptPath, mayRedirect, type RedirectInput } from './redirect.ts'

/** From now on `from` leads to where the thing at `to` is, wherever that moves. */
export function addRedirect(
  core: Core,
  actor: Actor,
  input: RedirectInput,
): Promise<Result<{ readonly from: string; readonly to: string }>> {
  return write(core, actor, async (unit) => {
    const from = keptPath(input.from)
    const to = keptPath(input.to)
    const codes = (await listEditions(unit.tx)).map(({ code }) => code)
    if (from === undefined || !mayRedirect(from, codes))
      return refused('/from', 'It cannot be an old address.')
    const target = to === undefined ? undefined : await findAddress(unit.tx, to)
    if (!target) return refused('/to', 'There is no story, list or page at this address.')
    const { edition, type, thing, currentPath } = target
    // Outside of every edition is everybody's.
    const own = codes.find((code) => from.split('/')[1] === code)
    const mayBoth = may(actor, 'publication.edit', { edition }) === 'yes'
    if (!mayBoth || may(actor, 'publication.edit', own === undefined ? {} : { edition: own }) !== 'yes')
      return fail('forbidden', 'Only an administrator of these editions may add this redirect.')
    const added = await addOldAddresses(unit.tx, [{ path: from, edition, type, thing, at: unit.now }])
    if (!added.has(from)) {
      return fail('conflict', `The address ${from} belongs to something already.`, {
        unblock: 'What was public once keeps its address for good.',
      })
    }
    unit.record({
      type: 'address.added',
      subject: `${type}:${thing}`,
      edition,
      data: { from, to: currentPath },
      stale: [`url:${from}`, `paths:${edition}`],
    })
    return ok({ from, to: currentPath })
  })
}

function refused(pointer: string, detail: string) {
  return fail('invalid', detail, { errors: [{ pointer, detail }] })
}
