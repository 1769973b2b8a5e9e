// Stories as others show them: loaded together, each recorded as `card:ID` with just the terms and pictures it shows.
import type { StoryId } from '../ids.ts'
import { type Kind, kinds } from '../kinds.ts'
import { encodePath, type KindText, listKindTexts } from '../publication/publication.ts'
import { cardNamesAuthors, cardPicture, type Fields } from '../stories/stories.ts'
import { openBlogs } from './open-blogs.ts'
import { pictureOf, readPictures } from './picture-reader.ts'
import {
  distinctTerms,
  type Reading,
  readTerms,
  recordSegment,
  type TermKind,
  type TermRead,
} from './reading.ts'
import type { CardView, LabelView, PictureView } from './views.ts'

type Live = {
  readonly id: StoryId
  readonly edition: string
  readonly section: string
  readonly path: string
  readonly at: Date
  readonly fields: Fields
}

/** The cards of these stories, in the order asked; those readers cannot see are left out. */
export async function readCards(reading: Reading, ids: readonly StoryId[]): Promise<readonly CardView[]> {
  const lives = await readLive(reading, ids)
  const terms = await readTerms(
    reading,
    lives.flatMap((live) => shownTerms(reading, live.fields)),
  )
  const portraits = [...terms.values()].flatMap((term) =>
    term.type === 'author' && term.picture ? [term.picture] : [],
  )
  const leads = lives.flatMap(({ fields }) => cardPicture(fields.lead)?.asset ?? [])
  const pictures = await readPictures(reading, [...leads, ...portraits])
  const running = await readRunning(reading, lives)
  return lives.map((live) => cardOf(reading, live, { terms, pictures, running }))
}

/** Which of the live blogs among them still run: only those are marked as live. */
async function readRunning(reading: Reading, lives: readonly Live[]): Promise<ReadonlySet<string>> {
  const blogs = lives.filter(({ fields }) => fields.kind === 'live').map(({ id }) => id)
  if (blogs.length > 0) reading.recorder.key(`live:${reading.edition.code}`)
  return openBlogs(reading, blogs)
}

async function readLive({ db, recorder }: Reading, ids: readonly StoryId[]): Promise<readonly Live[]> {
  const found = await recorder.rememberEach<Live>(
    'card',
    ids,
    (id, reads, live) => {
      reads.key(`card:${id}`)
      if (live) recordSegment(reads, live)
    },
    (missing) => findLive(db, missing as readonly StoryId[]),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Headline and address of those of these stories that readers can see. */
export async function readTitles(
  { db, recorder }: Reading,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<string, { readonly text: string; readonly href: string }>> {
  const found = await recorder.rememberEach<Live>(
    'title',
    ids,
    (id, reads, live) => {
      reads.key(`title:${id}`)
      // Its address moves with its section's segment.
      if (live) recordSegment(reads, live)
    },
    (missing) => findLive(db, missing as readonly StoryId[]),
  )
  return new Map(
    [...found].map(([id, { path, fields }]) => [id, { text: fields.headline, href: encodePath(path) }]),
  )
}

async function findLive(db: Reading['db'], ids: readonly StoryId[]): Promise<ReadonlyMap<string, Live>> {
  const rows = await db
    .selectFrom('live_stories as live')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.story', '=', 'live.story').onRef('revisions.rev', '=', 'live.rev'),
    )
    .select([
      'live.story as id',
      'live.edition',
      'live.section',
      'live.path',
      'live.first_published_at as at',
      'revisions.fields',
    ])
    .where('live.story', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row, fields: row.fields as Fields }]))
}

function shownTerms(reading: Reading, fields: Fields): { type: TermKind; id: string }[] {
  const label = labelTerm(reading, fields)
  const authors = cardNamesAuthors(fields.kind) ? fields.bylines.map(({ author }) => author) : []
  return [...(label ? [label] : []), ...authors.map((id) => ({ type: 'author' as const, id: String(id) }))]
}

/** The term the label is taken from: none where the kicker (or nothing) serves. */
function labelTerm({ settings }: Reading, fields: Fields): { type: TermKind; id: string } | undefined {
  for (const source of settings.label) {
    if (source === 'kicker' && fields.kicker !== '') return undefined
    if (source === 'region' && fields.region) return { type: 'region', id: fields.region }
    if (source === 'section') return { type: 'section', id: fields.section }
  }
  return undefined
}

/** The label of a story: kicker, else region, else section (a setting). */
export function labelOf(
  reading: Reading,
  fields: Fields,
  terms: ReadonlyMap<string, TermRead>,
): LabelView | undefined {
  const from = labelTerm(reading, fields)
  const term = from && terms.get(from.id)
  if (term) return { text: term.name, href: term.href }
  return fields.kicker === '' ? undefined : { text: fields.kicker }
}

export { labelTerm }

type Shown = {
  readonly terms: ReadonlyMap<string, TermRead>
  readonly pictures: ReadonlyMap<string, PictureView>
  readonly running: ReadonlySet<string>
}

function cardOf(
  reading: Reading,
  { id, path, at, fields }: Live,
  { terms, pictures, running }: Shown,
): CardView {
  const use = cardPicture(fields.lead)
  const picture = use && pictureOf(use, pictures)
  const label = labelOf(reading, fields, terms)
  const authors = cardNamesAuthors(fields.kind)
    ? distinctTerms(
        terms,
        fields.bylines.map(({ author }) => author),
      ).map(({ name, picture: own }) => {
        const portrait = own ? pictures.get(own) : undefined
        return { name, ...(portrait ? { portrait } : {}) }
      })
    : []
  return {
    id,
    kind: fields.kind,
    href: encodePath(path),
    headline: fields.headline,
    publishedAt: at.toISOString(),
    ...(label ? { label } : {}),
    ...(fields.standfirst === '' ? {} : { standfirst: fields.standfirst }),
    ...(picture ? { picture } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(running.has(id) ? { running: true } : {}),
    ...(fields.lead?.type === 'gallery' ? { pictures: fields.lead.assets.length } : {}),
  }
}

/** What the edition calls a kind, and where its list is. */
export async function readKind(reading: Reading, kind: Kind): Promise<KindText | undefined> {
  reading.recorder.key(`kind:${kind}/${reading.edition.code}`)
  return (await readKindTexts(reading)).find((text) => text.kind === kind)
}

/** What the edition calls the kinds; who uses one records its key. */
export function readKindTexts({
  db,
  recorder,
  edition,
}: Pick<Reading, 'db' | 'recorder' | 'edition'>): Promise<readonly KindText[]> {
  return recorder.borrow(`kinds/${edition.code}`, async (reads) => {
    for (const kind of kinds) reads.key(`kind:${kind}/${edition.code}`)
    return listKindTexts(db, edition.code)
  })
}
