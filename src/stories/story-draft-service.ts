// The open draft in front of a story's revisions: opened, and cut into the next revision before every write that names one.
import { type Actor, actorKey, system } from '../actor.ts'
import {
  type Draft,
  type DraftContent,
  deleteOldDrafts,
  findChooser,
  findDraftContent,
  findOpenDraft,
  idleMs,
  keptMs,
  listUncut,
  maxDraftBytes,
  openDraftIn,
  readUncutIn,
  settleCutIn,
  type Uncut,
} from '../drafts/drafts.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { type Action, findActor, may } from '../people/people.ts'
import { type FieldError, fail, ok, type Result } from '../result.ts'
import type { Revision, Story } from './story.ts'
import { mayMoveTo, requireAccess } from './story-access.ts'
import { draftContent } from './story-draft.ts'
import { resolveFields } from './story-fields-service.ts'
import { type StoryPatch, storyPatch } from './story-input.ts'
import { editStoryIn, layOver, type Written } from './story-service.ts'
import { findRevision, findStory, lockStory } from './story-store.ts'

/**
 * Cuts what the open draft holds beyond the newest revision; undefined when there is nothing more. The story is locked by the
 * caller. What does not fit a revision yet stays in the draft and is named in `warnings`.
 */
export async function cutDraftIn(unit: Unit, story: Story, why: string): Promise<Written | undefined> {
  const uncut = await readUncutIn(unit.tx, story.id)
  if (!uncut) return undefined
  const current = await findRevision(unit.tx, story.id, story.rev)
  if (!current) throw new Error(`story ${story.id} has no revision ${story.rev}`)
  const fields = await allowedMove(
    unit,
    { story, current, uncut },
    await fitFields(unit, current, uncut.content),
  )
  const body = uncut.body.ok
    ? uncut.body.value
    : { body: current.body, warnings: [`${uncut.body.problem.detail} The text of the last revision stands.`] }
  const warnings = [...fields.warnings, ...body.warnings]
  const options = { parsed: { body: body.body, warnings }, why, by: uncut.by ?? actorKey(unit.actor) }
  const written = await layOver(unit, { story, current }, fields.patch, options)
  if (!written.ok) throw new Error(`story ${story.id} could not be cut: ${written.problem.detail}`)
  const { section } = written.value.revision.fields
  const isPutBack = uncut.content.chosen.section !== undefined && fields.patch.section === undefined
  await settleCutIn(unit.tx, uncut, written.value.story.rev, isPutBack ? { section } : {})
  return written.value
}

type Cutting = { readonly story: Story; readonly current: Revision; readonly uncut: Uncut }

/** Words are cut for everybody, a move by the right of whoever chose it: else somebody else's typing would carry it out. */
async function allowedMove(
  unit: Unit,
  { story, current, uncut }: Cutting,
  { patch, warnings }: Fitting,
): Promise<Fitting> {
  if (patch.section === undefined || patch.section === current.fields.section) return { patch, warnings }
  const resolved = await resolveFields(unit.tx, current.fields, { section: patch.section })
  const section = resolved.ok ? resolved.value.section : current.fields.section
  const key = await findChooser(unit.tx, uncut.draft, 'section')
  const chooser = key === undefined ? undefined : await findActor(unit.tx, key)
  if (chooser && mayMoveTo(chooser, story, section)) return { patch, warnings }
  const { section: _refused, ...rest } = patch
  return { patch: rest, warnings: [...warnings, 'section: not a section of theirs; left out.'] }
}

/** Before a change that a transaction under way is about to make to a story it has not locked yet. */
export async function cutBeforeIn(unit: Unit, id: StoryId, why: string): Promise<void> {
  const draft = await findOpenDraft(unit.tx, id)
  if (!draft || draft.n === draft.cutN) return
  const story = await lockStory(unit.tx, id)
  if (story) await cutDraftIn(unit, story, why)
}

/** The same in a transaction of its own, for whoever may do `action` to the story (null: the caller has asked). Answers the newest revision. */
export async function cutDraft(
  core: Core,
  actor: Actor,
  id: StoryId,
  why: string,
  action: Action | null = 'story.see',
): Promise<Result<Written>> {
  const asked = await findWritten(core, action === null ? system : actor, id, action ?? 'story.see')
  if (!asked.ok) return asked
  const draft = await findOpenDraft(core.database.kysely, id)
  if (!draft || draft.n === draft.cutN) return asked
  return write(core, actor, async (unit) => {
    const story = await lockStory(unit.tx, id)
    if (!story) return fail('not-found', 'There is no such story.')
    const written = await cutDraftIn(unit, story, why)
    if (written) return ok(written)
    const revision = await findRevision(unit.tx, id, story.rev)
    return ok({ ...asked.value, story, revision: revision ?? asked.value.revision })
  })
}

/** For an editor who holds the draft `docId`; 409 when another one is open. */
export async function cutOpenDraft(
  core: Core,
  actor: Actor,
  id: StoryId,
  docId: string,
): Promise<Result<Written>> {
  const asked = await findWritten(core, actor, id, 'story.edit')
  if (!asked.ok) return asked
  const draft = await findOpenDraft(core.database.kysely, id)
  if (draft?.docId === docId) return cutDraft(core, actor, id, 'cut', 'story.edit')
  return fail('conflict', 'This draft of the story is not the open one.', {
    unblock: 'Show what you hold beside the open draft.',
    ...(draft ? { extra: { docId: draft.docId } } : {}),
  })
}

