// The story page: everything DESIGN.md asks of it, from the live revision.

import type { Body } from '../body/body.ts'
import { readingMinutes, upgradeBody } from '../body/body.ts'
import type { StoryId } from '../ids.ts'
import { type Edition, encodePath, listPath } from '../publication/publication.ts'
import { cardPicture, type Fields, type Lead } from '../stories/stories.ts'
import { picturesOf, readBody, videoOf } from './body-reader.ts'
import { labelOf, labelTerm, readCards } from './card-reader.ts'
import { storyHead } from './head-data.ts'
import { readList, readWanted } from './list-reader.ts'
import { readLiveBlog } from './live-blog-reader.ts'
import { pictureOf, readPictures } from './picture-reader.ts'
import {
  distinctTerms,
  type Reading,
  readEditions,
  readTerms,
  recordSegment,
  type TermKind,
  type TermRead,
} from './reading.ts'
import { type Counterpart, languageName, readShell } from './shell-reader.ts'
import type {
  AuthorLink,
  CardView,
  DossierBandView,
  EditionLink,
  LeadMedia,
  PictureView,
  StoryPage,
  StoryView,
} from './views.ts'
import { wordsOf } from './words/index.ts'

/** The live side of a story, as its page needs it. */
export type LiveStory = {
  readonly id: StoryId
  readonly setId: string
  readonly familyId: string | null
  readonly path: string
  readonly firstPublishedAt: Date
  readonly updatedAt: Date
  readonly fields: Fields
  readonly body: Body
}

export async function findLiveStory(
  { db, recorder }: Pick<Reading, 'db' | 'recorder'>,
  id: StoryId,
): Promise<LiveStory | undefined> {
  recorder.key(`story:${id}`)
  const row = await db
    .selectFrom('live_stories as live')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.story', '=', 'live.story').onRef('revisions.rev', '=', 'live.rev'),
    )
    .selectAll('live')
    .select(['revisions.fields', 'revisions.body', 'revisions.schema'])
    .where('live.story', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    setId: row.set_id,
    familyId: row.family_id,
    path: row.path,
    firstPublishedAt: row.first_published_at,
    updatedAt: row.updated_at,
    fields: row.fields as Fields,
    body: upgradeBody(row.schema, row.body),
  }
}

/** How many cards stand under a story. */
const nextCards = 4
/** A story at least this many years old says so. */
const yearMs = 365.25 * 24 * 3_600_000

export async function readStoryPage(
  reading: Reading,
  story: LiveStory,
  query: Readonly<Record<string, string>> = {},
): Promise<StoryPage> {
  const { edition, publicUrl } = reading
  const { fields } = story
  const terms = await readTerms(reading, storyTerms(reading, fields))
  const portraits = [...terms.values()].flatMap((term) => (term.picture ? [term.picture] : []))
  const pictures = await readPictures(reading, [...leadAssets(fields.lead), ...portraits])
  const sisters = await readSisters(reading, story)
  const body = await readBody(reading, story.body)
  const live = fields.kind === 'live' ? await readLiveBlog(reading, story, query['before']) : undefined
  const lead = leadMedia(fields, pictures)
  const section = terms.get(fields.section)
  const view: StoryView = {
    id: story.id,
    kind: fields.kind,
    headline: fields.headline,
    bylines: bylinesOf(reading, fields, terms, pictures),
    publishedAt: story.firstPublishedAt.toISOString(),
    shareUrl: publicUrl + encodePath(story.path),
    body,
    corrections: await readCorrections(reading, story.id),
    topics: distinctTerms(terms, fields.topics).flatMap(linkOf),
    dossiers: await readDossiers(reading, story, terms, pictures),
    readNext: await readNext(reading, story),
    otherEditions: sisters,
    readingMinutes: readingMinutes(story.body, edition.language),
    ...optional('label', labelOf(reading, fields, terms)),
    ...optional('standfirst', fields.standfirst || undefined),
    ...optional('source', fields.source === '' ? undefined : { text: fields.source }),
    ...optional('dateline', fields.dateline || undefined),
    ...optional(
      'updatedAt',
      story.updatedAt > story.firstPublishedAt ? story.updatedAt.toISOString() : undefined,
    ),
    ...optional('ageYears', ageYears(reading, story)),
    ...optional('lead', lead),
    ...optional('live', live),
    ...optional('programme', await readProgramme(reading, story, terms)),
  }
  const counterparts = await counterpartsOf(reading, sisters, fields.section)
  const head = storyHead(reading, { story, view, section, sisters, terms, pictures, live })
  return {
    page: 'story',
    shell: await readShell(reading, { head, path: encodePath(story.path), counterparts }),
    story: view,
  }
}

