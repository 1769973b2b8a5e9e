// Where a comment stands in a draft: a range that moves with the text while several people type, and the words themselves
// for when their place is gone (a paragraph split, another draft, a restored revision). The same rules in server and browser.
import * as Y from 'yjs'

/** A range of the body. `start` and `end` are relative positions of Yjs in base64; they mean something in one draft only. */
export type Range = {
  readonly start: string
  readonly end: string
  /** Id of the block it begins in. */
  readonly block: string
  /** The text of the range, and what stood around it. */
  readonly quote: string
  readonly before: string
  readonly after: string
}
export type Anchor = Range & { readonly docId: string }

export type Point = { readonly text: Y.XmlText; readonly index: number }
export type Place = { readonly start: Point; readonly end: Point }

/** A run of text with the block it stands in. */
export type Run = { readonly block: string; readonly text: string }

/** Enough to tell one "the tide" of a paragraph from the other. */
const aroundLength = 24
/** So long a text is its own place, if it stands in the body once. */
const ownPlaceLength = 12
const mostDepth = 70

/** Where threads stand by now, by their ids: written by whoever's typing took a place away. Never part of a revision. */
export function movedRanges(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('comments')
}

/** The range between two places in the text; undefined when there is nothing between them. */
export function rangeOf(doc: Y.Doc, { start, end }: Place): Range | undefined {
  const place = { start, end }
  const quote = quoteOf(doc, place)
  if (quote === '') return undefined
  return {
    start: encode(Y.createRelativePositionFromTypeIndex(start.text, start.index, 0)),
    end: encode(Y.createRelativePositionFromTypeIndex(end.text, end.index, -1)),
    block: runTypes(doc).find(({ type }) => type === start.text)?.block ?? '',
    quote,
    before: plainText(start.text).slice(Math.max(0, start.index - aroundLength), start.index),
    after: plainText(end.text).slice(end.index, end.index + aroundLength),
  }
}

/**
 * Tells where threads stand now: undefined when their text is gone. Good until the document changes, because what it has read
 * for one is not read again for the next.
 */
export function placeFinder(
  doc: Y.Doc,
  docId: string,
): (thread: string, anchor: Anchor) => Place | undefined {
  let runs: readonly RunText[] | undefined
  const words = (range: Range) => {
    runs ??= runTypes(doc).map(({ block, type }) => ({ block, type, text: plainText(type) }))
    return byWords(runs, range)
  }
  return (thread, anchor) => {
    const moved = asRange(movedRanges(doc).get(thread))
    return (
      (moved && between(doc, moved)) ??
      (anchor.docId === docId ? between(doc, anchor) : undefined) ??
      (moved && words(moved)) ??
      words(anchor)
    )
  }
}

/** The text of a place; a line for each run. */
export function quoteOf(doc: Y.Doc, { start, end }: Place): string {
  if (start.text === end.text) return plainText(start.text).slice(start.index, end.index)
  const types = runTypes(doc).map(({ type }) => type)
  const between = types.slice(types.indexOf(start.text) + 1, types.indexOf(end.text)).map(plainText)
  const lines = [
    plainText(start.text).slice(start.index),
    ...between,
    plainText(end.text).slice(0, end.index),
  ]
  return lines.join('\n')
}

/** Puts a text in the place of another within one run, as one change: what is alike at both ends is not touched. */
export function replaceText(doc: Y.Doc, { start, end }: Place, wanted: string): void {
  const { text, index } = start
  const held = plainText(text).slice(index, end.index)
  const { head, tail } = alike(held, wanted)
  doc.transact(() => {
    const format = formatAt(text, Math.min(index + head, Math.max(index, end.index - 1)))
    text.insert(index + head, wanted.slice(head, wanted.length - tail), format)
    text.delete(index + head + wanted.length - tail - head, held.length - head - tail)
  })
}

