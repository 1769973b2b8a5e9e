// The reader site as the page store asks it: which route answers a path, how a box is made, what an error looks like.
import type { Clock } from '../clock.ts'
import type { Database } from '../db/db.ts'
import type { PageRequest, Recorder, Rendered, Site } from '../pages/pages.ts'
import { decodePath } from '../publication/publication.ts'
import { boxNames, readBox } from './box-reader.ts'
import { renderBox } from './design.ts'
import { errorPage } from './error-page.ts'
import { type ReadingBase, readEdition } from './reading.ts'
import { renderPath } from './routes.ts'

export type SiteOptions = {
  readonly database: Database
  readonly clock: Clock
  /** Without a slash at its end. */
  readonly publicUrl: string
}

/** First segments that are not the reader site's. */
const others = new Set(['api', 'assets', 'desk', 'events', 'healthz', 'media', 'metrics', 'readyz'])

export function createSite(options: SiteOptions): Site {
  const baseOf = (recorder: Recorder): ReadingBase => ({
    db: options.database.kysely,
    recorder,
    now: options.clock.now(),
    publicUrl: options.publicUrl,
  })
  return {
    route: (path) => {
      const decoded = decodePath(path)
      if (decoded === null || decoded === '/' || others.has(decoded.split('/')[1] ?? '')) return null
      return {
        queryKeys: queryKeysOf(decoded),
        render: (request, recorder) => render(baseOf(recorder), request),
      }
    },
    box: (name) => {
      const [kind, code] = name.split(':')
      const known = boxNames.find((candidate) => candidate === kind)
      if (known === undefined || code === undefined) return null
      return async (recorder) => {
        const reading = await readEdition(baseOf(recorder), code)
        return reading ? renderBox(await readBox(reading, known)) : ''
      }
    },
    error: (status, path) => errorPage(status, path),
  }
}

/** The query keys that tell pages apart; everything else in a query is ignored. */
function queryKeysOf(path: string): readonly string[] {
  if (/^\/[^/]+\/search\/?$/.test(path)) return ['q']
  return /\.(rss|atom|json|xml|txt)$/.test(path) ? [] : ['before']
}

async function render(base: ReadingBase, { path, query }: PageRequest): Promise<Rendered> {
  const decoded = decodePath(path)
  return decoded === null ? errorPage(400, path) : renderPath(base, decoded, query)
}
