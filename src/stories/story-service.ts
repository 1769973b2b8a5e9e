// Use-cases before publication: create a story, change it, move it between stages. Each cuts at most one revision.
import { type Actor, actorKey } from '../actor.ts'
import { type Body, emptyBody, keepIds, type ParsedHtml } from '../body/body.ts'
import { enterChangeIn, sameJson } from '../drafts/drafts.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { type FamilyId, newId, type StoryId } from '../ids.ts'
import { may } from '../people/people.ts'
import { findEdition, listEditions } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { indexDesk } from '../search/search.ts'
import { searchedWords } from './searched.ts'
import { findStart } from './stage-store.ts'
import type { Fields, Origin, Revision, Story } from './story.ts'
import { mayMoveTo, requireAccess } from './story-access.ts'
import { draftContent } from './story-draft.ts'
import { type HtmlResolvers, resolveBody, resolveFields, resolveNewFields } from './story-fields-service.ts'
import type { StoryInput, StoryPatch } from './story-input.ts'
import { faultOfRelations } from './story-relations-service.ts'
import {
  findRevision,
  findStory,
  insertRevisions,
  insertStories,
  lockStory,
  updateStory,
} from './story-store.ts'

export type Written = {
  readonly story: Story
  readonly revision: Revision
  readonly warnings: readonly string[]
}

/** Who writes, and how: an import names its origin and brings the body it has parsed. */
export type CreateOptions = BodyOptions & { readonly origin?: Origin; readonly id?: StoryId }

export type BodyOptions = HtmlResolvers & {
  /** A body that `parseHtml` made: taken instead of what the input says. */
  readonly parsed?: Pick<ParsedHtml, 'body' | 'warnings'>
  /** What the revision says of its reason. */
  readonly why?: string
  /** Whose words a cut holds, when it is not the actor who had it cut. */
  readonly by?: string
}

export function createStory(
  core: Core,
  actor: Actor,
  input: StoryInput,
  options: CreateOptions = {},
): Promise<Result<Written>> {
  return write(core, actor, (unit) => createStoryIn(unit, input, options))
}

/** The same inside a transaction under way. */
export async function createStoryIn(
  unit: Unit,
  input: StoryInput,
  options: CreateOptions = {},
): Promise<Result<Written>> {
  const [written] = await createStoriesIn(unit, [{ input, options }])
  if (written === undefined) throw new Error('a story without an answer')
  return written
}

export type NewStory = { readonly input: StoryInput; readonly options: CreateOptions }

/**
 * Many at once, with as many statements as one takes (an import). One answer each; what fails writes nothing, and the
 * others are written.
 */
export async function createStoriesIn(unit: Unit, stories: readonly NewStory[]): Promise<Result<Written>[]> {
  const { tx, actor, now } = unit
  const languages = new Map((await listEditions(tx)).map(({ code, language }) => [code, language]))
  const fields = await resolveNewFields(
    tx,
    stories.map(({ input }) => input),
  )
  const written: Result<Written>[] = []
  const stage = await findStart(tx)
  for (const [index, story] of stories.entries()) {
    const resolved = fields[index]
    if (resolved === undefined) throw new Error('a story without fields')
    written.push(
      languages.has(story.input.edition) ? await draft(unit, story, resolved, stage) : noEdition(story.input),
    )
  }
  const drafts = written.flatMap((each) => (each.ok ? [each.value] : []))
  if (drafts.length === 0) return written
  await insertStories(tx, drafts)
  const reasons = new Map(stories.map(({ options }, index) => [written[index], options.why ?? 'created']))
  const revisions = written.flatMap((each) =>
    each.ok
      ? [{ story: each.value.story.id, revision: each.value.revision, why: reasons.get(each) ?? 'created' }]
      : [],
  )
  await insertRevisions(tx, revisions, { actor: actorKey(actor), at: now })
  await indexForDesk(unit, drafts, languages)
  for (const { story } of drafts) {
    unit.record({
      type: 'story.created',
      subject: `story:${story.id}`,
      edition: story.edition,
      data: { rev: 1, origin: story.origin },
    })
  }
  return written
}

function noEdition({ edition }: StoryInput): Result<Written> {
  return fail('invalid', `There is no edition "${edition}".`, {
    errors: [{ pointer: '/edition', detail: 'unknown edition' }],
  })
}

