// What the tables hold, as Kysely sees it. Rows only: rooms turn them into their own types; nothing else reads columns.
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type {
  AssetId,
  AuthorId,
  EntryId,
  FamilyId,
  FlashId,
  FrontId,
  JobId,
  LetterId,
  NameId,
  PageId,
  ProgrammeId,
  RegionId,
  SectionId,
  SetId,
  StoryId,
  StreamId,
  TokenId,
} from '../ids.ts'

/** Read as Date; written as Date or ISO text. */
type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** JSONB: read as a value, written as text (`JSON.stringify`), so that arrays are never taken for PostgreSQL arrays. */
type Json = JSONColumnType<object, string, string>
type MaybeJson = JSONColumnType<object | null, string | null, string | null>

export type Tables = {
  publication: { id: number; settings: Json; rev: Generated<number>; stages_rev: Generated<number> }
  editions: {
    code: string
    language: string
    dir: 'ltr' | 'rtl'
    zone: string
    locale: string
    name: string
    slogan: string
    byline: string
    footer: Json
    settings: Json
    shown: boolean
    ord: number
    rev: Generated<number>
  }
  /** What an edition said of itself, as it was saved each time. */
  edition_revisions: { edition: string; rev: number; said: Json; by: string; at: Instant }
  terms: {
    id: string
    type: string
    key: string
    parent: string | null
    picture: AssetId | null
    facts: Json
    merged_into: string | null
    rev: Generated<number>
  }
  term_texts: {
    term: string
    edition: string
    name: string
    slug: string
    description: string
    shown: boolean
    ord: number
  }
  kind_texts: {
    kind: string
    edition: string
    name: string
    label: string
    slug: string
    shown: boolean
    ord: number
    rev: Generated<number>
  }
  navigation: { edition: string; tree: Json; rev: Generated<number> }
  static_pages: { id: PageId; key: string; footer: boolean; ord: number; rev: Generated<number> }
  static_page_texts: {
    page: PageId
    edition: string
    title: string
    slug: string
    schema: number
    body: Json
    rev: number
    shown: boolean
  }
  static_page_revisions: {
    page: PageId
    edition: string
    rev: number
    title: string
    schema: number
    body: Json
    by: string
    at: Instant
  }
  /** What an edition's texts are checked for; null: no limit. */
  house_styles: {
    edition: string
    longest_headline: number | null
    longest_standfirst: number | null
    avoid: Json
    rev: number
  }
  /** `forms`: by edition how a name is written there, and which spellings are not. */
  glossary_names: { id: NameId; topic: string | null; note: string; forms: Json; rev: number }
  /** Counted by path; nothing about who asked. */
  missed_addresses: { path: string; edition: string | null; times: string; last_at: Instant }
  letters: {
    id: LetterId
    edition: string
    subject: string
    message: string
    name: string
    email: string
    phone: string
    link: string
    /** The story the link names, where it is one of ours. */
    story: StoryId | null
    at: Instant
    assignee: string | null
    opened_as: StoryId | null
    binned_at: MaybeInstant
  }
  /** Every path that was ever public names one thing for good; `current` is where that thing is now. */
  addresses: { path: string; edition: string; type: string; thing: string; current: boolean; since: Instant }

  stages: {
    key: string
    name: string
    ord: number
    texts: Json
    color: string | null
    starts: boolean
    ready: boolean
  }
  stories: {
    id: StoryId
    edition: string
    set_id: SetId
    family_id: FamilyId | null
    supersedes: StoryId | null
    origin: string
    stage: string
    pub: 'draft' | 'scheduled' | 'live' | 'withdrawn'
    withdrawn_by: string | null
    withdrawn_at: MaybeInstant
    rev: number
    live_rev: number | null
    /** Frozen at first publication; null before. */
    slug: string | null
    publish_at: MaybeInstant
    embargo_until: MaybeInstant
    scheduled_rev: number | null
    first_published_at: MaybeInstant
    updated_at: MaybeInstant
    archive_day: string | null
    translation_of: StoryId | null
    translation_rev: number | null
    created_by: string
    created_at: Instant
    edited_at: Instant
    /** From here on: what the newest revision says, for the wall; written with each cut. */
    section: Generated<SectionId | null>
    kind: Generated<string>
    authors: Generated<readonly string[]>
    slugline: Generated<string>
    headline: Generated<string>
    words: Generated<number | null>
    edited_by: Generated<string>
    /** From here on: the desk's own facts. `incoming`: brought in, and nobody has touched it yet. */
    incoming: Generated<boolean>
    assignee: Generated<string | null>
    deadline: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
    desk_note: Generated<string>
    marks: Generated<readonly string[]>
  }
  notices: {
    id: string
    user: string
    kind: string
    story: StoryId | null
    by: string
    note: string
    seq: number
    at: Instant
    seen_at: MaybeInstant
  }
  wall_views: { id: string; owner: string; name: string; filter: Json; at: Instant }
  revisions: {
    story: StoryId
    rev: number
    schema: number
    fields: Json
    body: Json
    by: string
    at: Instant
    why: string
  }
  /** Open drafts: what is typed before a revision is cut. `n` counts updates; those up to `cut_n` are in revision `base_rev`. */
  drafts: {
    story: StoryId
    doc_id: string
    base_rev: number
    n: number
    cut_n: number
    bytes: number
    open: boolean
    created_at: Instant
    edited_at: Instant
  }
  draft_updates: { story: StoryId; doc_id: string; n: number; update: Uint8Array; by: string; at: Instant }
  /** Comments on the text of a draft, and where they stand in it. */
  comment_threads: {
    id: string
    story: StoryId
    kind: string
    state: string
    doc_id: string
    range_start: string
    range_end: string
    block: string
    quote: string
    quote_before: string
    quote_after: string
    replacement: string | null
    by: string
    at: Instant
    closed_by: string | null
    closed_at: MaybeInstant
  }
  comments: {
    id: string
    thread: string
    by: string
    at: Instant
    edited_at: MaybeInstant
    deleted: Generated<boolean>
    text: string
    mentions: readonly string[]
  }
  refs: { story: StoryId; rev: number; kind: string; target: string }
  story_verbs: {
    story: StoryId
    seq: number
    verb: string
    rev: number
    by: string
    at: Instant
    note: string | null
    public: boolean
    minor: boolean
  }
  /** What readers may see now, one row a story, written and removed with `stories.pub`: every reader query starts here. */
  live_stories: {
    story: StoryId
    edition: string
    set_id: SetId
    family_id: FamilyId | null
    kind: string
    section: SectionId
    region: RegionId | null
    programme: ProgrammeId | null
    rev: number
    path: string
    first_published_at: Instant
    updated_at: Instant
    archive_day: string
  }
  /** Topics, dossiers and authors of live stories: the index behind their lists. */
  live_terms: { term: string; story: StoryId; edition: string; type: string; first_published_at: Instant }

  events: {
    seq: number
    at: Instant
    type: string
    subject: string
    edition: string | null
    actor: string
    /** RFC 8785 JSON kept as text; null once erased. */
    payload: string | null
    payload_hash: string
    hash: string
  }
  log_head: { id: number; seq: number; hash: string }
  cursors: { listener: string; seq: number }
  due: { kind: string; subject: string; at: Instant; payload: Json }
  jobs: {
    id: JobId
    queue: string
    key: string | null
    payload: Json
    run_at: Instant
    attempts: number
    locked_until: MaybeInstant
    last_error: string | null
    failed_at: MaybeInstant
    created_at: Instant
  }
  audit: {
    n: number
    at: Instant
    actor: string
    action: string
    subject: string
    outcome: string
    address: string | null
    detail: string
    hash: string
  }
  audit_head: { id: number; n: number; hash: string }
  idempotency: {
    actor: string
    key: string
    request_hash: string
    status: number | null
    headers: string | null
    body: string | null
    at: Instant
  }

  users: {
    id: string
    email: string
    name: string
    grants: Json
    created_at: Instant
    disabled_at: MaybeInstant
    /** An account of the demo newsroom: no second factor, and nothing but loopback. */
    demo: Generated<boolean>
    language: string | null
    joined_at: MaybeInstant
  }
  passwords: { user: string; hash: string; changed_at: Instant }
  /** `pending`: shown, but not yet confirmed by a code. `last_step`: the last time step whose code was used. */
  totp: { user: string; secret: string | null; pending: string | null; last_step: number | null }
  recovery_codes: { user: string; hash: string; used_at: MaybeInstant }
  passkeys: {
    id: string
    user: string
    name: string
    public_key: string
    counter: number
    transports: Json
    created_at: Instant
    used_at: MaybeInstant
  }
  sessions: {
    id: string
    hash: string
    user: string
    factor: 'password' | 'totp' | 'recovery' | 'passkey'
    address: string
    agent: string
    created_at: Instant
    proved_at: Instant
    seen_at: Instant
  }
  /** One-time secrets by their hash; `user` is null for the challenge of a passkey that may be anybody's. */
  tickets: {
    hash: string
    kind: string
    user: string | null
    tries: Generated<number>
    expires_at: Instant
    used_at: MaybeInstant
  }
  /** Failures by account and by network, from which the wait before the next attempt follows. */
  attempts: { key: string; n: number; at: Instant }
  tokens: {
    id: TokenId
    name: string
    hash: string
    grants: Json
    created_at: Instant
    revoked_at: MaybeInstant
  }

  assets: {
    id: AssetId
    type: string
    state: 'pending' | 'ready' | 'failed' | 'withdrawn'
    blob: string | null
    content_type: string | null
    bytes: number | null
    width: number | null
    height: number | null
    sha256: string | null
    focal_x: number
    focal_y: number
    credit: string
    source_url: string | null
    facts: Json
    rights: Json
    created_by: string
    created_at: Instant
    rev: Generated<number>
  }
  asset_texts: { asset: AssetId; edition: string; caption: string; alt: string }
  renditions: {
    asset: AssetId
    width: number
    height: number
    format: string
    hash: string
    blob: string
    bytes: number
  }

  fronts: {
    id: FrontId
    edition: string
    type: string
    subject: string | null
    rev: number
    live: Json
    draft: MaybeJson
    previously: Json
  }
  front_history: { front: FrontId; rev: number; act: string; state: Json; by: string; at: Instant }

  flashes: {
    id: FlashId
    edition: string
    /** Shared by all editions of the flash. */
    rev: Generated<number>
    text: string
    attribution: string
    importance: number
    story: StoryId | null
    created_at: Instant
    updated_at: Instant
    corrected: boolean
    expires_at: Instant
    withdrawn_at: MaybeInstant
    by: string
  }

  liveblogs: { story: StoryId; ordering: 'newest' | 'oldest'; open: boolean; closed_at: MaybeInstant }
  entries: {
    id: EntryId
    story: StoryId
    rev: number
    pinned: boolean
    key_event: boolean
    summary: boolean
    author: AuthorId | null
    origin: MaybeJson
    posted_at: Instant
    updated_at: Instant
    removed_at: MaybeInstant
  }
  entry_revisions: {
    entry: EntryId
    rev: number
    schema: number
    headline: string
    body: Json
    by: string
    at: Instant
  }

  streams: {
    id: StreamId
    key: string
    source: string | null
    on_air: boolean
    poster: AssetId | null
    rev: Generated<number>
  }
  stream_texts: {
    stream: StreamId
    edition: string
    name: string
    description: string
    shown: boolean
    ord: number
  }
  stream_slots: {
    stream: StreamId
    starts_at: Instant
    ends_at: Instant
    programme: ProgrammeId | null
    titles: Json
  }

  reads: { story: StoryId; hour: Instant; n: number }
  search_live: {
    story: StoryId
    edition: string
    section: SectionId
    kind: string
    first_published_at: Instant
    title: unknown
    document: unknown
  }
  search_desk: {
    story: StoryId
    /** Of which revision the words are; null: not known, and the slugline is among them. */
    rev: number | null
    edition: string
    pub: string
    edited_at: Instant
    title: unknown
    document: unknown
    slugline: unknown
  }
  wire_items: {
    source: string
    external_id: string
    edition: string
    story: StoryId
    hash: string
    at: Instant
  }
}
