// Use-cases on house style: an edition's rules, and the names of the glossary.
import type { Actor } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { type NameId, newId } from '../ids.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { listEditions, lockEdition } from './edition-store.ts'
import {
  cleanForm,
  type GlossaryName,
  type HouseStyle,
  type HouseStyleInput,
  mostNames,
  type NameForm,
  type NameInput,
  type NamePatch,
} from './house-style.ts'
import {
  countNames,
  deleteName,
  findStyleRow,
  getHouseStyle,
  lockName,
  saveHouseStyle,
  saveName,
} from './house-style-store.ts'
import { findTermIds } from './term-store.ts'

/** Replaces an edition's limits and terms; `expectedRev` is 0 where nobody wrote any yet. */
export function setHouseStyle(
  core: Core,
  actor: Actor,
  edition: string,
  input: HouseStyleInput,
  expectedRev: number,
): Promise<Result<HouseStyle>> {
  return write(core, actor, async (unit) => {
    if (!(await lockEdition(unit.tx, edition))) return fail('not-found', `There is no edition "${edition}".`)
    if (may(actor, 'style.edit', { edition }) !== 'yes')
      return fail('forbidden', 'You may not change the house style of this edition.')
    const before = await findStyleRow(unit.tx, edition)
    if (before.rev !== expectedRev) {
      return fail('stale', `The house style is at revision ${before.rev}.`, {
        extra: { rev: before.rev, current: before, yours: input },
      })
    }
    const rev = expectedRev + 1
    await saveHouseStyle(unit.tx, edition, { ...input, rev })
    unit.record({ type: 'style.changed', subject: `edition:${edition}`, edition, data: { rev } })
    return ok(await getHouseStyle(unit.tx, edition))
  })
}

export function addName(core: Core, actor: Actor, input: NameInput): Promise<Result<GlossaryName>> {
  return write(core, actor, async (unit) => {
    if ((await countNames(unit.tx)) >= mostNames) {
      return fail('conflict', `The glossary holds ${mostNames} names already.`, {
        unblock: 'Take out names that nobody needs any more.',
      })
    }
    const forms = mapForms(input.forms)
    const refused = (await refusedForms(unit, forms)) ?? refusedTopic(actor, input.topic)
    if (refused) return refused
    const topic = await topicOf(unit, input.topic)
    if (!topic.ok) return topic
    const name: GlossaryName = { id: newId<NameId>(), topic: topic.value, note: input.note, forms, rev: 1 }
    await saveName(unit.tx, name)
    unit.record({ type: 'name.added', subject: `name:${name.id}`, data: { forms: spoken(forms) } })
    return ok(name)
  })
}

/** Only the editions named are changed; whoever may edit one edition changes that edition's spelling alone. */
export function editName(
  core: Core,
  actor: Actor,
  id: string,
  patch: NamePatch,
  expectedRev: number,
): Promise<Result<GlossaryName>> {
  return write(core, actor, async (unit) => {
    const before = await lockName(unit.tx, id)
    if (!before) return fail('not-found', 'There is no such name in the glossary.')
    const refused =
      (await refusedForms(unit, patch.forms ?? {})) ??
      (patch.note === undefined ? undefined : refusedShared(actor)) ??
      refusedTopic(actor, patch.topic ?? null, patch.topic !== undefined)
    if (refused) return refused
    if (before.rev !== expectedRev) {
      return fail('stale', `The name is at revision ${before.rev}.`, {
        extra: { rev: before.rev, current: before, yours: patch },
      })
    }
    const topic = patch.topic === undefined ? ok(before.topic) : await topicOf(unit, patch.topic)
    if (!topic.ok) return topic
    const forms = mapForms({ ...before.forms, ...patch.forms })
    if (Object.keys(forms).length === 0)
      return fail('conflict', 'A name needs a spelling in one edition at least.', {
        unblock: 'Take the name out of the glossary instead.',
      })
    const name = {
      ...before,
      topic: topic.value,
      note: patch.note ?? before.note,
      forms,
      rev: expectedRev + 1,
    }
    await saveName(unit.tx, name)
    unit.record({
      type: 'name.changed',
      subject: `name:${id}`,
      data: { rev: name.rev, forms: spoken(forms) },
    })
    return ok(name)
  })
}

export function removeName(core: Core, actor: Actor, id: string): Promise<Result<undefined>> {
  return write(core, actor, async (unit) => {
    const before = await lockName(unit.tx, id)
    if (!before) return fail('not-found', 'There is no such name in the glossary.')
    const refused = await refusedForms(unit, before.forms)
    if (refused) return refused
    await deleteName(unit.tx, id)
    unit.record({ type: 'name.removed', subject: `name:${id}`, data: { forms: spoken(before.forms) } })
    return ok(undefined)
  })
}

function mapForms(given: Readonly<Record<string, NameForm | null>>): Record<string, NameForm> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([edition, form]) => (form ? [[edition, cleanForm(form)]] : [])),
  )
}

const spoken = (forms: Readonly<Record<string, NameForm>>): Record<string, string> =>
  Object.fromEntries(Object.entries(forms).map(([edition, { name }]) => [edition, name]))

async function refusedForms({ tx, actor }: Unit, forms: Readonly<Record<string, unknown>>) {
  const editions = new Set((await listEditions(tx)).map(({ code }) => code))
  for (const edition of Object.keys(forms)) {
    if (!editions.has(edition)) {
      const detail = `There is no edition "${edition}".`
      return fail('invalid', detail, { errors: [{ pointer: `/forms/${edition}`, detail }] })
    }
    if (may(actor, 'style.edit', { edition }) !== 'yes')
      return fail('forbidden', `You may not change how names are written in the edition "${edition}".`)
  }
  return undefined
}

/** What all editions share is for those who may edit them all. */
function refusedShared(actor: Actor) {
  return may(actor, 'style.edit') === 'yes'
    ? undefined
    : fail('forbidden', 'Topic and note are for those who may edit every edition.')
}

const refusedTopic = (actor: Actor, topic: string | null, given = topic !== null) =>
  given ? refusedShared(actor) : undefined

async function topicOf({ tx }: Unit, ref: string | null): Promise<Result<string | null>> {
  if (ref === null) return ok(null)
  const [id] = await findTermIds(tx, [{ type: 'topic', ref }])
  if (id !== undefined) return ok(id)
  const detail = `There is no topic "${ref}".`
  return fail('invalid', detail, { errors: [{ pointer: '/topic', detail }] })
}
