// The body of a page: Defuddle's reading and Readability's, the better of the two by measures that need no knowledge of
// the site, then what both tend to leave at its edges.
import { Readability } from '@mozilla/readability'
import { DefuddleClass } from 'defuddle/node'
import { escapeHtml, htmlToText } from './feed-html.ts'
import type { PageClaims } from './page-claims.ts'
import { lineOf, type PageDocument, parsePage } from './page-dom.ts'
import { preparePage } from './page-prepare.ts'
import { trimBody } from './page-trim.ts'

export type BodyHints = {
  readonly title: string | undefined
  readonly summary: string | undefined
  readonly authors: readonly string[]
  /** The article's text as JSON-LD carries it. */
  readonly articleText: string | undefined
}
export type PageBody = { readonly html: string; readonly text: string; readonly linkDensity: number }

/** What one extractor made of a page: the body, and what it noticed of authors and dates on the way. */
export type Reading = {
  readonly by: 'defuddle' | 'readability'
  readonly html: string
  readonly claims: PageClaims
}

type Candidate = PageBody & { readonly by: Reading['by'] }

/** Both extractors' readings, Defuddle's first; one that fails is left out. */
export function extractBodies(html: string, url: string): readonly Reading[] {
  return [byDefuddle(html, url), byReadability(html, url)].flatMap((found) => found ?? [])
}

/** The better body, trimmed, or undefined when neither reading holds any text. */
export function chooseBody(readings: readonly Reading[], hints: BodyHints): PageBody | undefined {
  const candidates = readings
    .map(({ by, html }) => measure(by, trimBody(html, hints)))
    .filter((candidate) => candidate.text !== '')
  const [one, other] = candidates
  const best = one === undefined || other === undefined ? one : better(one, other, hints)
  // Some pages send their text in JSON-LD only and draw it by script.
  const stated = hints.articleText === undefined ? undefined : fromArticleText(hints.articleText)
  const isBare = best === undefined || !/<(?:p|li|h\d)[\s>]/i.test(best.html)
  const isLost = isBare || (stated?.text.length ?? 0) > 2 * best.text.length
  if (stated !== undefined && stated.text.length > 500 && isLost) return stated
  return best
}

function fromArticleText(text: string): PageBody {
  const html = /<p[\s>]/i.test(text)
    ? text
    : htmlToText(text)
        .split('\n')
        .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
        .join('\n')
  return measure('defuddle', html)
}

function byDefuddle(html: string, url: string): Reading | undefined {
  return attempt(() => {
    const document = preparePage(parsePage(html, url), url)
    // Its site-specific readers may fetch; ours never does.
    const options = { url, useAsync: false, includeReplies: false, fetch: refuseToFetch }
    const found = new DefuddleClass(asBrowser(document), options).parse()
    const authors = found.author === '' ? [] : [found.author]
    return {
      by: 'defuddle',
      html: found.content,
      claims: { authors, published: found.published || undefined },
    }
  })
}

function byReadability(html: string, url: string): Reading | undefined {
  return attempt(() => {
    const document = preparePage(parsePage(html, url), url)
    const options = { keepClasses: false, maxElemsToParse: 100_000 }
    const found = new Readability(asBrowser(document), options).parse()
    if (typeof found?.content !== 'string') return undefined
    const authors = found.byline ? [found.byline] : []
    return {
      by: 'readability',
      html: found.content,
      claims: { authors, published: found.publishedTime ?? undefined },
    }
  })
}

/** Extractors throw on pages nobody foresaw; then the other one decides. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function refuseToFetch(): Promise<never> {
  return Promise.reject(new Error('Page intake fetches nothing.'))
}

/** The extractors are typed for a browser's document; linkedom's stands in for it. */
function asBrowser(document: PageDocument): never {
  return document as never
}

function measure(by: Candidate['by'], html: string): Candidate {
  const { body } = parsePage(`<html><body>${html}</body></html>`)
  for (const caption of [...body.querySelectorAll('figcaption')]) caption.remove()
  const text = lineOf(body.textContent)
  let linked = 0
  for (const link of body.querySelectorAll('a')) {
    if (link.parentElement?.closest('a') == null) linked += lineOf(link.textContent).length
  }
  return { by, html, text, linkDensity: text === '' ? 0 : linked / text.length }
}

/** Defuddle keeps more of what belongs to an article; Readability is right where Defuddle took too much or the wrong part. */
function better(defuddle: Candidate, readability: Candidate, hints: BodyHints): Candidate {
  if (defuddle.by !== 'defuddle') return defuddle
  const hint = hints.articleText
  if (hint !== undefined && hint.length > 500) {
    return overlap(hint, readability.text) > overlap(hint, defuddle.text) + 0.03 ? readability : defuddle
  }
  const shared = containment(readability.text, defuddle.text)
  const summary = hints.summary ?? ''
  if (shared < 0.3) {
    // Two different parts of the page: the one that begins as the page describes itself.
    return containment(summary, defuddle.text) > containment(summary, readability.text)
      ? defuddle
      : readability
  }
  if (defuddle.text.length < readability.text.length * 0.6 && readability.linkDensity < 0.3)
    return readability
  const tooMuch = defuddle.text.length > readability.text.length * 2
  if (tooMuch && shared > 0.9 && readability.text.length > 140) return readability
  return defuddle.linkDensity > 0.4 && readability.linkDensity < defuddle.linkDensity / 2
    ? readability
    : defuddle
}

function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  for (let n = 0; n + 3 < words.length && n < 50_000; n += 1) found.add(words.slice(n, n + 4).join(' '))
  return found
}

/** The share of `part` that is in `whole`. */
function containment(part: string, whole: string): number {
  const wanted = shingles(part)
  if (wanted.size === 0) return 0
  const there = shingles(whole)
  let common = 0
  for (const each of wanted) if (there.has(each)) common += 1
  return common / wanted.size
}

function overlap(a: string, b: string): number {
  const [recall, precision] = [containment(a, b), containment(b, a)]
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}
