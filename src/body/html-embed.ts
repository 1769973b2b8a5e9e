// Embeds in outside markup: frames, the quotes social networks hand out as embed code, and bare addresses.
import type { Embed, Inline, Paragraph } from './block.ts'
import { cleanLabel } from './clean-text.ts'
import { type EmbedRef, embedOf } from './embed-provider.ts'
import { attr, type Element, elementsIn, filledAttr, hasClass, textOf } from './html-tree.ts'
import { blockAttrs, type Place, type Walk } from './html-walk.ts'
import { inlineText } from './inline.ts'

const maxTitleLength = 300

export function makeEmbed(walk: Walk, found: EmbedRef, title: string | undefined, element?: Element): Embed {
  const short = [...cleanLabel(title ?? '')].slice(0, maxTitleLength).join('').trim()
  const attrs = { ...blockAttrs(walk, element), ...found }
  return { type: 'embed', attrs: short ? { ...attrs, title: short } : attrs }
}

/** The embed of an `iframe`, `embed` or `object`; a frame of anybody else is dropped, with a warning that names it. */
export function readFrame(walk: Walk, frame: Element, place: Place): Embed | undefined {
  const names = frame.tagName === 'object' ? ['data'] : ['src', 'data-src', 'data-lazy-src', 'data-original']
  const addresses = names.map((name) => filledAttr(frame, name)).filter((address) => address !== undefined)
  for (const address of addresses) {
    const found = embedOf(address, walk.options.baseUrl)
    if (!found) continue
    if (place.caption) place.caption.used = true
    return makeEmbed(walk, found, place.caption?.text ?? filledAttr(frame, 'title'))
  }
  const [first] = addresses
  if (first && first !== 'about:blank') walk.warn(`dropped: <${frame.tagName}> ${first.slice(0, 300)}`)
  return undefined
}

const socialClasses = [
  'twitter-tweet',
  'twitter-video',
  'instagram-media',
  'tiktok-embed',
  'bluesky-embed',
  'fb-video',
  'fb-post',
]
const socialAttrs = ['data-instgrm-permalink', 'cite', 'data-href']

export function isSocialPost(element: Element): boolean {
  return hasClass(element, ...socialClasses)
}

/** The post a social network's embed code stands for; its text is kept as the embed's title. */
export function readSocialPost(walk: Walk, element: Element): Embed | undefined {
  if (!isSocialPost(element)) return undefined
  const links = [...elementsIn(element.childNodes)].filter((child) => child.tagName === 'a').reverse()
  const addresses = [
    ...socialAttrs.map((name) => attr(element, name)),
    blueskyUrl(attr(element, 'data-bluesky-uri')),
    ...links.map((link) => attr(link, 'href')),
  ]
  for (const address of addresses) {
    const found = address ? embedOf(address, walk.options.baseUrl) : undefined
    if (found) return makeEmbed(walk, found, textOf(element.childNodes))
  }
  return undefined
}

function blueskyUrl(uri: string | undefined): string | undefined {
  const match = uri?.match(/^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/)
  return match ? `https://bsky.app/profile/${match[1]}/post/${match[2]}` : undefined
}

/** The embed a paragraph stands for when it holds nothing but an address (or a link that shows its own address). */
export function embedOfParagraph(paragraph: Paragraph): Embed | undefined {
  const text = inlineText(paragraph.content).trim()
  if (!/^https?:\/\/\S+$/i.test(text)) return undefined
  const href = soleHref(paragraph.content ?? [])
  const found = embedOf(text)
  const linked = href === undefined ? found : embedOf(href)
  if (!found || linked?.provider !== found.provider || linked.ref !== found.ref) return undefined
  return { type: 'embed', attrs: { id: paragraph.attrs.id, ...found } }
}

/** The embed of a figure of our own rendering: one link, whatever it is called. */
export function embedOfLink(walk: Walk, figure: Element): Embed | undefined {
  const link = [...elementsIn(figure.childNodes)].find((child) => child.tagName === 'a')
  const found = link ? embedOf(attr(link, 'href') ?? '') : undefined
  if (!link || !found) return undefined
  const text = cleanLabel(textOf(link.childNodes))
  return makeEmbed(walk, found, embedOf(text) ? undefined : text, figure)
}

function soleHref(inlines: readonly Inline[]): string | undefined {
  for (const inline of inlines) {
    const link = inline.type === 'text' ? inline.marks?.find((mark) => mark.type === 'link') : undefined
    if (link?.type === 'link') return link.attrs.href
  }
  return undefined
}
