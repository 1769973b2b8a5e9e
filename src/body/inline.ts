// Text with marks: the order marks have, and how neighbours that look the same become one.
import type { Inline, Mark } from './block.ts'

/** Outermost first, as in `schema.ts`. */
const markOrder: readonly Mark['type'][] = ['link', 'story', 'strong', 'em', 'strike', 'sub', 'sup', 'code']

/** Pairs of marks that cannot stand on the same text. */
const rivals: Readonly<Partial<Record<Mark['type'], Mark['type']>>> = {
  link: 'story',
  story: 'link',
  sub: 'sup',
  sup: 'sub',
}

/** The marks with one more, in order; a rival and an older one of the same type give way. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const rest = marks.filter((other) => other.type !== mark.type && other.type !== rivals[mark.type])
  return sortMarks([...rest, mark])
}

export function sortMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.toSorted((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))
}

export function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  if (a?.type !== b?.type) return false
  if (a?.type === 'link' && b?.type === 'link') return a.attrs.href === b.attrs.href
  if (a?.type === 'story' && b?.type === 'story') return a.attrs.story === b.attrs.story
  return true
}

export function textInline(text: string, marks: readonly Mark[] = []): Inline {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
}

/** Empty texts gone, neighbours with the same marks joined. */
export function joinInlines(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = []
  let texts: string[] = []
  let open: readonly Mark[] = []
  const close = () => {
    if (texts.length > 0) out.push(textInline(texts.join(''), open))
    texts = []
  }
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') {
      close()
      out.push(inline)
    } else if (inline.text !== '') {
      const marks = inline.marks ?? []
      if (texts.length > 0 && !sameMarks(marks, open)) close()
      open = marks
      texts.push(inline.text)
    }
  }
  close()
  return out
}

/** The text alone; a hard break reads as a line end. */
export function inlineText(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, at) => sameMark(mark, b[at]))
}
