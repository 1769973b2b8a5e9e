// The public verbs, schedule and embargo. Decides by the guard table, then writes story, address, projection, search, verb
// row and event in one transaction; going live itself is go-live-service.ts.
import type { Kysely } from 'kysely'
import { type Actor, actorKey } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import { type Core, clearDue, type DueRow, setDue, type Unit, write } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import type { Action } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Going, goLive, monthKeys } from './go-live-service.ts'
import { findVisible, hideStory } from './live-store.ts'
import { goesOutAt, type Revision, type Story } from './story.ts'
import { requireAccess } from './story-access.ts'
import { cutDraft } from './story-draft-service.ts'
import { newsSitemapDue, storyDue } from './story-due.ts'
import type { VerbInput } from './story-input.ts'
import type { Written } from './story-service.ts'
import { findRevision, findStory, lockStory, updateStory } from './story-store.ts'
import { decide, type Verb } from './verb.ts'
import { pastTense, recordVerbs } from './verb-record-service.ts'

const accessOf: Record<Verb, Action> = {
  publish: 'story.publish',
  update: 'story.publish',
  correct: 'story.publish',
  schedule: 'story.publish',
  unschedule: 'story.publish',
  embargo: 'story.publish',
  unpublish: 'story.withdraw',
  retract: 'story.withdraw',
}

/**
 * `expectedRev`: the newest revision as the caller saw it (If-Match). A verb that names its `rev` is about exactly that one;
 * without it the open draft is cut first, and its words go out.
 */
export async function applyVerb(
  core: Core,
  actor: Actor,
  id: StoryId,
  verb: Verb,
  input: VerbInput,
  expectedRev?: number,
): Promise<Result<Written>> {
  const db = core.database.kysely
  const asked = await requireVerb(db, actor, verb, await findStory(db, id), input)
  if (!asked.ok) return asked
  const cut = input.rev === undefined ? await cutDraft(core, actor, id, verb, null) : undefined
  if (cut?.ok === false) return cut
  const done = await write(core, actor, async (unit) => {
    const access = await requireVerb(unit.tx, actor, verb, await lockStory(unit.tx, id), input)
    if (!access.ok) return access
    if (expectedRev !== undefined && expectedRev !== access.value.rev) {
      const newest = await findRevision(unit.tx, id, access.value.rev)
      const isSeen = requireAccess(actor, 'story.see', access.value, newest?.fields).ok
      return fail('stale', `The story is at revision ${access.value.rev}; you saw revision ${expectedRev}.`, {
        extra: {
          rev: access.value.rev,
          ...(isSeen ? { current: newest } : {}),
          yours: { ...input, rev: expectedRev },
        },
      })
    }
    return applyVerbIn(unit, access.value, verb, input)
  })
  if (!done.ok) return done
  const warnings = [...(cut?.value.warnings ?? []), ...done.value.warnings]
  return ok(await withSight(db, actor, asked.value, { ...done.value, warnings }))
}

/** Whoever took a story down is told of its newest draft only where they may see it; else of what readers had. */
async function withSight(
  db: Kysely<Tables>,
  actor: Actor,
  before: Story,
  written: Written,
): Promise<Written> {
  const { story } = written
  const newest = await findRevision(db, story.id, story.rev)
  if (before.liveRev === null || requireAccess(actor, 'story.see', story, newest?.fields).ok) return written
  const had = await findRevision(db, story.id, before.liveRev)
  if (!had) throw new Error(`story ${story.id} has no revision ${before.liveRev}`)
  return { story, revision: had, warnings: [] }
}

/**
 * Revisions stand in sections of their own, and a verb is about more than one: what readers have, and what is to go out. Who
 * takes a live story down needs no right where its newest draft stands, and has none by that alone.
 */
async function requireVerb(
  db: Kysely<Tables>,
  actor: Actor,
  verb: Verb,
  story: Story | undefined,
  input: VerbInput,
): Promise<Result<Story>> {
  if (!story) return requireAccess(actor, accessOf[verb], story, undefined)
  const { liveRev, scheduledRev, rev: newest } = story
  const takesDown = liveRev !== null && accessOf[verb] === 'story.withdraw'
  const concerned = takesDown ? [liveRev] : [newest, liveRev, scheduledRev, meantRev(story, verb, input)]
  const revs = new Set(concerned.filter((rev) => rev !== null))
  for (const rev of revs) {
    const revision = await findRevision(db, story.id, rev)
    const access = requireAccess(actor, accessOf[verb], story, revision?.fields)
    // A revision that is not there is named as such by the verb itself.
    if (revision && !access.ok) return access
  }
  return ok(story)
}

