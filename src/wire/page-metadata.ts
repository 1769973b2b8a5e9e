// One account of a page out of all that it says of itself, in order of trust.
import { readDate } from './date.ts'
import type { ItemMedia } from './item.ts'
import { namesOf } from './page-byline.ts'
import { firstClaim, type PageClaims, type PagePicture } from './page-claims.ts'
import type { PageDocument } from './page-dom.ts'
import { readJsonLd, withoutTail } from './page-jsonld.ts'
import { readHead, readMeta, readMicrodata, readVisible } from './page-meta.ts'

export type PageMetadata = {
  readonly url: string
  readonly title: string | undefined
  readonly summary: string | undefined
  readonly authors: readonly string[]
  readonly publishedAt: Date | undefined
  readonly updatedAt: Date | undefined
  readonly language: string | undefined
  readonly site: string | undefined
  readonly section: string | undefined
  readonly keywords: readonly string[]
  readonly picture: ItemMedia | undefined
  readonly articleText: string | undefined
  readonly isArticle: boolean
  readonly notes: readonly string[]
}

/** Reads everything but the body. `url` is where the page was fetched from, `extracted` what the extractors noticed. */
export function readMetadata(
  document: PageDocument,
  url: string,
  extracted: readonly PageClaims[],
): PageMetadata {
  const notes: string[] = []
  const head = readHead(document)
  const address = canonicalOf(head.canonical, url, notes)
  const jsonLd = readJsonLd(document, [withoutTail(address), withoutTail(url)])
  const meta = readMeta(document)
  const visible = readVisible(document, head.title)
  const sources: readonly PageClaims[] = [jsonLd, meta, readMicrodata(document), ...extracted, visible]
  const site = firstClaim([meta, jsonLd], 'site')
  const published = dateOf(sources, 'published', notes) ?? dateInAddress(address)
  const updated = dateOf(sources, 'updated', [])
  const text = firstClaim(sources, 'text')
  return {
    url: address,
    title: titleOf(sources, head.title, site, address),
    summary: firstClaim(sources, 'summary'),
    authors: authorsOf(sources, site),
    publishedAt: published,
    updatedAt: updated,
    language: languageOf(sources),
    site,
    section: firstClaim(sources, 'section'),
    keywords: [...new Set(firstClaim(sources, 'keywords') ?? [])].slice(0, 30),
    picture: pictureOf(sources, address),
    articleText: text,
    isArticle: sources.some((source) => source.isArticle === true),
    notes,
  }
}

/** The first source whose names survive: an empty or placeholder author says nothing. */
function authorsOf(sources: readonly PageClaims[], site: string | undefined): readonly string[] {
  for (const source of sources) {
    const names = namesOf(source.authors ?? [], site)
    if (names.length > 0) return names
  }
  return []
}

function canonicalOf(written: string | undefined, url: string, notes: string[]): string {
  const canonical = written === undefined ? null : URL.parse(written, url)
  const own = URL.parse(url)
  if (canonical === null || own === null || !/^https?:$/.test(canonical.protocol)) return url
  // Some sites name their front page on every page.
  if (canonical.pathname === '/' && own.pathname !== '/') return url
  if (canonical.hostname !== own.hostname)
    notes.push(`The page calls itself a copy of one at ${canonical.hostname}.`)
  canonical.hash = ''
  return canonical.href
}

/** A headline of JSON-LD that search engines had cut ("…", 110 characters) yields to the full one. */
function titleOf(
  sources: readonly PageClaims[],
  element: string,
  site: string | undefined,
  url: string,
): string | undefined {
  const titles = [...sources.map((source) => source.title), element]
    .flatMap((title) => title ?? [])
    .map((title) => withoutSite(title, site, url))
    .filter((title) => title !== '')
  const [best] = titles
  if (best === undefined) return undefined
  const stem = best.replace(/\s*(?:…|\.\.\.)$/u, '')
  const isCut = stem !== best || best.length >= 108
  return (
    (isCut ? titles.find((title) => title.length > best.length && title.startsWith(stem)) : undefined) ?? best
  )
}

const divider = /\s+[|–—·•»:-]\s+|\s*[|»]\s*/u

/** "Headline | Section | Site" is the headline; only tails that name the site, or follow one that does, go. */
function withoutSite(title: string, site: string | undefined, url: string): string {
  const parts = title.split(divider)
  if (parts.length < 2) return title
  const host =
    URL.parse(url)
      ?.hostname.replace(/^www\./, '')
      .split('.')[0] ?? ''
  const names = [site, host].map((name) => fold(name ?? '')).filter((name) => name.length > 1)
  const isSite = (part: string) => {
    const folded = fold(part)
    return names.some(
      (name) =>
        folded === name ||
        (folded.length > 3 &&
          (name.includes(folded) || folded.includes(name)) &&
          folded.length < name.length + 15),
    )
  }
  const last = parts.at(-1) ?? ''
  if (!isSite(last)) return title
  const head = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/u, '')
  return head.length >= 5 ? head : title
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function dateOf(
  sources: readonly PageClaims[],
  key: 'published' | 'updated',
  notes: string[],
): Date | undefined {
  for (const source of sources) {
    const date = readDate(source[key])
    if (date === undefined || date.at.getUTCFullYear() < 1900) continue
    if (date.assumed !== undefined) notes.push(date.assumed)
    return date.at
  }
  return undefined
}

/** `/2026/01/15/` in an address: a day, when nothing else tells one. */
function dateInAddress(url: string): Date | undefined {
  const found = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/.exec(
    URL.parse(url)?.pathname ?? '',
  )
  return found === null
    ? undefined
    : readDate(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`)?.at
}

/** The page's own word (`<html lang>`) tells what readers read; JSON-LD and meta are often the template's default. */
function languageOf(sources: readonly PageClaims[]): string | undefined {
  for (const source of sources.toReversed()) {
    const written = source.language?.replace(/_/g, '-')
    if (written === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(written)) continue
    try {
      return Intl.getCanonicalLocales(written)[0]
    } catch {
      // Not a language tag after all.
    }
  }
  return undefined
}

function pictureOf(sources: readonly PageClaims[], base: string): ItemMedia | undefined {
  const pictures = sources.flatMap((source) => source.picture ?? [])
  const [lead] = pictures
  const url = lead === undefined ? null : URL.parse(lead.url, base)
  if (lead === undefined || url === null || !/^https?:$/.test(url.protocol)) return undefined
  const say = <K extends keyof PagePicture>(key: K) => pictures.find((each) => each[key] !== undefined)?.[key]
  const optional = {
    caption: lead.caption,
    alt: say('alt'),
    credit: say('credit'),
    width: lead.width,
    height: lead.height,
  }
  const present = Object.entries(optional).filter(([, value]) => value !== undefined)
  return { url: url.href, lead: true, ...Object.fromEntries(present) }
}