/** A member only where there is a value (exactOptionalPropertyTypes). */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
}

function storyTerms(reading: Reading, fields: Fields): { type: TermKind; id: string }[] {
  const label = labelTerm(reading, fields)
  return [
    { type: 'section', id: fields.section },
    ...(label ? [label] : []),
    ...(fields.programme ? [{ type: 'programme' as const, id: String(fields.programme) }] : []),
    ...fields.topics.map((id) => ({ type: 'topic' as const, id: String(id) })),
    ...fields.dossiers.map((id) => ({ type: 'dossier' as const, id: String(id) })),
    ...fields.bylines.map(({ author }) => ({ type: 'author' as const, id: String(author) })),
  ]
}

function linkOf(term: TermRead) {
  return term.shown ? [{ text: term.name, href: term.href }] : []
}

function leadAssets(lead: Lead | undefined): string[] {
  if (lead?.type === 'gallery') return lead.assets.map(({ asset }) => asset)
  const use = cardPicture(lead)
  return use ? [use.asset] : []
}

function leadMedia(
  { lead, kind }: Fields,
  pictures: ReadonlyMap<string, PictureView>,
): LeadMedia | undefined {
  if (!lead || lead.type === 'embed') return undefined
  if (lead.type === 'gallery') {
    const found = picturesOf(lead.assets, { pictures })
    return found.length > 0 ? { type: 'gallery', pictures: found } : undefined
  }
  if (lead.type === 'video') {
    const video = videoOf(lead, pictures)
    return video && { type: 'video', video }
  }
  const picture = pictureOf(lead, pictures)
  if (!picture) return undefined
  const full = picture.srcset?.at(-1)?.href ?? picture.src
  return kind === 'infographic' ? { type: 'infographic', picture, full } : { type: 'picture', picture }
}

/** At least one: where a story has no author, the edition's byline. */
function bylinesOf(
  reading: Reading,
  fields: Fields,
  terms: ReadonlyMap<string, TermRead>,
  pictures: ReadonlyMap<string, PictureView>,
): AuthorLink[] {
  const seen = new Set<string>()
  const links = fields.bylines.flatMap(({ author, role }): AuthorLink[] => {
    const term = terms.get(author)
    if (!term) return []
    // Twice the same person only where they did two things.
    const named = `${term.id} ${role ?? ''}`
    if (seen.has(named)) return []
    seen.add(named)
    const portrait = term.picture ? pictures.get(term.picture) : undefined
    return [
      {
        name: term.name,
        ...(term.shown ? { href: term.href } : {}),
        ...optional('role', roleName(reading, role)),
        ...(portrait ? { portrait } : {}),
      },
    ]
  })
  return links.length > 0 ? links : [{ name: reading.edition.byline }]
}

/** In the edition's words; whoever wrote it needs no role. */
function roleName({ edition }: Reading, role: string | undefined): string | undefined {
  return role === undefined ? undefined : (wordsOf(edition.language).roles[role] ?? role) || undefined
}

async function readCorrections({ db }: Reading, id: StoryId) {
  const rows = await db
    .selectFrom('story_verbs')
    .select(['at', 'note'])
    .where('story', '=', id)
    .where('verb', '=', 'correct')
    .where('public', '=', true)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map((row) => ({ at: row.at.toISOString(), text: row.note ?? '' }))
}

function ageYears(reading: Reading, story: LiveStory): number | undefined {
  const years = Math.floor((reading.now.getTime() - story.firstPublishedAt.getTime()) / yearMs)
  // The page becomes another one on its next birthday.
  reading.recorder.until(new Date(story.firstPublishedAt.getTime() + (years + 1) * yearMs))
  return years >= 1 ? years : undefined
}

/** The same story in other editions, those that readers can see. */
async function readSisters(reading: Reading, story: LiveStory): Promise<EditionLink[]> {
  const { db, recorder, edition } = reading
  recorder.key(`set:${story.setId}`)
  const rows = await db
    .selectFrom('live_stories')
    .select(['edition', 'section', 'path'])
    .where('set_id', '=', story.setId as never)
    .where('edition', '!=', edition.code)
    .execute()
  for (const row of rows) recordSegment(recorder, row)
  const editions = await readEditions(reading)
  return editions.flatMap((other) => {
    const row = rows.find((candidate) => candidate.edition === other.code)
    if (!row) return []
    const { code, language: lang, dir } = other
    return [{ code, lang, dir, name: languageName(lang), href: encodePath(row.path), exact: true }]
  })
}