/** The run and the place in it where the words stand now; undefined when that cannot be told for sure. */
export function matchWords(
  runs: readonly Run[],
  { block, quote, before, after }: Pick<Range, 'block' | 'quote' | 'before' | 'after'>,
): { readonly run: number; readonly from: number } | undefined {
  if (quote === '' || quote.includes('\n')) return undefined
  const found = runs.flatMap((run, n) =>
    placesOf(run.text, quote).map((from) => ({
      run: n,
      from,
      around:
        alikeAtEnd(run.text.slice(0, from), before) +
        alikeAtStart(run.text.slice(from + quote.length), after),
      isHome: run.block === block,
    })),
  )
  const sorted = found.toSorted((a, b) => b.around - a.around || Number(b.isHome) - Number(a.isHome))
  const [best, second] = sorted
  if (!best) return undefined
  const isOnly = found.length === 1 && (best.isHome || quote.length >= ownPlaceLength)
  const isSure = best.around * 2 >= before.length + after.length && (best.isHome || best.around > 0)
  const isTied = second?.around === best.around && second.isHome === best.isHome
  return isOnly || (isSure && !isTied) ? { run: best.run, from: best.from } : undefined
}

function between(doc: Y.Doc, range: Range): Place | undefined {
  const start = pointOf(doc, range.start)
  const end = pointOf(doc, range.end)
  if (!start || !end) return undefined
  if (start.text === end.text) return start.index < end.index ? { start, end } : undefined
  const types = runTypes(doc).map(({ type }) => type)
  const [from, to] = [types.indexOf(start.text), types.indexOf(end.text)]
  return from >= 0 && from < to ? { start, end } : undefined
}

function byWords(runs: readonly RunText[], range: Range): Place | undefined {
  const match = matchWords(runs, range)
  const text = match && runs[match.run]?.type
  if (!text) return undefined
  return {
    start: { text, index: match.from },
    end: { text, index: match.from + range.quote.length },
  }
}

/** Anything may come in here: what is no position of a living text is none. */
function pointOf(doc: Y.Doc, encoded: string): Point | undefined {
  try {
    const relative = decode(encoded)
    if (relative.item === null) return undefined
    const found = Y.createAbsolutePositionFromRelativePosition(relative, doc)
    if (!(found?.type instanceof Y.XmlText) || found.type._item?.deleted !== false) return undefined
    return { text: found.type, index: found.index }
  } catch {
    return undefined
  }
}

/** Whether this is a relative position at all. */
export function isPosition(encoded: string): boolean {
  try {
    return decode(encoded).item !== null
  } catch {
    return false
  }
}

function asRange(value: unknown): Range | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { start, end, block, quote, before, after } = value as Record<string, unknown>
  const texts = [start, end, block, quote, before, after]
  if (!texts.every((text) => typeof text === 'string' && text.length <= mostQuoted)) return undefined
  return value as Range
}

/** Longer passages are not quoted, and so not commented on as one. */
export const mostQuoted = 2_000

type RunType = { readonly block: string; readonly type: Y.XmlText }
type RunText = Run & RunType

function runTypes(doc: Y.Doc): readonly RunType[] {
  const runs: RunType[] = []
  const visit = (type: unknown, block: string, depth: number) => {
    if (type instanceof Y.XmlText) runs.push({ block, type })
    else if (type instanceof Y.XmlElement && depth < mostDepth)
      for (const child of type.toArray()) visit(child, block, depth + 1)
  }
  for (const type of doc.getXmlFragment('body').toArray()) {
    const id: unknown = type instanceof Y.XmlElement ? type.getAttribute('id') : ''
    visit(type, typeof id === 'string' ? id : '', 0)
  }
  return runs
}

type Insert = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }

/** As long as Yjs counts it. */
function plainText(text: Y.XmlText): string {
  return (text.toDelta() as readonly Insert[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'))
    .join('')
}

function formatAt(text: Y.XmlText, index: number): Record<string, unknown> {
  let at = 0
  for (const { insert, attributes } of text.toDelta() as readonly Insert[]) {
    at += typeof insert === 'string' ? insert.length : 1
    if (at > index) return { ...attributes }
  }
  return {}
}

function placesOf(text: string, quote: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}

function alike(held: string, wanted: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(held.length, wanted.length)
  let head = alikeAtStart(held, wanted)
  // Never in the middle of a surrogate pair.
  if (head > 0 && /[\uD800-\uDBFF]/.test(held[head - 1] ?? '')) head -= 1
  let tail = Math.min(alikeAtEnd(held, wanted), most - head)
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(held[held.length - tail] ?? '')) tail -= 1
  return { head, tail }
}

function alikeAtStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1
  return n
}

function alikeAtEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1
  return n
}

function encode(position: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(position)))
}

function decode(encoded: string): Y.RelativePosition {
  return Y.decodeRelativePosition(Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0)))
}
