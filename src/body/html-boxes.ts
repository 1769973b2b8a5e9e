// The blocks of outside markup that hold other blocks: figures and galleries, quotes, info boxes.
import type { AssetUse, Block } from './block.ts'
import { cleanLabel } from './clean-text.ts'
import { embedOfLink, readSocialPost } from './html-embed.ts'
import { asFlow, asParagraphs, labelParagraphs, pushAll } from './html-fit.ts'
import { linkedStory } from './html-marks.ts'
import { isCredit, readCaption } from './html-media.ts'
import { type Element, elementsIn, findElement, hasClass, isElement, isText, textOf } from './html-tree.ts'
import { blockAttrs, type Caption, dirAttr, type Place, type Walk } from './html-walk.ts'

const pullClasses = ['pull', 'pullquote', 'pull-quote', 'wp-block-pullquote']
const galleryClasses = [
  'gallery',
  'wp-block-gallery',
  'blocks-gallery-grid',
  'tiled-gallery',
  'kg-gallery-card',
  'kg-gallery-container',
  'image-gallery',
]
const captionClasses = ['wp-caption-text', 'gallery-caption', 'caption-text', 'image-caption']

/** Whether an element is a figure in all but name (WordPress before HTML5). */
export function isFigure(element: Element): boolean {
  return (
    element.tagName === 'figure' || hasClass(element, 'wp-caption', 'gallery-item', 'blocks-gallery-item')
  )
}

export function isGallery(element: Element): boolean {
  return hasClass(element, ...galleryClasses)
}

/** A figure: its caption goes to what it holds; a caption of nothing stays as a paragraph. */
export function readFigure(walk: Walk, figure: Element, place: Place): readonly Block[] {
  if (hasClass(figure, 'embed')) {
    const embed = embedOfLink(walk, figure)
    if (embed) return [embed]
  }
  const captionElement = captionOf(figure)
  if (captionElement) walk.taken.add(captionElement)
  const { text, credit } = readCaption(captionElement)
  const outer = credit ?? outerCredit(walk, figure)
  const own: Caption = { used: false, ...(text ? { text } : {}), ...(outer ? { credit: outer } : {}) }
  const many = countImages(figure) > 1
  const pull = hasClass(figure, ...pullClasses)
  const { caption: _outer, ...rest } = place
  const inner: Place = { ...rest, ...(many ? {} : { caption: own }), ...(pull ? { pull } : {}) }
  const blocks = walk.blocksOf(figure.childNodes, inner)
  const joined = many ? joinGallery(walk, blocks, figure) : blocks
  // A picture dropped takes its caption with it: it is named in the list of images.
  const lost = joined.length === 0 && countImages(figure) > 0
  const unused = own.used || lost ? undefined : [own.text, own.credit].filter(Boolean).join(' ')
  return [...joined, ...labelParagraphs(walk, unused)]
}

/** Pictures that belong together become one gallery; what else stood between them follows. */
export function joinGallery(walk: Walk, blocks: readonly Block[], element: Element): readonly Block[] {
  const uses: AssetUse[] = []
  const members = new Set<string>()
  const others: Block[] = []
  for (const block of blocks) {
    if (block.type === 'image') {
      const { id, from: _from, ...use } = block.attrs
      uses.push(use)
      members.add(id)
    } else if (block.type === 'gallery') {
      pushAll(uses, block.attrs.assets)
      members.add(block.attrs.id)
    } else others.push(block)
  }
  // More text than captions would have: a page part that is called a gallery, whose order matters.
  if (uses.length < 2 || others.length > 2) return blocks
  const attrs = { ...blockAttrs(walk, element), assets: uses }
  for (const [at, found] of walk.media.entries()) {
    if (found.block && members.has(found.block)) walk.media[at] = { ...found, block: attrs.id }
  }
  return [{ type: 'gallery', attrs }, ...others]
}

function captionOf(figure: Element): Element | undefined {
  return findElement(
    figure.childNodes,
    (child) =>
      child.tagName === 'figcaption' ||
      hasClass(child, ...captionClasses) ||
      (figure.tagName === 'dl' && child.tagName === 'dd'),
    (child) => !isFigure(child),
  )
}

/** A credit beside the caption, inside the figure. */
function outerCredit(walk: Walk, figure: Element): string | undefined {
  const element = findElement(
    figure.childNodes,
    (child) => child.tagName !== 'cite' && isCredit(child),
    (child) => !isFigure(child) && !walk.taken.has(child) && child.tagName !== 'blockquote',
  )
  const text = element ? cleanLabel(textOf(element.childNodes)) : ''
  // Some themes put the class on a wrapper of everything.
  if (!element || text === '' || text.length > 300 || countImages(element) > 0) return undefined
  walk.taken.add(element)
  return text
}

