// Tables in outside markup: those that hold data stay tables, those that only lay a page out are unwrapped.
import type { Block, TableCell, TableRow } from './block.ts'
import { cleanLabel } from './clean-text.ts'
import { asParagraphs, labelParagraphs, pushAll } from './html-fit.ts'
import { attr, type Element, elementsIn, isElement, textOf } from './html-tree.ts'
import { blockAttrs, type Place, type Walk } from './html-walk.ts'

const maxColspan = 100
const maxRowspan = 1_000

export function readTable(walk: Walk, table: Element, place: Place): readonly Block[] {
  const captionElement = childElements(table).find((child) => child.tagName === 'caption')
  const rows = rowsOf(table)
  if (isLayout(table, rows, captionElement !== undefined || place.caption !== undefined)) {
    return walk.blocksOf(table.childNodes, place)
  }
  const rest: Block[] = []
  const content = rows.map((row, at): TableRow => {
    const cells = cellsOf(row).map((cell) => readCell(walk, cell, place, rows.length - at, rest))
    return { type: 'tableRow', content: cells }
  })
  const hasText = content.some((row) => row.content.some((cell) => cell.content.some((each) => each.content)))
  const own = captionElement ? cleanLabel(textOf(captionElement.childNodes)) : ''
  if (!hasText) return [...labelParagraphs(walk, own), ...rest]
  const caption = own || place.caption?.text
  if (!own && caption && place.caption) place.caption.used = true
  const attrs = { ...blockAttrs(walk, table), ...(caption ? { caption } : {}) }
  return [{ type: 'table', attrs, content: content.filter((row) => row.content.length > 0) }, ...rest]
}

function readCell(walk: Walk, cell: Element, place: Place, rowsLeft: number, rest: Block[]): TableCell {
  const dir = attr(cell, 'dir')?.toLowerCase()
  const cellPlace: Place = {
    marks: place.marks,
    nested: true,
    listDepth: place.listDepth,
    ...(dir === 'rtl' || dir === 'ltr' ? { dir } : place.dir ? { dir: place.dir } : {}),
  }
  const fitted = asParagraphs(walk, walk.blocksOf(cell.childNodes, cellPlace))
  pushAll(rest, fitted.rest)
  const colspan = spanOf(cell, 'colspan', maxColspan)
  const rowspan = Math.min(spanOf(cell, 'rowspan', maxRowspan), rowsLeft)
  const spans = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }
  const header = cell.tagName === 'th' || parentTag(parentOf(cell)) === 'thead'
  const content =
    fitted.fit.length > 0 ? fitted.fit : [{ type: 'paragraph' as const, attrs: blockAttrs(walk) }]
  return { type: 'tableCell', attrs: { header, ...spans }, content }
}

/** Data has headers, a caption or a figure around it; or more than one row and column and nothing but text in it. */
function isLayout(table: Element, rows: readonly Element[], captioned: boolean): boolean {
  const role = attr(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  const cells = rows.map(cellsOf)
  if (cells.every((row) => row.length <= 1) && rows.length <= 1) return true
  if (captioned || cells.some((row) => row.some((cell) => cell.tagName === 'th'))) return false
  if (rows.some((row) => parentTag(row) === 'thead')) return false
  if (rows.length < 2 || cells.every((row) => row.length < 2)) return true
  for (const element of elementsIn(table.childNodes)) if (pageParts.has(element.tagName)) return true
  return false
}

const pageParts = new Set(
  'table h1 h2 h3 h4 h5 h6 img iframe video figure form article section blockquote'.split(' '),
)

function rowsOf(table: Element): readonly Element[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName)
      ? childElements(child).filter((row) => row.tagName === 'tr')
      : []
  })
}

function cellsOf(row: Element): readonly Element[] {
  return childElements(row).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
}

function childElements(element: Element): readonly Element[] {
  return element.childNodes.filter(isElement)
}

function parentOf(element: Element): Element | undefined {
  const parent = element.parentNode
  return parent && 'tagName' in parent ? parent : undefined
}

function parentTag(element: Element | undefined): string | undefined {
  return element ? parentOf(element)?.tagName : undefined
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attr(cell, name) ?? '1', 10)
  return Number.isFinite(span) && span >= 1 ? Math.min(span, most) : 1
}
