// The breaking lines of the last day as steps: sent, in one case replaced, and led to their story once readers have it.
import { cli } from '../actor.ts'
import { type FlashInput, sendFlash } from '../flashes/flashes.ts'
import { demoStories } from './all-stories.ts'
import { type DemoFlash, flashes } from './flashes.ts'
import { flashIdOf, storyIdOf } from './seed-ids.ts'
import { hoursFrom, minutesFrom, orDone, type Step } from './seed-steps.ts'
import { outAt } from './seed-stories.ts'

const importance = { normal: 2, high: 3 } as const
/** Longer than the room's own default, so that the ticker of a fresh demo is full. */
const lifeHours = 24
const replacedAfterMinutes = 3

export function flashSteps(now: Date): readonly Step[] {
  return flashes.flatMap((flash) => stepsOf(flash, now))
}

function stepsOf(flash: DemoFlash, now: Date): readonly Step[] {
  const { edition, text, attribution, first, minutesAgo, expiresInMinutes } = flash
  const sent = minutesFrom(now, -minutesAgo)
  const expires =
    expiresInMinutes === undefined ? hoursFrom(sent, lifeHours) : minutesFrom(now, expiresInMinutes)
  const common = {
    id: flashIdOf(edition, text),
    edition,
    importance: importance[flash.importance],
    expiresAt: expires.toISOString(),
    ...(attribution === undefined ? {} : { attribution }),
  }
  const story = storyOf(flash, now)
  const isOut = story !== undefined && story.out <= sent
  const link = isOut ? { story: story.id } : {}
  // Each act names the revision before it, so that one that was done is not done again.
  const act = (at: Date, rev: number, input: FlashInput): Step => ({
    at,
    what: `flash in ${edition}, act ${rev + 1}`,
    take: async (core) => orDone(await sendFlash(core, cli, input, rev), 'stale'),
  })
  const lines = first === undefined ? [text] : [first, text]
  return [
    ...lines.map((line, rev) =>
      act(minutesFrom(sent, rev * replacedAfterMinutes), rev, { ...common, ...link, text: line }),
    ),
    ...(story && !isOut
      ? [act(minutesFrom(story.out, 1), lines.length, { ...common, text, story: story.id })]
      : []),
  ]
}

function storyOf({ set: key, edition }: DemoFlash, now: Date) {
  const set = demoStories.find((story) => story.key === key)
  const text = set?.texts[edition]
  const out = set && text && outAt(set, text, now)
  return set && out && out <= now ? { id: storyIdOf(set.key, edition), out } : undefined
}
