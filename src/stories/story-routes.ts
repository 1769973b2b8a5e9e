// HTTP of stories: parse -> authorise -> use-case -> present.
import { z } from '@hono/zod-openapi'
import { type Answer, type Endpoint, endpoint, idParam, listOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { may } from '../people/people.ts'
import { fail, ok, type Result } from '../result.ts'
import { moveStage } from './stage-move-service.ts'
import { stageEndpoints } from './stage-routes.ts'
import { editStory } from './story-draft-service.ts'
import { stageInput, storyInput, storyPatch, verbInput } from './story-input.ts'
import { listStoryIds, storyListQuery } from './story-list.ts'
import { createStory, type Written } from './story-service.ts'
import { findRevision, findStory } from './story-store.ts'
import { applyVerb } from './story-verb-service.ts'
import { presentLive, presentPage, presentStory, publicStoryView, storyView } from './story-view.ts'
import { verbs } from './verb.ts'

const notFound = fail('not-found', 'There is no such story.')

export function storyEndpoints(core: Core, publicUrl: string): Endpoint[] {
  const db = core.database.kysely
  const answer = async (result: Result<Written>, status: 200 | 201 = 200): Promise<Result<Answer>> => {
    if (!result.ok) return result
    const body = await presentStory(db, result.value, { publicUrl, now: core.clock.now() })
    return ok({ status, body, rev: result.value.story.rev })
  }
  const tag = 'stories'

  return [
    ...stageEndpoints(core),
    endpoint({
      method: 'get',
      path: '/stories',
      access: 'public',
      tag,
      summary: 'List stories: live ones for everyone, other states for those who may see them',
      query: storyListQuery,
      answer: listOf(publicStoryView),
      handle: async ({ actor, query }) => {
        if (query.state !== 'live' && actor.kind === 'stranger') {
          return fail('unauthenticated', 'Only live stories are public.')
        }
        const { ids, next } = await listStoryIds(db, actor, query)
        const live = query.state === 'live'
        const items = await presentPage(db, ids, { publicUrl, now: core.clock.now(), live })
        return ok({ body: next === undefined ? { items } : { items, next } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/stories',
      access: 'story.create',
      tag,
      summary: 'Write a new story (a draft)',
      body: storyInput,
      maxBytes: 6_000_000,
      answer: storyView,
      handle: async ({ actor, body }) => answer(await createStory(core, actor, body), 201),
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}',
      access: 'public',
      tag,
      summary: 'One story: the live revision for everyone, the newest for those who may see drafts',
      params: idParam,
      query: z.object({ rev: z.coerce.number().int().positive().optional() }),
      answer: storyView,
      handle: async ({ actor, params, query }) => {
        const story = await findStory(db, params.id as StoryId)
        if (!story) return notFound
        const newest = await findRevision(db, story.id, story.rev)
        const thing = {
          edition: story.edition,
          state: story.pub,
          ...(newest ? { section: newest.fields.section } : {}),
        }
        if (may(actor, 'story.see', thing) === 'yes') {
          const revision = query.rev === undefined ? newest : await findRevision(db, story.id, query.rev)
          // An older revision answers with its own number and ETag: a PATCH against it is stale, as it should be.
          return revision
            ? answer(ok({ story: { ...story, rev: revision.rev }, revision, warnings: [] }))
            : notFound
        }
        const live = story.liveRev === null ? undefined : await findRevision(db, story.id, story.liveRev)
        if (story.pub !== 'live' || !live || query.rev !== undefined) return notFound
        return ok({ body: await presentLive(db, { story, revision: live }, publicUrl), rev: live.rev })
      },
    }),
    endpoint({
      method: 'patch',
      path: '/stories/{id}',
      access: 'story.edit',
      tag,
      summary: 'Change a story: cuts a revision; readers see nothing of it before a public verb',
      params: idParam,
      body: storyPatch,
      maxBytes: 6_000_000,
      needsIfMatch: true,
      answer: storyView,
      handle: async ({ actor, params, body, ifMatch }) =>
        answer(await editStory(core, actor, params.id as StoryId, body, ifMatch ?? 0)),
    }),
    ...(['submit', 'return'] as const).map((way) =>
      endpoint({
        method: 'post',
        path: `/stories/{id}/${way}`,
        access: `story.${way}`,
        tag,
        summary:
          way === 'submit' ? 'Hand the story on to the next stage' : 'Send the story back, with a note',
        params: idParam,
        body: stageInput,
        answer: storyView,
        handle: async ({ actor, params, body }) =>
          answer(await moveStage(core, actor, params.id as StoryId, way, body)),
      }),
    ),
    ...verbs.map((verb) =>
      endpoint({
        method: 'post',
        path: `/stories/{id}/${verb}`,
        access: verb === 'unpublish' || verb === 'retract' ? 'story.withdraw' : 'story.publish',
        tag,
        summary: `Public verb: ${verb}`,
        params: idParam,
        body: verbInput,
        answer: storyView,
        handle: async ({ actor, params, body, ifMatch }) =>
          answer(await applyVerb(core, actor, params.id as StoryId, verb, body, ifMatch)),
      }),
    ),
  ]
}
