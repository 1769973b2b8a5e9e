// The feeds a web page names, for the person who gave its address instead of a feed's.
// Driven by feed.ts.
import { Parser } from 'htmlparser2'
import { resolveUrl } from './feed-url.ts'

const types = /^(?:application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)|text\/xml|application\/json)/i

/** At most ten absolute addresses of `<link rel="alternate">` feeds, in the order of the page. */
export function feedsNamedIn(html: string, url: string | undefined): readonly string[] {
  const found = new Set<string>()
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href = '' }) => {
      if (name !== 'link' || !/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !types.test(type)) return
      const address = resolveUrl(href, [url])
      if (address !== undefined && found.size < 10) found.add(address)
    },
  })
  parser.end(html.slice(0, 1024 * 1024))
  return [...found]
}
