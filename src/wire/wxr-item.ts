// One post or page of a WordPress export as an item of ours: names, dates, status, terms, pictures; its text by
// `wxr-body.ts`.
import { createHash } from 'node:crypto'
import type { ItemAuthor, ItemMedia, ItemStatus, ItemTerm, WireItem } from './item.ts'
import { contentToHtml } from './wxr-body.ts'
import type { Channel } from './wxr-channel.ts'
import { readWxrDates, type SiteZone } from './wxr-date.ts'
import { type MediaLibrary, metaOf } from './wxr-library.ts'
import { decodeSlug, plainText } from './wxr-text.ts'
import { field, type WxrNode } from './wxr-xml.ts'

/** What the first pass has learnt of the whole file. */
export type WxrContext = {
  readonly base: string
  readonly siteName: string
  readonly channel: Channel
  readonly library: MediaLibrary
  /** Reusable blocks (`wp_block`) by id: their content. */
  readonly blocks: ReadonlyMap<string, string>
  readonly zone: SiteZone
}

/** Builds the item; never throws on what the export holds. */
export function readPost(
  node: WxrNode,
  type: 'post' | 'page',
  context: WxrContext,
  mended: readonly string[],
): WireItem {
  const notes = [...mended]
  const meta = metaOf(node)
  const id = field(node, 'wp:post_id')
  const status = readStatus(node, notes)
  const body = contentToHtml(rawText(node, 'content:encoded'), { ...context, postId: id })
  notes.push(...body.notes)
  const excerpt = rawText(node, 'excerpt:encoded').trim()
  const summary = plainText(excerpt) || plainText(meta('_yoast_wpseo_metadesc') ?? '')
  const title = plainText(field(node, 'title') ?? '')
  const link = absoluteUrl(field(node, 'link'), context.base)
  const slug = decodeSlug(field(node, 'wp:post_name') ?? '')
  noteComments(node, notes)
  noteCustomFields(node, notes)
  return {
    externalId: externalId(node, context.base, context.siteName),
    authors: readAuthors(node, context.channel),
    terms: readTerms(node),
    media: readMedia(meta, context, notes),
    status,
    pageType: type,
    ...(link === undefined ? {} : { url: link }),
    ...(title === '' ? {} : { title }),
    ...(summary === '' ? {} : { summary }),
    ...(/<\w/.test(excerpt) ? { summaryHtml: excerpt } : {}),
    ...(body.html === '' ? {} : { contentHtml: body.html }),
    ...readWxrDates(node, status, context.zone, notes),
    ...(slug === '' ? {} : { slug }),
    notes,
  }
}

/** Site and post id; where the site is not told or the id lacks, its guid, its link, or a hash of title and date. */
export function externalId(node: WxrNode, base: string, siteName: string): string {
  const id = field(node, 'wp:post_id')
  if (id !== undefined && base !== '') return `${base}/?p=${id}`
  const named = field(node, 'guid') ?? field(node, 'link')
  if (named !== undefined) return named
  if (id !== undefined) return `wxr:${siteName}/?p=${id}`
  const parts = ['title', 'wp:post_date', 'pubDate', 'content:encoded'].map((name) => field(node, name) ?? '')
  return `${base}/#${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)}`
}

/** Text with its white space: in a post's content it means something. */
function rawText(node: WxrNode, name: string): string {
  return node.children.find((child) => child.name === name)?.text ?? ''
}

const statuses: Readonly<Record<string, ItemStatus>> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  'auto-draft': 'draft',
  pending: 'draft',
  private: 'private',
  trash: 'trash',
}

function readStatus(node: WxrNode, notes: string[]): ItemStatus {
  const written = field(node, 'wp:status')
  const known = written === undefined ? undefined : statuses[written]
  if (known === undefined)
    notes.push(`Its status (${written ?? 'none'}) is not known; it is kept as a draft.`)
  const status = known ?? 'draft'
  if (field(node, 'wp:post_password') === undefined || status === 'trash') return status
  notes.push('It is protected by a password, so it does not become public.')
  return 'private'
}

function readAuthors(node: WxrNode, channel: Channel): readonly ItemAuthor[] {
  const coAuthors = node.children.filter(
    (child) => child.name === 'category' && child.attributes.get('domain') === 'author',
  )
  const found =
    coAuthors.length > 0
      ? coAuthors.map((each) =>
          channel.coAuthorOf(each.attributes.get('nicename') ?? '', plainText(each.text)),
        )
      : [field(node, 'dc:creator')].flatMap((login) => (login === undefined ? [] : [channel.authorOf(login)]))
  return [...new Map(found.map((author) => [author.login ?? author.name, author])).values()]
}

function readTerms(node: WxrNode): readonly ItemTerm[] {
  const terms = new Map<string, ItemTerm>()
  for (const child of node.children) {
    if (child.name !== 'category') continue
    const written = child.attributes.get('domain')
    const name = plainText(child.text)
    const key = child.attributes.get('nicename')
    if (written === 'author' || name === '') continue
    // WXR 1.0 writes each term twice, once without its taxonomy, and calls tags `tag`.
    const scheme = written === 'tag' ? 'post_tag' : written
    const same = [...terms.values()].some(
      (term) => term.name === name && (scheme === undefined || term.scheme === scheme),
    )
    if (same) continue
    if (scheme !== undefined) terms.delete(`\0${name}`)
    terms.set(`${scheme ?? ''}\0${name}`, {
      name,
      ...(key === undefined || key === '' ? {} : { key }),
      ...(scheme === undefined ? {} : { scheme }),
    })
  }
  return [...terms.values()]
}

function readMedia(
  meta: (name: string) => string | undefined,
  { library }: WxrContext,
  notes: string[],
): readonly ItemMedia[] {
  const media: ItemMedia[] = []
  const thumbnail = meta('_thumbnail_id')
  if (thumbnail !== undefined && thumbnail !== '0' && thumbnail !== '-1') {
    const lead = library.get(thumbnail)
    if (lead === undefined) notes.push(`Its lead picture (attachment ${thumbnail}) is not in this file.`)
    else {
      const { id: _id, parent: _parent, ...picture } = lead
      media.push({ ...picture, lead: true })
    }
  }
  // A podcast's file: address, length and type on a line each.
  const [url, length, type] = (meta('enclosure') ?? '').split(/\r?\n/, 3).map((line) => line.trim())
  if (url !== undefined && /^https?:\/\//.test(url)) {
    const bytes = Number(length)
    media.push({
      url,
      ...(Number.isInteger(bytes) && bytes > 0 ? { length: bytes } : {}),
      ...(type === undefined || type === '' ? {} : { type }),
    })
  }
  return media
}

function noteComments(node: WxrNode, notes: string[]): void {
  const count = node.children.filter((child) => child.name === 'wp:comment').length
  if (count > 0) notes.push(`${count} ${count === 1 ? 'comment was' : 'comments were'} not imported.`)
}

/** Fields of the site's own making; WordPress's and plug-ins' internal ones begin with `_`. */
function noteCustomFields(node: WxrNode, notes: string[]): void {
  const names = new Set<string>()
  for (const child of node.children) {
    const key = child.name === 'wp:postmeta' ? field(child, 'wp:meta_key') : undefined
    if (key !== undefined && !key.startsWith('_') && key !== 'enclosure') names.add(key.slice(0, 60))
  }
  if (names.size > 0) notes.push(`Custom fields were not imported: ${[...names].slice(0, 10).join(', ')}.`)
}

function absoluteUrl(link: string | undefined, base: string): string | undefined {
  if (link === undefined) return undefined
  const url = URL.parse(link, base === '' ? undefined : base)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined
}
