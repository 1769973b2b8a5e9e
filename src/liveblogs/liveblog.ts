// What a live blog and its entries are: types and pure rules.
import { type Body, blockHash } from '../body/body.ts'
import type { AuthorId, EntryId, StoryId } from '../ids.ts'

export const orderings = ['newest', 'oldest'] as const
export type Ordering = (typeof orderings)[number]

/** How a story of kind `live` runs; one without a row of its own is open, newest first. */
export type Liveblog = {
  readonly story: StoryId
  readonly open: boolean
  readonly ordering: Ordering
  readonly closedAt: Date | null
}

export function newLiveblog(story: StoryId): Liveblog {
  return { story, open: true, ordering: 'newest', closedAt: null }
}

/** What an entry says and how it stands in the blog. */
export type EntryContent = {
  readonly headline: string
  readonly body: Body
  readonly author: AuthorId | null
  readonly pinned: boolean
  readonly keyEvent: boolean
  /** The blog's summary: its newest one is shown as points above the entries. */
  readonly summary: boolean
}

/** One update of a live blog. Its id, and with it its address, never changes; neither does `postedAt`. */
export type Entry = EntryContent & {
  readonly id: EntryId
  readonly story: StoryId
  readonly rev: number
  readonly postedAt: Date
  /** Later than `postedAt` when what it says was changed. */
  readonly updatedAt: Date
  readonly removedAt: Date | null
}

/** Whether the two read alike, whatever the ids of their blocks. */
export function saysTheSame(a: EntryContent, b: EntryContent): boolean {
  const words = ({ headline, author, body }: EntryContent) =>
    JSON.stringify([headline, author, body.content.map(blockHash)])
  return words(a) === words(b)
}

/** Whether nothing at all differs: a repeated posting or an empty change. */
export function isSameEntry(a: EntryContent, b: EntryContent): boolean {
  const flags = ({ pinned, keyEvent, summary }: EntryContent) => JSON.stringify([pinned, keyEvent, summary])
  return saysTheSame(a, b) && flags(a) === flags(b)
}

/** The entry's own address below its story's: a page that begins with it, so it holds when newer ones push it back. */
export function entryAnchor({ id, postedAt }: Pick<Entry, 'id' | 'postedAt'>): string {
  return `?before=${postedAt.getTime() + 1}_${id}#entry-${id}`
}
