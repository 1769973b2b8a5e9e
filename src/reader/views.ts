// What a reader page shows, as plain data: the loaders fill these shapes, the components set them in type.
// Readonly, no database, no clock: whatever depends on "now" arrives as a value; boxes are views of their own.
// `href` is root-relative for our own pages and absolute elsewhere; an `Instant` is an ISO 8601 instant in UTC.
import type { LetterField } from '../letters/letters.ts'
import type { LiveBlogView, RenderBlock } from './views-body.ts'
import type { BoxName } from './views-box.ts'

export type * from './views-body.ts'
export type * from './views-box.ts'

export type Href = string
export type Instant = string
export type Direction = 'ltr' | 'rtl'
export type StoryKind =
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

/** The edition a page is set in: decides words, direction, zone, digits and calendar. */
export type EditionView = {
  readonly code: string
  /** BCP 47, as in `<html lang>`; its language picks the words file (en where there is none). */
  readonly lang: string
  /** BCP 47 with a region: how dates and numbers are written (`en-GB`: 23 November 2026); absent = as in `lang`. */
  readonly locale?: string
  readonly dir: Direction
  /** IANA zone, e.g. `Asia/Beirut`. */
  readonly zone: string
  /** Unicode numbering system (`latn`, `arab`); absent = the language's own. */
  readonly digits?: string
  /** Unicode calendar (`gregory`); absent = the language's own. */
  readonly calendar?: string
}

export type LinkView = { readonly text: string; readonly href: Href }
export type LabelView = { readonly text: string; readonly href?: Href }

/** This page in another edition. `exact: false` = the nearest parent that exists there; `says` names it. */
export type EditionLink = {
  readonly code: string
  readonly lang: string
  readonly dir: Direction
  /** The edition's name in its own language: "English", "العربية". */
  readonly name: string
  readonly href: Href
  readonly exact: boolean
  /** For `exact: false`: the name of the page it leads to, in that edition's language ("Politics"). */
  readonly leadsTo?: string
}

export type NavNode = {
  readonly text: string
  /** Absent: the node only holds its children. */
  readonly href?: Href
  /** `page` = this very page, `section` = the branch we are in. */
  readonly current?: 'page' | 'section'
  /** Carries the live dot (a box). */
  readonly live?: boolean
  readonly children?: readonly NavNode[]
}

export type FooterView = {
  readonly description: string
  readonly rights: string
  /** About, privacy, contact, authors, corrections … */
  readonly links: readonly LinkView[]
  readonly social: readonly LinkView[]
  /** The page that tells how to install the app; absent = none. */
  readonly app?: LinkView
}

export type FeedLink = { readonly type: 'rss' | 'atom' | 'json'; readonly title: string; readonly href: Href }

/** Everything in `<head>` that is about this one page. Head style, script and theme colours are the document's. */
export type Head = {
  /** The whole `<title>`. */
  readonly title: string
  readonly description?: string
  /** Absolute; absent on pages that have no address of their own (404, error). */
  readonly canonical?: string
  /** Absolute; itself included; `x-default` where there is a fallback. */
  readonly alternates?: readonly { readonly hreflang: string; readonly href: string }[]
  readonly robots?: string
  /** Open Graph, article:* and twitter:* as they are to appear, in order. */
  readonly meta?: readonly { readonly property: string; readonly content: string }[]
  readonly jsonLd?: readonly Readonly<Record<string, unknown>>[]
  readonly feeds?: readonly FeedLink[]
  readonly oembed?: string
}

/** The one signal colour; each checked against its ground by `checkSignal`. `#rrggbb`. */
export type SignalView = { readonly light: string; readonly dark: string }

/** Our own families; `system` has no font file at all. */
export type Typeface = 'news' | 'plain' | 'system'

type LogoPicture = { readonly src: Href; readonly width: number; readonly height: number }
export type LogoView = LogoPicture & { readonly dark?: LogoPicture }

/** The frame of every page. */
export type ShellView = {
  readonly edition: EditionView
  readonly head: Head
  readonly masthead: {
    readonly name: string
    readonly slogan?: string
    readonly home: Href
    /** In place of the name, which stays its text. */
    readonly logo?: LogoView
  }
  readonly signal?: SignalView
  readonly typeface?: Typeface
  /** All editions but this one. */
  readonly editions: readonly EditionLink[]
  readonly navigation: readonly NavNode[]
  readonly regions: readonly NavNode[]
  readonly search: Href
  /** The page of saved stories (`SavedPage`); absent = no saving. */
  readonly saved?: Href
  readonly manifest?: Href
  readonly footer: FooterView
}

/** A picture at its widths. `sizes` is the component's business. */
export type PictureView = {
  readonly src: Href
  readonly srcset?: readonly { readonly href: Href; readonly width: number }[]
  readonly width: number
  readonly height: number
  /** A JPEG for share cards and feeds, which not every reader of those takes as WebP. */
  readonly share?: { readonly href: Href; readonly width: number; readonly height: number }
  /** '' only where it is decoration. */
  readonly alt: string
  readonly caption?: string
  readonly credit?: string
  /** 0..1 from the left and from the top; absent = middle. */
  readonly focal?: { readonly x: number; readonly y: number }
  /** Of a video: what its poster, this picture, stands for. */
  readonly film?: FilmView
}

