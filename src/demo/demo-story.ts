// What a story of the demo newsroom is before it is seeded: facts of the set, one text per edition, and the tiny
// builders its body is written with. References are keys (of sets, pictures, topics); `demo-body.ts` resolves them.

export type DemoEdition = 'en' | 'ar' | 'es'
export type DemoKind =
  | 'article'
  | 'opinion'
  | 'analysis'
  | 'blog'
  | 'feature'
  | 'video'
  | 'episode'
  | 'infographic'
  | 'gallery'
  | 'live'

/** Text with the notation of `demo-inline.ts`: **strong**, _em_, [[set-key|text]], [text](https://…), ~sub~, ^sup^. */
export type Marked = string

export type DemoBlock =
  | { readonly type: 'paragraph'; readonly text: Marked }
  | { readonly type: 'subheading'; readonly level: 2 | 3; readonly text: Marked }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Marked[] }
  | { readonly type: 'quote'; readonly pull: boolean; readonly text: Marked; readonly cite?: string }
  | { readonly type: 'image'; readonly picture: string; readonly caption?: string }
  | { readonly type: 'gallery'; readonly pictures: readonly DemoPictureUse[] }
  | { readonly type: 'video'; readonly video: string; readonly caption?: string }
  | {
      readonly type: 'embed'
      readonly provider: string
      readonly ref: string
      readonly url: string
      readonly title: string
    }
  | { readonly type: 'infobox'; readonly title: string; readonly content: readonly DemoBlock[] }
  | { readonly type: 'table'; readonly caption: string; readonly rows: readonly (readonly Marked[])[] }
  | { readonly type: 'promo'; readonly set: string }
  | { readonly type: 'related'; readonly sets: readonly string[]; readonly title?: string }
  | { readonly type: 'separator' }

/** A picture with, where this use says more than the library does, a caption of its own. */
export type DemoPictureUse = { readonly picture: string; readonly caption?: string }

export type DemoEntry = {
  /** Minutes after the story went out. */
  readonly after: number
  readonly author: string
  readonly headline?: string
  readonly keyEvent?: boolean
  readonly pinned?: boolean
  readonly body: readonly DemoBlock[]
}

/** What the reader saw first and how it became `DemoText`: seeded as publish(first), then the verb with the rest. */
export type DemoHistory = {
  readonly first: Partial<Pick<DemoText, 'headline' | 'standfirst' | 'kicker' | 'body'>>
  readonly verb: 'update' | 'correct'
  /** Hours after first publication. */
  readonly after: number
  readonly minor?: boolean
  /** Public; required for `correct`. */
  readonly note?: string
}

export type DemoText = {
  readonly headline: string
  readonly standfirst: string
  readonly slugline: string
  readonly kicker?: string
  readonly dateline?: string
  readonly source?: string
  readonly body: readonly DemoBlock[]
  /** Hours this edition came out after the set's `hoursAgo`; 0 for the original. */
  readonly later?: number
  /** A translation made of the original as first published, not of what it became since. */
  readonly behind?: true
  readonly history?: DemoHistory
  /** Live stories only, oldest first. */
  readonly entries?: readonly DemoEntry[]
  /** What the desk shows of a live story: the three or four things to know. */
  readonly summary?: readonly string[]
}

export type DemoLife =
  | { readonly state: 'published'; readonly hoursAgo: number }
  | {
      readonly state: 'retracted'
      readonly hoursAgo: number
      /** Hours after publication, and what readers are told per edition. */
      readonly after: number
      readonly notes: Partial<Record<DemoEdition, string>>
    }
  | { readonly state: 'scheduled'; readonly inHours: number }
  | {
      readonly state: 'draft'
      readonly stage: 'writing' | 'editing' | 'final' | 'hold'
      readonly embargoInHours?: number
    }

export type DemoByline = {
  readonly author: string
  readonly role: 'writer' | 'photographer' | 'presenter' | 'reporting'
}

export type DemoStory = {
  /** Two digits as in BIBLE.md and the file name. */
  readonly number: string
  readonly key: string
  readonly kind: DemoKind
  readonly section: string
  readonly region?: string
  readonly topics: readonly string[]
  readonly dossiers?: readonly string[]
  readonly bylines: readonly DemoByline[]
  readonly lead: { readonly picture: string } | { readonly video: string }
  readonly family?: 'tram' | 'harbour' | 'drought' | 'lights'
  /** The set this one takes over from as the news of its family. */
  readonly supersedes?: string
  readonly episode?: { readonly programme: string; readonly number: number; readonly minutes: number }
  readonly life: DemoLife
  /** The edition it was written in; the other texts are `translationOf` it. */
  readonly original: DemoEdition
  readonly texts: Partial<Readonly<Record<DemoEdition, DemoText>>>
}

export const p = (text: Marked): DemoBlock => ({ type: 'paragraph', text })
export const h2 = (text: Marked): DemoBlock => ({ type: 'subheading', level: 2, text })
export const h3 = (text: Marked): DemoBlock => ({ type: 'subheading', level: 3, text })
export const ul = (...items: Marked[]): DemoBlock => ({ type: 'list', ordered: false, items })
export const ol = (...items: Marked[]): DemoBlock => ({ type: 'list', ordered: true, items })
export const hr = (): DemoBlock => ({ type: 'separator' })
/** Someone's words set apart; `cite` says whose. */
export const quote = (text: Marked, cite?: string): DemoBlock =>
  cite === undefined ? { type: 'quote', pull: false, text } : { type: 'quote', pull: false, text, cite }
/** A pull quote: a line of the story set large. */
export const pull = (text: Marked, cite?: string): DemoBlock =>
  cite === undefined ? { type: 'quote', pull: true, text } : { type: 'quote', pull: true, text, cite }
export const img = (picture: string, caption?: string): DemoBlock =>
  caption === undefined ? { type: 'image', picture } : { type: 'image', picture, caption }
/** Pictures in order: a key, or [key, caption of this use]. */
export const gallery = (...pictures: (string | readonly [string, string])[]): DemoBlock => ({
  type: 'gallery',
  pictures: pictures.map((use) =>
    typeof use === 'string' ? { picture: use } : { picture: use[0], caption: use[1] },
  ),
})
export const video = (key: string, caption?: string): DemoBlock =>
  caption === undefined ? { type: 'video', video: key } : { type: 'video', video: key, caption }
export const embed = (provider: string, ref: string, url: string, title: string): DemoBlock => ({
  type: 'embed',
  provider,
  ref,
  url,
  title,
})
/** Content: paragraphs and lists only. */
export const infobox = (title: string, ...content: DemoBlock[]): DemoBlock => ({
  type: 'infobox',
  title,
  content,
})
/** The first row holds the headings; every row has as many cells. */
export const table = (caption: string, ...rows: Marked[][]): DemoBlock => ({ type: 'table', caption, rows })
/** "Read next": one other set, shown only in editions that have it. */
export const promo = (set: string): DemoBlock => ({ type: 'promo', set })
export const related = (sets: readonly string[], title?: string): DemoBlock =>
  title === undefined ? { type: 'related', sets } : { type: 'related', sets, title }
