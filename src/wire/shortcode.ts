// WordPress shortcodes: `[name attr="…"]…[/name]` in the text of a post, never inside a tag. Finds them and lets the
// caller say what stands in their place.

import { scanMarkup } from './wxr-scan.ts'
import { decodeEntities } from './wxr-text.ts'

export type Shortcode = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Values without a name, in order. */
  readonly positional: readonly string[]
  /** What stands between `[name]` and `[/name]`; undefined for one without an end. */
  readonly content: string | undefined
}

/** HTML for a shortcode; undefined keeps it as it is written. */
export type RenderShortcode = (code: Shortcode) => string | undefined

export type Expanded = {
  readonly html: string
  /** Names of what looks like a shortcode and was kept as text. */
  readonly unknown: readonly string[]
}

type Tag = {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly inside: string
  readonly closing: boolean
  /** Written `[[name]]`: shown as `[name]`. */
  readonly escaped: boolean
}

/** Replaces what `render` knows. Never throws; nothing is nested inside a shortcode of the same name. */
export function expandShortcodes(
  html: string,
  known: ReadonlySet<string>,
  render: RenderShortcode,
): Expanded {
  if (!html.includes('[')) return { html, unknown: [] }
  const tags = findTags(html)
  const closings = closingsByName(tags)
  const parts: string[] = []
  const unknown = new Set<string>()
  let copied = 0
  for (const tag of tags) {
    if (tag.from < copied) continue
    if (tag.escaped) {
      parts.push(html.slice(copied, tag.from), html.slice(tag.from + 1, tag.to - 1))
      copied = tag.to
      continue
    }
    const end = tag.closing || tag.inside.endsWith('/') ? undefined : nextClosing(closings, tag)
    if (!known.has(tag.name)) {
      if (isPlausible(tag, end !== undefined)) unknown.add(tag.name)
      continue
    }
    if (tag.closing) continue
    const to = end?.to ?? tag.to
    const content = end === undefined ? undefined : html.slice(tag.to, end.from)
    const replaced = render({ name: tag.name, ...readAttributes(tag.inside), content })
    if (replaced === undefined) continue
    parts.push(html.slice(copied, tag.from), replaced)
    copied = to
  }
  parts.push(html.slice(copied))
  return { html: parts.join(''), unknown: [...unknown] }
}

const tagPattern = /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})(?=[\s=\]/])([^\][]{0,5000})\](\]?)/y
/** Captions of old posts hold whole tags in an attribute, and with them quotes and brackets of any kind. */
const oldCaption = /\[(\[?)()(caption|wp_caption)(?=\s)([^\]]{0,5000})\](\]?)/y

function findTags(html: string): readonly Tag[] {
  const tags: Tag[] = []
  /** Each bracket that begins nothing costs a look at thousands of characters. */
  const patience = { left: 500 }
  let at = 0
  let until = 0
  for (const markup of scanMarkup(html)) {
    if (markup.kind === 'text' && at + markup.raw.length > until) {
      for (const found of tagsInText(html, Math.max(at, until), at + markup.raw.length, patience)) {
        tags.push(found)
        until = found.to
      }
    }
    at += markup.raw.length
  }
  return tags
}

function* tagsInText(html: string, from: number, to: number, patience: { left: number }): Generator<Tag> {
  const text = html.slice(from, to)
  let end = 0
  for (let start = text.indexOf('['); start >= 0; start = text.indexOf('[', Math.max(start + 1, end))) {
    tagPattern.lastIndex = start
    const plain = tagPattern.exec(text)
    oldCaption.lastIndex = from + start
    const found = plain ?? (patience.left > 0 ? oldCaption.exec(html) : null)
    if (found === null) {
      patience.left -= 1
      continue
    }
    const [raw, before, slash, name = '', inside = '', after] = found
    const escaped = before === '[' && after === ']'
    // `[[name]` shows one bracket and then runs the shortcode.
    const lead = escaped ? 0 : (before ?? '').length
    const tail = escaped ? 0 : (after ?? '').length
    end = start + raw.length - tail
    yield {
      from: from + start + lead,
      to: from + end,
      name: name.toLowerCase(),
      inside: inside.trim(),
      closing: slash === '/',
      escaped,
    }
  }
}

function closingsByName(tags: readonly Tag[]): ReadonlyMap<string, Tag[]> {
  const closings = new Map<string, Tag[]>()
  for (const tag of tags) {
    if (!tag.closing || tag.escaped) continue
    const same = closings.get(tag.name)
    if (same === undefined) closings.set(tag.name, [tag])
    else same.push(tag)
  }
  return closings
}

/** The next end of this name; earlier ones are dropped, since tags are asked for in order. */
function nextClosing(closings: ReadonlyMap<string, Tag[]>, tag: Tag): Tag | undefined {
  const same = closings.get(tag.name)
  while (same?.[0] !== undefined && same[0].from < tag.to) same.shift()
  return same?.[0]
}

/** People write `[sic]` and `[1]` too: a shortcode has attributes, an end, or a name nobody would write. */
function isPlausible(tag: Tag, hasEnd: boolean): boolean {
  return hasEnd || tag.closing || /^[\w-]+\s*=|=\s*["'“”&]|\/$/.test(tag.inside) || /[_-]/.test(tag.name)
}

const attributePattern =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g

function readAttributes(inside: string): Pick<Shortcode, 'attributes' | 'positional'> {
  const attributes = new Map<string, string>()
  const positional: string[] = []
  const text = inside.replace(/\/$/, '').replace(/&quot;|&#8220;|&#8221;|&#8243;/g, '"')
  for (const [, name, double, single, curly, bare, ...loose] of text.matchAll(attributePattern)) {
    const value = double ?? single ?? curly ?? bare
    if (name !== undefined && value !== undefined) attributes.set(name.toLowerCase(), decodeEntities(value))
    else {
      const word = loose.find((each) => each !== undefined)
      if (word !== undefined) positional.push(decodeEntities(word.replace(/^=/, '')))
    }
  }
  return { attributes, positional }
}
