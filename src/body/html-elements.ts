// The table of HTML's elements: what each one is to a body, and the walk that acts on it.
import type { Block, Inline } from './block.ts'
import { isFigure, isGallery, joinGallery, readFigure, readInfobox, readQuote } from './html-boxes.ts'
import { isSocialPost, readFrame, readSocialPost } from './html-embed.ts'
import { asParagraphs, withoutOverallStrong } from './html-fit.ts'
import { type Flow, newFlow } from './html-flow.ts'
import { isWordItem, readList, readWordItem } from './html-list.ts'
import { elementMarks } from './html-marks.ts'
import { readImage, readRecording } from './html-media.ts'
import { readTable } from './html-table.ts'
import {
  attr,
  type ChildNode,
  type Element,
  elementsIn,
  isElement,
  isForeign,
  isHidden,
  isText,
  textOf,
} from './html-tree.ts'
import { blockAttrs, dirAttr, type Place, type Walk } from './html-walk.ts'

/** The blocks of these nodes, in order. */
export function blocksOf(walk: Walk, nodes: readonly ChildNode[], place: Place): readonly Block[] {
  const flow = newFlow(walk)
  walkNodes(walk, nodes, place, flow)
  flow.flush(place)
  return flow.blocks
}

function walkNodes(walk: Walk, nodes: readonly ChildNode[], place: Place, flow: Flow): void {
  for (const node of nodes) {
    if (walk.isFull()) return
    if (isText(node)) addText(node.value, place, flow)
    else if (isElement(node) && !walk.taken.has(node)) walkElement(walk, node, place, flow)
  }
}

