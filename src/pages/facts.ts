// What a committed event tells the page store: which keys went stale and which facts of stories changed.
// Types only; the rooms that write events make these, the store reads them and interprets no key.

/** What lists are made of: the facts of one story that decide in which lists it stands, and where. */
export type Facts = {
  readonly story: string
  readonly edition: string
  readonly kind: string
  readonly section: string
  readonly region: string | null
  readonly topics: readonly string[]
  readonly authors: readonly string[]
  readonly dossiers: readonly string[]
  readonly programme: string | null
  /** ISO instant; lists are ordered by (firstPublishedAt, story), newest first. */
  readonly firstPublishedAt: string
  /** Whether readers may see the story; one that is not visible is in no list. */
  readonly visible: boolean
}

/** The facts of one story before and after a commit; null where it did not (or does not) exist for readers. */
export type FactChange = { readonly before: Facts | null; readonly after: Facts | null }

/** One committed event as the page store needs it. */
export type Invalidation = {
  /** The event's number in the log: order of seq = order of commit. */
  readonly seq: number
  /** Keys whose readers are stale, such as `story:ID` or `url:/path`. */
  readonly stale: readonly string[]
  readonly facts: readonly FactChange[]
  /** Names of boxes that are stale by themselves, beside those that read a stale key. */
  readonly boxes?: readonly string[]
  /** A retraction: what this makes stale is never shown again, not even while the database is away or under overload. */
  readonly hard?: boolean
}
