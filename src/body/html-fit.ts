// Makes blocks fit where only some may stand: a table inside a list item becomes paragraphs, a picture inside a quote goes
// behind it. No text is lost on the way.
import type { Block, List, ListItem, Paragraph } from './block.ts'
import { blockAttrs, type Walk } from './html-walk.ts'
import { textInline, withMark } from './inline.ts'

export type Fitted<B extends Block> = {
  readonly fit: readonly B[]
  /** What goes behind the box. */
  readonly rest: readonly Block[]
}

/** Adds all; a spread into `push` would overflow the stack on a huge page. */
export function pushAll<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}

export function asParagraphs(walk: Walk, blocks: readonly Block[]): Fitted<Paragraph> {
  const fit: Paragraph[] = []
  const rest: Block[] = []
  for (const block of blocks) {
    const paragraphs = paragraphsOf(walk, block)
    if (paragraphs) pushAll(fit, paragraphs)
    else rest.push(block)
  }
  return { fit, rest }
}

export function asFlow(walk: Walk, blocks: readonly Block[]): Fitted<Paragraph | List> {
  const fit: (Paragraph | List)[] = []
  const rest: Block[] = []
  for (const block of blocks) {
    const paragraphs = block.type === 'list' ? [block] : paragraphsOf(walk, block)
    if (paragraphs) pushAll(fit, paragraphs)
    else rest.push(block)
  }
  return { fit, rest }
}

/** The paragraphs a block of text comes down to; nothing for what is no text. */
function paragraphsOf(walk: Walk, block: Block): readonly Paragraph[] | undefined {
  switch (block.type) {
    case 'paragraph':
      return [block]
    case 'subheading': {
      const { level: _level, ...attrs } = block.attrs
      return [{ ...block, type: 'paragraph', attrs }]
    }
    case 'list':
      return block.content.flatMap((item) => asParagraphs(walk, item.content).fit)
    case 'quote':
      return [...block.content, ...labelParagraphs(walk, block.attrs.cite)]
    case 'infobox':
      return [...labelParagraphs(walk, block.attrs.title), ...asParagraphs(walk, block.content).fit]
    case 'table':
      return [
        ...labelParagraphs(walk, block.attrs.caption),
        ...block.content.flatMap((row) => row.content.flatMap((cell) => cell.content)),
      ]
    case 'separator':
      return []
    default:
      return undefined
  }
}

/** A label as a paragraph of its own, where there is nothing it could label. */
export function labelParagraphs(walk: Walk, text: string | undefined): readonly Paragraph[] {
  return text ? [{ type: 'paragraph', attrs: blockAttrs(walk), content: [textInline(text)] }] : []
}

/** List items that begin with a paragraph, as they must: an item of nothing but a list joins the one before it. */
export function settleItems(contents: readonly (readonly (Paragraph | List)[])[]): readonly ListItem[] {
  const items: (Paragraph | List)[][] = []
  for (const content of contents) {
    const [first] = content
    if (first === undefined) continue
    const before = items.at(-1)
    if (first.type === 'paragraph') items.push([...content])
    else if (before) pushAll(before, content)
    else {
      for (const item of first.content) items.push([...item.content])
      pushAll(items.at(-1) ?? [], content.slice(1))
    }
  }
  return items.map((content) => ({ type: 'listItem', content }))
}

/** A heading in bold throughout is just a heading. */
export function withoutOverallStrong(content: Paragraph['content']): NonNullable<Paragraph['content']> {
  const inlines = content ?? []
  const allStrong = inlines.every(
    (inline) => inline.type === 'hardBreak' || (inline.marks ?? []).some((mark) => mark.type === 'strong'),
  )
  if (!allStrong) return inlines
  return inlines.map((inline) =>
    inline.type === 'hardBreak'
      ? inline
      : textInline(
          inline.text,
          (inline.marks ?? []).filter((mark) => mark.type !== 'strong').reduce(withMark, []),
        ),
  )
}
