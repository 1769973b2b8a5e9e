// Use-case: a story moves between stages. Forward is `submit`, back is `return`; each asks its own permission.
import type { Actor } from '../actor.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { fail, ok, type Result } from '../result.ts'
import { nextStage, type Way, wayBetween } from './stage.ts'
import { listStages } from './stage-store.ts'
import type { Story } from './story.ts'
import { requireAccess } from './story-access.ts'
import { cutDraftIn } from './story-draft-service.ts'
import type { StageInput } from './story-input.ts'
import type { Written } from './story-service.ts'
import { findRevision, lockStory, touchStory } from './story-store.ts'

/** Moves it along or back in the newsroom's own order, or to the stage that is named. */
export function moveStage(
  core: Core,
  actor: Actor,
  id: StoryId,
  way: Way,
  input: StageInput,
): Promise<Result<Written>> {
  return write(core, actor, (unit) => moveStageIn(unit, id, way, input))
}

/** The same inside a transaction under way; `way` null: whichever leads to the stage that is named. */
export async function moveStageIn(
  unit: Unit,
  id: StoryId,
  asked: Way | null,
  input: StageInput,
): Promise<Result<Written>> {
  const { tx, actor } = unit
  const locked = await lockStory(tx, id)
  const current = locked && (await findRevision(tx, id, locked.rev))
  const stages = await listStages(tx)
  const way = asked ?? wayBetween(stages, locked?.stage ?? '', input.stage ?? '')
  const access = requireAccess(actor, `story.${way}`, locked, current?.fields)
  if (!access.ok) return access
  const story = access.value
  if (!current) throw new Error(`story ${id} has no revision ${story.rev}`)
  const named = input.stage === undefined ? undefined : stages.find((stage) => stage.key === input.stage)
  if (input.stage !== undefined && !named) {
    const errors = [{ pointer: '/stage', detail: `one of ${stages.map((stage) => stage.key).join(', ')}` }]
    return fail('invalid', `There is no stage "${input.stage}".`, { errors })
  }
  const target = named ?? nextStage(stages, story.stage, way)
  if (!target) {
    return way === 'submit'
      ? fail('conflict', 'The story is ready already.', { unblock: 'Publish it, or name another stage.' })
      : fail('conflict', 'The story is at the first stage already.', { unblock: 'Name another stage.' })
  }
  const cut = await cutDraftIn(unit, story, `stage ${target.key}`)
  const next: Story = { ...(cut?.story ?? story), stage: target.key }
  await touchStory(tx, id, { stage: target.key })
  unit.record({
    type: way === 'submit' ? 'story.submitted' : 'story.returned',
    subject: `story:${id}`,
    edition: story.edition,
    data: { from: story.stage, to: target.key, note: input.note ?? '' },
  })
  return ok({ story: next, revision: cut?.revision ?? current, warnings: cut?.warnings ?? [] })
}
