// Use-case: the desk changes what it says of a story. Field by field, so that two people at two fields never meet.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { instant } from '../api/api.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { type Action, may, type Thing } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  findRevision,
  lockStory,
  moveStageIn,
  requireAccess,
  type Story,
  touchStory,
} from '../stories/stories.ts'
import { type DeskFacts, marks, orderedMarks } from './desk-facts.ts'
import { findPeople, getDeskFacts } from './desk-store.ts'

export const deskPatch = z.strictObject({
  assignee: z.uuid().nullable().optional().meta({ description: 'A user; null takes it from whoever has it' }),
  deadline: instant.nullable().optional(),
  note: z.string().max(2000).optional().meta({ description: 'To the desk; readers never see it' }),
  marks: z.array(z.enum(marks)).max(10).optional().meta({ description: 'The whole list' }),
  stage: z.string().max(40).optional(),
})
export type DeskPatch = z.infer<typeof deskPatch>

/** What is given is changed, each part by its own permission; nothing at all changes where one part may not be. */
export function changeDesk(
  core: Core,
  actor: Actor,
  id: StoryId,
  patch: DeskPatch,
): Promise<Result<DeskFacts>> {
  return write(core, actor, async (unit) => {
    const { tx } = unit
    const locked = await lockStory(tx, id)
    const newest = locked && (await findRevision(tx, id, locked.rev))
    const seen = requireAccess(actor, 'story.see', locked, newest?.fields)
    if (!seen.ok) return seen
    const story = seen.value
    const thing = { edition: story.edition, state: story.pub, section: newest?.fields.section ?? '' }
    const before = await getDeskFacts(tx, id)
    const denied = deniedPart(actor, thing, before, patch)
    if (denied) return fail('forbidden', `You may not ${denied} this story.`)
    const after = await laidOver(unit, before, thing, patch)
    if (!after.ok) return after
    if (patch.stage !== undefined && patch.stage !== story.stage) {
      const moved = await moveStageIn(unit, id, null, { stage: patch.stage })
      if (!moved.ok) return moved
    }
    await save(unit, story, before, after.value)
    return after
  })
}

function deniedPart(actor: Actor, thing: Thing, before: DeskFacts, patch: DeskPatch): string | undefined {
  const can = (action: Action) => may(actor, action, thing) === 'yes'
  const own = (who: string | null | undefined) => who === null || (actor.kind === 'user' && who === actor.id)
  const assigns = patch.assignee !== undefined && patch.assignee !== before.assignee
  // Taking what nobody has, and giving back one's own, needs no desk editor.
  const takes = own(patch.assignee) && own(before.assignee)
  if (assigns && !can('story.assign') && !(takes && can('story.take'))) return 'assign'
  if (patch.deadline !== undefined && !can('story.assign')) return 'set a deadline for'
  if ((patch.note !== undefined || patch.marks !== undefined) && !can('story.mark')) return 'mark'
  return undefined
}

async function laidOver(
  { tx, actor }: Unit,
  before: DeskFacts,
  thing: Thing,
  patch: DeskPatch,
): Promise<Result<DeskFacts>> {
  if (patch.assignee && patch.assignee !== before.assignee) {
    const [person] = await findPeople(tx, [patch.assignee])
    const sees = person && may({ ...actor, grants: person.grants }, 'story.see', thing) === 'yes'
    if (!sees) {
      const errors = [{ pointer: '/assignee', detail: 'nobody of that id may see this story' }]
      return fail('invalid', 'The story cannot be assigned to them.', { errors })
    }
  }
  return ok({
    assignee: patch.assignee === undefined ? before.assignee : patch.assignee,
    deadline: patch.deadline === undefined ? before.deadline : asDate(patch.deadline),
    note: patch.note?.trim() ?? before.note,
    marks: patch.marks === undefined ? before.marks : orderedMarks(patch.marks),
  })
}

function asDate(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}

async function save({ tx, record }: Unit, story: Story, before: DeskFacts, after: DeskFacts): Promise<void> {
  const subject = `story:${story.id}`
  const { edition } = story
  const changed = {
    ...(after.deadline?.getTime() === before.deadline?.getTime()
      ? {}
      : { deadline: after.deadline?.toISOString() ?? null }),
    ...(after.note === before.note ? {} : { note: after.note }),
    ...(after.marks.join() === before.marks.join() ? {} : { marks: after.marks }),
  }
  const assigns = after.assignee !== before.assignee
  if (!assigns && Object.keys(changed).length === 0) return
  await touchStory(tx, story.id, {
    assignee: after.assignee,
    deadline: after.deadline,
    desk_note: after.note,
    marks: after.marks,
  })
  if (assigns) {
    record({
      type: 'story.assigned',
      subject,
      edition,
      data: { assignee: after.assignee, from: before.assignee },
    })
  }
  if (Object.keys(changed).length > 0) record({ type: 'story.noted', subject, edition, data: changed })
}
