// HTTP of the stages.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { ok } from '../result.ts'
import { editStages, stagesInput } from './stage-service.ts'
import { findStageList } from './stage-store.ts'

const stageView = z
  .object({
    key: z.string(),
    texts: z.record(z.string(), z.string()),
    color: z.string().nullable(),
    starts: z.boolean(),
    ready: z.boolean(),
  })
  .openapi('Stage')
const stagesView = z.object({ items: z.array(stageView) })

export function stageEndpoints(core: Core): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/stages',
      access: 'story.see',
      tag: 'workflow',
      summary: 'The stages of the desk, in their order',
      answer: stagesView,
      handle: async () => {
        const { rev, stages } = await findStageList(core.database.kysely)
        return ok({ body: { items: stages }, rev })
      },
    }),
    endpoint({
      method: 'put',
      path: '/stages',
      access: 'publication.edit',
      tag: 'workflow',
      summary: 'Replace the list of stages',
      body: stagesInput,
      needsIfMatch: true,
      answer: stagesView,
      handle: async ({ actor, body, ifMatch }) => {
        const edited = await editStages(core, actor, body, ifMatch ?? 0)
        return edited.ok ? ok({ body: { items: edited.value.stages }, rev: edited.value.rev }) : edited
      },
    }),
  ]
}