function addText(text: string, place: Place, flow: Flow): void {
  const lines = place.pre ? text.split(/\r\n?|\n/) : [text]
  for (const [at, line] of lines.entries()) {
    if (at > 0) flow.lineBreak()
    flow.text(line, place.marks)
  }
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Never shown as text by a browser, and nothing to report. */
const ignored = names(
  'style link meta base title head source track param col colgroup area wbr frame frameset noframes basefont bgsound',
)
const dropped = names(
  'script template form nav canvas map input button select option optgroup datalist textarea progress meter menuitem applet dialog portal fencedframe',
)
/** Parts text into paragraphs and is otherwise nothing. */
const divisions = names(
  'p div section article main header footer address center hgroup fieldset legend html body dl dt dd pre li tr td th tbody thead tfoot caption figcaption summary search listing xmp plaintext',
)
const inlines = names(
  'span font u ins small big mark abbr acronym time label bdi bdo nobr data ruby rb rt rp rtc output b strong i em var cite dfn s strike del sub sup code kbd samp tt a q',
)
const boxes = names(
  'figure h1 h2 h3 h4 h5 h6 blockquote table aside details hr iframe embed object video audio noscript ul ol menu dir',
)
/** Boxes that may stand in the middle of a sentence, which must not be parted when nothing comes of them. */
const inlineBoxes = names('iframe embed object video audio noscript')

type Role =
  | 'ignored'
  | 'dropped'
  | 'hidden'
  | 'formula'
  | 'break'
  | 'picture'
  | 'box'
  | 'word-item'
  | 'division'
  | 'inline'
  | 'unknown'

function roleOf(element: Element): Role {
  const name = element.tagName
  if (isForeign(element)) return name === 'math' ? 'formula' : 'dropped'
  if (ignored.has(name)) return 'ignored'
  if (dropped.has(name)) return 'dropped'
  if (isHidden(element)) return textOf(element.childNodes).trim() === '' ? 'ignored' : 'hidden'
  if (name === 'br') return 'break'
  if (name === 'img' || name === 'picture') return 'picture'
  if (boxes.has(name) || isFigure(element) || isGallery(element) || isSocialPost(element)) return 'box'
  if (isWordItem(element)) return 'word-item'
  if (divisions.has(name)) return 'division'
  // Office programs write names of their own: o:p, st1:place.
  return inlines.has(name) || name.includes(':') ? 'inline' : 'unknown'
}

function walkElement(walk: Walk, element: Element, outside: Place, flow: Flow): void {
  const dir = attr(element, 'dir')?.toLowerCase()
  const place: Place = dir === 'rtl' || dir === 'ltr' ? { ...outside, dir } : outside
  const role = roleOf(element)
  switch (role) {
    case 'ignored':
      return
    case 'dropped':
    case 'hidden':
      walk.drop(element.tagName, role)
      return
    case 'formula':
      walk.drop(element.tagName, 'text kept')
      flow.text(textOf(element.childNodes), place.marks)
      return
    case 'break':
      flow.lineBreak()
      return
    case 'picture':
      walkPicture(walk, element, place, flow)
      return
    case 'box':
      walkBox(walk, element, place, outside, flow)
      return
    case 'word-item':
      flow.flush(outside)
      flow.wordItem(readWordItem(walk, element, place))
      return
    case 'division':
      walkDivision(walk, element, place, outside, flow)
      return
    case 'unknown':
      walk.drop(element.tagName, 'text kept')
      walkInline(walk, element, place, flow)
      return
    case 'inline':
      walkInline(walk, element, place, flow)
      return
    default:
      role satisfies never
  }
}

function walkInline(walk: Walk, element: Element, place: Place, flow: Flow): void {
  const marks = elementMarks(walk, element, place.marks)
  const quoted = element.tagName === 'q'
  if (quoted) flow.text('\u201C', marks)
  walkNodes(walk, element.childNodes, { ...place, marks }, flow)
  if (quoted) flow.text('\u201D', marks)
}

function walkDivision(walk: Walk, element: Element, place: Place, outside: Place, flow: Flow): void {
  flow.flush(outside)
  const name = element.tagName
  const pre = name === 'pre' || name === 'listing' || name === 'xmp' ? { pre: true } : {}
  const marks = name === 'dt' ? elementMarks(walk, element, place.marks) : place.marks
  walkNodes(walk, element.childNodes, { ...place, ...pre, marks }, flow)
  flow.flush(place, element)
}

function walkBox(walk: Walk, element: Element, place: Place, outside: Place, flow: Flow): void {
  if (!inlineBoxes.has(element.tagName)) flow.flush(outside)
  const blocks = readBox(walk, element, place)
  if (blocks.length === 0) return
  flow.flush(outside)
  flow.push(blocks)
}

function walkPicture(walk: Walk, element: Element, place: Place, flow: Flow): void {
  if (element.tagName === 'picture') {
    const inside = [...elementsIn(element.childNodes)]
    const sources = inside.filter((child) => child.tagName === 'source')
    walkNodes(walk, element.childNodes, { ...place, sources }, flow)
    if (inside.some((child) => child.tagName === 'img')) return
  }
  const read = readImage(walk, element, place)
  if (typeof read === 'string') flow.text(read, place.marks)
  if (!read || typeof read === 'string') return
  flow.flush(place)
  flow.push([read])
}

function readBox(walk: Walk, element: Element, place: Place): readonly Block[] {
  if (isFigure(element)) return readFigure(walk, element, place)
  const one = (block: Block | undefined) => (block ? [block] : [])
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return readHeading(walk, element, place)
    case 'blockquote':
      return readQuote(walk, element, place)
    case 'table':
      return readTable(walk, element, place)
    case 'aside':
    case 'details':
      return readInfobox(walk, element, place)
    case 'hr':
      return place.nested ? [] : [{ type: 'separator', attrs: blockAttrs(walk, element) }]
    case 'iframe':
    case 'embed':
      return one(readFrame(walk, element, place))
    case 'object':
      return [...one(readFrame(walk, element, place)), ...walk.blocksOf(element.childNodes, place)]
    case 'video':
    case 'audio':
      return one(readRecording(walk, element, place))
    case 'noscript':
      return readFallback(walk, element, place)
    default:
  }
  const post = readSocialPost(walk, element)
  if (post) return [post]
  if (isGallery(element)) return joinGallery(walk, walk.blocksOf(element.childNodes, place), element)
  return lists.has(element.tagName)
    ? readList(walk, element, place)
    : walk.blocksOf(element.childNodes, place)
}

const lists = names('ul ol menu dir')

/** Pictures and frames of a noscript; its text is for browsers, not for readers. */
function readFallback(walk: Walk, element: Element, place: Place): readonly Block[] {
  return [...elementsIn(element.childNodes)].flatMap((child) => {
    if (child.tagName === 'iframe') return readFrame(walk, child, place) ?? []
    const read = child.tagName === 'img' ? readImage(walk, child, place) : undefined
    return read && typeof read !== 'string' ? [read] : []
  })
}

function readHeading(walk: Walk, element: Element, place: Place): readonly Block[] {
  const { fit, rest } = asParagraphs(walk, walk.blocksOf(element.childNodes, { ...place, nested: true }))
  if (fit.length === 0) return rest
  const level = element.tagName === 'h1' || element.tagName === 'h2' ? 2 : 3
  const content = fit.flatMap((paragraph, at): readonly Inline[] =>
    at === 0 ? (paragraph.content ?? []) : [{ type: 'hardBreak' }, ...(paragraph.content ?? [])],
  )
  const attrs = { ...blockAttrs(walk, element), level, ...dirAttr(walk, place) } as const
  return [{ type: 'subheading', attrs, content: withoutOverallStrong(content) }, ...rest]
}
