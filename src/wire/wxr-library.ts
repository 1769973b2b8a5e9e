// The pictures and files of a WordPress export, by id and by address, kept compactly while its items are read: an
// attachment may come after the post that shows it.
import type { ItemMedia } from './item.ts'
import { phpField, readPhp } from './wxr-php.ts'
import { ownCopy, plainText } from './wxr-text.ts'
import { field, type WxrNode } from './wxr-xml.ts'

export type Attachment = ItemMedia & { readonly id: string; readonly parent?: string }

/** An attachment item, or undefined when it names no file. */
export function readAttachment(node: WxrNode, base: string): Attachment | undefined {
  const id = field(node, 'wp:post_id')
  const written = field(node, 'wp:attachment_url') ?? field(node, 'guid')
  const url = written === undefined ? null : URL.parse(written, base === '' ? undefined : base)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const meta = metaOf(node)
  const metadata = readPhp(meta('_wp_attachment_metadata') ?? '')
  const parent = field(node, 'wp:post_parent')
  const optional = {
    title: text(field(node, 'title')),
    caption: text(field(node, 'excerpt:encoded')),
    alt: text(meta('_wp_attachment_image_alt')),
    credit: text(asText(phpField(metadata, 'image_meta', 'credit'))),
    width: size(phpField(metadata, 'width')),
    height: size(phpField(metadata, 'height')),
    parent: parent === '0' ? undefined : parent,
  }
  const present = Object.entries(optional).filter(([, value]) => value !== undefined)
  return { id: id ?? url.href, url: url.href, ...Object.fromEntries(present) }
}

/** The values of an item's postmeta, the first of each name. */
export function metaOf(node: WxrNode): (name: string) => string | undefined {
  const values = new Map<string, string>()
  for (const child of node.children) {
    if (child.name !== 'wp:postmeta') continue
    const key = field(child, 'wp:meta_key')
    const value = field(child, 'wp:meta_value')
    if (key !== undefined && value !== undefined && !values.has(key)) values.set(key, value)
  }
  return (name) => values.get(name)
}

function text(value: string | undefined): string | undefined {
  const plain = value === undefined ? '' : plainText(value)
  return plain === '' ? undefined : plain
}

function asText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

function size(value: string | number | undefined): number | undefined {
  const pixels = Number(value)
  return Number.isInteger(pixels) && pixels > 0 && pixels < 100_000 ? pixels : undefined
}

/** All attachments of one export. */
export function mediaLibrary() {
  const byId = new Map<string, string>()
  const idByAddress = new Map<string, string>()
  const idsByParent = new Map<string, string[]>()

  function get(id: string): Attachment | undefined {
    const packed = byId.get(id)
    return packed === undefined ? undefined : { id, ...JSON.parse(packed) }
  }

  return {
    add(attachment: Attachment): void {
      const { id, ...rest } = attachment
      const key = ownCopy(id)
      byId.set(key, ownCopy(JSON.stringify(rest)))
      idByAddress.set(ownCopy(addressKey(attachment.url)), key)
      if (attachment.parent === undefined) return
      const siblings = idsByParent.get(attachment.parent)
      if (siblings === undefined) idsByParent.set(ownCopy(attachment.parent), [key])
      else siblings.push(key)
    },
    get,
    /** By the address a post uses: also a resized copy (`-300x200`), a scaled one, or one of a picture proxy. */
    find(url: string): Attachment | undefined {
      const key = addressKey(url)
      const id = idByAddress.get(key) ?? idByAddress.get(key.replace(/-\d{1,5}x\d{1,5}(?=\.\w+$)/, ''))
      return id === undefined ? undefined : get(id)
    },
    /** What was uploaded to a post, in the order of the file. */
    childrenOf: (post: string): readonly Attachment[] =>
      (idsByParent.get(post) ?? []).flatMap((id) => get(id) ?? []),
  }
}

export type MediaLibrary = ReturnType<typeof mediaLibrary>

/** The part of an address that is the same for a picture and its copies: no scheme, query, proxy or `-scaled`. */
function addressKey(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  const path = /^i\d\.wp\.com$/.test(url.hostname) ? url.pathname.slice(1) : `${url.hostname}${url.pathname}`
  return path.replace(/^www\./, '').replace(/-scaled(?=\.\w+$)/, '')
}
