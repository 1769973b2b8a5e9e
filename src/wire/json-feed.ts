// JSON Feed 1.0 and 1.1, mapped to our items; an item with a wrong type in it is rejected alone.
// Driven by feed.ts.
import { z } from 'zod'
import { htmlToText, looksLikeHtml } from './feed-html.ts'
import { defined, type FeedEntry, type FeedReading, finishItem } from './feed-item.ts'
import { distinctPeople } from './feed-people.ts'
import { finishText } from './feed-text.ts'
import { joinBases, resolveUrl } from './feed-url.ts'
import type { ItemAuthor, ItemMedia, WireItem, WireSource } from './item.ts'
import { xmlLimits } from './xml-build.ts'

/** Optional members are often written as null, which means the same. */
const text = z.string().nullish()
const author = z.object({ name: text, url: text, avatar: text })

const head = z.object({
  version: z.string().optional(),
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  language: text,
  author: author.nullish(),
  authors: z.array(author).nullish(),
  items: z.array(z.unknown()),
})

const attachment = z.object({
  url: z.string().min(1),
  mime_type: text,
  title: text,
  size_in_bytes: z.number().nullish(),
})

const item = z.object({
  // 1.1 wants a string and asks readers to take a number as one.
  id: z.union([z.string(), z.number()]).nullish(),
  url: text,
  external_url: text,
  title: text,
  content_html: text.refine((value) => (value ?? '').length <= xmlLimits.textLength, 'is longer than 1 MB'),
  content_text: text.refine((value) => (value ?? '').length <= xmlLimits.textLength, 'is longer than 1 MB'),
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  author: author.nullish(),
  authors: z.array(author).nullish(),
  tags: z.array(z.string()).nullish(),
  language: text,
  attachments: z.array(attachment).nullish(),
})

type Item = z.infer<typeof item>
type Author = z.infer<typeof author>

export type JsonReading =
  | { readonly ok: true; readonly reading: FeedReading }
  | { readonly ok: false; readonly reason: string }

/** Reads parsed JSON; `ok: false` where it is no JSON Feed at all. */
export function readJsonFeed(parsed: unknown, url: string | undefined): JsonReading {
  const read = head.safeParse(parsed)
  if (!read.success) return { ok: false, reason: `This JSON is no JSON Feed: ${firstFault(read.error)}.` }
  const feed = read.data
  const bases = [url ?? feed.feed_url ?? undefined, feed.home_page_url ?? undefined]
  const authors = people(feed.authors, feed.author, bases)
  const source: WireSource = {
    format: 'json-feed',
    ...defined({
      title: filled(feed.title),
      link: address(feed.home_page_url, bases),
      description: filled(feed.description),
      language: filled(feed.language),
      authors: authors.length === 0 ? undefined : authors,
    }),
  }
  return {
    ok: true,
    reading: { source, entries: feed.items.map((one, index) => readEntry(one, index, bases, source)) },
  }
}

function readEntry(
  one: unknown,
  index: number,
  bases: readonly (string | undefined)[],
  source: WireSource,
): FeedEntry {
  const read = item.safeParse(one)
  if (read.success) return { kind: 'item', item: readItem(read.data, bases, source) }
  return { kind: 'rejected', item: nameOf(one, index), reason: `${firstFault(read.error)}.`, why: 'failed' }
}

function firstFault(error: z.ZodError): string {
  const issue = error.issues[0]
  const path = issue?.path.join('.') ?? ''
  return `${path === '' ? 'it' : path}: ${issue?.message ?? 'not as the format says'}`
}

const names = z.object({
  title: z.string().optional().catch(undefined),
  id: z.coerce.string().optional().catch(undefined),
})

/** What a person can find a rejected item by. */
function nameOf(one: unknown, index: number): string {
  const read = names.safeParse(one)
  const name = read.success ? (read.data.title ?? read.data.id) : undefined
  return name === undefined ? `item ${index + 1}` : name.slice(0, 200)
}

function readItem(read: Item, bases: readonly (string | undefined)[], source: WireSource): WireItem {
  const url = address(read.url, bases) ?? address(read.external_url, bases)
  const base = joinBases([...bases, url])
  const html = finishText(read.content_html ?? '', true, base)
  const plain = finishText(read.content_text ?? '', false, base)
  const summary = read.summary ?? ''
  const own = people(read.authors, read.author, bases)
  return finishItem({
    id: read.id === undefined || read.id === null || read.id === '' ? undefined : String(read.id),
    url,
    title: titleOf(read.title),
    summary: finishText(summary, looksLikeHtml(summary), base),
    content: html ?? (plain === undefined ? undefined : { ...plain, html: paragraphs(plain.html) }),
    authors: own.length > 0 ? own : (source.authors ?? []),
    published: [read.date_published ?? undefined],
    updated: [read.date_modified ?? undefined],
    terms: (read.tags ?? []).map((tag) => ({ name: tag.trim() })),
    media: readMedia(read, bases),
    language: filled(read.language) ?? source.language,
    source: undefined,
  })
}

function titleOf(title: string | null | undefined): string | undefined {
  if (title === undefined || title === null) return undefined
  return looksLikeHtml(title) ? htmlToText(title) : title
}

/** Empty lines part paragraphs, other line ends are breaks. */
function paragraphs(escaped: string): string {
  if (!escaped.includes('\n')) return escaped
  const parts = escaped.split(/\n[^\S\n]*\n\s*/).map((part) => part.trim().replaceAll('\n', '<br>'))
  return parts.map((part) => `<p>${part}</p>`).join('')
}

function readMedia(read: Item, bases: readonly (string | undefined)[]): ItemMedia[] {
  const found: ItemMedia[] = (read.attachments ?? []).flatMap((one) => {
    const url = address(one.url, bases)
    if (url === undefined) return []
    const { mime_type, size_in_bytes, title } = one
    return [
      {
        url,
        ...defined({ type: filled(mime_type), length: size_in_bytes ?? undefined, title: filled(title) }),
      },
    ]
  })
  for (const written of [read.image, read.banner_image]) {
    const url = address(written, bases)
    if (url !== undefined && !found.some((media) => media.url === url)) found.push({ url })
  }
  const lead =
    address(read.image, bases) ??
    address(read.banner_image, bases) ??
    found.find((media) => media.type?.startsWith('image/'))?.url
  return found.map((media) => (media.url === lead ? { ...media, lead: true } : media))
}

function people(
  many: readonly Author[] | null | undefined,
  one: Author | null | undefined,
  bases: readonly (string | undefined)[],
): ItemAuthor[] {
  const listed = many ?? (one === null || one === undefined ? [] : [one])
  return distinctPeople(
    listed.map((person) => ({
      name: (person.name ?? '').trim(),
      ...defined({ url: address(person.url, bases) }),
    })),
  )
}

function address(
  written: string | null | undefined,
  bases: readonly (string | undefined)[],
): string | undefined {
  return written === null || written === undefined ? undefined : resolveUrl(written, bases)
}

function filled(value: string | null | undefined): string | undefined {
  const plain = value?.trim()
  return plain === undefined || plain === '' ? undefined : plain
}
