// One element of a WordPress export as a small tree. Strictly by saxes first; where that finds the XML broken (unescaped
// CDATA ends, lost tags), once more by the way WordPress itself writes exports: field by field, by name.
import { SaxesParser } from 'saxes'
import { decodeEntities } from './wxr-text.ts'

export type WxrNode = {
  /** `item`, `wp:post_id`, `content:encoded`: the prefix by namespace, not as written. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly WxrNode[]
  readonly text: string
}
export type WxrXml = {
  readonly node: WxrNode | undefined
  readonly notes: readonly string[]
}
/** Prefix to namespace URI, as the root declares them. */
export type Prefixes = ReadonlyMap<string, string>

const maxDepth = 100
const maxAttributes = 100
const maxText = 1024 * 1024
/** A post's body may be longer than any other text. */
const maxBody = 5 * 1024 * 1024

export const usualPrefixes: Prefixes = new Map([
  ['wp', 'http://wordpress.org/export/1.2/'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['excerpt', 'http://wordpress.org/export/1.2/excerpt/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['wfw', 'http://wellformedweb.org/CommentAPI/'],
])

/** Parses one segment. Never throws; a segment that cannot be read at all has no node. */
export function parseSegment(xml: string, prefixes: Prefixes): WxrXml {
  const strict = parseStrictly(xml, prefixes)
  if (strict.fault === undefined) return { node: strict.node, notes: strict.notes }
  if (strict.fault === 'too-long') return { node: undefined, notes: ['Its text is longer than 5 MB.'] }
  if (strict.fault === 'limits')
    return { node: undefined, notes: ['It is nested too deeply or has too many attributes.'] }
  return { node: readRoughly(xml), notes: ['Its XML is broken; it was read field by field.'] }
}

/** The namespace declarations on the root's start tag, over the usual ones. */
export function readPrefixes(rootTag: string): Prefixes {
  const prefixes = new Map(usualPrefixes)
  for (const [, prefix = '', , double, single] of rootTag.matchAll(
    /\sxmlns:([\w.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g,
  )) {
    const uri = double ?? single ?? ''
    if (uri !== '') prefixes.set(prefix, uri)
  }
  return prefixes
}

type Open = { name: string; attributes: Map<string, string>; children: WxrNode[]; text: string }

function parseStrictly(xml: string, prefixes: Prefixes) {
  const notes = new Set<string>()
  let fault: 'broken' | 'limits' | 'too-long' | undefined
  let root: WxrNode | undefined
  const stack: Open[] = []
  const wpUri = prefixes.get('wp')
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: Object.fromEntries(prefixes) })
  parser.on('error', (error) => {
    if (/entity/.test(error.message)) notes.add('It holds a reference to an unknown entity.')
    else if (/disallowed character/.test(error.message)) notes.add('It holds control characters.')
    else if (!/unbound namespace prefix/.test(error.message)) fault ??= 'broken'
  })
  parser.on('opentag', (tag) => {
    if (stack.length >= maxDepth || Object.keys(tag.attributes).length > maxAttributes) {
      // Stops at once: each further level makes the parser slower.
      fault = 'limits'
      throw new Error('nested too deeply')
    }
    const attributes = new Map<string, string>()
    for (const each of Object.values(tag.attributes)) attributes.set(each.local, each.value)
    stack.push({
      name: canonicalName(tag.local, tag.uri, tag.prefix, wpUri),
      attributes,
      children: [],
      text: '',
    })
  })
  const addText = (text: string) => {
    const open = stack.at(-1)
    if (open === undefined) return
    const isBody = open.name === 'content:encoded'
    const limit = isBody ? maxBody : maxText
    // Half a story is worse than none; half a plug-in's field is nothing.
    if (isBody && open.text.length + text.length > limit) fault = 'too-long'
    if (open.text.length < limit) open.text += text.slice(0, limit - open.text.length)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const done = stack.pop()
    if (done === undefined) return
    const parent = stack.at(-1)
    // A body is text; elements in it have slipped out of an unescaped CDATA section.
    if (done.name.endsWith(':encoded') && done.children.length > 0) fault ??= 'broken'
    if (parent === undefined) root ??= done
    else parent.children.push(done)
  })
  try {
    for (let at = 0; at < xml.length && fault === undefined; at += 65_536)
      parser.write(xml.slice(at, at + 65_536))
    if (fault === undefined) parser.close()
  } catch {
    fault ??= 'broken'
  }
  return { node: root, notes: [...notes], fault: fault ?? (root === undefined ? 'broken' : undefined) }
}

const knownNamespaces: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/?$/, 'wp:'],
  [/^https?:\/\/(?:www\.)?wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content:'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc:'],
]

