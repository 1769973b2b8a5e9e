// Going live: the only code that makes a revision what readers see, for one story or many in one transaction. Writes
// addresses, story rows, projection, search, due rows and the verbs. Driven by story-verb-service.ts.
import { clearDue, setDue, type Unit } from '../events/events.ts'
import { listEditions, localDay } from '../publication/publication.ts'
import { ok, type Result } from '../result.ts'
import { indexLive } from '../search/search.ts'
import { findVisibles, monthsWithStories, showStories } from './live-store.ts'
import { searchedWords } from './searched.ts'
import type { Revision, Story } from './story.ts'
import { type Placed, placeStories } from './story-address-store.ts'
import { newsSitemapDue, newsSitemapMs, storyDue } from './story-due.ts'
import { updateLiveStories } from './story-store.ts'
import { recordVerbs } from './verb-record-service.ts'
import type { Visible } from './visible.ts'

/** A story on its way out; the guard table has said yes. */
export type Going = {
  readonly story: Story
  readonly revision: Revision
  readonly verb: 'publish' | 'update' | 'correct'
  readonly note: string | null
  readonly minor: boolean
}

type Gone = { readonly story: Story; readonly revision: Revision; readonly warnings: readonly string[] }
type Step = {
  readonly going: Going
  readonly next: Story
  readonly before: Visible
  readonly after: NonNullable<Visible>
  readonly language: string
}

/** One answer each, in their order; one that has no address to be had writes nothing. */
export async function goLive(unit: Unit, goings: readonly Going[]): Promise<Result<Gone>[]> {
  if (goings.length === 0) return []
  const { tx, now } = unit
  const places = await placeStories(
    tx,
    goings.map(({ story, revision }) => ({ story, fields: revision.fields })),
    now,
  )
  const steps = await planSteps(unit, goings, places)
  if (steps.length > 0) await writeSteps(unit, steps)
  const done = new Map(steps.map(({ going, next }) => [going, next]))
  return goings.map((going, index) => {
    const place = places[index]
    if (place?.ok === false) return place
    const story = done.get(going)
    if (story === undefined) throw new Error(`story ${going.story.id} was placed, but not shown`)
    return ok({ story, revision: going.revision, warnings: [] })
  })
}

async function planSteps(
  unit: Unit,
  goings: readonly Going[],
  places: readonly Result<Placed>[],
): Promise<Step[]> {
  const { tx, now } = unit
  const editions = new Map((await listEditions(tx)).map((edition) => [edition.code, edition]))
  const live = goings.filter(({ story }) => story.pub === 'live').map(({ story }) => story.id)
  const visibles = await findVisibles(tx, live)
  return goings.flatMap((going, index): Step[] => {
    const place = places[index]
    if (place?.ok !== true) return []
    const { story, revision, verb, minor } = going
    const edition = editions.get(story.edition)
    if (edition === undefined) throw new Error(`edition ${story.edition} is gone`)
    const firstPublishedAt = story.firstPublishedAt ?? now
    // What is dated back keeps its old date; what goes up again after a withdrawal is news of now only if it says so.
    const updatedAt =
      verb === 'publish' ? (story.updatedAt ?? firstPublishedAt) : minor ? (story.updatedAt ?? now) : now
    const next: Story = {
      ...story,
      pub: 'live',
      withdrawnBy: null,
      withdrawnAt: null,
      liveRev: revision.rev,
      scheduledRev: null,
      publishAt: null,
      embargoUntil: null,
      slug: place.value.slug,
      firstPublishedAt,
      updatedAt,
      archiveDay: story.archiveDay ?? localDay(firstPublishedAt, edition.zone),
    }
    const { familyId } = story
    const after = { path: place.value.path, familyId, fields: revision.fields, firstPublishedAt, updatedAt }
    const before = visibles.get(story.id) ?? null
    return [{ going, next, before, after, language: edition.language }]
  })
}

async function writeSteps(unit: Unit, steps: readonly Step[]): Promise<void> {
  const { tx, now } = unit
  const stories = steps.map(({ next }) => next)
  const months = await monthKeys(
    unit,
    steps.filter(({ before }) => before === null).map(({ next }) => next),
  )
  await updateLiveStories(tx, stories)
  await showStories(
    tx,
    steps.map(({ next: story, after: visible }) => ({ story, visible })),
  )
  await indexLive(tx, ...steps.map(liveDocument))
  await clearDue(unit, storyDue, ...stories.map(({ id }) => id))
  const leaving = steps.flatMap(({ next, before, after }) => {
    const at = new Date(after.firstPublishedAt.getTime() + newsSitemapMs)
    return before === null && at > now ? [{ kind: newsSitemapDue, subject: next.id, at }] : []
  })
  await setDue(unit, ...leaving)
  await recordVerbs(
    unit,
    steps.map(({ going: { revision, verb, note, minor }, next, before, after }) => {
      const extraKeys = before === null ? months.filter((key) => key === `months:${next.edition}`) : []
      return { story: next, revision, verb, note, minor, before, after, extraKeys }
    }),
  )
}

function liveDocument({ next, going, after, language }: Step) {
  const { fields } = going.revision
  return {
    ...searchedWords(going.revision),
    story: next.id,
    edition: next.edition,
    section: fields.section,
    kind: fields.kind,
    firstPublishedAt: after.firstPublishedAt,
    language,
  }
}

/**
 * `months:EDITION` where one of the stories is the first or last live one of its month; asked while they are not among the
 * live ones.
 */
export async function monthKeys(unit: Unit, stories: readonly Story[]): Promise<string[]> {
  const byEdition = new Map<string, Set<string>>()
  for (const { edition, archiveDay } of stories) {
    if (archiveDay === null) continue
    const months = byEdition.get(edition) ?? new Set()
    byEdition.set(edition, months.add(archiveDay.slice(0, 7)))
  }
  const keys: string[] = []
  for (const [edition, months] of byEdition) {
    const filled = await monthsWithStories(unit.tx, edition, [...months])
    if (filled.size < months.size) keys.push(`months:${edition}`)
  }
  return keys
}
