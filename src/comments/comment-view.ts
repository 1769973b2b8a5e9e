// What the desk is shown of a thread: names beside keys, nothing of a comment that was taken back.
import { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import { findActorNames } from '../people/people.ts'
import { type Thread, threadKinds, threadStates } from './comment.ts'
import { listComments } from './comment-store.ts'

const who = z.object({ key: z.string(), name: z.string() })
const commentView = z
  .object({
    id: z.string(),
    by: who,
    at: z.string(),
    editedAt: z.string().nullable(),
    deleted: z.boolean(),
    text: z.string(),
    mentions: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('Comment')
export const threadView = z
  .object({
    id: z.string(),
    kind: z.enum(threadKinds),
    state: z.enum(threadStates),
    anchor: z.object({
      docId: z.string(),
      start: z.string(),
      end: z.string(),
      block: z.string(),
      quote: z.string(),
      before: z.string(),
      after: z.string(),
    }),
    replacement: z.string().nullable(),
    by: who,
    at: z.string(),
    closedBy: who.nullable(),
    closedAt: z.string().nullable(),
    comments: z.array(commentView),
  })
  .openapi('CommentThread')

export async function presentThreads(
  db: Kysely<Tables>,
  threads: readonly Thread[],
): Promise<readonly z.infer<typeof threadView>[]> {
  const comments = await listComments(
    db,
    threads.map(({ id }) => id),
  )
  const names = await findActorNames(db, [
    ...threads.flatMap(({ by, closedBy }) => [by, ...(closedBy === null ? [] : [closedBy])]),
    ...comments.flatMap(({ by, mentions }) => [by, ...mentions.map((id) => `user:${id}`)]),
  ])
  const named = (key: string) => ({ key, name: names.get(key) ?? key })
  return threads.map(({ id, kind, state, anchor, replacement, by, at, closedBy, closedAt }) => ({
    id,
    kind,
    state,
    anchor,
    replacement,
    by: named(by),
    at: at.toISOString(),
    closedBy: closedBy === null ? null : named(closedBy),
    closedAt: closedAt?.toISOString() ?? null,
    comments: comments
      .filter(({ thread }) => thread === id)
      .map((comment) => ({
        id: comment.id,
        by: named(comment.by),
        at: comment.at.toISOString(),
        editedAt: comment.editedAt?.toISOString() ?? null,
        deleted: comment.isDeleted,
        text: comment.text,
        mentions: comment.mentions.map((user) => ({ id: user, name: named(`user:${user}`).name })),
      })),
  }))
}
