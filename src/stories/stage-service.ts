// Use-case of the stages: an admin edits the list as a whole.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { type Core, write } from '../events/events.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { reservedStageKeys, type StageList } from './stage.ts'
import { lockStageList, occupiedStages, saveStages } from './stage-store.ts'

const stageKey = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[a-z0-9-]+$/)

const stageItem = z.strictObject({
  key: stageKey,
  texts: z
    .record(z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{2,8})*$/), z.string().trim().min(1).max(60))
    .refine((texts) => Object.keys(texts).length >= 1 && Object.keys(texts).length <= 40, {
      message: 'needs a name in at least one language',
    }),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  starts: z.boolean().default(false),
  ready: z.boolean().default(false),
})

export const stagesInput = z.strictObject({
  stages: z.array(stageItem).min(1).max(20),
  moves: z.record(stageKey, stageKey).default({}).meta({
    description: 'For each stage that goes and has stories: the stage they are moved to',
  }),
})
export type StagesInput = z.infer<typeof stagesInput>

/** Replaces the list. A stage that goes while stories stand in it needs another one for them: 409 names it. */
export function editStages(
  core: Core,
  actor: Actor,
  { stages, moves }: StagesInput,
  expectedRev: number,
): Promise<Result<StageList>> {
  return write(core, actor, async (unit) => {
    if (may(actor, 'publication.edit') !== 'yes')
      return fail('forbidden', 'Only an administrator may edit the stages.')
    const current = await lockStageList(unit.tx)
    if (current.rev !== expectedRev) {
      return fail(
        'stale',
        `The stages are at revision ${current.rev}; you changed revision ${expectedRev}.`,
        {
          extra: { rev: current.rev, current: current.stages, yours: stages },
        },
      )
    }
    const fault = faultOf(stages)
    if (fault) return fault
    const kept = new Set(stages.map(({ key }) => key))
    const going = current.stages.map(({ key }) => key).filter((key) => !kept.has(key))
    const homeless = (await occupiedStages(unit.tx, going)).filter((key) => !kept.has(moves[key] ?? ''))
    if (homeless.length > 0) {
      return fail('conflict', `Stories stand in the stage "${homeless[0]}".`, {
        unblock: 'Say in `moves` to which stage they go.',
        extra: { stages: homeless },
      })
    }
    const next: StageList = { rev: current.rev + 1, stages }
    const moved = new Map(
      going.flatMap((key) => (moves[key] === undefined ? [] : [[key, moves[key]] as const])),
    )
    await saveStages(unit.tx, next, moved)
    unit.record({
      type: 'stages.edited',
      subject: 'publication:stages',
      data: { stages: stages.map(({ key }) => key), moves: Object.fromEntries(moved) },
    })
    return ok(next)
  })
}

function faultOf(stages: StagesInput['stages']): ReturnType<typeof fail> | undefined {
  const invalid = (pointer: string, detail: string) =>
    fail('invalid', 'The stages do not fit together.', { errors: [{ pointer, detail }] })
  for (const [index, { key }] of stages.entries()) {
    if (reservedStageKeys.includes(key))
      return invalid(`/stages/${index}/key`, 'is a column of the wall already')
    if (stages.findIndex((stage) => stage.key === key) !== index)
      return invalid(`/stages/${index}/key`, 'is there twice')
  }
  if (stages.filter(({ starts }) => starts).length !== 1)
    return invalid('/stages', 'exactly one stage starts')
  if (stages.filter(({ ready }) => ready).length !== 1)
    return invalid('/stages', 'exactly one stage is ready')
  const start = stages.findIndex(({ starts }) => starts)
  const ready = stages.findIndex((stage) => stage.ready)
  if (start > ready) return invalid('/stages', 'the stage where stories start stands before the ready one')
  return undefined
}
