// HTTP of search: what is live for everyone, any state for the desk.
import { z } from '@hono/zod-openapi'
import { type Endpoint, editionCode, endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import { scopesOf } from '../people/people.ts'
import { encodePath, findEdition } from '../publication/publication.ts'
import { fail, ok } from '../result.ts'
import { searchDesk, searchLive } from './search-store.ts'

const query = z.object({
  q: z.string().max(500),
  edition: editionCode,
  state: z.enum(['live', 'draft', 'scheduled', 'withdrawn', 'any']).default('live'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export function searchEndpoints(core: Core, publicUrl: string): Endpoint[] {
  const db = core.database.kysely
  return [
    endpoint({
      method: 'get',
      path: '/search',
      access: 'public',
      tag: 'search',
      summary: 'Find stories by words; states other than live need credentials',
      query,
      handle: async ({ actor, query: { q, edition: code, state, limit } }) => {
        const edition = await findEdition(db, code)
        if (!edition) return fail('not-found', `There is no edition "${code}".`)
        const asked = { text: q, language: edition.language, edition: code, limit }
        if (state === 'live') {
          const found = await searchLive(db, asked)
          const ids = found.map(({ story }) => story)
          const rows = ids.length === 0 ? [] : await liveRows(ids)
          const items = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
          return ok({ body: { items } })
        }
        if (actor.kind === 'stranger') return fail('unauthenticated', 'Only live stories are public.')
        const states = state === 'any' ? (['draft', 'scheduled', 'live', 'withdrawn'] as const) : [state]
        const ids = await searchDesk(db, { ...asked, scopes: scopesOf(actor, [code], states) })
        const rows = ids.length === 0 ? [] : await deskRows(ids)
        const items = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
        return ok({ body: { items } })
      },
    }),
  ]

  async function liveRows(ids: readonly string[]) {
    const rows = await db
      .selectFrom('live_stories as live')
      .innerJoin('revisions', (join) =>
        join.onRef('revisions.story', '=', 'live.story').onRef('revisions.rev', '=', 'live.rev'),
      )
      .select(['live.story', 'live.path', 'live.first_published_at', 'revisions.fields'])
      .where('live.story', 'in', ids as never)
      .execute()
    return rows.map((row) => ({
      id: row.story as string,
      pub: 'live' as const,
      url: publicUrl + encodePath(row.path),
      firstPublishedAt: row.first_published_at.toISOString(),
      ...shown(row.fields),
    }))
  }

  async function deskRows(ids: readonly string[]) {
    const rows = await db
      .selectFrom('stories')
      .innerJoin('revisions', (join) =>
        join.onRef('revisions.story', '=', 'stories.id').onRef('revisions.rev', '=', 'stories.rev'),
      )
      .select(['stories.id', 'stories.pub', 'stories.edited_at', 'revisions.fields'])
      .where('stories.id', 'in', ids as never)
      .execute()
    return rows.map((row) => ({
      id: row.id as string,
      pub: row.pub,
      editedAt: row.edited_at.toISOString(),
      ...shown(row.fields),
    }))
  }
}

function shown(fields: object) {
  const { headline, standfirst, kind, section } = fields as {
    headline: string
    standfirst: string
    kind: string
    section: string
  }
  return { headline, standfirst, kind, section }
}
