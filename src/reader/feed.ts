// Feeds of every list: RSS 2.0, Atom 1.0, JSON Feed 1.1, from the same items. Each story is recorded as `item:ID`.
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import type { StoryId } from '../ids.ts'
import type { Rendered } from '../pages/pages.ts'
import { encodePath, listPath } from '../publication/publication.ts'
import { cardPicture, type Fields } from '../stories/stories.ts'
import { type ListSubject, pageSize, readMerged } from './list-page-reader.ts'
import { mediaUrl } from './machine-names.ts'
import { readCorrections } from './other-page-reader.ts'
import { textResponse } from './page-response.ts'
import { readPictures } from './picture-reader.ts'
import { distinctTerms, type Reading, readTerms } from './reading.ts'
import { wordsOf } from './words/index.ts'

export const feedTypes = ['rss', 'atom', 'json'] as const
export type FeedType = (typeof feedTypes)[number]

type FeedItem = {
  /** An IRI that never changes. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly published: Date
  readonly updated: Date
  readonly picture?: { readonly url: string; readonly type: string }
}

type Feed = {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly home: string
  readonly self: string
  readonly items: readonly FeedItem[]
}

/** What was corrected, each under its story's headline; where the story is gone, the link leads to the list. */
export async function readCorrectionsFeed(reading: Reading, type: FeedType): Promise<Rendered> {
  const { edition, publicUrl } = reading
  const title = wordsOf(edition.language).corrections
  const path = listPath(edition.code, 'corrections')
  const { items } = await readCorrections(reading)
  const home = publicUrl + path
  return written(type, {
    title: `${title} — ${edition.name}`,
    description: edition.slogan || edition.name,
    language: edition.language,
    home,
    self: `${home}feed.${type}`,
    items: items.map(({ seq, at, text, story }) => ({
      id: `${home}#${seq}`,
      url: story ? `${publicUrl}${story.href}#corrections` : home,
      title: story?.text ?? title,
      summary: text,
      authors: [edition.byline],
      categories: [],
      published: new Date(at),
      updated: new Date(at),
    })),
  })
}

export async function readFeed(reading: Reading, subject: ListSubject, type: FeedType): Promise<Rendered> {
  const { edition, publicUrl } = reading
  const { items } = await readMerged(reading, subject.queries, pageSize)
  const isHome = subject.path === listPath(edition.code)
  return written(type, {
    title: isHome ? edition.name : `${subject.title} — ${edition.name}`,
    description: subject.description || edition.slogan || edition.name,
    language: edition.language,
    home: publicUrl + subject.path,
    self: `${publicUrl}${subject.path}feed.${type}`,
    items: await readItems(
      reading,
      items.map(({ id }) => id),
    ),
  })
}

function written(type: FeedType, feed: Feed): Rendered {
  switch (type) {
    case 'rss':
      return textResponse('application/rss+xml; charset=utf-8', rss(feed))
    case 'atom':
      return textResponse('application/atom+xml; charset=utf-8', atom(feed))
    case 'json':
      return textResponse('application/feed+json; charset=utf-8', json(feed))
  }
}

/** The home's feed: everything new in the edition. */
export function homeSubject({ edition }: Reading): ListSubject {
  return {
    list: 'latest',
    title: edition.name,
    description: edition.footer.description,
    path: listPath(edition.code),
    queries: [{ edition: edition.code }],
    about: { type: 'plain' },
    elsewhere: async () => undefined,
  }
}

async function readItems(reading: Reading, ids: readonly StoryId[]): Promise<FeedItem[]> {
  const { db, recorder, publicUrl, edition } = reading
  for (const id of ids) recorder.key(`item:${id}`)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('live_stories as live')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.story', '=', 'live.story').onRef('revisions.rev', '=', 'live.rev'),
    )
    .select(['live.story', 'live.path', 'live.first_published_at', 'live.updated_at', 'revisions.fields'])
    .where('live.story', 'in', ids)
    .execute()
  const fieldsOf = new Map(rows.map((row) => [row.story, row.fields as Fields]))
  const terms = await readTerms(
    reading,
    [...fieldsOf.values()].flatMap(({ section, topics, bylines }) => [
      { type: 'section' as const, id: String(section) },
      ...topics.map((id) => ({ type: 'topic' as const, id: String(id) })),
      ...bylines.map(({ author }) => ({ type: 'author' as const, id: String(author) })),
    ]),
  )
  const pictures = await readPictures(
    reading,
    [...fieldsOf.values()].flatMap(({ lead }) => cardPicture(lead)?.asset ?? []),
  )
  return ids.flatMap((id) => {
    const row = rows.find(({ story }) => story === id)
    const fields = fieldsOf.get(id)
    if (!row || !fields) return []
    const names = (list: readonly string[]) => distinctTerms(terms, list).map(({ name }) => name)
    const authors = names(fields.bylines.map(({ author }) => author))
    const picture = pictures.get(cardPicture(fields.lead)?.asset ?? '')
    return [
      {
        id: `urn:uuid:${id}`,
        url: publicUrl + encodePath(row.path),
        title: fields.headline,
        summary: fields.standfirst,
        authors: authors.length > 0 ? authors : [edition.byline],
        categories: names([fields.section, ...fields.topics]),
        published: row.first_published_at,
        updated: row.updated_at,
        ...(picture
          ? {
              picture: {
                url: mediaUrl(publicUrl, picture),
                type: picture.share ? 'image/jpeg' : 'image/webp',
              },
            }
          : {}),
      },
    ]
  })
}

/** The feed changes when its newest story does; an empty one has no date that would move by itself. */
function changedAt({ items }: Feed): Date {
  return new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())))
}

function rss(feed: Feed): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.home,
    description: feed.description,
    language: feed.language,
    ...(feed.items.length > 0 ? { lastBuildDate: changedAt(feed) } : {}),
    generator: 'Standfirst',
    atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      guid: { value: item.id, isPermaLink: false },
      pubDate: item.published,
      categories: item.categories.map((name) => ({ name })),
      dc: { creators: [...item.authors] },
      ...(item.picture
        ? { media: { contents: [{ url: item.picture.url, type: item.picture.type, medium: 'image' }] } }
        : {}),
    })),
  })
}

function atom(feed: Feed): string {
  return generateAtomFeed({
    id: feed.home,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: changedAt(feed),
    generator: { text: 'Standfirst' },
    links: [
      { href: feed.home, rel: 'alternate', type: 'text/html', hreflang: feed.language },
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      summary: { value: item.summary },
      published: item.published,
      updated: item.updated,
      authors: item.authors.map((name) => ({ name })),
      categories: item.categories.map((term) => ({ term })),
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
    })),
  })
}

function json(feed: Feed): string {
  const document = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      ...(item.summary === ''
        ? { content_text: item.title }
        : { summary: item.summary, content_text: item.summary }),
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors.map((name) => ({ name })),
      tags: [...item.categories],
      ...(item.picture ? { image: item.picture.url } : {}),
    })),
  })
  return typeof document === 'string' ? document : JSON.stringify(document)
}