async function findWritten(core: Core, actor: Actor, id: StoryId, action: Action): Promise<Result<Written>> {
  const db = core.database.kysely
  const found = await findStory(db, id)
  const revision = found && (await findRevision(db, id, found.rev))
  const access = requireAccess(actor, action, found, revision?.fields)
  if (!access.ok) return access
  if (!revision) throw new Error(`story ${id} has no revision ${access.value.rev}`)
  return ok({ story: access.value, revision, warnings: [] })
}

/**
 * A change from outside the editor. The draft is cut first and by itself, so that a refusal names a revision that is there;
 * words typed after that are not in it and stay in the draft.
 */
export async function editStory(
  core: Core,
  actor: Actor,
  id: StoryId,
  patch: StoryPatch,
  expectedRev: number,
): Promise<Result<Written>> {
  const cut = await cutDraft(core, actor, id, 'before a change', 'story.edit')
  if (!cut.ok) return cut
  return write(core, actor, (unit) => editStoryIn(unit, id, patch, expectedRev))
}

export type OpenedDraft = Draft & { readonly rev: number; readonly canEdit: boolean }

/** The draft to write in; built from the newest revision when there is none. Those who may only see may watch. */
export async function openDraft(core: Core, actor: Actor, id: StoryId): Promise<Result<OpenedDraft>> {
  const asked = await findWritten(core, actor, id, 'story.see')
  if (!asked.ok) return asked
  const held = await findOpenDraft(core.database.kysely, id)
  if (held && held.bytes > maxDraftBytes) await cutDraft(core, actor, id, 'the draft grew too large')
  const canEdit = draftAccess(actor, asked.value) === 'edit'
  return core.database.transact(async (tx) => {
    const story = await lockStory(tx, id)
    const revision = story && (await findRevision(tx, id, story.rev))
    if (!story || !revision) return fail('not-found', 'There is no such story.')
    const draft = await openDraftIn({ tx, now: core.clock.now() }, id, story.rev, draftContent(revision))
    return ok({ ...draft, rev: story.rev, canEdit })
  })
}

/** What somebody may do in a story's draft now; asked again while they are in it. */
export async function findDraftAccess(
  core: Core,
  actor: Actor,
  id: StoryId,
): Promise<'edit' | 'see' | 'none'> {
  const asked = await findWritten(core, actor, id, 'story.see')
  return asked.ok ? draftAccess(actor, asked.value) : 'none'
}

function draftAccess(actor: Actor, { story, revision }: Written): 'edit' | 'see' {
  const thing = { edition: story.edition, state: story.pub, section: revision.fields.section }
  return may(actor, 'story.edit', thing) === 'yes' ? 'edit' : 'see'
}

/** The text kept under a docId, for those who may see the story; also when it is no longer the open draft. */
export async function readDraft(
  core: Core,
  actor: Actor,
  id: StoryId,
  docId: string,
): Promise<Result<{ readonly draft: Draft; readonly content: DraftContent }>> {
  const asked = await findWritten(core, actor, id, 'story.see')
  if (!asked.ok) return asked
  const kept = await findDraftContent(core.database.kysely, { story: id, docId })
  return kept ? ok(kept) : fail('not-found', 'Nothing is kept of this draft.')
}

/** Housekeeping: cuts what nobody touched for five minutes (also what a kill left), forgets what nobody touched for 30 days. */
export async function tendDrafts(
  core: Core,
  onError: (error: unknown, story: StoryId) => void,
): Promise<void> {
  const now = core.clock.now().getTime()
  for (const story of await listUncut(core.database.kysely, new Date(now - idleMs), 100)) {
    await cutDraft(core, system, story, 'idle').catch((error: unknown) => onError(error, story))
  }
  await core.database.transact((tx) => deleteOldDrafts(tx, new Date(now - keptMs)))
}

type Fitting = { readonly patch: StoryPatch; readonly warnings: readonly string[] }

/** The draft's fields as a patch; what the schema refuses or refers to nothing keeps the last revision's value. */
async function fitFields(unit: Unit, current: Revision, content: DraftContent): Promise<Fitting> {
  const { chosen } = content
  const given: Record<string, unknown> = {
    ...content.texts,
    ...chosen,
    region: chosen.region ?? null,
    programme: chosen.programme ?? null,
    lead: chosen.lead ?? null,
    topics: chosen.topics ?? [],
    dossiers: chosen.dossiers ?? [],
    authors: chosen.authors ?? [],
  }
  const warnings: string[] = []
  // What is taken out may uncover another fault; without any of them the last revision's fields stand.
  for (let turn = 0; turn < 3; turn += 1) {
    const errors = await faultsOf(unit, current, given)
    if (errors.length === 0) return { patch: given, warnings }
    for (const { pointer, detail } of errors.toReversed()) {
      warnings.push(`${pointer.slice(1)}: ${detail}; left out.`)
      takeOut(given, pointer)
    }
  }
  return { patch: {}, warnings }
}

async function faultsOf(unit: Unit, current: Revision, given: object): Promise<readonly FieldError[]> {
  const parsed = storyPatch.safeParse(given)
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({
      pointer: `/${path.slice(0, 2).map(String).join('/')}`,
      detail: message,
    }))
  }
  const resolved = await resolveFields(unit.tx, current.fields, parsed.data)
  return resolved.ok ? [] : (resolved.problem.errors ?? [])
}

/** `/topics/3` takes the one entry out, `/headline` the whole field. */
function takeOut(given: Record<string, unknown>, pointer: string): void {
  const [, field = '', index] = pointer.split('/')
  const value = given[field]
  if (index === undefined || !Array.isArray(value)) delete given[field]
  else given[field] = value.filter((_, at) => at !== Number(index))
}