function countImages(element: Element): number {
  let count = 0
  for (const child of elementsIn(element.childNodes, (each) => each.tagName !== 'noscript')) {
    if (child.tagName === 'img') count++
  }
  return count
}

/** A quote with who says it; social networks' quotes become embeds. */
export function readQuote(walk: Walk, quote: Element, place: Place): readonly Block[] {
  const post = readSocialPost(walk, quote)
  if (post) return [post]
  const citeElement = citeOf(quote)
  if (citeElement) walk.taken.add(citeElement)
  const { caption, ...rest } = place
  const inside: Place = { ...rest, nested: true }
  const { fit: content, rest: behind } = asParagraphs(walk, walk.blocksOf(quote.childNodes, inside))
  const spoken = citeElement ? cleanLabel(textOf(citeElement.childNodes)) : ''
  const cite = (spoken || caption?.text || '').replace(/^[\u2012-\u2015-]\s*/, '')
  if (content.length === 0) return [...labelParagraphs(walk, spoken), ...behind]
  if (!spoken && cite && caption) caption.used = true
  const attrs = {
    ...blockAttrs(walk, quote),
    ...(cite ? { cite } : {}),
    ...(place.pull || hasClass(quote, ...pullClasses) ? { pull: true } : {}),
    ...dirAttr(walk, place),
  }
  return [{ type: 'quote', attrs, content }, ...behind]
}

/** The `footer`, or a `cite` that ends the quote; a `cite` in running text is the title of a work. */
function citeOf(quote: Element): Element | undefined {
  const isOther = (child: Element) => child.tagName !== 'blockquote'
  const footer = findElement(quote.childNodes, (child) => child.tagName === 'footer', isOther)
  if (footer) return footer
  let last: Element = quote
  for (;;) {
    const node = last.childNodes.findLast(
      (child) => isElement(child) || (isText(child) && child.value.trim() !== ''),
    )
    if (!node || !isElement(node)) return undefined
    if (node.tagName === 'cite') return node
    if (node.tagName !== 'p' && node.tagName !== 'div') return undefined
    last = node
  }
}

/** `aside` and `details`: a box with its heading or summary as title. Our own promos and related boxes come back as such. */
export function readInfobox(walk: Walk, box: Element, place: Place): readonly Block[] {
  if (hasClass(box, ...pullClasses)) return readQuote(walk, box, { ...place, pull: true })
  const stories = hasClass(box, 'promo', 'related') ? linkedStories(walk, box) : undefined
  const titleElement = findElement(
    box.childNodes,
    (child) => child.tagName === 'summary' || /^h[1-6]$/.test(child.tagName),
    (child) => !textBlocks.has(child.tagName),
  )
  const title =
    titleElement && isFirstText(box, titleElement) ? cleanLabel(textOf(titleElement.childNodes)) : ''
  if (stories?.[0] && hasClass(box, 'promo')) {
    return [{ type: 'promo', attrs: { ...blockAttrs(walk, box), story: stories[0] } }]
  }
  if (stories) {
    return [{ type: 'related', attrs: { ...blockAttrs(walk, box), ...(title ? { title } : {}), stories } }]
  }
  if (title && titleElement) walk.taken.add(titleElement)
  const { caption: _caption, ...rest } = place
  const fitted = asFlow(walk, walk.blocksOf(box.childNodes, { ...rest, nested: true }))
  if (fitted.fit.length === 0) return [...labelParagraphs(walk, title), ...fitted.rest]
  const attrs = { ...blockAttrs(walk, box), ...(title ? { title } : {}) }
  return [{ type: 'infobox', attrs, content: fitted.fit }, ...fitted.rest]
}

const textBlocks = new Set(['p', 'ul', 'ol', 'blockquote', 'table', 'figure'])

/** Whether nothing is said before this heading: only then is it the title of the box. */
function isFirstText(box: Element, title: Element): boolean {
  for (const child of elementsIn(box.childNodes)) {
    if (child === title) return true
    if (textBlocks.has(child.tagName)) return false
  }
  return false
}

/** The stories of ours a box links to, when all of its links lead to one. */
function linkedStories(walk: Walk, box: Element) {
  const links = [...elementsIn(box.childNodes)].filter((child) => child.tagName === 'a')
  const stories = links.map((link) => linkedStory(walk, link))
  const known = stories.filter((story) => story !== undefined)
  return known.length > 0 && known.length === stories.length ? known : undefined
}
