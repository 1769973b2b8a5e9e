// Builds the tree from a parser's calls and stops it at the limits, before a hostile file can take memory or time.
// Driven by xml-strict.ts and xml-lenient.ts, so that both parsers give the same tree under the same limits.
import { spaceOfPrefix, spaceOfUri } from './xml-spaces.ts'
import type { XmlElement } from './xml-tree.ts'

/** Rule 13's limits for what is polled or fetched. Texts and bytes are counted in UTF-16 units and bytes. */
export const xmlLimits = {
  bytes: 10 * 1024 * 1024,
  depth: 100,
  attributes: 100,
  textLength: 1024 * 1024,
  items: 5000,
} as const

/** Thrown out of a parser's callbacks when a limit is passed; caught in xml.ts. */
export class XmlLimitError extends Error {}

type Scope = {
  readonly spaces: ReadonlyMap<string, string>
  readonly element: XmlElement
  textLength: number
}

export type TreeBuilder = {
  open(written: string, attributes: readonly (readonly [string, string])[]): void
  text(text: string): void
  close(): void
  /** The elements not yet closed, outermost first. */
  openElements(): readonly XmlElement[]
  root(): XmlElement | undefined
}

export function treeBuilder(): TreeBuilder {
  const scopes: Scope[] = []
  let root: XmlElement | undefined
  return {
    open(written, attributes) {
      if (scopes.length >= xmlLimits.depth)
        throw new XmlLimitError(`elements are nested deeper than ${xmlLimits.depth}`)
      guardAttributes(attributes.length)
      const outer = scopes.at(-1)
      const declared = declaredSpaces(attributes, outer?.spaces)
      const spaces = outer === undefined ? withRootSpace(written, declared) : declared
      const element = makeElement(written, attributes, spaces, outer?.element)
      if (outer !== undefined) outer.element.children.push(element)
      // A second root is not well-formed; the lenient reader keeps what comes first.
      else root ??= element
      scopes.push({ spaces, element, textLength: 0 })
    },
    text(text) {
      const scope = scopes.at(-1)
      if (scope === undefined || text === '') return
      scope.textLength += text.length
      if (scope.textLength > xmlLimits.textLength) throw new XmlLimitError('one text is longer than 1 MB')
      const { children } = scope.element
      const last = children.at(-1)
      if (typeof last === 'string') children[children.length - 1] = last + text
      else children.push(text)
    },
    close: () => void scopes.pop(),
    openElements: () => scopes.map((scope) => scope.element),
    root: () => root,
  }
}

/** Throws when one element has more attributes than the limit. */
export function guardAttributes(count: number): void {
  if (count > xmlLimits.attributes) {
    throw new XmlLimitError(`an element has more than ${xmlLimits.attributes} attributes`)
  }
}

function declaredSpaces(
  attributes: readonly (readonly [string, string])[],
  outer: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  let spaces: Map<string, string> | undefined
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    spaces ??= new Map(outer)
    spaces.set(name.slice(6), spaceOfUri(value))
  }
  return spaces ?? outer ?? new Map()
}

const rootSpaces: Readonly<Record<string, string>> = {
  feed: 'atom',
  entry: 'atom',
  rss: 'rss',
  channel: 'rss',
}
const knownRoots = new Set(['atom', 'rss', ''])

/** Drafts of the formats had namespaces of their own: what a root called `feed` or `rss` is in is theirs, whatever its URI. */
function withRootSpace(written: string, spaces: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [prefix, local] = splitName(written)
  const meant = rootSpaces[local.toLowerCase()]
  if (meant === undefined || knownRoots.has(spaceFor(prefix, spaces))) return spaces
  return new Map(spaces).set(prefix, meant)
}

function makeElement(
  written: string,
  attributes: readonly (readonly [string, string])[],
  spaces: ReadonlyMap<string, string>,
  outer: XmlElement | undefined,
): XmlElement {
  const [prefix, local] = splitName(written)
  const space = spaceFor(prefix, spaces)
  const resolved = new Map<string, string>()
  for (const [name, value] of attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const [attributePrefix, attributeLocal] = splitName(name)
    const key = attributeLocal.toLowerCase()
    resolved.set(attributePrefix === '' ? key : `${spaceFor(attributePrefix, spaces)}:${key}`, value)
  }
  const base = resolved.get('xml:base')?.trim()
  const language = resolved.get('xml:lang')?.trim() ?? outer?.language
  const outerBases = outer?.bases ?? []
  return {
    name: local.toLowerCase(),
    written: local,
    space,
    attributes: resolved,
    children: [],
    bases: base === undefined || base === '' ? outerBases : [...outerBases, base],
    ...(language === undefined ? {} : { language }),
  }
}

function spaceFor(prefix: string, spaces: ReadonlyMap<string, string>): string {
  const declared = spaces.get(prefix)
  if (declared !== undefined) return declared
  return prefix === '' ? '' : spaceOfPrefix(prefix)
}

function splitName(written: string): readonly [string, string] {
  const colon = written.indexOf(':')
  return colon < 0 ? ['', written] : [written.slice(0, colon), written.slice(colon + 1)]
}
