// Every word of the reader site's own: one file per language has this shape. `{n}`, `{x}` stand for what is filled in.
// Plural forms follow Intl.PluralRules: a language gives those it has, and always `other`.
import type { LetterField } from '../../letters/letters.ts'

export type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>

export type Words = {
  readonly skip: string
  readonly sections: string
  readonly mainNavigation: string
  readonly subNavigation: string
  readonly regions: string
  readonly editions: string
  /** On a link to another edition that has no such page: `{x}` is the page it opens. */
  readonly opensInstead: string
  readonly search: string
  readonly searchLabel: string
  readonly searchAction: string
  readonly saved: string
  readonly social: string

  readonly breaking: string
  readonly latestNews: string
  readonly latestLines: string
  readonly pause: string
  readonly resume: string
  readonly previous: string
  readonly next: string
  readonly corrected: string
  readonly live: string
  readonly liveNow: string
  /** Over what is live: a title. */
  readonly runningNow: string
  readonly onAir: string
  readonly mostRead: string
  readonly trending: string
  readonly all: string
  /** Read out after "All": `{x}` is the collection. */
  readonly allOf: string

  readonly by: string
  readonly source: string
  readonly published: string
  readonly updated: string
  readonly readingTime: Forms
  readonly yearsOld: Forms
  readonly share: string
  readonly shareBy: string
  readonly email: string
  readonly copyLink: string
  readonly copied: string
  readonly save: string
  readonly unsave: string
  readonly textSize: string
  readonly larger: string
  readonly smaller: string
  readonly photo: string
  readonly pictureOf: string
  readonly pictures: Forms
  readonly correction: Forms
  readonly corrections: string
  readonly topics: string
  readonly alsoIn: string
  readonly readNext: string
  readonly readAlso: string
  readonly related: string
  readonly dossier: string
  readonly wholeDossier: string
  readonly fullSize: string
  readonly duration: string
  readonly playHere: string
  readonly embedNote: string
  readonly openAt: string
  readonly tableNote: string
  readonly nextEpisodes: string
  readonly programme: string
  readonly entryPinned: string
  readonly keyEvents: string
  readonly summary: string
  readonly liveEnded: string
  readonly olderEntries: string
  readonly linkToEntry: string
  readonly printed: string
  readonly kinds: {
    readonly opinion: string
    readonly analysis: string
    readonly blog: string
    readonly feature: string
    readonly video: string
    readonly episode: string
    readonly infographic: string
    readonly gallery: string
    readonly live: string
  }

  readonly latest: string
  readonly older: string
  readonly archive: string
  readonly months: string
  readonly days: string
  readonly timeline: string
  readonly elsewhere: string
  readonly nothingHere: string
  readonly nothingHereText: string
  readonly schedule: string
  readonly offAir: string
  readonly offAirText: string
  readonly endedBlogs: string
  readonly nothingLive: string

  readonly resultsFor: string
  readonly searchHint: string
  readonly noResults: string
  readonly noResultsText: string
  readonly things: string
  readonly correctionsIntro: string
  readonly noCorrections: string
  readonly storyGone: string

  /** The form for letters on the contact page. */
  readonly letter: Readonly<
    Record<
      | 'title'
      | 'subject'
      | 'message'
      | 'name'
      | 'email'
      | 'phone'
      | 'link'
      | 'optional'
      | 'privacy'
      | 'trap'
      | 'send'
      | 'sent'
      | 'sentText',
      string
    >
  > & {
    readonly wrong: Readonly<Record<LetterField, string>>
    readonly problems: Readonly<Record<'wrong' | 'too-many' | 'not-now', string>>
  }
  readonly notFound: string
  readonly notFoundText: string
  readonly gone: string
  readonly goneText: string
  readonly error: string
  readonly errorText: string
  readonly errorId: string
  readonly offline: string
  readonly offlineText: string
  readonly savedEmpty: string
  readonly savedText: string
  readonly savedNoScript: string
  readonly remove: string
  readonly home: string
  readonly newest: string
  /** Names of the index pages. */
  readonly indexes: Readonly<Record<'authors' | 'topics' | 'dossiers' | 'programmes' | 'regions', string>>
  /** What kind of thing a list is about, above its title. */
  readonly thingNames: Readonly<
    Record<'section' | 'region' | 'topic' | 'dossier' | 'author' | 'programme', string>
  >
  /** What a byline's role is called; one that is not here is shown as it was written. */
  readonly roles: Readonly<Record<string, string>>
}
