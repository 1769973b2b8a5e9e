// A body as plain text, and how long it takes to read.
import type { Block, Body, List, Paragraph } from './block.ts'
import { claimBlockIds, type NewBlockId, newBlockId } from './block-id.ts'
import { cleanText } from './clean-text.ts'
import { inlineText } from './inline.ts'

/** The text of all blocks, a blank line between two; captions and titles included, what is shown of other stories not. */
export function bodyText(body: Body): string {
  return body.content
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The text of one block, its parts on lines of their own; '' where it has none of its own. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return inlineText(block.content)
    case 'list':
      return lines(block.content.flatMap((item) => item.content.map(blockText)))
    case 'quote':
      return lines([...block.content.map(blockText), block.attrs.cite])
    case 'infobox':
      return lines([block.attrs.title, ...block.content.map(blockText)])
    case 'table':
      return lines([
        block.attrs.caption,
        ...block.content.map((row) => row.content.map((cell) => flat(cell.content)).join('\t')),
      ])
    case 'image':
    case 'video':
      return block.attrs.caption ?? ''
    case 'gallery':
      return lines(block.attrs.assets.map((use) => use.caption))
    case 'embed':
    case 'related':
      return block.attrs.title ?? ''
    case 'promo':
    case 'separator':
      return ''
    default:
      return block satisfies never
  }
}

/** Words as the language's own rules part them; what is no word (signs, spaces) is not counted. */
export function wordCount(text: string, language: string): number {
  let words = 0
  for (const part of segmenter(language, 'word').segment(text)) if (part.isWordLike) words++
  return words
}

/** A quick count for lists: runs between spaces, and each sign of a script that has none. */
export function countWords(text: string): number {
  return (
    text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu)?.length ?? 0
  )
}

/**
 * Words a minute. English: silent reading of non-fiction, Brysbaert, "How many words do we read per minute?", Journal of
 * Memory and Language 109 (2019). Others: Trauzettel-Klosinski and Dietz, "Standardized assessment of reading
 * performance: the new International Reading Speed Texts IReST", IOVS 53 (2012), read aloud, so on the careful side.
 */
const wordsPerMinute: Readonly<Record<string, number>> = { en: 238, es: 218, ar: 138 }
const usualWordsPerMinute = 200

/** Written without spaces between words: counted in graphemes, a rounded figure of ours. */
const unspaced = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'yue'])
const graphemesPerMinute = 500

/** Minutes to read the body, rounded up, at least 1; `language` is BCP 47. */
export function readingMinutes(body: Body, language: string): number {
  const text = bodyText(body)
  const primary = language.split('-')[0]?.toLowerCase() ?? ''
  const minutes = unspaced.has(primary)
    ? graphemeCount(text, language) / graphemesPerMinute
    : wordCount(text, language) / (wordsPerMinute[primary] ?? usualWordsPerMinute)
  return Math.max(1, Math.ceil(minutes))
}

/** Paragraphs from plain text: a blank line parts them, a single line end stays one. */
export function documentFromText(text: string, makeId: NewBlockId = newBlockId): Body {
  const claimId = claimBlockIds(makeId)
  const content = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => cleanText(line).trim())
        .filter((line) => line !== ''),
    )
    .filter((part) => part.length > 0)
    .map((part): Paragraph => ({ type: 'paragraph', attrs: { id: claimId() }, content: brokenLines(part) }))
  return { type: 'doc', content }
}

function brokenLines(texts: readonly string[]): NonNullable<Paragraph['content']> {
  return texts.flatMap((text, at) =>
    at === 0
      ? [{ type: 'text', text } as const]
      : [{ type: 'hardBreak' } as const, { type: 'text', text } as const],
  )
}

function graphemeCount(text: string, language: string): number {
  let graphemes = 0
  for (const part of segmenter(language, 'grapheme').segment(text)) {
    if (/[\p{L}\p{N}]/u.test(part.segment)) graphemes++
  }
  return graphemes
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Building a segmenter costs more than a paragraph's work. An ill-formed language tag gets the rules of no language. */
function segmenter(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(supported(language), { granularity })
  if (segmenters.size < 100) segmenters.set(key, made)
  return made
}

function supported(language: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf([language])
  } catch {
    return []
  }
}

function flat(blocks: readonly (Paragraph | List)[]): string {
  return blocks.map(blockText).join(' ').replaceAll('\n', ' ')
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n')
}
