// Addresses of the reader site: pure rules about paths. `address-store.ts` keeps which path names which thing.

/** Segments of the contract that no section, kind list or slug of a first level may take, in any edition. */
export const reservedSegments: ReadonlySet<string> = new Set([
  'topics',
  'regions',
  'authors',
  'dossiers',
  'programmes',
  'live',
  'search',
  'archive',
  'corrections',
  'pages',
  'feed.rss',
  'feed.atom',
  'feed.json',
  'offline',
  'saved',
  'manifest.webmanifest',
])

/** Codes no edition may have: they are the first segments of other things. */
export const reservedEditions: ReadonlySet<string> = new Set([
  'desk',
  'api',
  'events',
  'media',
  'assets',
  'healthz',
  'readyz',
  'metrics',
  'sitemaps',
])

export function isFreeSegment(segment: string): boolean {
  return !reservedSegments.has(segment) && !/^\d{4}$/.test(segment) && !segment.startsWith('feed.')
}

/** `/en/`, `/en/politics/`: lists end with a slash. */
export function listPath(edition: string, ...segments: readonly string[]): string {
  return `/${[edition, ...segments].join('/')}/`
}

/** `/en/politics/harbour-opens`: stories do not end with a slash. */
export function storyPath(edition: string, section: string, slug: string): string {
  return `/${edition}/${section}/${slug}`
}

/** The first segment below the edition under which a type of term has its pages. */
export const termSegments = {
  region: 'regions',
  topic: 'topics',
  dossier: 'dossiers',
  author: 'authors',
  programme: 'programmes',
} as const

/** A path as it is kept (letters of any script) in the form a URL or header carries it. */
export function encodePath(path: string): string {
  return encodeURI(path)
}

/** The kept form of a request's path: decoded once, NFC; null when it is not decodable or tries to climb. */
export function decodePath(raw: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(raw)
  } catch {
    return null
  }
  if (/[\p{Cc}\\]/u.test(path) || path.includes('//') || /(^|\/)\.\.?(\/|$)/.test(path)) return null
  return path.normalize('NFC')
}
