// HTTP of jobs: what waits, runs or has failed, for the operator. Payloads stay inside.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint, instant, listOf, pageOf, pageQuery } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { JobId } from '../ids.ts'
import { isId } from '../ids.ts'
import { ok } from '../result.ts'
import type { JobRow } from './job-store.ts'

const states = ['waiting', 'running', 'failed'] as const

const jobView = z
  .object({
    id: z.uuid(),
    queue: z.string(),
    key: z.string().optional(),
    state: z.enum(states),
    attempts: z.number().int(),
    runAt: instant,
    createdAt: instant,
    failedAt: instant.optional(),
    lastError: z.string().optional(),
  })
  .openapi('Job')

const jobQuery = pageQuery.extend({
  queue: z.string().max(80).optional(),
  state: z.enum(states).optional(),
})

export function jobEndpoints(core: Core): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/jobs',
      access: 'job.see',
      tag: 'jobs',
      summary: 'Work that waits, runs or has failed, newest first',
      query: jobQuery,
      answer: listOf(jobView),
      handle: async ({ query }) => {
        const now = core.clock.now()
        let jobs = core.database.kysely
          .selectFrom('jobs')
          .selectAll()
          .orderBy('id', 'desc')
          .limit(query.limit + 1)
        if (query.queue !== undefined) jobs = jobs.where('queue', '=', query.queue)
        if (query.after !== undefined && isId(query.after)) jobs = jobs.where('id', '<', query.after as JobId)
        if (query.state === 'failed') jobs = jobs.where('failed_at', 'is not', null)
        if (query.state === 'running') jobs = jobs.where('locked_until', '>', now)
        if (query.state === 'waiting') {
          jobs = jobs
            .where('failed_at', 'is', null)
            .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now)]))
        }
        const rows = await jobs.execute()
        const page = pageOf(rows, query.limit, ({ id }) => id)
        return ok({ body: { ...page, items: page.items.map((row) => presentJob(row, now)) } })
      },
    }),
  ]
}

function presentJob(row: JobRow, now: Date) {
  const isRunning = row.locked_until !== null && row.locked_until > now
  return {
    id: row.id,
    queue: row.queue,
    ...(row.key === null ? {} : { key: row.key }),
    state: row.failed_at ? ('failed' as const) : isRunning ? ('running' as const) : ('waiting' as const),
    attempts: row.attempts,
    runAt: row.run_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    ...(row.failed_at ? { failedAt: row.failed_at.toISOString() } : {}),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
  }
}