/** The same inside a transaction under way, on a story it has locked; permission is the caller's business. */
export async function applyVerbIn(
  unit: Unit,
  locked: Story,
  verb: Verb,
  input: VerbInput,
): Promise<Result<Written>> {
  const story = withInstants(locked, verb, input)
  const decision = decide(verb, story, unit.now)
  if ('refused' in decision) {
    return fail('conflict', decision.refused.reason, {
      unblock: decision.refused.unblock,
      extra: { pub: locked.pub, verb },
    })
  }
  const rev = meantRev(story, verb, input)
  const revision = await findRevision(unit.tx, story.id, rev)
  if (!revision)
    return fail('conflict', `The story has no revision ${rev}.`, { unblock: `Name one up to ${story.rev}.` })
  const fault = missing(verb, revision, input)
  if (fault) return fault
  const note = input.note?.trim() || null
  const minor = verb === 'update' && input.minor === true
  if (decision.pub === 'live') {
    if (verb === 'embargo') await embargoTranslations(unit, story, locked.embargoUntil)
    return only(await goLive(unit, [{ story, revision, verb: visibleVerb(verb), note, minor }]))
  }
  if (decision.pub === 'withdrawn' && story.pub === 'live') return takeDown(unit, story, revision, verb, note)
  if (verb === 'retract') return takeDown(unit, story, revision, verb, note)
  if (verb === 'embargo') await embargoTranslations(unit, story, locked.embargoUntil)
  return settle(unit, { ...story, pub: decision.pub }, revision, verb, note)
}

/**
 * Publishes many drafts in one transaction under way, each with its newest revision, with as many statements as one takes
 * (an import). One answer each, in their order; permission is the caller's business.
 */
export async function publishManyIn(
  unit: Unit,
  drafts: readonly { readonly story: Story; readonly revision: Revision }[],
): Promise<Result<Written>[]> {
  const answers = new Map<Story, Result<Written>>()
  const goings: Going[] = []
  for (const { story, revision } of drafts) {
    const atOnce =
      story.pub === 'draft' && goesOutAt(story) === null && missing('publish', revision, {}) === undefined
    if (atOnce) goings.push({ story, revision, verb: 'publish', note: null, minor: false })
    else answers.set(story, await applyVerbIn(unit, story, 'publish', {}))
  }
  const gone = await goLive(unit, goings)
  for (const [index, { story }] of goings.entries()) answers.set(story, only(gone.slice(index)))
  return drafts.map(({ story }) => only([answers.get(story)]))
}

/** The revision a verb is about: the one it names, or what waits for its instant, or the newest. */
function meantRev({ pub, scheduledRev, rev }: Story, verb: Verb, input: VerbInput): number {
  return input.rev ?? (pub === 'scheduled' && verb === 'embargo' ? scheduledRev : null) ?? rev
}

function only<T>([answer]: readonly (T | undefined)[]): T {
  if (answer === undefined) throw new Error('a verb without an answer')
  return answer
}

function withInstants(story: Story, verb: Verb, input: VerbInput): Story {
  if (verb === 'schedule' && input.publishAt !== undefined)
    return { ...story, publishAt: new Date(input.publishAt) }
  if (verb === 'embargo' && input.embargoUntil !== undefined) {
    return { ...story, embargoUntil: input.embargoUntil === null ? null : new Date(input.embargoUntil) }
  }
  return story
}

function missing(verb: Verb, revision: Revision, input: VerbInput): ReturnType<typeof fail> | undefined {
  if (verb === 'correct' && !input.note?.trim()) {
    const errors = [{ pointer: '/note', detail: 'say what was wrong and what is right' }]
    return fail('invalid', 'A correction needs a public note.', { errors })
  }
  if (verb === 'embargo' && input.embargoUntil === undefined) {
    return fail('invalid', 'Name the end of the embargo, or null to lift it.', {
      errors: [{ pointer: '/embargoUntil', detail: 'required' }],
    })
  }
  const goesOut = verb === 'publish' || verb === 'schedule' || verb === 'update' || verb === 'correct'
  if (goesOut && revision.fields.headline === '') {
    return fail('conflict', 'The story has no headline.', { unblock: 'Write a headline.' })
  }
  return undefined
}

