// Our words for the namespaces feeds use, and which prefix conventionally means which where a feed forgets to declare it.
// Driven by xml-build.ts.

const byUri: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/2005/atom': 'atom',
  'https://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://example.com/necho': 'atom',
  'http://example.com/newformat#': 'atom',
  'http://purl.org/net/rss1.1#': 'rss',
  'http://purl.org/rss/1.0/': 'rss',
  'http://my.netscape.com/rdf/simple/0.9/': 'rss',
  'http://channel.netscape.com/rdf/simple/0.9/': 'rss',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': 'rss',
  'http://backend.userland.com/rss': 'rss',
  'http://backend.userland.com/rss2': 'rss',
  'http://blogs.law.harvard.edu/tech/rss': 'rss',
  'http://blogs.law.harvard.edu/tech/rss/': 'rss',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1998/math/mathml': 'mathml',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/xml/1998/namespace': 'xml',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/dcterms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss': 'media',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.rssboard.org/media-rss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.itunes.com/dtds/podcast-2.0.dtd': 'itunes',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.google.com/schemas/play-podcasts/1.0': 'googleplay',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://purl.org/atompub/tombstones/1.0': 'tombstones',
  'http://www.w3.org/2007/app': 'app',
  'http://purl.org/rss/1.0/modules/syndication/': 'syndication',
  'http://purl.org/rss/1.0/modules/annotate/': 'annotate',
}

const byPrefix: Readonly<Record<string, string>> = {
  xml: 'xml',
  rdf: 'rdf',
  rss: 'rss',
  atom: 'atom',
  atom10: 'atom',
  a10: 'atom',
  dc: 'dc',
  dcterms: 'dcterms',
  content: 'content',
  media: 'media',
  itunes: 'itunes',
  googleplay: 'googleplay',
  feedburner: 'feedburner',
  xhtml: 'xhtml',
  at: 'tombstones',
}

/** Our word for a namespace URI, else the URI itself; compared without regard to case, as feeds misspell it. */
export function spaceOfUri(uri: string): string {
  const plain = uri.trim().toLowerCase()
  // WordPress exports name a version in the URI; all of them are one namespace.
  if (plain.startsWith('http://wordpress.org/export/')) return plain.includes('excerpt') ? 'excerpt' : 'wp'
  return byUri[plain] ?? uri
}

/** What an undeclared prefix conventionally means. */
export function spaceOfPrefix(prefix: string): string {
  return byPrefix[prefix.toLowerCase()] ?? `undeclared:${prefix}`
}