/** The story as it will be written, once everything it refers to is known to be there. */
async function draft(
  unit: Unit,
  { input, options }: NewStory,
  fields: Result<Fields>,
  stage: string,
): Promise<Result<Written>> {
  const { actor, now } = unit
  if (!fields.ok) return fields
  const thing = { edition: input.edition, section: fields.value.section, state: 'none' } as const
  if (may(actor, 'story.create', thing) !== 'yes') {
    return fail('forbidden', 'You may not write stories in this edition and section.')
  }
  if (input.publishedAt !== undefined) {
    if (may(actor, 'story.backdate', thing) !== 'yes') {
      return fail('forbidden', 'You may not set the date of first publication.')
    }
    if (new Date(input.publishedAt) > now) {
      const errors = [{ pointer: '/publishedAt', detail: 'lies in the future' }]
      return fail('invalid', 'A first publication cannot lie in the future.', { errors })
    }
  }
  const fault = await faultOfRelations(unit, input)
  if (fault) return fault
  const original = await findOriginal(unit, input)
  if (!original.ok) return original
  const body = options.parsed ? ok(options.parsed) : resolveBody(input, options)
  if (!body.ok) return body
  const revision: Revision = { rev: 1, fields: fields.value, body: body.value.body ?? emptyBody }
  const story: Story = {
    id: options.id ?? newId<StoryId>(),
    edition: input.edition,
    setId: original.value?.setId ?? newId(),
    familyId: (input.familyId as FamilyId | undefined) ?? original.value?.familyId ?? null,
    supersedes: (input.supersedes as StoryId | undefined) ?? null,
    origin: options.origin ?? 'desk',
    stage,
    pub: 'draft',
    withdrawnBy: null,
    withdrawnAt: null,
    rev: 1,
    liveRev: null,
    slug: null,
    publishAt: input.publishAt ? new Date(input.publishAt) : null,
    embargoUntil: inheritedEmbargo(input, original.value),
    scheduledRev: null,
    firstPublishedAt: input.publishedAt ? new Date(input.publishedAt) : null,
    updatedAt: null,
    archiveDay: null,
    translationOf: original.value && {
      story: original.value.id,
      rev: original.value.liveRev ?? original.value.rev,
    },
    createdBy: actorKey(actor),
    createdAt: now,
    editedAt: now,
  }
  return ok({ story, revision, warnings: body.value.warnings })
}

/** A translation never goes out before its original may. */
function inheritedEmbargo({ embargoUntil }: StoryInput, original: Story | null): Date | null {
  const own = embargoUntil ? new Date(embargoUntil) : null
  const inherited = original?.embargoUntil ?? null
  return own && inherited ? (own > inherited ? own : inherited) : (own ?? inherited)
}

async function findOriginal(unit: Unit, input: StoryInput): Promise<Result<Story | null>> {
  if (input.translationOf === undefined) return ok(null)
  const original = await findStory(unit.tx, input.translationOf as StoryId)
  const newest = original && (await findRevision(unit.tx, original.id, original.rev))
  const seen = requireAccess(unit.actor, 'story.see', original, newest?.fields)
  if (!seen.ok) {
    const errors = [{ pointer: '/translationOf', detail: 'There is no such story.' }]
    return fail('invalid', 'The story it translates does not exist.', { errors })
  }
  const sister = await unit.tx
    .selectFrom('stories')
    .select('id')
    .where('set_id', '=', seen.value.setId)
    .where('edition', '=', input.edition)
    .executeTakeFirst()
  if (sister) {
    return fail('conflict', `This story exists in the edition "${input.edition}" already.`, {
      unblock: 'Change that one.',
      extra: { story: sister.id },
    })
  }
  return seen
}

/**
 * Lays a patch over the newest revision, for a writer who saw `expectedRev`: another one now is `stale`, with the current
 * text. Then the change enters the open draft. Inside a transaction under way; `editStory` cuts the draft before.
 */
export async function editStoryIn(
  unit: Unit,
  id: StoryId,
  patch: StoryPatch,
  expectedRev: number,
  options: BodyOptions = {},
): Promise<Result<Written>> {
  const { tx, actor } = unit
  const locked = await lockStory(tx, id)
  const current = locked && (await findRevision(tx, id, locked.rev))
  const access = requireAccess(actor, 'story.edit', locked, current?.fields)
  if (!access.ok) return access
  const story = access.value
  if (!current) throw new Error(`story ${id} has no revision ${story.rev}`)
  if (story.rev !== expectedRev) {
    return fail('stale', `The story is at revision ${story.rev}; you changed revision ${expectedRev}.`, {
      extra: { rev: story.rev, current: { ...current }, yours: { ...patch } },
    })
  }
  const fault = await faultOfRelations(unit, patch)
  if (fault) return fault
  const written = await layOver(unit, { story, current }, patch, options)
  if (written.ok && written.value.revision !== current) {
    const { revision } = written.value
    const ref = { story: id, rev: revision.rev, by: actorKey(actor) }
    await enterChangeIn(unit, ref, draftContent(current), draftContent(revision))
  }
  return written
}

