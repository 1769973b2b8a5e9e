// Pictures and recordings in outside markup: which address is the real one, and what was said about it.
import type { AssetUse, Block } from './block.ts'
import { cleanLabel } from './clean-text.ts'
import { attr, type Element, elementsIn, filledAttr, hasClass, styleOf, textOf } from './html-tree.ts'
import { blockAttrs, type MediaInfo, type MediaKind, type Place, type Walk } from './html-walk.ts'
import { textInline } from './inline.ts'
import { webUrl } from './link-url.ts'

/** More than any story has; each costs an address parsed and, in an import, a row. */
const maxMedia = 2_000
const lazySources = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-image',
  'data-url',
  'data-hi-res-src',
]
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset']
const placeholder =
  /(^|[/_-])(blank|spacer|placeholder|lazy|lazyload|loading|transparent|pixel|1x1|grey|gray)[^/]*\.(gif|png|svg|jpe?g)$/i

/** An image block for an `img`, or its alt text where it is an emoji; nothing for tracking pixels and unknown pictures. */
export function readImage(walk: Walk, image: Element, place: Place): Block | string | undefined {
  if (hasClass(image, 'emoji', 'wp-smiley')) return attr(image, 'alt') ?? ''
  if (isPixel(image) || walk.media.length >= maxMedia) return undefined
  const candidates = imageCandidates(walk, image, place.sources ?? [])
  const [src] = candidates
  if (!src) {
    if (attr(image, 'src')?.startsWith('data:')) walk.warn('dropped: a picture written into the text (data:)')
    return undefined
  }
  const alt = cleanLabel(attr(image, 'alt') ?? '')
  const info = mediaInfo('image', candidates, place, alt, cleanLabel(attr(image, 'data-credit') ?? ''))
  return readMedia(walk, src, info, place)
}

/** A video or audio element: a video of the library, else a paragraph with a link, so that what it names can be reached. */
export function readRecording(walk: Walk, element: Element, place: Place): Block | undefined {
  const inner = [...elementsIn(element.childNodes)].filter((child) => child.tagName === 'source')
  const candidates = [element, ...inner].flatMap((each) =>
    webSource(walk, attr(each, 'src') ?? attr(each, 'data-src')),
  )
  const [src] = candidates
  if (!src) return undefined
  const kind: MediaKind = element.tagName === 'audio' ? 'audio' : 'video'
  const info = mediaInfo(kind, candidates, place, '', '')
  const block = readMedia(walk, src, info, place)
  if (block) return block
  const text = info.caption ?? decodedName(src)
  return {
    type: 'paragraph',
    attrs: blockAttrs(walk),
    content: [textInline(text, [{ type: 'link', attrs: { href: src } }])],
  }
}

function readMedia(walk: Walk, src: string, info: MediaInfo, place: Place): Block | undefined {
  const key = sameKey(src)
  if (walk.lastMedia === key) return undefined
  walk.lastMedia = key
  if (place.caption) place.caption.used = true
  const use: AssetUse | undefined = walk.options.resolveAsset?.(src, info)
  if (!use) {
    walk.warn(`dropped: ${info.kind} ${src}`)
    walk.media.push({ ...info, src })
    return undefined
  }
  const attrs = { ...blockAttrs(walk), ...use }
  walk.media.push({ ...info, src, asset: use.asset, block: attrs.id })
  return info.kind === 'image' ? { type: 'image', attrs } : { type: 'video', attrs }
}

function mediaInfo(
  kind: MediaKind,
  candidates: readonly string[],
  place: Place,
  alt: string,
  ownCredit: string,
): MediaInfo {
  const caption = place.caption?.text
  const credit = place.caption?.credit ?? ownCredit
  return {
    kind,
    candidates,
    ...(alt ? { alt } : {}),
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
  }
}

/** The addresses a picture may be had at, the one meant to be shown first. */
function imageCandidates(walk: Walk, image: Element, sources: readonly Element[]): readonly string[] {
  const lazy = lazySources.map((name) => attr(image, name))
  const plain = attr(image, 'src')
  const real = plain !== undefined && !placeholder.test(plain.split('?')[0] ?? '') ? plain : undefined
  const sets = [image, ...sources].flatMap((each) => lazySets.map((name) => attr(each, name)))
  const all = [...lazy, real, ...sets.flatMap((set) => srcsetUrls(set ?? ''))]
  return [...new Set(all.flatMap((address) => webSource(walk, address)))]
}

function webSource(walk: Walk, address: string | undefined): readonly string[] {
  if (!address?.trim()) return []
  const url = webUrl(address, walk.options.baseUrl)
  // Our own pictures are written with rooted paths; without a base such a path is all there is.
  if (!url && !walk.options.baseUrl && /^\/[^/]/.test(address)) return [address]
  return url ? [url.href] : []
}

/** The addresses of a srcset, largest first. */
function srcsetUrls(set: string): readonly string[] {
  if (set.length > 20_000) return []
  const candidates = set.split(/,\s+|,(?=https?:|\/)/).map((candidate) => candidate.trim().split(/\s+/))
  return candidates
    .map(([url = '', size = '']) => ({ url, size: Number.parseFloat(size) || 0 }))
    .sort((a, b) => b.size - a.size)
    .map(({ url }) => url)
}

function isPixel(image: Element): boolean {
  const style = styleOf(image)
  const sides = [attr(image, 'width') ?? style.get('width'), attr(image, 'height') ?? style.get('height')]
  return sides.every((side) => side !== undefined && /^[0-2](px)?$/.test(side.trim()))
}

/** The same picture in another size or with another query has the same key. */
function sameKey(src: string): string {
  return (src.split(/[?#]/)[0] ?? '').replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '').replace(/^https?:/, '')
}

function decodedName(src: string): string {
  const name = (src.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? ''
  try {
    return cleanLabel(decodeURIComponent(name)) || src
  } catch {
    return cleanLabel(name) || src
  }
}

/** The caption of a figure and, where the markup sets it apart, the credit. */
export function readCaption(element: Element | undefined): {
  readonly text?: string
  readonly credit?: string
} {
  if (!element) return {}
  const creditElement = [...elementsIn(element.childNodes)].find(isCredit)
  const credit = creditElement ? labelOf(creditElement.childNodes) : ''
  const text = labelOf(element.childNodes, creditElement)
  return { ...(text ? { text } : {}), ...(credit ? { credit } : {}) }
}

const creditName = /(^|[-_])(credit|credits|copyright|photographer|photo-?by|attribution)($|[-_])/i

export function isCredit(element: Element): boolean {
  if (element.tagName === 'cite') return true
  const property = filledAttr(element, 'itemprop')
  if (property === 'copyrightHolder' || property === 'creditText') return true
  return (attr(element, 'class') ?? '').split(/\s+/).some((name) => creditName.test(name))
}

function labelOf(nodes: Element['childNodes'], without?: Element): string {
  return cleanLabel(textOf(nodes, (element) => element === without))
}
