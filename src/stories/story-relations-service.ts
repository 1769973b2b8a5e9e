// Whether what a story says it belongs to or replaces is there for who writes. What one may not see is answered like what
// does not exist, so that nobody learns of a story by naming it.
import type { Unit } from '../events/events.ts'
import type { FamilyId, StoryId } from '../ids.ts'
import { may } from '../people/people.ts'
import { fail } from '../result.ts'

type Given = {
  readonly familyId?: string | null | undefined
  readonly supersedes?: string | null | undefined
}

export async function faultOfRelations(
  unit: Unit,
  { familyId, supersedes }: Given,
): Promise<ReturnType<typeof fail> | undefined> {
  if (supersedes && !(await maySee(unit, 'id', supersedes))) return unknown('/supersedes', 'story')
  // A family is named after its first story; only the house itself gives one a name of its own.
  const byHouse = unit.actor.kind === 'cli' || unit.actor.kind === 'system'
  if (!familyId || byHouse) return undefined
  const known = (await maySee(unit, 'family_id', familyId)) || (await maySee(unit, 'id', familyId))
  return known ? undefined : unknown('/familyId', 'running story')
}

function unknown(pointer: string, what: string): ReturnType<typeof fail> {
  return fail('invalid', `There is no such ${what}.`, {
    errors: [{ pointer, detail: `There is no such ${what}.` }],
  })
}

/** A family is known by any of its stories one may see; the newest few are looked at. */
async function maySee({ tx, actor }: Unit, column: 'id' | 'family_id', value: string): Promise<boolean> {
  const rows = await tx
    .selectFrom('stories')
    .select(['edition', 'section', 'pub'])
    .where(column, '=', value as StoryId & FamilyId)
    .orderBy('edited_at', 'desc')
    .limit(50)
    .execute()
  return rows.some(
    ({ edition, section, pub }) =>
      may(actor, 'story.see', { edition, state: pub, ...(section === null ? {} : { section }) }) === 'yes',
  )
}
