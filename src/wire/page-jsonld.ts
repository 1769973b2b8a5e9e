// What a page says of its article in JSON-LD: the most trusted source of its title, authors, dates and picture.

import { htmlToText } from './feed-html.ts'
import type { PageClaims, PagePicture } from './page-claims.ts'
import { lineOf, type PageDocument } from './page-dom.ts'

type Fields = Readonly<Record<string, unknown>>

const articleTypes =
  /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|SatiricalArticle|AdvertiserContentArticle|TechArticle|ScholarlyArticle|SocialMediaPosting|Review|Recipe|PodcastEpisode)$/
/** Say something of the page when nothing says it of an article. */
const pageTypes = /^(?:WebPage|ItemPage|AboutPage|VideoObject|CreativeWork|MediaObject)$/
const maxNodes = 2_000

/** The claims of the page's article; empty when there is none. */
export function readJsonLd(document: PageDocument, pageUrls: readonly string[]): PageClaims {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script) =>
    flatten(parseLoosely(script.textContent ?? '')),
  )
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  )
  const article = pickArticle(nodes, pageUrls)
  if (article !== undefined) return { ...claimsOf(article, byId), isArticle: true }
  const page = nodes.find((node) => hasType(node, pageTypes))
  return page === undefined ? {} : claimsOf(page, byId)
}

function pickArticle(nodes: readonly Fields[], pageUrls: readonly string[]): Fields | undefined {
  const articles = nodes.filter((node) => hasType(node, articleTypes))
  const own = articles.find((node) => addressesOf(node).some((url) => pageUrls.includes(withoutTail(url))))
  return own ?? articles.find((node) => textOf(node['articleBody']) !== undefined) ?? articles[0]
}

function addressesOf(node: Fields): readonly string[] {
  const main = node['mainEntityOfPage']
  const fromMain = isFields(main) ? (textOf(main['@id']) ?? textOf(main['url'])) : textOf(main)
  return [textOf(node['url']), fromMain, textOf(node['@id'])].flatMap((url) => url ?? [])
}

/** An address without fragment, query and closing slash, as pages and their JSON-LD disagree on these. */
export function withoutTail(url: string): string {
  return url
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
}

function claimsOf(node: Fields, byId: ReadonlyMap<unknown, Fields>): PageClaims {
  const follow = (value: unknown): unknown => {
    const id = isFields(value) && Object.keys(value).length === 1 ? value['@id'] : undefined
    return (id === undefined ? undefined : byId.get(id)) ?? value
  }
  const publisher = follow(node['publisher'])
  const language = follow(node['inLanguage'])
  return {
    title: textOf(node['headline']) ?? textOf(node['name']),
    summary: textOf(node['description']),
    authors: namesOf(node['author'] ?? node['creator'], follow),
    published: textOf(node['datePublished']) ?? textOf(node['dateCreated']) ?? textOf(node['uploadDate']),
    updated: textOf(node['dateModified']),
    language: isFields(language) ? textOf(language['alternateName']) : textOf(language),
    site: isFields(publisher) ? textOf(publisher['name']) : textOf(publisher),
    section: listOf(node['articleSection'])[0],
    keywords: listOf(node['keywords']),
    picture: pictureOf(node['image'], follow),
    text: textOf(node['articleBody'], 1_000_000),
  }
}

function namesOf(value: unknown, follow: (value: unknown) => unknown): readonly string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.slice(0, 30).flatMap((each) => {
    const author = follow(each)
    if (!isFields(author)) return textOf(author) ?? []
    return Array.isArray(author['name']) ? listOf(author['name']) : (textOf(author['name']) ?? [])
  })
}

function pictureOf(value: unknown, follow: (value: unknown) => unknown): PagePicture | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(follow)
  for (const picture of all) {
    if (typeof picture === 'string' && picture !== '') return { url: picture }
    if (!isFields(picture)) continue
    const url = textOf(picture['url']) ?? textOf(picture['contentUrl']) ?? listOf(picture['url'])[0]
    if (url === undefined) continue
    return {
      url,
      caption: textOf(picture['caption']) ?? textOf(picture['description']),
      credit: textOf(picture['creditText']) ?? namesOf(picture['creator'] ?? picture['author'], follow)[0],
      width: numberOf(picture['width']),
      height: numberOf(picture['height']),
    }
  }
  return undefined
}

function numberOf(value: unknown): number | undefined {
  const number = Number.parseInt(String(isFields(value) ? value['value'] : value), 10)
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : undefined
}

function listOf(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;|]/) : [value]
  return all.flatMap((each) => (isFields(each) ? textOf(each['name']) : textOf(each)) ?? [])
}

/** Text that may have been escaped once too often. */
function textOf(value: unknown, most = 5_000): string | undefined {
  if (typeof value !== 'string') return undefined
  const cut = value.slice(0, most)
  const text = most > 5_000 ? cut : lineOf(/[<&]/.test(cut) ? htmlToText(cut) : cut)
  return text.trim() === '' ? undefined : text
}

function hasType(node: Fields, pattern: RegExp): boolean {
  const type = node['@type']
  const all = Array.isArray(type) ? type : [type]
  return all.some((each) => typeof each === 'string' && pattern.test(each.replace(/^.*[/:]/, '')))
}

/** All objects at the top, in lists, in @graph and as main entity. */
function flatten(value: unknown): readonly Fields[] {
  const found: Fields[] = []
  const stack: unknown[] = [value]
  for (let steps = 0; stack.length > 0 && steps < maxNodes; steps += 1) {
    const at = stack.shift()
    if (Array.isArray(at)) stack.push(...at.slice(0, maxNodes))
    else if (isFields(at)) {
      found.push(at)
      stack.push(at['@graph'], at['mainEntity'])
    }
  }
  return found
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON as pages write it: in comments, with raw line breaks in strings, with a comma too many. */
function parseLoosely(text: string): unknown {
  const plain = text.replace(
    /^\s*(?:\/\*\s*)?(?:<!--|(?:\/\/)?\s*<!\[CDATA\[)(?:\s*\*\/)?|(?:\/\*\s*)?(?:-->|(?:\/\/)?\s*\]\]>)(?:\s*\*\/)?\s*;?\s*$/g,
    '',
  )
  const tries = [
    () => plain,
    () => plain.replace(/\s+/g, ' '),
    () =>
      plain
        .replace(/\s+/g, ' ')
        .replace(/,\s*([}\]])/g, '$1')
        .replace(/;\s*$/, ''),
  ]
  for (const attempt of tries) {
    try {
      return JSON.parse(attempt())
    } catch {
      // The next, more forgiving reading.
    }
  }
  return undefined
}
