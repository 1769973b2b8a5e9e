// The small notation the demo's texts are written in, read into the inline nodes of the body schema.
import type { Inline, Mark } from '../body/body.ts'

export type StoryLink = (setKey: string) => Mark | undefined

const forms: readonly { readonly open: RegExp; readonly mark: (match: RegExpExecArray) => Found }[] = [
  {
    open: /\[\[([a-z0-9-]+)\|([^\]]+)\]\]/,
    mark: (m) => ({ kind: 'story', set: m[1] ?? '', inner: m[2] ?? '' }),
  },
  {
    open: /\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/,
    mark: (m) => ({ kind: 'link', href: m[2] ?? '', inner: m[1] ?? '' }),
  },
  { open: /\*\*(.+?)\*\*/, mark: (m) => ({ kind: 'strong', inner: m[1] ?? '' }) },
  { open: /(?<![\p{L}\p{N}])_(.+?)_(?![\p{L}\p{N}])/u, mark: (m) => ({ kind: 'em', inner: m[1] ?? '' }) },
  { open: /~([^~\s]+)~/, mark: (m) => ({ kind: 'sub', inner: m[1] ?? '' }) },
  { open: /\^([^^\s]+)\^/, mark: (m) => ({ kind: 'sup', inner: m[1] ?? '' }) },
]

type Found =
  | { readonly kind: 'strong' | 'em' | 'sub' | 'sup'; readonly inner: string }
  | { readonly kind: 'link'; readonly href: string; readonly inner: string }
  | { readonly kind: 'story'; readonly set: string; readonly inner: string }

/** Inline nodes of a marked text; a story link whose set `storyLink` does not know stays plain text. */
export function parseInline(text: string, storyLink: StoryLink, outer: readonly Mark[] = []): Inline[] {
  if (text === '') return []
  const first = earliest(text)
  if (first === undefined) return [textNode(text, outer)]
  const mark = toMark(first.found, storyLink)
  const inside = mark === undefined ? outer : [...outer, mark]
  return [
    ...parseInline(text.slice(0, first.at), storyLink, outer),
    ...parseInline(first.found.inner, storyLink, inside),
    ...parseInline(text.slice(first.at + first.length), storyLink, outer),
  ]
}

/** The text without its notation: what is counted and searched. */
export function plainText(text: string): string {
  return parseInline(text, () => undefined)
    .map((node) => (node.type === 'text' ? node.text : ' '))
    .join('')
}

/** Keys of the sets a text links to. */
export function linkedSets(text: string): string[] {
  return [...text.matchAll(/\[\[([a-z0-9-]+)\|/g)].map((match) => match[1] ?? '')
}

function earliest(text: string): { at: number; length: number; found: Found } | undefined {
  let best: { at: number; length: number; found: Found } | undefined
  for (const form of forms) {
    const match = form.open.exec(text)
    if (match === null || (best !== undefined && match.index >= best.at)) continue
    best = { at: match.index, length: match[0].length, found: form.mark(match) }
  }
  return best
}

function toMark(found: Found, storyLink: StoryLink): Mark | undefined {
  switch (found.kind) {
    case 'story':
      return storyLink(found.set)
    case 'link':
      return { type: 'link', attrs: { href: found.href } }
    default:
      return { type: found.kind }
  }
}

function textNode(text: string, marks: readonly Mark[]): Inline {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
}
