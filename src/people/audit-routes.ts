// HTTP of the audit log: who did what to which thing, searchable by each of them.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, instant } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { ok } from '../result.ts'
import { listAudit } from './audit-store.ts'

const day = instant.transform((text) => new Date(text)).optional()
/** An empty member of the query is a filter nobody chose. */
const chosen = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional()

const auditQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  who: chosen(z.string().regex(/^((user|token):[0-9a-f-]{36}|cli|system|stranger)$/)),
  what: chosen(
    z
      .string()
      .max(80)
      .regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/),
  ),
  thing: chosen(
    z
      .string()
      .max(120)
      .regex(/^[\w:./-]+$/),
  ),
  outcome: chosen(z.enum(['done', 'refused'])),
  from: day,
  to: day,
})

export function auditEndpoints(core: Core): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/audit',
      access: 'audit.see',
      tag: 'people',
      summary: 'The audit log, newest first; filtered by actor, action, subject, outcome and time',
      query: auditQuery,
      handle: async ({ query: { limit, before, ...filter } }) => {
        const items = await listAudit(core.database.kysely, filter, { limit, before })
        const last = items.at(-1)
        return ok({ body: items.length === limit && last ? { items, next: String(last.n) } : { items } })
      },
    }),
  ]
}