/** The moving side of a picture. */
export type FilmView = {
  readonly href: Href
  readonly type: string
  readonly width: number
  readonly height: number
  readonly seconds?: number
}

export type VideoView = {
  readonly sources: readonly { readonly href: Href; readonly type: string }[]
  readonly poster?: PictureView
  readonly width?: number
  readonly height?: number
  readonly seconds?: number
  readonly title?: string
  readonly caption?: string
  readonly credit?: string
  readonly captions?: readonly { readonly href: Href; readonly lang: string; readonly label: string }[]
}

/** A story as others show it. */
export type CardView = {
  readonly id: string
  readonly kind: StoryKind
  readonly href: Href
  readonly headline: string
  readonly label?: LabelView
  readonly standfirst?: string
  readonly picture?: PictureView
  /** Names as on the story; the portrait is shown by the opinion style. */
  readonly authors?: readonly { readonly name: string; readonly portrait?: PictureView }[]
  readonly publishedAt?: Instant
  /** kind `live`: whether the report is still running. */
  readonly running?: boolean
  /** Video and episode. */
  readonly seconds?: number
  /** Gallery: how many pictures. */
  readonly pictures?: number
  /** Lead style only. */
  readonly sublinks?: readonly LinkView[]
}

export type AuthorLink = {
  readonly name: string
  readonly href?: Href
  /** "Photographs", "in Port Sefa": the role or place in the edition's words. */
  readonly role?: string
  readonly portrait?: PictureView
}

export type LeadMedia =
  | { readonly type: 'picture'; readonly picture: PictureView }
  | { readonly type: 'gallery'; readonly pictures: readonly PictureView[] }
  | { readonly type: 'video'; readonly video: VideoView }
  | { readonly type: 'infographic'; readonly picture: PictureView; readonly full: Href }

export type DossierBandView = {
  readonly title: string
  readonly href: Href
  readonly description?: string
  readonly picture?: PictureView
  /** Newest first: the time line. */
  readonly cards: readonly CardView[]
}

/** Everything of DESIGN.md's story page. */
export type StoryView = {
  readonly id: string
  readonly kind: StoryKind
  readonly label?: LabelView
  readonly headline: string
  readonly standfirst?: string
  /** At least one: where a story has no author, the edition's byline. */
  readonly bylines: readonly AuthorLink[]
  /** A wire or partner: shown as "Source: …". */
  readonly source?: LabelView
  readonly dateline?: string
  readonly publishedAt: Instant
  /** Only where readers should see it (not minor). */
  readonly updatedAt?: Instant
  readonly readingMinutes?: number
  /** Whole years since publication, where the story is old enough to be said so. */
  readonly ageYears?: number
  /** Absolute address to share. */
  readonly shareUrl: string
  readonly lead?: LeadMedia
  readonly body: readonly RenderBlock[]
  /** kind `live`. */
  readonly live?: LiveBlogView
  /** kind `episode`. */
  readonly programme?: { readonly title: string; readonly href: Href; readonly next: readonly CardView[] }
  readonly corrections: readonly { readonly at: Instant; readonly text: string }[]
  readonly topics: readonly LinkView[]
  readonly dossiers: readonly DossierBandView[]
  readonly readNext: readonly CardView[]
  /** The same story in other editions (exact ones only). */
  readonly otherEditions: readonly EditionLink[]
}

export type CollectionStyle =
  | 'lead' // the first card is the lead, the others stand beside it
  | 'row' // equal cards with pictures side by side
  | 'grid' // two or more ranks: first larger
  | 'list' // headlines without pictures, in columns
  | 'opinion' // portraits and italics
  | 'video' // dark rail, posters with duration
  | 'pictures' // one large, others beside
  | 'numbered' // large numerals
  | 'live' // cards that are live now
  | 'dossier' // a band with its own picture and time line
  | 'brief' // one line each, with the time

export type CollectionView = {
  readonly id: string
  readonly style: CollectionStyle
  readonly prominence: 'high' | 'normal' | 'low'
  readonly title?: string
  /** Where "All" leads. */
  readonly href?: Href
  readonly description?: string
  /** style `dossier`: the band's picture. */
  readonly picture?: PictureView
  readonly cards: readonly CardView[]
}

/** A front holds collections, and boxes in their place among them. */
export type FrontItem = CollectionView | { readonly box: BoxName }

export type FrontPage = {
  readonly page: 'front'
  readonly shell: ShellView
  /** The h1; the home front shows it to assistive technology only. */
  readonly title: string
  readonly home: boolean
  readonly items: readonly FrontItem[]
}

export type StoryPage = { readonly page: 'story'; readonly shell: ShellView; readonly story: StoryView }

