// The entries of a live story as steps at their minutes, the desk's summary, and the end.
import { cli } from '../actor.ts'
import { type EntryInput, postEntry, setLiveblog } from '../liveblogs/liveblogs.ts'
import type { DemoEdition, DemoStory, DemoText } from './demo-story.ts'
import { entryIdOf, storyIdOf } from './seed-ids.ts'
import { minutesFrom, orDone, type Step } from './seed-steps.ts'
import { bodyOf } from './seed-text.ts'

export function liveSteps(
  set: DemoStory,
  edition: DemoEdition,
  { entries = [], summary = [] }: DemoText,
  out: Date,
): readonly Step[] {
  if (entries.length === 0) return []
  const story = storyIdOf(set.key, edition)
  const step = (after: number, what: string, take: Step['take']): Step => ({
    at: minutesFrom(out, after),
    what: `${what} of ${set.key} in ${edition}`,
    take,
  })
  // An entry that stands already is refused as a conflict only where somebody has changed it since: theirs stands.
  const post = (after: number, name: string, input: Omit<EntryInput, 'id'>): Step =>
    step(after, name, async (core) =>
      orDone(await postEntry(core, cli, story, { ...input, id: entryIdOf(story, name) }), 'conflict'),
    )
  const end = Math.max(...entries.map(({ after }) => after))
  return [
    ...entries.map(({ after, author, headline, keyEvent = false, pinned = false, body }, index) => {
      const name = `entry ${index + 1}`
      return post(after, name, {
        author,
        keyEvent,
        pinned,
        ...(headline === undefined ? {} : { headline }),
        body: bodyOf(body, edition, `${story} ${name}`),
      })
    }),
    ...(summary.length > 0
      ? [
          post(end + 2, 'summary', {
            summary: true,
            body: bodyOf([{ type: 'list', ordered: false, items: summary }], edition, `${story} summary`),
          }),
        ]
      : []),
    step(end + 4, 'end', (core) => setLiveblog(core, cli, story, { open: false })),
  ]
}
