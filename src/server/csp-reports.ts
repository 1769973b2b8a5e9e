// Where browsers report what the content security policy stopped. Logged, capped, never trusted.
import { z } from '@hono/zod-openapi'
import { type Endpoint, endpoint } from '../api/api.ts'
import { ok } from '../result.ts'
import type { Log } from './log.ts'

const perMinute = 60

export function cspReportEndpoints(log: Log): Endpoint[] {
  let minute = 0
  let seen = 0
  return [
    endpoint({
      method: 'post',
      path: '/csp-reports',
      access: 'public',
      anyOrigin: true,
      tag: 'operation',
      summary: 'Reports of the content security policy (from browsers)',
      body: z.looseObject({}).or(z.array(z.unknown()).max(20)),
      maxBytes: 20_000,
      handle: async ({ body }) => {
        const now = Math.floor(Date.now() / 60_000)
        seen = now === minute ? seen + 1 : 1
        minute = now
        if (seen <= perMinute)
          log.warn({ report: JSON.stringify(body).slice(0, 2_000) }, 'content security policy report')
        return ok({ status: 204 })
      },
    }),
  ]
}
