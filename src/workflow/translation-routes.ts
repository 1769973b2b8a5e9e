// HTTP of translations.
import { z } from '@hono/zod-openapi'
import { type Endpoint, editionCode, endpoint, idParam, pageOf } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { scopesOf } from '../people/people.ts'
import { listEditions } from '../publication/publication.ts'
import { ok, type Result } from '../result.ts'
import { findRevision, type Written } from '../stories/stories.ts'
import { findSeen } from './seen-service.ts'
import { changedFields, pairBlocks } from './translation.ts'
import { findOriginal, finishBlock, translateStory } from './translation-service.ts'
import { countBehind, findOldBlocks, listBehind, listMissing, missingMs } from './translation-store.ts'
import { parsePlace, placeKey } from './wall.ts'

const tag = 'workflow'
const blockId = z.string().regex(/^[a-z0-9]{10}$/)

export function translationEndpoints(core: Core): Endpoint[] {
  const db = core.database.kysely
  const written = (result: Result<Written>, status: 200 | 201) => {
    if (!result.ok) return result
    const { story, revision } = result.value
    const { id, edition, setId, translationOf, rev } = story
    return ok({ status, body: { id, edition, setId, translationOf, rev, body: revision.body }, rev })
  }
  return [
    endpoint({
      method: 'post',
      path: '/stories/{id}/translate',
      access: 'story.create',
      tag,
      summary: 'Make the story in another edition; its text is the start',
      params: idParam,
      body: z.strictObject({ edition: editionCode }),
      handle: async ({ actor, params, body }) =>
        written(await translateStory(core, actor, params.id, body.edition), 201),
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}/translation',
      access: 'story.see',
      tag,
      summary: 'A translation beside its original, block by block',
      params: idParam,
      handle: async ({ actor, params }) => {
        const seen = await findSeen(db, actor, params.id)
        if (!seen.ok) return seen
        const { story, newest } = seen.value
        const original = await findOriginal(core, actor, story)
        if (!original.ok) return original
        const { story: source, shown } = original.value
        const rev = story.translationOf?.rev ?? shown.rev
        const pairs = pairBlocks(shown.body, newest.body)
        const wanted = pairs.flatMap(({ block, state, translatedHash: hash }) =>
          (state === 'changed' || state === 'gone') && hash !== null ? [{ block, hash }] : [],
        )
        const old = await findOldBlocks(db, source.id, wanted)
        const then = await findRevision(db, source.id, rev)
        return ok({
          rev: newest.rev,
          body: {
            original: { id: source.id, edition: source.edition, rev: shown.rev, pub: source.pub },
            translatedRev: rev,
            behind: await countBehind(db, source.id, rev),
            fields: then ? changedFields(then.fields, shown.fields) : [],
            blocks: pairs.map(({ translatedHash, ...pair }) => ({
              ...pair,
              asTranslated:
                pair.state === 'same' ? pair.original : (old.get(`${pair.block} ${translatedHash}`) ?? null),
            })),
            own: newest.body.content
              .filter(({ attrs }) => attrs.from === undefined)
              .map(({ attrs }) => attrs.id),
          },
        })
      },
    }),
    endpoint({
      method: 'post',
      path: '/stories/{id}/translation/done',
      access: 'story.edit',
      tag,
      summary: 'The translator has dealt with a block of the original; without a block: with all of it',
      params: idParam,
      body: z.strictObject({
        block: blockId.optional(),
        into: blockId.optional().meta({ description: 'The block of the translation that renders it' }),
      }),
      handle: async ({ actor, params, body }) =>
        written(await finishBlock(core, actor, params.id as StoryId, body), 200),
    }),
    endpoint({
      method: 'get',
      path: '/translations',
      access: 'story.see',
      tag,
      summary: 'What an edition is missing (of the last 90 days), or has from an older state of the original',
      query: z.object({
        edition: editionCode,
        state: z.enum(['missing', 'behind']).default('missing'),
        limit: z.coerce.number().int().min(1).max(50).default(30),
        after: z.string().max(100).optional(),
      }),
      handle: async ({ actor, query }) => {
        const others = (await listEditions(db))
          .map(({ code }) => code)
          .filter((code) => code !== query.edition)
        const states = query.state === 'missing' ? (['live'] as const) : (['live', 'withdrawn'] as const)
        const scopes = scopesOf(actor, others, states)
        // Who does not work in the edition is not told of its tasks.
        const own = scopesOf(actor, [query.edition], ['draft'])
        const list = query.state === 'missing' ? listMissing : listBehind
        const asked = {
          edition: query.edition,
          scopes,
          own,
          limit: query.limit + 1,
          since: new Date(core.clock.now().getTime() - missingMs),
          after: parsePlace(query.after),
        }
        const found = own.length > 0 ? await list(db, asked) : []
        const page = pageOf(found, query.limit, ({ at, original }) => placeKey({ at, id: original }))
        const items = []
        for (const { at, translationRev, ...task } of page.items) {
          const behind = translationRev === null ? 0 : await countBehind(db, task.original, translationRev)
          if (query.state === 'behind' && behind === 0 && task.pub === 'live') continue
          items.push({ ...task, at: at.toISOString(), behind })
        }
        return ok({ body: { ...page, items } })
      },
    }),
  ]
}
