// Pictures, sound and video of an item: enclosures, Media RSS, podcast pictures; one record an address.
// Driven by the RSS and Atom mappings.
import { htmlToText, looksLikeHtml, oneLine } from './feed-html.ts'
import { defined } from './feed-item.ts'
import { plainText } from './feed-text.ts'
import { type Bases, resolveUrl } from './feed-url.ts'
import type { ItemMedia } from './item.ts'
import { attributeOf, childOf, childrenOf, childText, textOf, type XmlElement } from './xml-tree.ts'

type Loose = { -readonly [Key in keyof ItemMedia]?: ItemMedia[Key] | undefined }
type Found = Loose & { medium?: string | undefined; isDefault?: boolean }

/** All media of an item, enclosures first; the largest or default picture leads. */
export function readMedia(item: XmlElement, enclosures: readonly ItemMedia[], bases: Bases): ItemMedia[] {
  const found: Found[] = enclosures.map((enclosure) => ({ ...enclosure }))
  for (const group of [item, ...childrenOf(item, 'group', 'media')]) {
    const around = describe(group, bases)
    const outer = group === item ? {} : describe(item, bases)
    for (const content of childrenOf(group, 'content', 'media')) {
      const url = addressOf(content, bases) ?? resolvedChild(content, 'player', bases)
      if (url !== undefined)
        found.push({ ...outer, ...around, ...describe(content, bases), ...measure(content), url })
    }
  }
  const pictures = [...thumbnails(item, bases), ...podcastPicture(item, bases)]
  // A thumbnail of something else is a picture of its own only where there is no other.
  if (!found.some((media) => media.url !== undefined && media.thumbnail !== undefined))
    found.push(...pictures)
  return withLead(merge(found))
}

function addressOf(element: XmlElement, bases: Bases): string | undefined {
  const url = attributeOf(element, 'url') ?? attributeOf(element, 'href')
  return url === undefined ? undefined : resolveUrl(url, [...bases, ...element.bases])
}

function resolvedChild(element: XmlElement, name: string, bases: Bases): string | undefined {
  const child = childOf(element, name, 'media')
  return child === undefined ? undefined : addressOf(child, bases)
}

function describe(element: XmlElement, bases: Bases): Found {
  const credits = childrenOf(element, 'credit', 'media').map((credit) => plainText(credit))
  const named = [...new Set(credits.filter((credit) => credit !== undefined))]
  return present({
    title: plainText(childOf(element, 'title', 'media')),
    caption:
      plainText(childOf(element, 'description', 'media')) ?? plainText(childOf(element, 'text', 'media')),
    credit: named.length === 0 ? undefined : named.join(', '),
    thumbnail: resolvedChild(element, 'thumbnail', bases),
  })
}

function measure(content: XmlElement): Found {
  return present({
    type: attributeOf(content, 'type'),
    medium: attributeOf(content, 'medium'),
    length: wholeNumber(attributeOf(content, 'filesize')),
    width: wholeNumber(attributeOf(content, 'width')),
    height: wholeNumber(attributeOf(content, 'height')),
    ...(attributeOf(content, 'isdefault') === 'true' ? { isDefault: true } : {}),
  })
}

function present(media: Found): Found {
  return Object.fromEntries(Object.entries(media).filter(([, value]) => value !== undefined))
}

/** A count as feeds write it (`1,024` is seen too), or undefined when it is none. */
function wholeNumber(text: string | undefined): number | undefined {
  const plain = text?.replace(/[,\s]/g, '').replace(/px$/i, '')
  return plain !== undefined && /^\d{1,12}$/.test(plain) ? Number(plain) : undefined
}

function thumbnails(item: XmlElement, bases: Bases): Found[] {
  const places = [item, ...childrenOf(item, 'group', 'media')]
  return places.flatMap((place) =>
    childrenOf(place, 'thumbnail', 'media').flatMap((thumbnail) => {
      const url = addressOf(thumbnail, bases)
      return url === undefined
        ? []
        : [{ ...describe(place, bases), thumbnail: undefined, ...measure(thumbnail), url, medium: 'image' }]
    }),
  )
}

function podcastPicture(item: XmlElement, bases: Bases): Found[] {
  const image = childOf(item, 'image', 'itunes', 'googleplay')
  const plain = childOf(item, 'image', 'rss', '')
  const urls = [
    image === undefined ? undefined : addressOf(image, bases),
    plain === undefined ? undefined : (childText(plain, 'url', 'rss', '') ?? addressOf(plain, bases)),
  ]
  return urls.flatMap((url) =>
    url === undefined ? [] : [{ url: resolveUrl(url, bases) ?? url, medium: 'image' }],
  )
}

function merge(found: readonly Found[]): Found[] {
  const byUrl = new Map<string, Found>()
  for (const media of found) {
    if (media.url === undefined || media.url === '') continue
    byUrl.set(media.url, { ...present(media), ...byUrl.get(media.url) })
  }
  return [...byUrl.values()]
}

function isPicture(media: Found): boolean {
  if (media.type !== undefined) return media.type.startsWith('image/')
  return (
    media.medium === 'image' ||
    (media.medium === undefined && /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i.test(media.url ?? ''))
  )
}

function withLead(found: readonly Found[]): ItemMedia[] {
  const size = (media: Found) =>
    (media.isDefault === true ? 1e9 : 0) + (media.width ?? 0) * (media.height ?? media.width ?? 0)
  const pictures = found.filter(isPicture).toSorted((one, other) => size(other) - size(one))
  const lead = pictures[0]
  return found.flatMap((media) => {
    const { medium, isDefault, url, ...rest } = media
    if (url === undefined) return []
    return [{ ...(present(rest) as Omit<ItemMedia, 'url'>), url, ...(media === lead ? { lead: true } : {}) }]
  })
}

/** An `enclosure` or an Atom link of that kind; without an address it is nothing. */
export function enclosureOf(element: XmlElement, bases: Bases): ItemMedia[] {
  const written =
    attributeOf(element, 'url') ??
    attributeOf(element, 'href') ??
    attributeOf(element, 'rdf:resource') ??
    textOf(element).trim()
  const url = resolveUrl(written, [...bases, ...element.bases])
  if (url === undefined) return []
  const title = attributeOf(element, 'title')
  return [
    {
      url,
      ...defined({
        type: attributeOf(element, 'type'),
        length: wholeNumber(attributeOf(element, 'length')),
        title: title === undefined ? undefined : oneLine(looksLikeHtml(title) ? htmlToText(title) : title),
      }),
    },
  ]
}
