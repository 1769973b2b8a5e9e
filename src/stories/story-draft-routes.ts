// HTTP of the open draft: find it, cut it, read what is kept of one. Typing itself goes over `/collab`.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, idParam } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { StoryId } from '../ids.ts'
import { ok } from '../result.ts'
import { cutOpenDraft, openDraft, readDraft } from './story-draft-service.ts'

const cutInput = z.strictObject({ docId: z.uuid() })

export function storyDraftEndpoints(core: Core): Endpoint[] {
  const tag = 'drafts'
  return [
    endpoint({
      method: 'post',
      path: '/stories/{id}/draft',
      access: 'story.see',
      tag,
      summary: 'The open draft to write in, over /collab as document STORYID.DOCID; made when there is none',
      params: idParam,
      answer: z.object({
        docId: z.string(),
        baseRev: z.number().meta({ description: 'The revision last cut from it or entered into it' }),
        rev: z.number(),
        canEdit: z.boolean(),
      }),
      handle: async ({ actor, params }) => {
        const opened = await openDraft(core, actor, params.id as StoryId)
        if (!opened.ok) return opened
        const { docId, baseRev, rev, canEdit } = opened.value
        return ok({ body: { docId, baseRev, rev, canEdit } })
      },
    }),
    endpoint({
      method: 'post',
      path: '/stories/{id}/cut',
      access: 'story.edit',
      tag,
      summary: 'Cut a revision from the open draft; nothing new cuts none and answers the newest',
      params: idParam,
      body: cutInput,
      answer: z.object({ rev: z.number(), warnings: z.array(z.string()) }),
      handle: async ({ actor, params, body }) => {
        const cut = await cutOpenDraft(core, actor, params.id as StoryId, body.docId)
        if (!cut.ok) return cut
        const { story, warnings } = cut.value
        return ok({ body: { rev: story.rev, warnings }, rev: story.rev })
      },
    }),
    endpoint({
      method: 'get',
      path: '/stories/{id}/draft/{docId}',
      access: 'story.see',
      tag,
      summary: 'The text kept under a docId, to be shown beside the open draft',
      params: z.object({ id: z.uuid(), docId: z.uuid() }),
      answer: z.object({
        docId: z.string(),
        open: z.boolean(),
        baseRev: z.number(),
        editedAt: z.string(),
        fields: z.record(z.string(), z.unknown()),
        body: z.unknown(),
      }),
      handle: async ({ actor, params }) => {
        const kept = await readDraft(core, actor, params.id as StoryId, params.docId)
        if (!kept.ok) return kept
        const { draft, content } = kept.value
        return ok({
          body: {
            docId: draft.docId,
            open: draft.open,
            baseRev: draft.baseRev,
            editedAt: draft.editedAt.toISOString(),
            fields: { ...content.texts, ...content.chosen },
            body: { type: 'doc', content: content.blocks },
          },
        })
      },
    }),
  ]
}
