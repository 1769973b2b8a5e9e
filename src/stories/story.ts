// What a story is: types and pure rules, without time, chance or database.
import type { AssetUse, Body } from '../body/body.ts'
import type {
  AuthorId,
  DossierId,
  FamilyId,
  ProgrammeId,
  RegionId,
  SectionId,
  SetId,
  StoryId,
  TopicId,
} from '../ids.ts'
import type { Kind } from '../kinds.ts'

export type Pub = 'draft' | 'scheduled' | 'live' | 'withdrawn'
export const origins = ['desk', 'wire', 'reader', 'import'] as const
export type Origin = (typeof origins)[number]

/** An author and what they did for this story ("photographs", "research"); no role = wrote it. */
export type Byline = { readonly author: AuthorId; readonly role?: string }

/** What leads the page: pictures, a video, or a video elsewhere. */
export type Lead =
  | ({ readonly type: 'image' | 'video' } & AssetUse)
  | { readonly type: 'gallery'; readonly assets: readonly AssetUse[] }
  | {
      readonly type: 'embed'
      readonly provider: string
      readonly ref: string
      readonly url: string
      readonly title?: string
    }

/** Nobody is named twice for the same work. */
export function distinctBylines(bylines: readonly Byline[]): Byline[] {
  return [...new Map(bylines.map((byline) => [`${byline.author} ${byline.role ?? ''}`, byline])).values()]
}

/** Everything a revision holds besides the body. */
export type Fields = {
  readonly kind: Kind
  readonly section: SectionId
  readonly region?: RegionId
  readonly programme?: ProgrammeId
  readonly topics: readonly TopicId[]
  readonly dossiers: readonly DossierId[]
  readonly bylines: readonly Byline[]
  readonly slugline: string
  readonly kicker: string
  readonly headline: string
  readonly standfirst: string
  readonly source: string
  readonly dateline: string
  readonly lead?: Lead
  /** The slug the desk wishes for; without one it is made from the headline. */
  readonly slug?: string
}

export type Revision = { readonly rev: number; readonly fields: Fields; readonly body: Body }

/** A story's own row, apart from its revisions. */
export type Story = {
  readonly id: StoryId
  readonly edition: string
  readonly setId: SetId
  readonly familyId: FamilyId | null
  readonly supersedes: StoryId | null
  readonly origin: Origin
  readonly stage: string
  readonly pub: Pub
  /** The verb that withdrew it. */
  readonly withdrawnBy: 'unpublish' | 'retract' | null
  readonly withdrawnAt: Date | null
  readonly rev: number
  readonly liveRev: number | null
  readonly slug: string | null
  readonly publishAt: Date | null
  readonly embargoUntil: Date | null
  readonly scheduledRev: number | null
  readonly firstPublishedAt: Date | null
  readonly updatedAt: Date | null
  readonly archiveDay: string | null
  readonly translationOf: { readonly story: StoryId; readonly rev: number } | null
  readonly createdBy: string
  readonly createdAt: Date
  readonly editedAt: Date
}

/** When it may go out: the later of the two instants, or null for "at once". */
export function goesOutAt(story: Pick<Story, 'publishAt' | 'embargoUntil'>): Date | null {
  const instants = [story.publishAt, story.embargoUntil].filter((at) => at !== null)
  return instants.length === 0 ? null : new Date(Math.max(...instants.map(Number)))
}

/** The picture others show for it: the lead, else the first of its gallery. */
export function cardPicture(lead: Lead | undefined): AssetUse | undefined {
  if (!lead || lead.type === 'embed') return undefined
  return lead.type === 'gallery' ? lead.assets[0] : { ...lead }
}
