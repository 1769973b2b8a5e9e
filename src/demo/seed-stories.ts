// The life of every story as steps: written, moved through the desk, published, updated, corrected, retracted, scheduled.
import { cli } from '../actor.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import {
  applyVerb,
  createStory,
  editStory,
  findStory,
  moveStage,
  type Story,
  type Verb,
  type VerbInput,
} from '../stories/stories.ts'
import type { DemoEdition, DemoHistory, DemoStory, DemoText } from './demo-story.ts'
import { storyIdOf } from './seed-ids.ts'
import { liveSteps } from './seed-live.ts'
import { hoursFrom, minutesFrom, type Step } from './seed-steps.ts'
import { storyInputOf, textsOf, translatedFrom } from './seed-text.ts'

const codes = ['en', 'ar', 'es'] as const
/** How long before its publication a story was begun. */
const writingHours = 2

export function storySteps(set: DemoStory, now: Date): readonly Step[] {
  return codes.flatMap((code) => {
    const text = set.texts[code]
    return text === undefined ? [] : textSteps(set, code, text, now)
  })
}

/** When the story goes out, or went out, in an edition; undefined while it is a draft. */
export function outAt(set: DemoStory, text: DemoText, now: Date): Date | undefined {
  const { life } = set
  if (life.state === 'draft') return undefined
  const first = hoursFrom(now, life.state === 'scheduled' ? life.inHours : -life.hoursAgo)
  return hoursFrom(first, text.later ?? 0)
}

function textSteps(set: DemoStory, edition: DemoEdition, text: DemoText, now: Date): readonly Step[] {
  const { life } = set
  const id = storyIdOf(set.key, edition)
  const step = (at: Date, verb: string, take: Step['take']): Step => ({
    at,
    what: `${verb} ${set.key} in ${edition}`,
    take,
  })
  const out = outAt(set, text, now)
  const begun = begunAt(set, edition, text, now)
  const written = step(begun, 'write', (core) => writeStory(core, set, edition, text, now))
  switch (life.state) {
    case 'draft':
      return [written, step(minutesFrom(begun, 50), 'move', (core) => toStage(core, id, life.stage))]
    case 'scheduled':
      return [
        written,
        step(minutesFrom(begun, 50), 'move', (core) => toStage(core, id, 'final')),
        step(minutesFrom(begun, 60), 'schedule', (core) =>
          when(core, id, isDraft, 'schedule', { publishAt: out?.toISOString() }),
        ),
      ]
    case 'published':
    case 'retracted': {
      if (!out) throw new Error(`${set.key} has no hour of publication`)
      const middle = new Date((begun.getTime() + out.getTime()) / 2)
      return [
        written,
        step(middle, 'move', (core) => toStage(core, id, 'final')),
        step(out, 'publish', (core) => when(core, id, isDraft, 'publish', {})),
        ...(text.history ? historySteps(set, edition, text, text.history, out, step) : []),
        ...liveSteps(set, edition, text, out),
        ...(life.state === 'retracted'
          ? [
              step(hoursFrom(now, life.after - life.hoursAgo), 'retract', (core) =>
                when(core, id, isLive, 'retract', { note: life.notes[edition] }),
              ),
            ]
          : []),
      ]
    }
    default:
      return life satisfies never
  }
}

/** A translation is begun once the original stands, and after its changes unless it is one that stayed behind. */
function begunAt(set: DemoStory, edition: DemoEdition, text: DemoText, now: Date): Date {
  const original = set.texts[set.original]
  const published = original && outAt(set, original, now)
  const out = outAt(set, text, now)
  if (!published || !out || set.life.state === 'scheduled')
    return minutesFrom(hoursFrom(now, -3), edition === set.original ? 0 : 30)
  if (edition === set.original) return hoursFrom(published, -writingHours)
  const changed = original.history && hoursFrom(published, original.history.after)
  const [from, to] =
    changed && changed < out ? (text.behind ? [published, changed] : [changed, out]) : [published, out]
  return new Date((from.getTime() + to.getTime()) / 2)
}

function historySteps(
  set: DemoStory,
  edition: DemoEdition,
  text: DemoText,
  { after, verb, minor, note }: DemoHistory,
  out: Date,
  step: (at: Date, verb: string, take: Step['take']) => Step,
): readonly Step[] {
  const id = storyIdOf(set.key, edition)
  const at = hoursFrom(out, after)
  const showsFirst = (story: Story) => story.pub === 'live' && story.liveRev === 1
  return [
    step(minutesFrom(at, -4), 'change', (core) => changeStory(core, set, edition, text)),
    step(at, verb, (core) => when(core, id, showsFirst, verb, { note, minor })),
  ]
}

async function writeStory(
  core: Core,
  set: DemoStory,
  edition: DemoEdition,
  text: DemoText,
  now: Date,
): Promise<Result<unknown>> {
  const id = storyIdOf(set.key, edition)
  if (await findStory(core.database.kysely, id)) return ok(null)
  const { first } = textsOf(set, edition, text)
  const original = set.texts[set.original]
  const isOriginal = edition === set.original || !original
  const source = isOriginal ? undefined : textsOf(set, set.original, original)
  const isOfFirst =
    text.behind ||
    (text.history !== undefined &&
      original?.history !== undefined &&
      (text.later ?? 0) < original.history.after)
  const body = source ? translatedFrom(first.body, (isOfFirst ? source.first : source.last).body) : first.body
  return createStory(core, cli, { ...storyInputOf(set, edition, text, now), ...first, body }, { id })
}

/** The second revision: what the story says now. A translation has caught up with its original by it. */
async function changeStory(
  core: Core,
  set: DemoStory,
  edition: DemoEdition,
  text: DemoText,
): Promise<Result<unknown>> {
  const id = storyIdOf(set.key, edition)
  const story = await findStory(core.database.kysely, id)
  if (story?.rev !== 1) return ok(null)
  const { last } = textsOf(set, edition, text)
  const original = set.texts[set.original]
  if (edition === set.original || !original) return editStory(core, cli, id, last, 1)
  const body = translatedFrom(last.body, textsOf(set, set.original, original).last.body)
  return editStory(core, cli, id, { ...last, body, translationDone: true }, 1)
}

async function toStage(core: Core, id: StoryId, stage: string): Promise<Result<unknown>> {
  const story = await findStory(core.database.kysely, id)
  if (story?.stage === stage) return ok(null)
  return moveStage(core, cli, id, 'submit', { stage })
}

const isDraft = (story: Story) => story.pub === 'draft'
const isLive = (story: Story) => story.pub === 'live'

type LooseInput = { readonly [Key in keyof VerbInput]?: VerbInput[Key] | undefined }

/** Applies the verb while the story is as it must be before it; otherwise it was applied already. */
async function when(
  core: Core,
  id: StoryId,
  isBefore: (story: Story) => boolean,
  verb: Verb,
  { note, minor, publishAt }: LooseInput,
): Promise<Result<unknown>> {
  const story = await findStory(core.database.kysely, id)
  if (story && !isBefore(story)) return ok(null)
  return applyVerb(core, cli, id, verb, {
    ...(note === undefined ? {} : { note }),
    ...(minor === undefined ? {} : { minor }),
    ...(publishAt === undefined ? {} : { publishAt }),
  })
}
