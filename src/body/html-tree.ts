// HTML from outside as a tree, by the standards parser, within limits; and the questions asked of its elements.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as htmlNames, parseFragment } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** As browsers do: deeper elements exist only to slow a parser down. */
const maxDepth = 512
/** Unclosed formatting elements are reopened in every paragraph, so a small file can ask for millions of elements. */
const maxElements = 250_000

class TooDeep extends Error {}

/** The top nodes of the markup; nothing when it is nested too deep or swells too much to be worked on. */
export function parseTree(html: string): readonly ChildNode[] | undefined {
  let depth = 0
  let elements = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++
      elements++
      if (depth > maxDepth || elements > maxElements) throw new TooDeep()
    },
    onItemPop: () => {
      depth--
    },
  }
  try {
    // Without scripting, noscript is parsed: the fallback of lazy pictures is in it.
    return parseFragment(html, { scriptingEnabled: false, treeAdapter }).childNodes
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
}

export function isElement(node: ChildNode): node is Element {
  return 'tagName' in node
}

export function isText(node: ChildNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text' && 'value' in node
}

export function isForeign(element: Element): boolean {
  return element.namespaceURI !== htmlNames.NS.HTML
}

export function attr(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** An attribute's text, trimmed; nothing when absent or empty. */
export function filledAttr(element: Element, name: string): string | undefined {
  return attr(element, name)?.trim() || undefined
}

export function classNames(element: Element): readonly string[] {
  return (attr(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '')
}

export function hasClass(element: Element, ...names: readonly string[]): boolean {
  return classNames(element).some((name) => names.includes(name))
}

/** The declarations of a style attribute, names and values in lower case. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const style = attr(element, 'style')
  if (!style) return noStyle
  const pairs = style
    .slice(0, 4_000)
    .toLowerCase()
    .split(';')
    .map((declaration): [string, string] => {
      const colon = declaration.indexOf(':')
      return [declaration.slice(0, Math.max(colon, 0)).trim(), declaration.slice(colon + 1).trim()]
    })
  return new Map(pairs)
}

const noStyle: ReadonlyMap<string, string> = new Map()
const hiddenClasses = ['screen-reader-text', 'sr-only', 'visually-hidden']

/** Whether a browser would not show it. */
export function isHidden(element: Element): boolean {
  if (attr(element, 'hidden') !== undefined || hasClass(element, ...hiddenClasses)) return true
  const style = styleOf(element)
  return (
    style.get('display')?.startsWith('none') === true ||
    style.get('visibility')?.startsWith('hidden') === true ||
    style.get('mso-hide') === 'all'
  )
}

/** Elements below these nodes, in document order; `into` says whose children are looked at too. */
export function* elementsIn(
  nodes: readonly ChildNode[],
  into: (element: Element) => boolean = () => true,
): Generator<Element> {
  const stack = nodes.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue
    yield node
    if (into(node))
      for (let n = node.childNodes.length - 1; n >= 0; n--) pushDefined(stack, node.childNodes[n])
  }
}

export function findElement(
  nodes: readonly ChildNode[],
  wanted: (element: Element) => boolean,
  into?: (element: Element) => boolean,
): Element | undefined {
  for (const element of elementsIn(nodes, into)) if (wanted(element)) return element
  return undefined
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'annotation', 'annotation-xml'])

/** All text below the nodes as it stands, without scripts and styles; `skip` leaves out elements of the caller's choice. */
export function textOf(
  nodes: readonly ChildNode[],
  skip: (element: Element) => boolean = () => false,
): string {
  const texts: string[] = []
  const stack = nodes.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) texts.push(node.value)
    else if (isElement(node) && !unseen.has(node.tagName) && !skip(node)) {
      if (node.tagName === 'br' || node.tagName === 'p') texts.push(' ')
      for (let n = node.childNodes.length - 1; n >= 0; n--) pushDefined(stack, node.childNodes[n])
    }
  }
  return texts.join('')
}

function pushDefined(stack: ChildNode[], node: ChildNode | undefined): void {
  if (node) stack.push(node)
}
