// Gathers the text of one block as browsers lay it out: white space collapsed, empty lines parting paragraphs.
import type { Inline, Mark } from './block.ts'
import { cleanText } from './clean-text.ts'
import { joinInlines, textInline } from './inline.ts'

export type InlineRun = {
  /** Adds text as it stands in the markup. */
  readonly add: (text: string, marks: readonly Mark[]) => void
  readonly lineBreak: () => void
  /** The paragraphs gathered since the last call: cut where two line breaks meet, trimmed, none of them blank. */
  readonly take: () => readonly (readonly Inline[])[]
}

const blank = /^[\s\u200B\u2060]*$/

export function inlineRun(): InlineRun {
  let pieces: Inline[] = []
  // True at the start of a line and after a space: the next space is not seen.
  let swallow = true

  const add = (text: string, marks: readonly Mark[]) => {
    let collapsed = text.replace(/[ \t\n\f\r]+/g, ' ')
    if (swallow && collapsed.startsWith(' ')) collapsed = collapsed.slice(1)
    if (collapsed === '') return
    pieces.push(textInline(collapsed, marks))
    swallow = collapsed.endsWith(' ')
  }
  const lineBreak = () => {
    pieces.push({ type: 'hardBreak' })
    swallow = true
  }
  const take = () => {
    const taken = pieces
    pieces = []
    swallow = true
    return taken.length === 0 ? [] : paragraphsOf(taken)
  }
  return { add, lineBreak, take }
}

function paragraphsOf(pieces: readonly Inline[]): readonly (readonly Inline[])[] {
  const paragraphs: Inline[][] = []
  let open: Inline[] = []
  let breaks = 0
  for (const piece of joinInlines(pieces)) {
    if (piece.type === 'hardBreak') {
      breaks++
      continue
    }
    const text = cleanText(piece.text)
    // A line that looks empty between two breaks parts paragraphs as well.
    if (breaks > 0 && blank.test(text)) continue
    if (breaks > 1) {
      paragraphs.push(open)
      open = []
    } else if (breaks === 1 && open.length > 0) open.push({ type: 'hardBreak' })
    breaks = 0
    open.push(textInline(text, piece.marks))
  }
  paragraphs.push(open)
  return paragraphs.map(trimEnds).filter((inlines) => !isBlank(inlines))
}

function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => inline.type === 'hardBreak' || blank.test(inline.text))
}

/** Without the space a line ends with; browsers do not show it. */
function trimEnds(inlines: readonly Inline[]): readonly Inline[] {
  const trimmed = inlines.map((inline, at) => {
    const next = inlines[at + 1]
    const endsLine = next === undefined || next.type === 'hardBreak'
    const startsLine = at === 0 || inlines[at - 1]?.type === 'hardBreak'
    if (inline.type === 'hardBreak') return inline
    const text = endsLine ? withoutEnd(inline.text) : inline.text
    return textInline(startsLine && text.startsWith(' ') ? text.slice(1) : text, inline.marks)
  })
  return joinInlines(trimmed)
}

/** By hand: a pattern tied to the end of a text tries again at every space in it. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\u00A0')) end--
  return text.slice(0, end)
}