/** Names by namespace, whatever version of it or prefix; what is of no namespace we read gets a name nobody asks for. */
function canonicalName(local: string, uri: string, prefix: string, wpUri: string | undefined): string {
  if (uri === '') return prefix === '' ? local : `${prefix}:${local}`
  if (uri === wpUri) return `wp:${local}`
  for (const [pattern, name] of knownNamespaces) if (pattern.test(uri)) return name + local
  return `other:${local}`
}

/** Elements that hold elements; every other one is a field with text. */
const containers = new Set([
  'item',
  'wp:author',
  'wp:category',
  'wp:tag',
  'wp:term',
  'wp:postmeta',
  'wp:comment',
])

/**
 * Fields by name: what begins with `<![CDATA[` ends at `]]>` before its own end tag, whatever is inside. What lies
 * between fields is passed over.
 */
function readRoughly(xml: string): WxrNode | undefined {
  const start = /^<([\w:.-]+)((?:\s[^>]*)?)>/.exec(xml)
  if (start === null) return undefined
  const name = start[1] ?? ''
  return {
    name,
    attributes: roughAttributes(start[2] ?? ''),
    children: roughChildren(xml, start[0].length, 1),
    text: '',
  }
}

function roughChildren(xml: string, from: number, depth: number): WxrNode[] {
  const children: WxrNode[] = []
  // Every field without an end costs a look at all that follows.
  let endless = 0
  const tag = /<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)>/g
  tag.lastIndex = from
  for (let found = tag.exec(xml); found !== null && endless < 50; found = tag.exec(xml)) {
    const name = found[1] ?? ''
    const attributes = roughAttributes(found[2] ?? '')
    if (found[2]?.endsWith('/')) {
      children.push({ name, attributes, children: [], text: '' })
      continue
    }
    const inside = tag.lastIndex
    const isCdata = /^\s*<!\[CDATA\[/.test(xml.slice(inside, inside + 200))
    const end = isCdata ? cdataFieldEnd(xml, name, inside) : xml.indexOf(`</${name}>`, inside)
    if (end < 0) {
      endless += 1
      continue
    }
    const content = xml.slice(inside, end)
    const isContainer = containers.has(name) && depth < 4
    children.push({
      name,
      attributes,
      children: isContainer ? roughChildren(content, 0, depth + 1) : [],
      text: isContainer ? '' : roughText(content).slice(0, name === 'content:encoded' ? maxBody : maxText),
    })
    tag.lastIndex = end + name.length + 3
  }
  return children
}

function cdataFieldEnd(xml: string, name: string, from: number): number {
  const end = new RegExp(`\\]\\]>\\s*</${name.replace(/[.]/g, '\\.')}>`, 'g')
  end.lastIndex = from
  const found = end.exec(xml)
  // The end tag itself, after the CDATA's own end and any white space.
  return found === null ? -1 : found.index + found[0].length - name.length - 3
}

function roughText(content: string): string {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(content)
  if (cdata !== null) return (cdata[1] ?? '').replaceAll(']]]]><![CDATA[>', ']]>')
  return decodeEntities(content)
}

function roughAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', , double, single] of text
    .slice(0, 10_000)
    .matchAll(/([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    if (attributes.size < maxAttributes) attributes.set(name, decodeEntities(double ?? single ?? ''))
  }
  return attributes
}

/** The text of the first child of this name, trimmed; undefined when absent or empty. */
export function field(node: WxrNode, name: string): string | undefined {
  const text = node.children.find((child) => child.name === name)?.text.trim()
  return text === undefined || text === '' ? undefined : text
}
