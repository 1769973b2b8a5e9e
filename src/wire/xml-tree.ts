// A small tree of an XML document with names, namespaces, base address and language resolved: what the mappings read.
// Driven by xml.ts; the same tree whichever parser built it.

export type XmlElement = {
  /** Local name in lower case. */
  readonly name: string
  /** Name as written, for HTML and SVG handed on. */
  readonly written: string
  /** One of our words for a namespace (`spaces`), else its URI. */
  readonly space: string
  /** By lower-case local name; a prefixed one as `space:name`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
  /** The values of xml:base around it, outermost first; resolved by whoever knows the document's address. */
  readonly bases: readonly string[]
  /** xml:lang in force; an empty one takes it back. */
  readonly language?: string
}

/** Child elements named `name` in any of `spaces`. */
export function childrenOf(parent: XmlElement, name: string, ...spaces: readonly string[]): XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name && spaces.includes(child.space))
}

/** The first child named `name` that holds anything, else the first one. */
export function childOf(
  parent: XmlElement,
  name: string,
  ...spaces: readonly string[]
): XmlElement | undefined {
  const found = childrenOf(parent, name, ...spaces)
  return found.find((child) => child.children.length > 0 || child.attributes.size > 0) ?? found[0]
}

export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string')
}

/** All text inside, in order, without markup. */
export function textOf(element: XmlElement): string {
  let text = ''
  const rest: (XmlElement | string)[] = [element]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next
    else rest.push(...next.children.toReversed())
  }
  return text
}

/** The trimmed text of a child, or undefined when it is absent or empty. */
export function childText(
  parent: XmlElement,
  name: string,
  ...spaces: readonly string[]
): string | undefined {
  for (const child of childrenOf(parent, name, ...spaces)) {
    const text = textOf(child).trim()
    if (text !== '') return text
  }
  return undefined
}

/** As `childText`, but of repeated elements the last one counts: a date written twice was corrected. */
export function lastText(parent: XmlElement, name: string, ...spaces: readonly string[]): string | undefined {
  const texts = childrenOf(parent, name, ...spaces).map((child) => textOf(child).trim())
  return texts.findLast((text) => text !== '')
}

/** An attribute's trimmed value, or undefined when it is absent or empty. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const value = element.attributes.get(name)?.trim()
  return value === undefined || value === '' ? undefined : value
}
