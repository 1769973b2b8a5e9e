// Makes a page's pictures and addresses what readers would see before an extractor looks at it: lazy pictures get their
// source, addresses become absolute.
import { lineOf, type PageDocument, type PageElement } from './page-dom.ts'

const lazySources = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-image',
  'data-hi-res-src',
  'data-src-large',
]
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset']

/** Changes the document in place and gives it back. */
export function preparePage(document: PageDocument, url: string): PageDocument {
  const base = URL.parse(document.querySelector('base[href]')?.getAttribute('href') ?? '', url)?.href ?? url
  dropComments(document)
  dropOtherArticles(document)
  for (const picture of [...document.querySelectorAll('img')]) fillSource(picture)
  for (const fallback of [...document.querySelectorAll('noscript')]) replacePlaceholder(fallback)
  for (const name of ['href', 'src', 'poster']) {
    for (const element of document.querySelectorAll(`[${name}]`)) makeAbsolute(element, name, base)
  }
  return document
}

const comments =
  '[id^="comment" i], [class^="comment" i], [class*=" comments" i], [class*="comment-list" i], [class*="commentlist" i], ' +
  '[id*="comentario" i], [class*="comentario" i], [id*="kommentar" i], [id^="disqus" i], [class*="comment_list" i], [id*="comment_list" i]'

/** Readers' comments read like an article to an extractor. */
function dropComments(document: PageDocument): void {
  for (const element of [...document.querySelectorAll(comments)]) {
    if (element.querySelector('h1, article, [itemprop="articleBody"]') !== null) continue
    if (!/^(?:html|body|main|article|a|span)$/i.test(element.tagName)) element.remove()
  }
}

/** Where one article holds the page's heading, the articles beside it are other stories. */
function dropOtherArticles(document: PageDocument): void {
  const own = document.querySelector('article h1')?.closest('article')
  if (own === null || own === undefined || lineOf(own.textContent).length < 500) return
  const others = [...document.querySelectorAll('article')].filter(
    (each) => each !== own && !isInside(each, own) && each.querySelector('h1') === null,
  )
  if (others.length >= 2 && !isLive(document)) for (const other of others) other.remove()
}

function isInside(element: PageElement, frame: PageElement): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (at === frame) return true
  return false
}

/** A live page's entries are articles of their own beside its heading. */
function isLive(document: PageDocument): boolean {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')]
  return (
    scripts.some((script) => script.textContent?.includes('LiveBlogPosting')) ||
    document.querySelector('[itemtype*="LiveBlog" i]') !== null
  )
}

function fillSource(picture: PageElement): void {
  const source = picture.getAttribute('src') ?? ''
  if (source !== '' && !isPlaceholder(source)) return
  const direct = lazySources.map((name) => picture.getAttribute(name)).find(isAddress)
  const chosen =
    direct ??
    lazySets.map((name) => largestOf(picture.getAttribute(name))).find(isAddress) ??
    sourceOfFrame(picture)
  if (chosen !== undefined && chosen !== null) picture.setAttribute('src', chosen)
}

function sourceOfFrame(picture: PageElement): string | undefined {
  const frame = picture.parentElement
  if (frame?.tagName.toLowerCase() !== 'picture') return undefined
  for (const source of frame.querySelectorAll('source')) {
    const found = largestOf(source.getAttribute('srcset') ?? source.getAttribute('data-srcset'))
    if (found !== undefined) return found
  }
  return undefined
}

function isPlaceholder(source: string): boolean {
  return /^data:|^about:|(?:blank|spacer|placeholder|pixel|1x1|transparent|lazy)[\w-]*\.(?:gif|png|svg)(?:\?|$)/i.test(
    source,
  )
}

function isAddress(value: string | null | undefined): value is string {
  return (
    value !== null &&
    value !== undefined &&
    value.trim() !== '' &&
    !isPlaceholder(value) &&
    !/^[{[]/.test(value.trim())
  )
}

/** The widest picture of a srcset. */
function largestOf(set: string | null): string | undefined {
  let best: string | undefined
  let widest = -1
  for (const entry of (set ?? '').slice(0, 20_000).split(/,\s+/)) {
    const [address, size] = entry.trim().split(/\s+/)
    const width = Number.parseFloat(size ?? '1')
    if (address !== undefined && isAddress(address) && width > widest) {
      best = address
      widest = width
    }
  }
  return best
}

/** `<img placeholder><noscript><img real></noscript>`: readers without scripts see the real one. */
function replacePlaceholder(fallback: PageElement): void {
  const inside = fallback.querySelector('img')
  if (inside === null) return
  const source = inside.getAttribute('src') ?? ''
  const frame = fallback.parentElement
  const shown = frame?.querySelector('img')
  if (
    source === '' ||
    frame === null ||
    shown === null ||
    shown === undefined ||
    shown.closest('noscript') !== null
  )
    return
  if (!isAddress(shown.getAttribute('src'))) shown.setAttribute('src', source)
}

function makeAbsolute(element: PageElement, name: string, base: string): void {
  const written = element.getAttribute(name)?.trim() ?? ''
  if (written === '' || written.startsWith('#') || /^(?:data|javascript|mailto|tel):/i.test(written)) return
  const url = URL.parse(written, base)
  if (url !== null) element.setAttribute(name, url.href)
}