/** What stands above a list: who or what it is about. */
export type AboutView =
  | { readonly type: 'plain'; readonly description?: string; readonly children?: readonly LinkView[] }
  | {
      readonly type: 'author'
      readonly role?: string
      readonly biography?: string
      readonly portrait?: PictureView
      readonly links?: readonly LinkView[]
    }
  | { readonly type: 'topic'; readonly description?: string; readonly sameAs?: readonly LinkView[] }
  | { readonly type: 'dossier'; readonly description?: string; readonly picture?: PictureView }
  | {
      readonly type: 'programme'
      readonly description?: string
      readonly picture?: PictureView
      /** When it is on, in words. */
      readonly schedule?: string
    }

export type ListKind =
  | 'section'
  | 'kind'
  | 'region'
  | 'topic'
  | 'author'
  | 'dossier'
  | 'programme'
  | 'latest'
  | 'month'
  | 'day'

/** Any list of stories: the newest 30, a month or a day. No offsets, no totals. */
export type ListPage = {
  readonly page: 'list'
  readonly shell: ShellView
  readonly list: ListKind
  readonly title: string
  /** What kind of thing this is ("Author", "Dossier") or the list it belongs to. */
  readonly over?: LabelView
  readonly about: AboutView
  /** What editors put above the list; absent or empty = nothing. */
  readonly front?: readonly FrontItem[]
  readonly cards: readonly CardView[]
  /** Within a month: the next older page (`?before=`). */
  readonly older?: Href
  /** Months with something in them, newest first: "November 2026". */
  readonly months: readonly LinkView[]
  /** Month archive: its days. */
  readonly days?: readonly LinkView[]
  readonly previous?: LinkView
  readonly next?: LinkView
}

export type SearchPage = {
  readonly page: 'search'
  readonly shell: ShellView
  readonly query: string
  readonly cards: readonly CardView[]
  readonly older?: Href
  /** Things whose name matches: topics, authors, dossiers. */
  readonly things?: readonly LinkView[]
}

export type CorrectionsPage = {
  readonly page: 'corrections'
  readonly shell: ShellView
  readonly items: readonly {
    readonly at: Instant
    readonly text: string
    /** Absent where the story is no longer to be seen. */
    readonly story?: LinkView
  }[]
  readonly older?: Href
}

export type IndexEntry = {
  readonly name: string
  readonly href: Href
  readonly description?: string
  readonly picture?: PictureView
}

/** Index of authors, topics, dossiers, programmes or regions. */
export type IndexPage = {
  readonly page: 'index'
  readonly shell: ShellView
  readonly index: 'authors' | 'topics' | 'dossiers' | 'programmes' | 'regions'
  readonly title: string
  /** Grouped by letter or kind where there are many; one group without a title otherwise. */
  readonly groups: readonly { readonly title?: string; readonly entries: readonly IndexEntry[] }[]
  /** The names that come after these. */
  readonly more?: Href
}

/** `/{edition}/live/`: the stream with its schedule, and what is live now. */
export type LivePage = {
  readonly page: 'live'
  readonly shell: ShellView
  readonly title: string
  readonly stream?: {
    readonly title: string
    readonly description?: string
    readonly on: boolean
    readonly video?: VideoView
    readonly schedule: readonly {
      readonly startsAt: Instant
      readonly endsAt?: Instant
      readonly title: string
      readonly href?: Href
    }[]
  }
  /** Live blogs, running first. */
  readonly running: readonly CardView[]
  readonly ended: readonly CardView[]
}

export type StaticPage = {
  readonly page: 'static'
  readonly shell: ShellView
  readonly title: string
  readonly body: readonly RenderBlock[]
  readonly updatedAt?: Instant
  /** On the contact page of an edition that takes letters. */
  readonly letter?: LetterView
}

/** The form a reader writes to the newsroom with; `again` when it came back: nothing written is lost. */
export type LetterView = {
  readonly action: Href
  readonly limits: Readonly<Record<LetterField, number>>
  /** Not for people. */
  readonly honeypot: string
  readonly again?: {
    readonly values: Readonly<Partial<Record<LetterField, string>>>
    readonly wrong: readonly LetterField[]
    readonly problem: 'wrong' | 'too-many' | 'not-now'
  }
}

/** 404; with somewhere to go. */
export type NotFoundPage = {
  readonly page: 'not-found'
  readonly shell: ShellView
  readonly cards: readonly CardView[]
}

/** 410: a retracted story: its notice stays. */
export type GonePage = {
  readonly page: 'gone'
  readonly shell: ShellView
  readonly headline?: string
  readonly notice?: string
  readonly at?: Instant
  readonly cards: readonly CardView[]
}

/** Something of ours broke (500), or is away for a while (503). */
export type ErrorPage = {
  readonly page: 'error'
  readonly shell: ShellView
  readonly status: number
  readonly requestId?: string
}

/** Shown by the service worker later; also a fine answer while nothing can be reached. */
export type OfflinePage = { readonly page: 'offline'; readonly shell: ShellView }

/** What the reader saved: filled by the script from this browser's own storage. */
export type SavedPage = { readonly page: 'saved'; readonly shell: ShellView }

export type PageView =
  | FrontPage
  | StoryPage
  | ListPage
  | SearchPage
  | CorrectionsPage
  | IndexPage
  | LivePage
  | StaticPage
  | NotFoundPage
  | GonePage
  | ErrorPage
  | OfflinePage
  | SavedPage
