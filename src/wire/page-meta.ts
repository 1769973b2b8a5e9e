// What a page says of its article in meta elements, microdata and what readers see: trusted in that order, after JSON-LD.

import type { PageClaims } from './page-claims.ts'
import { first, lineOf, type PageDocument, type PageElement } from './page-dom.ts'

/** Meta elements: Open Graph and article first, then Dublin Core and what analytics services made common. */
export function readMeta(document: PageDocument): PageClaims {
  const values = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).trim()
    const content = lineOf(meta.getAttribute('content'))
    if (name === '' || content === '') continue
    const same = values.get(name.toLowerCase())
    if (same === undefined) values.set(name.toLowerCase(), [content])
    else same.push(content)
  }
  const one = (...names: readonly string[]) => all(...names)?.[0]
  const all = (...names: readonly string[]) =>
    names.map((name) => values.get(name)).find((found) => found !== undefined)
  const picture = one(
    'og:image',
    'og:image:url',
    'og:image:secure_url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
  )
  const type = one('og:type')
  return {
    title: one(
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
      'headline',
    ),
    summary: one(
      'og:description',
      'description',
      'twitter:description',
      'dc.description',
      'dcterms.description',
    ),
    authors: all(
      'article:author',
      'author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'byl',
      'citation_author',
      'article:author_name',
      'twitter:creator:name',
    ),
    published: one(
      'article:published_time',
      'og:article:published_time',
      'article:published',
      'datepublished',
      'parsely-pub-date',
      'dcterms.created',
      'dcterms.date',
      'dc.date.issued',
      'dc.date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication_date',
      'cxenseparse:recs:publishtime',
      'citation_publication_date',
      'date',
    ),
    updated: one(
      'article:modified_time',
      'og:article:modified_time',
      'og:updated_time',
      'article:modified',
      'datemodified',
      'dcterms.modified',
      'last-modified',
      'revised',
    ),
    language: one('og:locale', 'content-language', 'dc.language', 'inlanguage')?.replace('_', '-'),
    site: one('og:site_name', 'application-name', 'twitter:site:name', 'dc.publisher'),
    section: one('article:section', 'og:article:section', 'parsely-section', 'section', 'dc.subject'),
    keywords: keywordsOf(
      all('article:tag', 'og:article:tag'),
      one('news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags'),
    ),
    picture:
      picture === undefined
        ? undefined
        : {
            url: picture,
            alt: one('og:image:alt', 'twitter:image:alt'),
            ...sizeOf(one('og:image:width'), one('og:image:height')),
          },
    isArticle: type !== undefined && /article|news|blog/i.test(type) ? true : undefined,
  }
}

function keywordsOf(tags: readonly string[] | undefined, list: string | undefined): readonly string[] {
  const all = tags ?? (list === undefined ? [] : [list])
  return all
    .flatMap((each) => each.split(/[,;|،、]/))
    .map((each) => each.trim())
    .filter((each) => each !== '' && each.length <= 60)
}

function sizeOf(width: string | undefined, height: string | undefined) {
  const [x, y] = [Number(width), Number(height)]
  return Number.isInteger(x) && Number.isInteger(y) && x > 0 && y > 0 ? { width: x, height: y } : {}
}

/** Microdata and RDFa of an article. */
export function readMicrodata(document: PageDocument): PageClaims {
  const scope = document.querySelector(
    '[itemtype*="schema.org/" i][itemtype*="Article" i], [itemtype*="BlogPosting" i]',
  )
  const root: Pick<PageDocument, 'querySelector' | 'querySelectorAll'> = scope ?? document
  const value = (name: string) => {
    const element = root.querySelector(`[itemprop~="${name}"]`)
    return element === null ? undefined : contentOf(element)
  }
  const authors = [...root.querySelectorAll('[itemprop~="author"]')].slice(0, 20).flatMap((element) => {
    const name = element.querySelector('[itemprop~="name"]')
    return contentOf(name ?? element) ?? []
  })
  return {
    title: value('headline'),
    authors,
    published: value('datePublished'),
    updated: value('dateModified'),
    section: value('articleSection'),
    isArticle: scope === null ? undefined : true,
  }
}

function contentOf(element: PageElement): string | undefined {
  const written = element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent
  const line = lineOf(written)
  return line === '' || line.length > 500 ? undefined : line
}

const bylines =
  '[rel~="author"], [class~="byline"], [class~="author"], [class*="byline-name" i], [class*="author-name" i], [class*="author__name" i], ' +
  '[class*="byline" i] a, [class*="author" i] a, [class*="autor" i] a, address a, [class*="byline" i], [class*="author" i], [id*="byline" i]'

/** What readers see: headings, bylines, dated times, the language of the page. */
export function readVisible(document: PageDocument, titleElement: string): PageClaims {
  // Where no main heading agrees with the title element, the headings are of the site or a section.
  const heading = [...document.querySelectorAll('h1')]
    .map((h1) => lineOf(h1.textContent))
    .find(
      (text) =>
        text.length > 3 && (titleElement === '' || titleElement.toLowerCase().includes(text.toLowerCase())),
    )
  const byline = [...document.querySelectorAll(bylines)]
    .slice(0, 60)
    .map((element) => lineOf(element.textContent))
    .find(looksLikeByline)
  const time =
    document.querySelector(
      'time[pubdate][datetime], article header time[datetime], header time[datetime], [class*="publish" i] time[datetime]',
    ) ??
    document.querySelector('article time[datetime], main time[datetime]') ??
    document.querySelector('time[datetime]')
  return {
    title: heading,
    authors: byline === undefined ? [] : [byline],
    published: lineOf(time?.getAttribute('datetime')) || undefined,
    language:
      lineOf(
        document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang'),
      ) || undefined,
  }
}

/** A name of two words at least, where words are written apart; labels and links of the site are none. */
function looksLikeByline(text: string): boolean {
  if (text.length < 3 || text.length > 100 || /comment|profile|archive|follow/i.test(text)) return false
  return text.includes(' ') || !/^\p{sc=Latin}/u.test(text)
}

/** The title element, and the canonical address a page gives itself. */
export function readHead(document: PageDocument): {
  readonly title: string
  readonly canonical: string | undefined
} {
  const canonical = first(document.querySelectorAll('link[rel~="canonical" i][href]'))?.getAttribute('href')
  return {
    title: lineOf(document.querySelector('title')?.textContent),
    canonical: lineOf(canonical) || undefined,
  }
}
