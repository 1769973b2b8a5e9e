// Use-cases of comments: begin a thread, answer, change and take back one's own, close and open again. Each is one event that
// carries ids only: what was said stands in its row alone.
import type { Kysely } from 'kysely'
import { type Actor, actorKey } from '../actor.ts'
import type { Tables } from '../db/db.ts'
import { type Core, type Unit, write } from '../events/events.ts'
import { newId, type StoryId } from '../ids.ts'
import { type Action, may, type Thing } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { findRevision, findStory, requireAccess, type Story } from '../stories/stories.ts'
import { tell } from '../workflow/workflow.ts'
import { listColleagues } from './colleague-store.ts'
import { type Comment, limits, nextState, type Thread, type ThreadAct } from './comment.ts'
import type { CommentInput, ThreadInput } from './comment-input.ts'
import {
  changeComment,
  countThreads,
  deleteThread,
  insertComment,
  insertThread,
  listComments,
  lockThread,
  setThreadState,
} from './comment-store.ts'

export type OnStory = { readonly story: Story; readonly thing: Thing }

/** First line of every use-case: the story, for those who may do `action` with it. */
export async function storyFor(
  db: Kysely<Tables>,
  actor: Actor,
  action: Action,
  id: StoryId,
): Promise<Result<OnStory>> {
  const story = await findStory(db, id)
  const newest = story && (await findRevision(db, id, story.rev))
  const access = requireAccess(actor, action, story, newest?.fields)
  if (!access.ok) return access
  const { edition, pub: state } = access.value
  return ok({ story: access.value, thing: { edition, state, section: newest?.fields.section ?? '' } })
}

export function beginThread(
  core: Core,
  actor: Actor,
  id: StoryId,
  { anchor, text = '', mentions, replacement }: ThreadInput,
): Promise<Result<string>> {
  return write(core, actor, async (unit) => {
    const on = await storyFor(unit.tx, actor, 'story.comment', id)
    if (!on.ok) return on
    const { tx, now } = unit
    const open = await countThreads(tx, id, 'open', limits.openThreads)
    if (open >= limits.openThreads) {
      return fail('conflict', `The story has ${open} open comments.`, { unblock: 'Resolve some of them.' })
    }
    if ((await countThreads(tx, id, 'all', limits.threads)) >= limits.threads)
      return fail('conflict', 'The story has as many comments as there may be.')
    const thread: Thread = {
      id: newId<string>(),
      story: id,
      kind: replacement === undefined ? 'comment' : 'suggestion',
      state: 'open',
      anchor,
      replacement: replacement ?? null,
      by: actorKey(actor),
      at: now,
      closedBy: null,
      closedAt: null,
    }
    await insertThread(tx, thread)
    await say(unit, on.value, thread.id, { text, mentions })
    return ok(thread.id)
  })
}

export function answerThread(
  core: Core,
  actor: Actor,
  id: StoryId,
  threadId: string,
  input: CommentInput,
): Promise<Result<string>> {
  return inThread(core, actor, { id, threadId }, async (unit, on, thread) => {
    const said = await listComments(unit.tx, [thread.id])
    if (said.length >= limits.comments)
      return fail('conflict', 'The thread is as long as it may be.', { unblock: 'Begin another one.' })
    await say(unit, on, thread.id, input)
    return ok(thread.id)
  })
}

export function editComment(
  core: Core,
  actor: Actor,
  { id, threadId, commentId }: { id: StoryId; threadId: string; commentId: string },
  { text, mentions }: CommentInput,
): Promise<Result<string>> {
  return inThread(core, actor, { id, threadId }, async (unit, on, thread) => {
    const own = await ownComment(unit, thread, commentId)
    if (!own.ok) return own
    const before = own.value
    const named = await colleaguesOf(unit, on.thing, mentions)
    const change = { text, mentions: named, editedAt: unit.now, isDeleted: false }
    await changeComment(unit.tx, commentId, change)
    recordChange(unit, on.story, 'edit', { thread: thread.id, comment: commentId })
    await notice(
      unit,
      id,
      text,
      named.filter((user) => !before.mentions.includes(user)),
    )
    return ok(thread.id)
  })
}