/** Where the switcher leads: the story there, else its section, else the front. */
export async function counterpartsOf(
  reading: Reading,
  exact: readonly EditionLink[],
  section: string | undefined,
): Promise<ReadonlyMap<string, Counterpart>> {
  const found = new Map<string, Counterpart>(exact.map(({ code, href }) => [code, { href, exact: true }]))
  const others = (await readEditions(reading)).filter(
    ({ code }) => code !== reading.edition.code && !found.has(code),
  )
  for (const other of others) {
    const parent = section === undefined ? undefined : await readSection(reading, other, section)
    if (parent?.shown) found.set(other.code, { href: parent.href, exact: false, leadsTo: parent.name })
    else found.set(other.code, { href: listPath(other.code), exact: false })
  }
  return found
}

async function readSection(reading: Reading, edition: Edition, id: string): Promise<TermRead | undefined> {
  return (await readTerms({ ...reading, edition }, [{ type: 'section', id }])).get(id)
}

async function readDossiers(
  reading: Reading,
  story: LiveStory,
  terms: ReadonlyMap<string, TermRead>,
  pictures: ReadonlyMap<string, PictureView>,
): Promise<DossierBandView[]> {
  const bands: DossierBandView[] = []
  for (const dossier of distinctTerms(terms, story.fields.dossiers)) {
    if (!dossier.shown) continue
    const query = { edition: reading.edition.code, dossier: dossier.id }
    const items = await readWanted(reading, query, nextCards, (item) => item.id !== story.id)
    const picture = dossier.picture ? pictures.get(dossier.picture) : undefined
    bands.push({
      title: dossier.name,
      href: dossier.href,
      ...(dossier.description === '' ? {} : { description: dossier.description }),
      ...(picture ? { picture } : {}),
      cards: await readCards(
        reading,
        items.map((item) => item.id),
      ),
    })
  }
  return bands
}

/** Read next: the running story first, then its topics, then its section; never itself, nothing twice. */
async function readNext(reading: Reading, story: LiveStory): Promise<readonly CardView[]> {
  const { edition, recorder } = reading
  const chosen: StoryId[] = story.familyId ? await readFamily(reading, story) : []
  const taken = new Set<string>([story.id, ...chosen])
  const queries = [
    ...story.fields.topics.map((topic) => ({ edition: edition.code, topic })),
    // The section as it stood then: what is new there must not make every older story's page another one.
    { edition: edition.code, section: story.fields.section, to: story.firstPublishedAt.toISOString() },
  ]
  for (const query of queries) {
    if (chosen.length >= nextCards) break
    const items = await readWanted(
      { db: reading.db, recorder },
      query,
      nextCards - chosen.length,
      ({ id }) => !taken.has(id),
    )
    for (const { id } of items) {
      chosen.push(id)
      taken.add(id)
    }
  }
  return readCards(reading, chosen)
}

async function readFamily({ db, recorder, edition }: Reading, story: LiveStory): Promise<StoryId[]> {
  recorder.key(`family:${story.familyId}`)
  const rows = await db
    .selectFrom('live_stories')
    .select('story')
    .where('family_id', '=', story.familyId as never)
    .where('edition', '=', edition.code)
    .where('story', '!=', story.id)
    .orderBy('first_published_at', 'desc')
    .orderBy('story', 'desc')
    .limit(nextCards)
    .execute()
  return rows.map((row) => row.story)
}

async function readProgramme(
  reading: Reading,
  story: LiveStory,
  terms: ReadonlyMap<string, TermRead>,
): Promise<StoryView['programme']> {
  const programme = story.fields.programme && terms.get(story.fields.programme)
  if (!programme) return undefined
  const query = { edition: reading.edition.code, programme: programme.id }
  const { items } = await readList(reading, query, { limit: nextCards + 1 })
  const others = items.filter((item) => item.id !== story.id).slice(0, nextCards)
  return {
    title: programme.name,
    href: programme.href,
    next: await readCards(
      reading,
      others.map((item) => item.id),
    ),
  }
}