/** A story whose instant passed while it was being scheduled or embargoed simply is published. */
function visibleVerb(verb: Verb): 'publish' | 'update' | 'correct' {
  return verb === 'update' || verb === 'correct' ? verb : 'publish'
}

async function takeDown(
  unit: Unit,
  story: Story,
  revision: Revision,
  verb: Verb,
  note: string | null,
): Promise<Result<Written>> {
  const before = await findVisible(unit.tx, story.id)
  const next: Story = {
    ...story,
    pub: 'withdrawn',
    withdrawnBy: verb === 'retract' ? 'retract' : 'unpublish',
    withdrawnAt: unit.now,
    liveRev: null,
  }
  await updateStory(unit.tx, next)
  await hideStory(unit.tx, story.id)
  await clearDue(unit, newsSitemapDue, story.id)
  const oldMonth = before ? await monthKeys(unit, [next]) : []
  const extraKeys = [...oldMonth, ...(await addressKeys(unit, story))]
  await recordVerbs(unit, [
    { story: next, revision, verb, note, minor: false, before, after: null, extraKeys },
  ])
  return ok({ story: next, revision, warnings: [] })
}

/** Every address the story ever had answers differently now (404 to 410, too). */
async function addressKeys(unit: Unit, story: Story): Promise<string[]> {
  const rows = await unit.tx
    .selectFrom('addresses')
    .select('path')
    .where('type', '=', 'story')
    .where('thing', '=', story.id)
    .execute()
  return rows.map((row) => `url:${row.path}`)
}

/** Draft, scheduled or withdrawn with other instants: nothing readers see moves. */
async function settle(
  unit: Unit,
  story: Story,
  revision: Revision,
  verb: Verb,
  note: string | null,
): Promise<Result<Written>> {
  const scheduled = story.pub === 'scheduled'
  const next: Story = {
    ...story,
    scheduledRev: scheduled ? revision.rev : null,
    publishAt: verb === 'unschedule' ? null : story.publishAt,
  }
  await updateStory(unit.tx, next)
  const at = goesOutAt(next)
  if (scheduled && at) {
    const payload = { rev: revision.rev, by: actorKey(unit.actor), note }
    await setDue(unit, { kind: storyDue, subject: story.id, at, payload })
  } else {
    await clearDue(unit, storyDue, story.id)
  }
  unit.record({
    type: scheduled && verb === 'publish' ? 'story.scheduled' : `story.${pastTense[verb]}`,
    subject: `story:${story.id}`,
    edition: story.edition,
    data: { rev: revision.rev, at: at?.toISOString() ?? null },
  })
  return ok({ story: next, revision, warnings: [] })
}

/** A translation inherits the embargo, also one that is set or moved later; one that waits longer by itself goes on waiting. */
async function embargoTranslations(unit: Unit, original: Story, before: Date | null): Promise<void> {
  const rows = await unit.tx
    .selectFrom('stories')
    .select('id')
    .where('translation_of', '=', original.id)
    .where('pub', 'in', ['draft', 'scheduled'])
    .execute()
  for (const { id } of rows) {
    const translation = await lockStory(unit.tx, id)
    if (!translation) continue
    const own = translation.embargoUntil
    const isLonger = own !== null && own > (before ?? unit.now) && own > (original.embargoUntil ?? unit.now)
    if (isLonger) continue
    const embargoUntil = original.embargoUntil?.toISOString() ?? null
    await applyVerbIn(unit, translation, 'embargo', { embargoUntil })
  }
}

/** What `due` does when a story's instant has come: publishes exactly the revision that was scheduled. */
export async function goOut(unit: Unit, row: DueRow): Promise<void> {
  const story = await lockStory(unit.tx, row.subject as StoryId)
  if (story?.pub !== 'scheduled' || story.scheduledRev === null) return
  const { note } = row.payload as { note?: string | null }
  const result = await applyVerbIn(unit, story, 'publish', {
    rev: story.scheduledRev,
    ...(note ? { note } : {}),
  })
  if (!result.ok) throw new Error(`story ${story.id} could not go out: ${result.problem.detail}`)
}

/** What `due` does when a story is no longer news for the news sitemap. */
export async function leaveNewsSitemap(unit: Unit, row: DueRow): Promise<void> {
  const story = await lockStory(unit.tx, row.subject as StoryId)
  if (!story) return
  unit.record({
    type: 'story.left-news-sitemap',
    subject: `story:${story.id}`,
    edition: story.edition,
    stale: ['news-sitemap'],
  })
}
