// The last step of a WordPress post's text, in the tree: pictures by their originals, galleries as one figure, addresses
// absolute. Cleaning is the body's own work when it parses the result.
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as htmlNames,
  parseFragment,
  serialize,
} from 'parse5'
import type { Attachment, MediaLibrary } from './wxr-library.ts'

type Element = DefaultTreeAdapterTypes.Element
type ChildNode = DefaultTreeAdapterTypes.ChildNode
type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** As browsers do; deeper ones, and millions of reopened ones, only exist to slow a parser down. */
const maxDepth = 512
const maxElements = 250_000

class TooMuch extends Error {}

/** The finished HTML; undefined when it is nested too deeply to be worked on. */
export function finishHtml(html: string, library: MediaLibrary, base: string): string | undefined {
  let depth = 0
  let elements = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1
      elements += 1
      if (depth > maxDepth || elements > maxElements) throw new TooMuch()
    },
    onItemPop: () => {
      depth -= 1
    },
  }
  try {
    const tree = parseFragment(html, { scriptingEnabled: false, treeAdapter })
    const before = [...elementsOf(tree)]
    for (const element of before) finishElement(element, library, base)
    dropComments(tree)
    return serialize(tree).trim()
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    throw error
  }
}

function finishElement(element: Element, library: MediaLibrary, base: string): void {
  for (const name of addresses[element.tagName] ?? []) makeAbsolute(element, name, base)
  if (element.tagName === 'img') finishPicture(element, library)
  else if (element.tagName === 'a') unlinkPicture(element, library)
  else if (hasClass(element, 'wp-block-gallery') || hasClass(element, 'blocks-gallery-grid'))
    becomeGallery(element)
}

const addresses: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'data-src'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  iframe: ['src'],
}

function makeAbsolute(element: Element, name: string, base: string): void {
  const attribute = element.attrs.find((each) => each.name === name)
  if (attribute === undefined || attribute.value.startsWith('#') || base === '') return
  const url = URL.parse(attribute.value.trim(), base)
  if (url !== null) attribute.value = url.href
}

function finishPicture(element: Element, library: MediaLibrary): void {
  const original = attachmentOf(element, library)
  if (original === undefined) return
  setAttribute(element, 'src', original.url)
  element.attrs = element.attrs.filter(({ name }) => !['srcset', 'sizes', 'width', 'height'].includes(name))
  if ((attributeOf(element, 'alt') ?? '').trim() === '' && original.alt !== undefined)
    setAttribute(element, 'alt', original.alt)
}

/** By its address first: posts that were copied carry ids of another site in their classes. */
function attachmentOf(element: Element, library: MediaLibrary): Attachment | undefined {
  const source = attributeOf(element, 'src') ?? ''
  const byAddress = library.find(source)
  if (byAddress !== undefined) return byAddress
  const id = /(?:^|\s)wp-image-(\d{1,12})(?:\s|$)/.exec(attributeOf(element, 'class') ?? '')?.[1]
  const byId = id === undefined ? undefined : library.get(id)
  return byId !== undefined && fileStem(byId.url) === fileStem(source) ? byId : undefined
}

/** `hero` of `/uploads/hero-300x200.jpg`. */
function fileStem(address: string): string {
  const file = (URL.parse(address)?.pathname ?? address).split('/').at(-1) ?? ''
  return file.replace(/\.\w+$/, '').replace(/-scaled$|-\d{1,5}x\d{1,5}$|-e\d{10,}$/g, '')
}

/** A picture linked to its own larger file says nothing to readers here. */
function unlinkPicture(element: Element, library: MediaLibrary): void {
  const [only] = element.childNodes.filter((child) => !isBlank(child))
  const isPicture = only !== undefined && 'tagName' in only && only.tagName === 'img'
  if (!isPicture || element.childNodes.filter((child) => !isBlank(child)).length > 1) return
  const linked = library.find(attributeOf(element, 'href') ?? '')
  if (linked === undefined || linked.id !== attachmentOf(only, library)?.id) return
  const parent = element.parentNode
  if (parent === null) return
  replaceNode(parent, element, [only])
}

/** A figure of figures, whatever list or grid held them; words beside them stay as the gallery's caption. */
function becomeGallery(element: Element): void {
  if (element.parentNode === null || !isAttached(element)) return
  const pictures = [...elementsOf(element)].filter((each) => each.tagName === 'img')
  if (pictures.length === 0) return
  const own = element.childNodes.find(
    (child): child is Element => 'tagName' in child && child.tagName === 'figcaption',
  )
  const figures = pictures.map((picture) => {
    const frame = frameOf(picture, element)
    const words =
      frame === undefined ? undefined : [...elementsOf(frame)].find((each) => each.tagName === 'figcaption')
    return createElement('figure', words === undefined || words === own ? [picture] : [picture, words])
  })
  element.tagName = 'figure'
  element.nodeName = 'figure'
  element.attrs = [{ name: 'class', value: 'gallery' }]
  element.childNodes = []
  for (const child of own === undefined ? figures : [...figures, own])
    defaultTreeAdapter.appendChild(element, child)
}

function frameOf(picture: Element, gallery: Element): Element | undefined {
  for (let at = picture.parentNode; at !== null && at !== gallery && 'tagName' in at; at = at.parentNode) {
    if (at.tagName === 'figure' || at.tagName === 'li') return at
  }
  return undefined
}

/** The grid inside a gallery has been emptied when its turn comes. */
function isAttached(element: Element): boolean {
  return element.parentNode?.childNodes.includes(element) === true && !insideGallery(element)
}

function insideGallery(element: Element): boolean {
  for (let at = element.parentNode; at !== null && 'tagName' in at; at = at.parentNode) {
    if (attributeOf(at, 'class') === 'gallery') return true
  }
  return false
}

function createElement(tagName: string, children: readonly Element[]): Element {
  const element = defaultTreeAdapter.createElement(tagName, htmlNames.NS.HTML, [])
  for (const child of children) {
    defaultTreeAdapter.detachNode(child)
    defaultTreeAdapter.appendChild(element, child)
  }
  return element
}

function replaceNode(parent: ParentNode, old: ChildNode, fresh: readonly ChildNode[]): void {
  const at = parent.childNodes.indexOf(old)
  for (const child of fresh) child.parentNode = parent
  parent.childNodes.splice(at, 1, ...fresh)
}

function dropComments(tree: ParentNode): void {
  const stack: ParentNode[] = [tree]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    at.childNodes = at.childNodes.filter((child) => child.nodeName !== '#comment')
    for (const child of at.childNodes) if ('childNodes' in child) stack.push(child)
  }
}

function* elementsOf(parent: ParentNode): Generator<Element> {
  const stack = parent.childNodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('tagName' in node)) continue
    yield node
    stack.push(...node.childNodes.toReversed())
  }
}

function isBlank(node: ChildNode): boolean {
  return (
    (node.nodeName === '#text' && 'value' in node && node.value.trim() === '') || node.nodeName === '#comment'
  )
}

function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name)
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((each) => each.name === name)
  if (known === undefined) element.attrs.push({ name, value })
  else known.value = value
}
