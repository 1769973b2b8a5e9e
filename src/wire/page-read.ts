// One web page as one item, in this thread; `page-intake.ts` runs it apart, under limits of time and memory.
import { decodeText } from './decode.ts'
import { absoluteHtml, htmlToText } from './feed-html.ts'
import type { ItemMedia, WireEvent, WireItem } from './item.ts'
import { chooseBody, extractBodies, type PageBody } from './page-body.ts'
import { lineOf, parsePage } from './page-dom.ts'
import { type PageMetadata, readMetadata } from './page-metadata.ts'
import { scanMarkup } from './wxr-scan.ts'

export type PageOptions = {
  /** Where the page was fetched from, after redirects. */
  readonly url: string
  /** The HTTP header's value. */
  readonly contentType?: string
}

/** Pages above this are refused (bytes). */
export const maxPageBytes = 10 * 1024 * 1024
/** Less text than this is no article unless the page says that it is one (letters; ideographs count threefold). */
const leastText = 250
const leastSaid = 60

/** The events of one page: its source and item, or one `rejected`. Console output of the extractors is swallowed. */
export function readPageHere(bytes: Uint8Array, options: PageOptions): readonly WireEvent[] {
  const refuse = (reason: string): readonly WireEvent[] => [
    { kind: 'rejected', rejected: { item: options.url, reason, kind: 'failed' } },
  ]
  if (bytes.length > maxPageBytes) return refuse('The page is larger than 10 MB.')
  const type = options.contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== '' && !/html|xml|text\/plain/.test(type))
    return refuse(`The address leads to a file (${type}), not to a page.`)
  const { text: html, notes } = decodeText(
    bytes,
    options.contentType === undefined ? {} : { contentType: options.contentType },
  )
  if (!/<(?:html|head|body|p|div|article|meta|title)[\s>]/i.test(html))
    return refuse('The address leads to no HTML page.')
  if (isNestedWithoutEnd(html)) return refuse('The page is too deeply nested to be read.')
  return quietly(() => {
    const readings = extractBodies(html, options.url)
    const claims = readings.map((reading) => reading.claims)
    const metadata = readMetadata(parsePage(html, options.url), options.url, claims)
    const body = chooseBody(readings, metadata)
    const reason = whyNoArticle(body, metadata)
    if (body === undefined || reason !== undefined) return refuse(reason ?? 'The page holds no article.')
    return eventsOf(metadata, body, notes)
  })
}

/** Elements whose end tag may be left out nest only on paper. */
const openEnded = new Set(
  'p li dt dd tr td th thead tbody tfoot option colgroup br img input meta link hr source wbr area col embed track'.split(
    ' ',
  ),
)
const maxNesting = 2_000

/** Real pages nest some dozens deep; extractors take minutes for what browsers cut off at 512. */
function isNestedWithoutEnd(html: string): boolean {
  let depth = 0
  for (const markup of scanMarkup(html)) {
    if (!('name' in markup) || openEnded.has(markup.name) || markup.selfClosing) continue
    depth = Math.max(0, depth + (markup.kind === 'open' ? 1 : -1))
    if (depth > maxNesting) return true
  }
  return false
}

function whyNoArticle(body: PageBody | undefined, metadata: PageMetadata): string | undefined {
  const text = body?.text ?? ''
  const letters =
    (text.match(/\p{L}/gu) ?? []).length +
    2 * (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu) ?? []).length
  if (letters < (metadata.isArticle ? leastSaid : leastText)) return 'The page holds no article.'
  if ((body?.linkDensity ?? 0) > 0.6) return 'The page is a list of links, not an article.'
  return metadata.title === undefined ? 'The page has no title.' : undefined
}

function eventsOf(metadata: PageMetadata, body: PageBody, notes: readonly string[]): readonly WireEvent[] {
  const { url, title, summary, publishedAt, updatedAt, language, site, section } = metadata
  const { html, media } = withLead(absoluteHtml(body.html, url), metadata.picture)
  const origin = URL.parse(url)?.origin
  const terms: WireItem['terms'] = [
    ...(section === undefined ? [] : [{ name: section, scheme: 'section' }]),
    ...metadata.keywords.map((name) => ({ name, scheme: 'keyword' })),
  ]
  const item: WireItem = {
    externalId: url,
    url,
    contentHtml: html,
    authors: metadata.authors.map((name) => ({ name })),
    terms,
    media,
    status: 'published',
    notes: [...notes, ...metadata.notes],
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(language === undefined ? {} : { language }),
    ...(site === undefined ? {} : { source: site }),
  }
  return [
    {
      kind: 'source',
      source: {
        format: 'page',
        ...(site === undefined ? {} : { title: site }),
        ...(origin === undefined ? {} : { link: origin }),
        ...(language === undefined ? {} : { language }),
      },
    },
    { kind: 'item', item },
  ]
}

/** The lead picture leaves the body when it opens it, and takes caption and credit along. */
function withLead(
  html: string,
  picture: ItemMedia | undefined,
): { html: string; media: readonly ItemMedia[] } {
  if (picture === undefined) return { html, media: [] }
  const { body } = parsePage(`<html><body>${html}</body></html>`)
  const img = [...body.querySelectorAll('img')].find(
    (each) => stemOf(each.getAttribute('src') ?? '') === stemOf(picture.url),
  )
  if (img === undefined) return { html, media: [picture] }
  const figure = img.closest('figure')
  const caption = lineOf(figure?.querySelector('figcaption')?.textContent)
  const alt = lineOf(img.getAttribute('alt'))
  const lead: ItemMedia = {
    ...picture,
    ...(picture.caption === undefined && caption !== '' ? { caption } : {}),
    ...(picture.alt === undefined && alt !== '' ? { alt } : {}),
  }
  const before = html.slice(0, Math.max(0, html.indexOf('<img')))
  const opens = img === body.querySelector('img') && htmlToText(before).length < 100
  if (!opens) return { html, media: [lead] }
  const frame = figure ?? img
  frame.remove()
  return { html: body.innerHTML.trim(), media: [lead] }
}

/** A picture's file without its size, as sites serve one picture in many. */
function stemOf(address: string): string {
  const file = (URL.parse(address)?.pathname ?? address).split('/').at(-1) ?? ''
  return file
    .toLowerCase()
    .replace(/\.\w{3,4}$/, '')
    .replace(/[-_](?:\d{2,4}x\d{2,4}|\d{3,4}w?|scaled)$/, '')
}

/** Extractors report on the console what they stumble over; that belongs to nobody's log. */
function quietly<T>(work: () => T): T {
  const names = ['log', 'warn', 'error', 'info', 'debug'] as const
  const kept = names.map((name) => console[name])
  for (const name of names) console[name] = () => undefined
  try {
    return work()
  } finally {
    names.forEach((name, n) => {
      console[name] = kept[n] ?? (() => undefined)
    })
  }
}
