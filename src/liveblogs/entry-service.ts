// Use-cases on entries: post, edit, remove. Each writes one entry and never a revision of its story; readers' pages of
// that one story go stale.
import { type Actor, actorKey } from '../actor.ts'
import { type Body, cleanLabel, emptyBody, newBlockId, parseBody, parseHtml } from '../body/body.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { type AuthorId, type EntryId, newId, type StoryId } from '../ids.ts'
import { findTermIds } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CreateOptions, Story } from '../stories/stories.ts'
import { type Entry, type EntryContent, isSameEntry, saysTheSame } from './liveblog.ts'
import type { EntryInput, EntryPatch } from './liveblog-input.ts'
import { requireLiveStory } from './liveblog-service.ts'
import { findEntry, lockEntryId, lockLiveblog, saveEntry } from './liveblog-store.ts'

export type WrittenEntry = {
  readonly entry: Entry
  /** Where its story is edited, and whether readers see it. */
  readonly story: Story
  /** False: the id was posted before, with the same words. */
  readonly isNew: boolean
  readonly warnings: readonly string[]
}

/** How pictures and links in HTML are resolved; the API resolves none. */
type HtmlResolvers = Pick<CreateOptions, 'resolveAsset' | 'resolveStory'>

const notFound = fail('not-found', 'There is no such entry.')
const blank: EntryContent = {
  headline: '',
  body: emptyBody,
  author: null,
  pinned: false,
  keyEvent: false,
  summary: false,
}

/** Posts to an open live blog. An id that was posted before makes no second entry; with other words it is a `conflict`. */
export function postEntry(
  core: Core,
  actor: Actor,
  storyId: StoryId,
  input: EntryInput,
  resolvers: HtmlResolvers = {},
): Promise<Result<WrittenEntry>> {
  return write<WrittenEntry>(core, actor, async (unit) => {
    const story = await requireLiveStory(unit, storyId)
    if (!story.ok) return story
    const read = await readContent(unit, blank, input, resolvers)
    if (!read.ok) return read
    const { content, warnings } = read.value
    const id = (input.id?.toLowerCase() ?? newId()) as EntryId
    await lockEntryId(unit.tx, id)
    const known = await findEntry(unit.tx, id)
    if (known) {
      if (
        known.story === storyId &&
        known.removedAt === null &&
        known.rev === 1 &&
        isSameEntry(known, content)
      ) {
        return ok({ entry: known, story: story.value, isNew: false, warnings })
      }
      return fail('conflict', 'An entry with this id was posted before.', {
        unblock: 'Change that one with PATCH, or post under a new id.',
      })
    }
    if (story.value.pub === 'withdrawn') {
      return fail('conflict', 'The live blog was withdrawn.', { unblock: 'Publish it again first.' })
    }
    if (!(await lockLiveblog(unit.tx, storyId, 'share')).open) {
      return fail('conflict', 'The live blog has ended.', { unblock: 'Open it again first.' })
    }
    const { now } = unit
    const entry: Entry = {
      ...content,
      id,
      story: storyId,
      rev: 1,
      postedAt: now,
      updatedAt: now,
      removedAt: null,
    }
    await keep(unit, 'entry.posted', story.value, entry)
    return ok({ entry, story: story.value, isNew: true, warnings })
  })
}

/** Changes an entry; it keeps its id, its address and when it was posted. Pinning and marking do not count as an update. */
export function editEntry(
  core: Core,
  actor: Actor,
  id: EntryId,
  patch: EntryPatch,
  expectedRev: number,
): Promise<Result<WrittenEntry>> {
  return write<WrittenEntry>(core, actor, async (unit) => {
    const found = await requireEntry(unit, id)
    if (!found.ok) return found
    const { entry: before, story } = found.value
    if (before.rev !== expectedRev) return stale(before, { yours: patch })
    const read = await readContent(unit, before, patch, {})
    if (!read.ok) return read
    const { content, warnings } = read.value
    if (isSameEntry(before, content)) return ok({ entry: before, story, isNew: false, warnings })
    const entry: Entry = {
      ...before,
      ...content,
      rev: before.rev + 1,
      updatedAt: saysTheSame(before, content) ? before.updatedAt : unit.now,
    }
    await keep(unit, 'entry.edited', story, entry)
    return ok({ entry, story, isNew: false, warnings })
  })
}

