// Walks markup tag by tag without understanding it, in linear time: what the splitter, shortcodes and paragraphs share.

/** The index after the tag that begins with `<` at `from`; where another `<` comes first, that one's; -1 = no end. */
export function tagEnd(text: string, from: number): number {
  for (let n = from + 1; n < text.length; n += 1) {
    const char = text.charCodeAt(n)
    if (char === 62) return n + 1
    // A `<` inside a tag: the earlier one was a stray character.
    if (char === 60) return n
    if (char === 34 || char === 39) {
      const quote = text.indexOf(char === 34 ? '"' : "'", n + 1)
      if (quote >= 0) {
        n = quote
        continue
      }
      const end = text.indexOf('>', n + 1)
      return end < 0 ? -1 : end + 1
    }
  }
  return -1
}

/** The name at `from`: up to white space, `/`, `<` or `>`. */
export function nameAt(text: string, from: number): string {
  let end = from
  while (end < text.length) {
    const char = text.charCodeAt(end)
    if (char <= 32 || char === 62 || char === 47 || char === 60) break
    end += 1
  }
  return text.slice(from, end)
}

export type TagMarkup = {
  readonly kind: 'open' | 'close'
  readonly raw: string
  readonly name: string
  readonly selfClosing: boolean
}
export type Markup =
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'comment'; readonly raw: string }
  | TagMarkup

/** HTML as text, comments and tags; joined, the `raw`s are the input. */
export function* scanMarkup(html: string): Generator<Markup> {
  let at = 0
  let textFrom = 0
  for (let start = html.indexOf('<', at); start >= 0; start = html.indexOf('<', at)) {
    const found = markupAt(html, start)
    if (found === undefined) {
      at = start + 1
      continue
    }
    if (start > textFrom) yield { kind: 'text', raw: html.slice(textFrom, start) }
    yield found
    at = start + found.raw.length
    textFrom = at
  }
  if (textFrom < html.length) yield { kind: 'text', raw: html.slice(textFrom) }
}

function markupAt(html: string, start: number): Markup | undefined {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4)
    return { kind: 'comment', raw: html.slice(start, end < 0 ? html.length : end + 3) }
  }
  const closing = html.charCodeAt(start + 1) === 47
  const name = nameAt(html, closing ? start + 2 : start + 1).toLowerCase()
  if (!/^[a-z][a-z0-9:-]*$/.test(name)) return undefined
  const end = tagEnd(html, start)
  if (end < 0 || html.charCodeAt(end - 1) !== 62) return undefined
  const raw = html.slice(start, end)
  return { kind: closing ? 'close' : 'open', raw, name, selfClosing: raw.endsWith('/>') }
}
