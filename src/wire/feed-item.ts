// Turns what a mapping found into one item of ours: identity, dates, notes; nothing undefined in it.
// Driven by the mappings of each format.
import { createHash } from 'node:crypto'
import { readDate } from './date.ts'
import { oneLine } from './feed-html.ts'
import { type FeedText, plainOf } from './feed-text.ts'
import type { ItemAuthor, ItemMedia, ItemStatus, ItemTerm, WireItem, WireSource } from './item.ts'
import type { XmlElement } from './xml-tree.ts'

/** Where a feed is being read. */
export type FeedPlace = {
  /** Where the feed was fetched from; absent for a file. */
  readonly url?: string | undefined
  readonly format: string
  readonly unfinished: ReadonlySet<XmlElement>
}

/** What a feed gives before it is made into events. */
export type FeedReading = {
  readonly source: WireSource
  readonly entries: readonly FeedEntry[]
}

export type FeedEntry =
  | { readonly kind: 'item'; readonly item: WireItem }
  | {
      readonly kind: 'rejected'
      readonly item: string
      readonly reason: string
      readonly why: 'skipped' | 'failed'
    }

type Maybe<T> = T | undefined

export type ItemDraft = {
  readonly id: Maybe<string>
  readonly url: Maybe<string>
  readonly title: Maybe<string>
  readonly summary: Maybe<FeedText>
  readonly content: Maybe<FeedText>
  readonly authors: readonly ItemAuthor[]
  /** As written, best first. */
  readonly published: readonly Maybe<string>[]
  readonly updated: readonly Maybe<string>[]
  readonly terms: readonly ItemTerm[]
  readonly media: readonly ItemMedia[]
  readonly language: Maybe<string>
  readonly source: Maybe<string>
  readonly status?: ItemStatus
  readonly notes?: readonly string[]
}

export function finishItem(draft: ItemDraft): WireItem {
  const published = firstDate(draft.published)
  const updated = firstDate(draft.updated)
  const title = draft.title === undefined ? undefined : oneLine(draft.title)
  return {
    externalId: draft.id ?? draft.url ?? hashedId(draft, title),
    ...defined({
      url: draft.url,
      title: title === '' ? undefined : title,
      summary: draft.summary === undefined ? undefined : filled(plainOf(draft.summary)),
      contentHtml: draft.content?.html,
      summaryHtml: draft.summary?.marked === true ? draft.summary.html : undefined,
      publishedAt: published.at,
      updatedAt: updated.at,
      language: draft.language,
      source: draft.source,
    }),
    authors: draft.authors,
    terms: distinctTerms(draft.terms),
    media: draft.media,
    status: draft.status ?? 'published',
    notes: [...(draft.notes ?? []), ...new Set([...published.notes, ...updated.notes])],
  }
}

/** An object without its undefined members, as exact optional properties want it. */
export function defined<T extends object>(members: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text
}

function firstDate(written: readonly Maybe<string>[]): { at: Date | undefined; notes: readonly string[] } {
  const notes: string[] = []
  for (const text of written) {
    if (text === undefined || text.trim() === '') continue
    const read = readDate(text)
    if (read !== undefined)
      return { at: read.at, notes: read.assumed === undefined ? notes : [...notes, read.assumed] }
    notes.push(`The date “${oneLine(text).slice(0, 60)}” could not be read.`)
  }
  return { at: undefined, notes }
}

/** Without guid and link: title and date are all that two runs have in common (and the text where there is no title). */
function hashedId(draft: ItemDraft, title: string | undefined): string {
  const date =
    draft.published.find((text) => text !== undefined) ?? draft.updated.find((text) => text !== undefined)
  const text = title ?? draft.summary?.written ?? draft.content?.written ?? draft.media[0]?.url ?? ''
  return `hash:${createHash('sha256')
    .update(`${text}\n${date ?? ''}`)
    .digest('hex')
    .slice(0, 32)}`
}

function distinctTerms(terms: readonly ItemTerm[]): ItemTerm[] {
  const seen = new Set<string>()
  return terms.filter((term) => {
    const key = `${term.scheme ?? ''}\n${term.key ?? ''}\n${term.name}`
    if (term.name === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
