// HTTP of live blogs: parse -> authorise -> use-case -> present.
import { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Actor } from '../actor.ts'
import { type Answer, type Endpoint, endpoint, idParam, listOf } from '../api/api.ts'
import type { Tables } from '../db/db.ts'
import type { Core } from '../events/events.ts'
import type { EntryId, StoryId } from '../ids.ts'
import { encodePath } from '../publication/publication.ts'
import { fail, ok, type Result } from '../result.ts'
import { findRevision, findStory, requireAccess } from '../stories/stories.ts'
import { editEntry, postEntry, removeEntry, type WrittenEntry } from './entry-service.ts'
import { type Entry, entryAnchor, type Liveblog } from './liveblog.ts'
import { entryInput, entryListQuery, entryPatch, liveblogInput } from './liveblog-input.ts'
import { setLiveblog } from './liveblog-service.ts'
import { findLiveblog, findLivePath, listEntries } from './liveblog-store.ts'

const entryView = z
  .object({
    id: z.string(),
    story: z.string(),
    rev: z.number(),
    headline: z.string(),
    body: z.unknown(),
    author: z.string().nullable(),
    pinned: z.boolean(),
    keyEvent: z.boolean(),
    summary: z.boolean(),
    postedAt: z.string(),
    updatedAt: z.string(),
    path: z
      .string()
      .nullable()
      .meta({ description: 'Its own address for good; null while the story is not live' }),
  })
  .openapi('Entry')
const writtenView = entryView.extend({ warnings: z.array(z.string()) }).openapi('WrittenEntry')
const liveblogView = z
  .object({ story: z.string(), open: z.boolean(), ordering: z.string(), closedAt: z.string().nullable() })
  .openapi('Liveblog')

function presentEntry(entry: Entry, storyPath: string | undefined) {
  const { id, story, rev, headline, body, author, pinned, keyEvent, summary } = entry
  return {
    id,
    story,
    rev,
    headline,
    body,
    author,
    pinned,
    keyEvent,
    summary,
    postedAt: entry.postedAt.toISOString(),
    updatedAt: entry.updatedAt.toISOString(),
    path: storyPath === undefined ? null : encodePath(storyPath) + entryAnchor(entry),
  }
}

function presentLiveblog({ story, open, ordering, closedAt }: Liveblog) {
  return { story, open, ordering, closedAt: closedAt?.toISOString() ?? null }
}

/** Strangers see the entries of a live story; the others those of the stories they may see. */
async function requireSeen(db: Kysely<Tables>, actor: Actor, id: StoryId): Promise<Result<null>> {
  const story = await findStory(db, id)
  if (!story) return fail('not-found', 'There is no such story.')
  if (story.pub === 'live') return ok(null)
  const newest = await findRevision(db, id, story.rev)
  const access = requireAccess(actor, 'story.see', story, newest?.fields)
  return access.ok ? ok(null) : fail('not-found', 'There is no such story.')
}

export function entryEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  const tag = 'live blogs'
  const answer = async (result: Result<WrittenEntry>): Promise<Result<Answer>> => {
    if (!result.ok) return result
    const { entry, isNew, warnings } = result.value
    const body = { ...presentEntry(entry, await findLivePath(db, entry.story)), warnings }
    return ok({ status: isNew ? 201 : 200, body, rev: entry.rev })
  }

  return [
    endpoint({
      method: 'get',
      path: '/stories/{id}/entries',
      access: 'public',
      tag,
      summary: "A live blog's entries, in its order",
      params: idParam,
      query: entryListQuery,
      answer: listOf(entryView),
      handle: async ({ actor, params, query }) => {
        const story = params.id as StoryId
        const seen = await requireSeen(db, actor, story)
        if (!seen.ok) return seen
        const order = query.order ?? (await findLiveblog(db, story)).ordering
        const { entries, next } = await listEntries(db, story, { ...query, order })
        const path = await findLivePath(db, story)
        const items = entries.map((entry) => presentEntry(entry, path))
        return ok({ body: next === undefined ? { items } : { items, next } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/stories/{id}/entries',
      access: 'entry.post',
      tag,
      summary: 'Post to a live blog: readers see it at once',
      params: idParam,
      body: entryInput,
      answer: writtenView,
      handle: async ({ actor, params, body }) =>
        answer(await postEntry(core, actor, params.id as StoryId, body)),
    }),
    endpoint({
      method: 'patch',
      path: '/entries/{id}',
      access: 'entry.post',
      tag,
      summary: 'Change an entry; it keeps its address and when it was posted',
      params: idParam,
      body: entryPatch,
      needsIfMatch: true,
      answer: writtenView,
      handle: async ({ actor, params, body, ifMatch }) =>
        answer(await editEntry(core, actor, params.id as EntryId, body, ifMatch ?? 0)),
    }),
    endpoint({
      method: 'delete',
      path: '/entries/{id}',
      access: 'entry.post',
      tag,
      summary: 'Take an entry from readers',
      params: idParam,
      handle: async ({ actor, params, ifMatch }) => {
        const removed = await removeEntry(core, actor, params.id as EntryId, ifMatch)
        return removed.ok ? ok({ status: 204 }) : removed
      },
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}/liveblog',
      access: 'public',
      tag,
      summary: 'Whether a live blog still runs, and its order',
      params: idParam,
      answer: liveblogView,
      handle: async ({ actor, params }) => {
        const story = params.id as StoryId
        const seen = await requireSeen(db, actor, story)
        return seen.ok ? ok({ body: presentLiveblog(await findLiveblog(db, story)) }) : seen
      },
    }),
    endpoint({
      method: 'post',
      path: '/stories/{id}/liveblog',
      access: 'entry.post',
      tag,
      summary: 'Open or end a live blog, or set its order',
      params: idParam,
      body: liveblogInput,
      answer: liveblogView,
      handle: async ({ actor, params, body }) => {
        const set = await setLiveblog(core, actor, params.id as StoryId, body)
        return set.ok ? ok({ body: presentLiveblog(set.value) }) : set
      },
    }),
  ]
}