/** Its place stays as long as others have answered; with the last one's words the thread goes. Answers whether it has. */
export function deleteComment(
  core: Core,
  actor: Actor,
  { id, threadId, commentId }: { id: StoryId; threadId: string; commentId: string },
): Promise<Result<{ readonly thread: string; readonly isGone: boolean }>> {
  return inThread(core, actor, { id, threadId }, async (unit, on, thread) => {
    const own = await ownComment(unit, thread, commentId)
    if (!own.ok) return own
    const others = (await listComments(unit.tx, [thread.id])).filter(
      (comment) => comment.id !== commentId && !comment.isDeleted,
    )
    // What became of a suggestion stays on record.
    const isGone = others.length === 0 && thread.state !== 'accepted'
    if (isGone) await deleteThread(unit.tx, thread.id)
    else
      await changeComment(unit.tx, commentId, {
        text: '',
        mentions: [],
        editedAt: unit.now,
        isDeleted: true,
      })
    recordChange(unit, on.story, 'delete', { thread: thread.id, comment: commentId })
    return ok({ thread: thread.id, isGone })
  })
}

/** Resolve, decline and reopen; a suggestion is accepted by `suggestion-service.ts`, which changes the text as well. */
export function closeThread(
  core: Core,
  actor: Actor,
  id: StoryId,
  threadId: string,
  act: Exclude<ThreadAct, 'accept'>,
): Promise<Result<string>> {
  return inThread(core, actor, { id, threadId }, async (unit, on, thread) => {
    const isOwn = thread.by === actorKey(actor)
    if (act === 'decline' && !isOwn && may(actor, 'story.edit', on.thing) !== 'yes')
      return fail('forbidden', 'You may decline your own suggestions only.')
    const moved = await moveThread(unit, thread, act)
    if (!moved.ok) return moved
    recordChange(unit, on.story, act, { thread: thread.id })
    return ok(thread.id)
  })
}

/** Sets what the act makes of the thread, if it is possible now. */
export async function moveThread(
  { tx, actor, now }: Unit,
  thread: Thread,
  act: ThreadAct,
): Promise<Result<null>> {
  const state = nextState(thread, act)
  if (state === undefined) {
    return fail('conflict', `The ${thread.kind} is ${thread.state}.`, { extra: { state: thread.state } })
  }
  const closed =
    state === 'open' ? { closedBy: null, closedAt: null } : { closedBy: actorKey(actor), closedAt: now }
  await setThreadState(tx, { id: thread.id, state, ...closed })
  return ok(null)
}

function inThread<T>(
  core: Core,
  actor: Actor,
  { id, threadId }: { readonly id: StoryId; readonly threadId: string },
  work: (unit: Unit, on: OnStory, thread: Thread) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(core, actor, async (unit) => {
    const on = await storyFor(unit.tx, actor, 'story.comment', id)
    if (!on.ok) return on
    const thread = await lockThread(unit.tx, id, threadId)
    return thread ? work(unit, on.value, thread) : noThread
  })
}

export const noThread = fail('not-found', 'There is no such comment.')

async function ownComment({ tx, actor }: Unit, thread: Thread, id: string): Promise<Result<Comment>> {
  const comment = (await listComments(tx, [thread.id])).find((said) => said.id === id)
  if (!comment || comment.isDeleted) return noThread
  if (comment.by !== actorKey(actor)) return fail('forbidden', 'This comment is not yours.')
  return ok(comment)
}

async function say(
  unit: Unit,
  { story, thing }: OnStory,
  thread: string,
  { text, mentions }: CommentInput,
): Promise<void> {
  const { tx, actor, now } = unit
  const id = newId<string>()
  const named = await colleaguesOf(unit, thing, mentions)
  await insertComment(tx, { id, thread, by: actorKey(actor), at: now, text, mentions: named })
  const { edition } = story
  unit.record({
    type: 'story.commented',
    subject: `story:${story.id}`,
    edition,
    data: { thread, comment: id },
  })
  await notice(unit, story.id, text, named)
}

async function colleaguesOf(
  { tx }: Unit,
  thing: Thing,
  users: readonly string[],
): Promise<readonly string[]> {
  if (users.length === 0) return []
  const colleagues = new Set((await listColleagues(tx, thing)).map(({ id }) => id))
  return [...new Set(users)].filter((user) => colleagues.has(user))
}

/** A notice leads to the thread: longer words are cut. */
const mostNoted = 300

async function notice(unit: Unit, story: StoryId, text: string, users: readonly string[]): Promise<void> {
  const note = text.slice(0, mostNoted)
  await tell(
    unit,
    users.map((to) => ({ kind: 'mentioned', story, to, note })),
  )
}

function recordChange(
  { record }: Unit,
  { id, edition }: Story,
  act: 'edit' | 'delete' | ThreadAct,
  data: { readonly thread: string; readonly comment?: string },
): void {
  record({ type: 'story.comment-changed', subject: `story:${id}`, edition, data: { act, ...data } })
}
