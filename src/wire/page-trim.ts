// Takes off what extractors leave at the edges of a body: the title once more, bylines and dates, sharing labels,
// breadcrumbs above; notes on rights and invitations below. Only short blocks, and only until the text begins.
import { lineOf, type PageElement, parsePage } from './page-dom.ts'

export type TrimHints = { readonly title: string | undefined; readonly authors: readonly string[] }

/** A block of this many characters is text, whatever it says. */
const textLength = 200
const labels =
  /^(?:share|share this|shares?|tweet|email|print|save|copy link|listen|comments?|advertisement|ad|read more|whatsapp|facebook|twitter|x|pinterest|telegram|linkedin|baixar|compartir|compartilhar|imprimir|teilen|drucken|partager|شارك|طباعة)(?:\s+(?:share|tweet|email|print|save|whatsapp|facebook|twitter|pint(?:erest)?|telegram|linkedin|baixar))*$/iu
const dated =
  /\b(?:19|20)\d{2}\b|\b\d{1,2}[:h.]\d{2}\b|\b\d+\s+(?:min|minutes?|hours?|days?|ago)\b|\bhace \d+|(?:published|updated|posted|publicad[oa]|actualizad[oa]|atualizad[oa]|veröffentlicht|aktualisiert|publié|نشر|آخر تحديث)/iu
const bylineStart = /^(?:by|por|von|par|di|text[eo]?|author|autor|written by|foto|photo|بقلم|كتب)\b[:\s]/iu
const closing =
  /^(?:©|copyright\b|all rights reserved|this document is subject to copyright|citation:|read more|read also|related|more on this|sign up|subscribe|invalid email|we use your sign-up|join our|join thought|follow us|join the conversation|lee también|leia também|mehr zum thema|lire aussi|اقرأ أيضا|tags?:|topics?:|filed under|image credits?:)/iu

/** The trimmed HTML. */
export function trimBody(html: string, hints: TrimHints): string {
  const { body } = parsePage(`<html><body>${html}</body></html>`)
  const blocks = leavesOf(body)
  const title = fold(hints.title ?? '')
  const hasLongBlock = blocks.some((block) => lineOf(block.textContent).length >= textLength)
  for (const block of blocks) {
    if (isMedia(block)) continue
    const text = lineOf(block.textContent)
    if (text === '') continue
    const isScrap = hasLongBlock && isFragment(text, block)
    if (!isScrap && !isFrontMatter(text, block, title, hints.authors)) break
    block.remove()
  }
  for (const block of blocks.toReversed()) {
    const text = lineOf(block.textContent)
    if (text === '' || isMedia(block)) continue
    if (!(closing.test(text) && text.length < 400) && !labels.test(text)) break
    block.remove()
  }
  return body.innerHTML.trim()
}

function isFrontMatter(text: string, block: PageElement, title: string, authors: readonly string[]): boolean {
  if (/^h[1-3]$/i.test(block.tagName) && title !== '' && (fold(text) === title || title.includes(fold(text))))
    return true
  if (text.length > textLength) return false
  if (title !== '' && fold(text) === title) return true
  if (labels.test(text)) return true
  if (/[»›>]\s/.test(text) && !/[.!?]$/.test(text)) return true
  const names = authors.some((name) => name.length > 3 && text.includes(name))
  if (names && text.length < 100 && !/[.!?؟]$/.test(text)) return true
  if (bylineStart.test(text) && text.length < 80 && !/[.!?]$/.test(text)) return true
  return dated.test(text) && text.length < 140 && !/[.!?؟]["”»]?$/.test(text) && !isMostlyText(text)
}

/** A few words that are no sentence: a view count, a section's name, a button. Datelines and headings stay. */
function isFragment(text: string, block: PageElement): boolean {
  return text.length < 40 && !/^h[1-6]$/i.test(block.tagName) && !/[.!?:…؟。！？]["”»]?$/u.test(text)
}

/** A sentence that happens to hold a year has many words around it. */
function isMostlyText(text: string): boolean {
  return text.split(' ').length > 18
}

const leafTags = new Set(
  'p h1 h2 h3 h4 h5 h6 li td figure figcaption pre blockquote table ul ol dl hr img video audio iframe'.split(
    ' ',
  ),
)

/** Blocks in the order of the page: paragraphs, headings and the like, and boxes that hold no such thing. */
function leavesOf(root: PageElement): PageElement[] {
  const leaves: PageElement[] = []
  const walk = (element: PageElement, depth: number) => {
    for (const child of [...element.children]) {
      const tag = child.tagName.toLowerCase()
      const isBox =
        !leafTags.has(tag) &&
        child.querySelector('p, h1, h2, h3, h4, ul, ol, table, figure, blockquote, div') !== null
      if (isBox && depth < 200) walk(child, depth + 1)
      else leaves.push(child)
    }
  }
  walk(root, 0)
  return leaves
}

function isMedia(block: PageElement): boolean {
  return (
    /^(?:figure|img|video|audio|iframe|hr)$/i.test(block.tagName) ||
    (lineOf(block.textContent) === '' && block.querySelector('img') !== null)
  )
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
