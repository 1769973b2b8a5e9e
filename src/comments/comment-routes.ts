// HTTP of comments on a story's text.
import { z } from '@hono/zod-openapi'
import type { Actor } from '../actor.ts'
import { type Answer, type Endpoint, endpoint, idParam, listOf, pageOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { listColleagues } from './colleague-store.ts'
import { commentInput, threadInput } from './comment-input.ts'
import {
  answerThread,
  beginThread,
  closeThread,
  deleteComment,
  editComment,
  noThread,
  storyFor,
} from './comment-service.ts'
import { findThread, listThreads } from './comment-store.ts'
import { presentThreads, threadView } from './comment-view.ts'
import { acceptSuggestion } from './suggestion-service.ts'

const tag = 'comments'
const threadParam = z.object({ id: z.uuid(), thread: z.uuid() })
const commentParam = threadParam.extend({ comment: z.uuid() })
/** Offered for a mention: more one does not look through. */
const mostOffered = 8

export function commentEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  const seen = (actor: Actor, id: string) => storyFor(db, actor, 'story.see', id as StoryId)
  const shown = async (
    id: string,
    written: Result<string>,
    status: 200 | 201 = 200,
  ): Promise<Result<Answer>> => {
    if (!written.ok) return written
    const thread = await findThread(db, id as StoryId, written.value)
    const [body] = await presentThreads(db, thread ? [thread] : [])
    return body ? ok({ status, body }) : noThread
  }
  const closing = (act: 'resolve' | 'decline' | 'reopen', summary: string) =>
    endpoint({
      method: 'post',
      path: `/stories/{id}/comments/{thread}/${act}`,
      access: 'story.comment',
      tag,
      summary,
      params: threadParam,
      answer: threadView,
      handle: async ({ actor, params: { id, thread } }) =>
        shown(id, await closeThread(core, actor, id as StoryId, thread, act)),
    })
  return [
    endpoint({
      method: 'get',
      path: '/stories/{id}/comments',
      access: 'story.see',
      tag,
      summary: 'Comments and suggestions on the text of a story, in threads, newest first',
      params: idParam,
      query: z.object({
        state: z.enum(['open', 'closed']).default('open'),
        limit: z.coerce.number().int().min(1).max(300).default(100),
        after: z.uuid().optional(),
      }),
      answer: listOf(threadView),
      handle: async ({ actor, params, query: { state, limit, after } }) => {
        const on = await seen(actor, params.id)
        if (!on.ok) return on
        const wanted = { open: state === 'open', limit: limit + 1, before: after }
        const found = await listThreads(db, on.value.story.id, wanted)
        const { items, ...page } = pageOf(found, limit, ({ id }) => id)
        return ok({ body: { ...page, items: await presentThreads(db, items) } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/stories/{id}/comments',
      access: 'story.comment',
      tag,
      summary: 'Comment on a range of the text, or suggest another wording for it',
      params: idParam,
      body: threadInput,
      answer: threadView,
      handle: async ({ actor, params: { id }, body }) =>
        shown(id, await beginThread(core, actor, id as StoryId, body), 201),
    }),
    endpoint({
      method: 'post',
      path: '/stories/{id}/comments/{thread}/replies',
      access: 'story.comment',
      tag,
      summary: 'Answer in a thread',
      params: threadParam,
      body: commentInput,
      answer: threadView,
      handle: async ({ actor, params: { id, thread }, body }) =>
        shown(id, await answerThread(core, actor, id as StoryId, thread, body), 201),
    }),
    endpoint({
      method: 'patch',
      path: '/stories/{id}/comments/{thread}/{comment}',
      access: 'story.comment',
      tag,
      summary: "Change what one wrote oneself; nobody's words are in two hands, so no If-Match is asked for",
      params: commentParam,
      body: commentInput,
      answer: threadView,
      handle: async ({ actor, params, body }) => {
        const { id, thread: threadId, comment: commentId } = params
        return shown(id, await editComment(core, actor, { id: id as StoryId, threadId, commentId }, body))
      },
    }),
    endpoint({
      method: 'delete',
      path: '/stories/{id}/comments/{thread}/{comment}',
      access: 'story.comment',
      tag,
      summary: 'Take back what one wrote oneself',
      params: commentParam,
      handle: async ({ actor, params: { id, thread: threadId, comment: commentId } }) => {
        const gone = await deleteComment(core, actor, { id: id as StoryId, threadId, commentId })
        return gone.ok ? ok({ status: 204 }) : gone
      },
    }),
    closing('resolve', 'It is dealt with'),
    closing('decline', 'The suggestion is not taken'),
    closing('reopen', 'It is open again'),
    endpoint({
      method: 'post',
      path: '/stories/{id}/comments/{thread}/accept',
      access: 'story.edit',
      tag,
      summary: 'Put the suggested wording into the open draft; 409 with both when the text is another by now',
      params: threadParam,
      answer: threadView,
      handle: async ({ actor, params: { id, thread } }) =>
        shown(id, await acceptSuggestion(core, actor, id as StoryId, thread)),
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}/colleagues',
      access: 'story.comment',
      tag,
      summary: 'Colleagues who may see the story, by a part of their name: who can be mentioned in it',
      params: idParam,
      query: z.object({ q: z.string().max(100).default('') }),
      answer: listOf(z.object({ id: z.string(), name: z.string() })),
      handle: async ({ actor, params, query }) => {
        const on = await seen(actor, params.id)
        if (!on.ok) return on
        const wanted = query.q.trim().toLocaleLowerCase()
        const people = (await listColleagues(db, on.value.thing)).filter(({ name }) =>
          name.toLocaleLowerCase().includes(wanted),
        )
        return ok({ body: { items: people.slice(0, mostOffered).map(({ id, name }) => ({ id, name })) } })
      },
    }),
  ]
}
