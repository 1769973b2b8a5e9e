// What a verb leaves behind: its row and its event, with the page-store keys and facts that changed. Driven by the services
// that apply verbs.
import { actorKey } from '../actor.ts'
import { insertRows } from '../db/db.ts'
import type { Unit } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import type { Revision, Story } from './story.ts'
import { publicVerbs, type Verb } from './verb.ts'
import { factChanges, staleKeys, type Visible } from './visible.ts'

export const pastTense: Record<Verb, string> = {
  publish: 'published',
  update: 'updated',
  correct: 'corrected',
  unpublish: 'unpublished',
  retract: 'retracted',
  schedule: 'scheduled',
  unschedule: 'unscheduled',
  embargo: 'embargoed',
}

export type VerbRecord = {
  readonly story: Story
  readonly revision: Revision
  readonly verb: Verb
  readonly note: string | null
  readonly minor: boolean
  readonly before: Visible
  readonly after: Visible
  readonly extraKeys: readonly string[]
}

/** The last writes of their transaction: `unit.seq` takes the log's lock. */
export async function recordVerbs(unit: Unit, records: readonly VerbRecord[]): Promise<void> {
  const shown = records.filter(({ verb }) => publicVerbs.some((known) => known === verb))
  if (shown.length > 0) {
    const seq = await unit.seq()
    const rows = shown.map(({ story, revision, verb, note, minor }) => ({
      story: story.id,
      seq,
      verb,
      rev: revision.rev,
      by: actorKey(unit.actor),
      at: unit.now,
      note,
      public: isPublic(verb),
      minor,
    }))
    await insertRows(unit.tx, 'story_verbs', rows).execute()
  }
  const corrected = await correctedBefore(unit, records)
  for (const { story, revision, verb, note, minor, before, after, extraKeys } of records) {
    unit.record({
      type: `story.${pastTense[verb]}`,
      subject: `story:${story.id}`,
      edition: story.edition,
      data: {
        verb,
        rev: revision.rev,
        note,
        public: isPublic(verb),
        minor,
        path: after?.path ?? before?.path ?? null,
      },
      stale: [
        ...staleKeys(story, before, after),
        ...extraKeys,
        ...(isPublic(verb) || corrected.has(story.id) ? [`corrections:${story.edition}`] : []),
      ],
      facts: factChanges(story, before, after),
    })
  }
}

/** Those that appear or disappear and have notes in the corrections record, which appear or disappear with them. */
async function correctedBefore({ tx }: Unit, records: readonly VerbRecord[]): Promise<ReadonlySet<StoryId>> {
  const moved = records.filter(({ before, after }) => (before === null) !== (after === null))
  if (moved.length === 0) return new Set()
  const rows = await tx
    .selectFrom('story_verbs')
    .select('story')
    .distinct()
    .where(
      'story',
      'in',
      moved.map(({ story }) => story.id),
    )
    .where('public', '=', true)
    .execute()
  return new Set(rows.map(({ story }) => story))
}

function isPublic(verb: Verb): boolean {
  return verb === 'correct' || verb === 'retract'
}