/** Takes an entry from readers; its revisions stay. */
export function removeEntry(
  core: Core,
  actor: Actor,
  id: EntryId,
  expectedRev?: number,
): Promise<Result<Entry>> {
  return write(core, actor, async (unit) => {
    const found = await requireEntry(unit, id)
    if (!found.ok) return found
    const { entry: before, story } = found.value
    if (expectedRev !== undefined && before.rev !== expectedRev) return stale(before, {})
    const entry: Entry = { ...before, rev: before.rev + 1, removedAt: unit.now }
    await keep(unit, 'entry.removed', story, entry)
    return ok(entry)
  })
}

async function requireEntry(unit: Unit, id: EntryId): Promise<Result<{ entry: Entry; story: Story }>> {
  await lockEntryId(unit.tx, id)
  const entry = await findEntry(unit.tx, id)
  if (!entry || entry.removedAt !== null) return notFound
  const story = await requireLiveStory(unit, entry.story)
  if (!story.ok) return story.problem.code === 'not-found' ? notFound : story
  return ok({ entry, story: story.value })
}

async function keep(unit: Unit, type: string, story: Story, entry: Entry): Promise<void> {
  await saveEntry(unit.tx, entry, actorKey(unit.actor), unit.now)
  const { id, rev, headline, pinned, keyEvent, summary } = entry
  unit.record({
    type,
    subject: `entry:${id}`,
    edition: story.edition,
    data: {
      id,
      rev,
      story: story.id,
      // Strangers are told of it only while they can see the story.
      live: story.pub === 'live',
      ...(type === 'entry.removed' ? {} : { headline, pinned, keyEvent, summary }),
      at: entry.postedAt.toISOString(),
    },
    stale: [`entries:${story.id}`],
  })
}

type ReadContent = { readonly content: EntryContent; readonly warnings: readonly string[] }

/** What was given laid over what was there. */
async function readContent(
  unit: Unit,
  base: EntryContent,
  given: EntryPatch,
  resolvers: HtmlResolvers,
): Promise<Result<ReadContent>> {
  const body = readBody(given, base.body, resolvers)
  if (!body.ok) return body
  const author = await readAuthor(unit, given.author, base.author)
  if (!author.ok) return author
  const content: EntryContent = {
    headline: given.headline === undefined ? base.headline : cleanLabel(given.headline),
    body: body.value.body,
    author: author.value,
    pinned: given.pinned ?? base.pinned,
    keyEvent: given.keyEvent ?? base.keyEvent,
    summary: given.summary ?? base.summary,
  }
  if (content.headline === '' && content.body.content.length === 0) {
    const errors = [{ pointer: '/body', detail: 'is empty, and so is the headline' }]
    return fail('invalid', 'The entry says nothing.', { errors })
  }
  return ok({ content, warnings: body.value.warnings })
}

function readBody(
  { body, bodyHtml }: EntryPatch,
  base: Body,
  resolvers: HtmlResolvers,
): Result<{ readonly body: Body; readonly warnings: readonly string[] }> {
  if (bodyHtml !== undefined) return ok(parseHtml(bodyHtml, { newBlockId, ...resolvers }))
  if (body === undefined) return ok({ body: base, warnings: [] })
  const parsed = parseBody(body, { pointer: '/body' })
  return parsed.ok ? ok({ body: parsed.value, warnings: [] }) : parsed
}

async function readAuthor(
  unit: Unit,
  ref: string | null | undefined,
  base: AuthorId | null,
): Promise<Result<AuthorId | null>> {
  if (ref === undefined) return ok(base)
  if (ref === null) return ok(null)
  const [id] = await findTermIds(unit.tx, [{ type: 'author', ref }])
  if (id !== undefined) return ok(id as AuthorId)
  const errors = [{ pointer: '/author', detail: `There is no author "${ref}".` }]
  return fail('invalid', 'The entry names an author who does not exist.', { errors })
}

function stale({ rev, headline, body }: Entry, more: object) {
  return fail('stale', `The entry is at revision ${rev}.`, {
    extra: { rev, current: { rev, headline, body }, ...more },
  })
}