/**
 * Cuts the next revision: the newest one with a patch over it; what changes nothing cuts none. The caller holds the story's
 * lock and has asked for permission.
 */
export async function layOver(
  unit: Unit,
  { story, current }: { readonly story: Story; readonly current: Revision },
  patch: StoryPatch,
  options: BodyOptions = {},
): Promise<Result<Written>> {
  const { tx, now, actor } = unit
  const id = story.id
  const fields = await resolveFields(tx, current.fields, patch)
  if (!fields.ok) return fields
  const { section } = fields.value
  // A cut brings what others chose; it has asked for them.
  if (options.by === undefined && section !== current.fields.section && !mayMoveTo(actor, story, section)) {
    const errors = [{ pointer: '/section', detail: 'not a section of yours' }]
    return fail('forbidden', 'You may not move the story into this section.', { errors })
  }
  const body = options.parsed ? ok(options.parsed) : resolveBody(patch, options)
  if (!body.ok) return body
  const revision: Revision = {
    rev: story.rev + 1,
    fields: fields.value,
    body: body.value.body ? takeIn(body.value.body, current, patch, options) : current.body,
  }
  const warnings = body.value.warnings
  const sameText = sameContent(revision, current)
  const next: Story = {
    ...story,
    ...(patch.publishAt === undefined
      ? {}
      : { publishAt: patch.publishAt === null ? null : new Date(patch.publishAt) }),
    ...(patch.familyId === undefined ? {} : { familyId: patch.familyId as FamilyId | null }),
    ...(patch.supersedes === undefined ? {} : { supersedes: patch.supersedes as StoryId | null }),
    ...(patch.translationDone ? { translationOf: await caughtUp(unit, story) } : {}),
    rev: sameText ? story.rev : revision.rev,
    editedAt: now,
  }
  if (patch.publishAt !== undefined && story.pub !== 'draft') {
    return fail('conflict', 'publishAt can be set on a draft only.', {
      unblock: 'Use schedule or unschedule.',
    })
  }
  if (sameText && JSON.stringify({ ...next, editedAt: 0 }) === JSON.stringify({ ...story, editedAt: 0 })) {
    return ok({ story, revision: current, warnings })
  }
  await updateStory(tx, next)
  if (!sameText) {
    const why = options.why ?? 'edited'
    // A cut brings its body as well, but says whose words they are.
    const byMachine = options.parsed !== undefined && options.by === undefined
    const by = { actor: options.by ?? actorKey(actor), at: now }
    await insertRevisions(tx, [{ story: id, revision, why, byMachine }], by)
    const languages = new Map([[next.edition, await languageOf(unit, next.edition)]])
    await indexForDesk(unit, [{ story: next, revision }], languages)
  }
  unit.record({
    type: 'story.edited',
    subject: `story:${id}`,
    edition: next.edition,
    data: {
      rev: next.rev,
      // Whoever saw it in its old section hears that it left.
      ...(fields.value.section === current.fields.section ? {} : { fromSection: current.fields.section }),
    },
  })
  return ok({ story: next, revision: sameText ? current : revision, warnings })
}

/** What comes as HTML or from a wire has new ids in every block; a cut and the editor bring the blocks' own. */
function takeIn(body: Body, current: Revision, patch: StoryPatch, { parsed, by }: BodyOptions): Body {
  const isFresh = patch.bodyHtml !== undefined || (parsed !== undefined && by === undefined)
  return isFresh ? keepIds(current.body, body) : body
}

async function caughtUp(unit: Unit, story: Story): Promise<Story['translationOf']> {
  if (!story.translationOf) return null
  const original = await findStory(unit.tx, story.translationOf.story)
  return original ? { story: original.id, rev: original.liveRev ?? original.rev } : story.translationOf
}

function sameContent(a: Revision, b: Revision): boolean {
  return sameJson(a.fields, b.fields) && sameJson(a.body, b.body)
}

async function languageOf(unit: Unit, edition: string): Promise<string> {
  return (await findEdition(unit.tx, edition))?.language ?? 'und'
}

async function indexForDesk(
  unit: Unit,
  cuts: readonly { readonly story: Story; readonly revision: Revision }[],
  languages: ReadonlyMap<string, string>,
): Promise<void> {
  const documents = cuts.map(({ story, revision }) => ({
    ...searchedWords(revision),
    story: story.id,
    edition: story.edition,
    pub: story.pub,
    editedAt: story.editedAt,
    language: languages.get(story.edition) ?? 'und',
    slugline: revision.fields.slugline,
  }))
  await indexDesk(unit.tx, ...documents)
}
