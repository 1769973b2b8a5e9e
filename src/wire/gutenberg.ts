// Block comments of the WordPress editor: `<!-- wp:name {json} -->…<!-- /wp:name -->`, nested, or self-closing with `/-->`.

export type Piece =
  | { readonly kind: 'html'; readonly html: string }
  | {
      readonly kind: 'block'
      /** With its namespace: `core/image`. */
      readonly name: string
      readonly attributes: Readonly<Record<string, unknown>>
      readonly pieces: readonly Piece[]
      readonly selfClosing: boolean
    }

export type Blocks = { readonly pieces: readonly Piece[]; readonly notes: readonly string[] }

type Open = { name: string; attributes: Record<string, unknown>; pieces: Piece[] }

/** Deeper blocks are taken apart into their parent: their text stays, their frame goes. */
const maxDepth = 64
const delimiter = /^<!--\s+(\/?)wp:([a-z][a-z0-9_-]*\/)?([a-z][a-z0-9_-]*)\s+(?:(\{[\s\S]*\})\s+)?(\/?)-->$/

export function hasBlocks(content: string): boolean {
  return content.includes('<!-- wp:')
}

/** Parses a post's content. Never throws: unclosed blocks end with the text, stray ends are passed over. */
export function parseBlocks(content: string): Blocks {
  const notes = new Set<string>()
  const root: Piece[] = []
  const stack: Open[] = []
  let flattened = 0
  let copied = 0
  const here = () => stack.at(-1)?.pieces ?? root
  const copy = (to: number) => {
    if (to > copied) here().push({ kind: 'html', html: content.slice(copied, to) })
  }
  const close = () => {
    const done = stack.pop()
    if (done !== undefined) here().push({ kind: 'block', ...done, selfClosing: false })
  }

  for (let start = content.indexOf('<!--'); start >= 0; start = content.indexOf('<!--', copied)) {
    const end = content.indexOf('-->', start + 4)
    if (end < 0) break
    const comment = content.slice(start, end + 3)
    const found = comment.length > 300_000 ? null : delimiter.exec(comment)
    copy(found === null ? end + 3 : start)
    copied = end + 3
    if (found === null) continue
    const [, closing, space = 'core/', local = '', json, selfClosing] = found
    const name = space + local
    if (closing === '/') {
      if (flattened > 0) flattened -= 1
      else closeTo(name)
    } else if (selfClosing === '/') {
      here().push({
        kind: 'block',
        name,
        attributes: readJson(json, name, notes),
        pieces: [],
        selfClosing: true,
      })
    } else if (stack.length >= maxDepth) flattened += 1
    else stack.push({ name, attributes: readJson(json, name, notes), pieces: [] })
  }
  copy(content.length)
  if (stack.length > 0) notes.add('A block is not closed; its text was kept.')
  while (stack.length > 0) close()
  return { pieces: root, notes: [...notes] }

  function closeTo(name: string): void {
    if (!stack.some((open) => open.name === name)) return
    while (stack.at(-1)?.name !== name) close()
    close()
  }
}

function readJson(json: string | undefined, name: string, notes: Set<string>): Record<string, unknown> {
  if (json === undefined) return {}
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    notes.add(`The settings of a block (${name}) cannot be read; its text was kept.`)
  }
  return {}
}
