// What stands in a page's head for machines: title, canonical, hreflang, Open Graph, JSON-LD, feeds. Pure.
import { encodePath, listPath } from '../publication/publication.ts'
import { mediaUrl, newsType, openGraphLocale, sharedPicture } from './machine-names.ts'
import { distinctTerms, type Reading, type TermRead } from './reading.ts'
import type { LiveStory } from './story-reader.ts'
import type {
  EditionLink,
  FeedLink,
  Head,
  LiveBlogView,
  LiveEntryView,
  PictureView,
  StoryView,
} from './views.ts'

type Property = { readonly property: string; readonly content: string }
type Node = Readonly<Record<string, unknown>>

/** Feeds of a list page. */
export function feedLinks(title: string, path: string): FeedLink[] {
  return (['rss', 'atom', 'json'] as const).map((type) => ({ type, title, href: `${path}feed.${type}` }))
}

type ListHead = {
  readonly title: string
  readonly description?: string | undefined
  /** Encoded. */
  readonly path: string
  readonly alternates?: readonly { readonly code: string; readonly lang: string; readonly href: string }[]
  readonly feeds?: boolean
  readonly robots?: string
  readonly crumbs?: readonly { readonly name: string; readonly href: string }[]
}

/** The head of every page that is not a story. */
export function listHead(reading: Reading, page: ListHead): Head {
  const { edition, publicUrl } = reading
  const home = page.path === listPath(edition.code)
  const title = home
    ? [edition.name, edition.slogan].filter((part) => part !== '').join(' — ')
    : `${page.title} — ${edition.name}`
  const canonical = publicUrl + page.path
  const description = page.description || undefined
  const meta = openGraph(reading, { type: 'website', title: page.title, url: canonical, description })
  return {
    title,
    canonical,
    ...(description === undefined ? {} : { description }),
    ...(page.robots === undefined ? {} : { robots: page.robots }),
    ...(page.alternates ? { alternates: hreflang(reading, page.path, page.alternates) } : {}),
    ...(page.feeds
      ? { feeds: feedLinks(home ? edition.name : `${page.title} — ${edition.name}`, page.path) }
      : {}),
    meta,
    jsonLd: home
      ? [organisation(reading), webSite(reading)]
      : [breadcrumbs(reading, page.crumbs ?? [], page.title, page.path)],
  }
}

type StoryHead = {
  readonly story: LiveStory
  readonly view: StoryView
  readonly section: TermRead | undefined
  readonly sisters: readonly EditionLink[]
  readonly terms: ReadonlyMap<string, TermRead>
  readonly pictures: ReadonlyMap<string, PictureView>
  readonly live: LiveBlogView | undefined
}

export function storyHead(reading: Reading, parts: StoryHead): Head {
  const { edition, publicUrl } = reading
  const { story, view, section, sisters } = parts
  const path = encodePath(story.path)
  const url = publicUrl + path
  const description = view.standfirst
  const picture = leadPicture(view)
  const article: Property[] = [
    { property: 'article:published_time', content: view.publishedAt },
    { property: 'article:modified_time', content: story.updatedAt.toISOString() },
    ...view.bylines.map(({ name }) => ({ property: 'article:author', content: name })),
    ...(section ? [{ property: 'article:section', content: section.name }] : []),
    ...view.topics.map(({ text }) => ({ property: 'article:tag', content: text })),
  ]
  const locales = sisters.map(({ lang }) => ({
    property: 'og:locale:alternate',
    content: openGraphLocale(lang),
  }))
  return {
    title: `${view.headline} — ${edition.name}`,
    canonical: url,
    robots: 'max-image-preview:large',
    ...(description === undefined ? {} : { description }),
    alternates: hreflang(reading, path, sisters),
    meta: [
      ...openGraph(reading, { type: 'article', title: view.headline, url, description, picture }),
      ...locales,
      ...article,
    ],
    jsonLd: [
      storyNode(reading, parts, url),
      breadcrumbs(reading, section ? [{ name: section.name, href: section.href }] : [], view.headline, path),
    ],
  }
}

/** Every language version lists all versions and itself; none is listed alone. */
function hreflang(
  reading: Reading,
  path: string,
  others: readonly { readonly lang: string; readonly href: string }[],
) {
  if (others.length === 0) return []
  const { edition, publicUrl, settings } = reading
  const all = [{ lang: edition.language, code: edition.code, href: path }, ...others]
    .map(({ lang, href }) => ({ hreflang: lang, href: publicUrl + href }))
    .sort((a, b) => (a.hreflang < b.hreflang ? -1 : 1))
  const fallback = all.find(({ href }) => href.startsWith(`${publicUrl}/${settings.defaultEdition}/`))
  return fallback ? [...all, { hreflang: 'x-default', href: fallback.href }] : all
}

type Graph = {
  readonly type: 'website' | 'article'
  readonly title: string
  readonly url: string
  readonly description: string | undefined
  readonly picture?: PictureView | undefined
}

function openGraph(
  { edition, publicUrl }: Reading,
  { type, title, url, description, picture }: Graph,
): Property[] {
  return [
    { property: 'og:type', content: type },
    { property: 'og:title', content: title },
    { property: 'og:url', content: url },
    { property: 'og:site_name', content: edition.name },
    { property: 'og:locale', content: openGraphLocale(edition.locale) },
    ...(description ? [{ property: 'og:description', content: description }] : []),
    ...(picture
      ? [
          { property: 'og:image', content: mediaUrl(publicUrl, picture) },
          { property: 'og:image:width', content: String(sharedPicture(picture).width) },
          { property: 'og:image:height', content: String(sharedPicture(picture).height) },
          { property: 'og:image:alt', content: picture.alt },
        ]
      : []),
    { property: 'twitter:card', content: picture ? 'summary_large_image' : 'summary' },
  ]
}

function leadPicture({ lead }: StoryView): PictureView | undefined {
  switch (lead?.type) {
    case 'picture':
    case 'infographic':
      return lead.picture
    case 'gallery':
      return lead.pictures[0]
    case 'video':
      return lead.video.poster
    default:
      return undefined
  }
}

export function organisation({ edition, publicUrl }: Reading): Node {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    '@id': `${publicUrl}/#organisation`,
    name: edition.name,
    url: `${publicUrl}${listPath(edition.code)}`,
    ...(edition.footer.description === '' ? {} : { description: edition.footer.description }),
    ...(edition.footer.social.length === 0 ? {} : { sameAs: edition.footer.social.map(({ url }) => url) }),
    correctionsPolicy: `${publicUrl}${listPath(edition.code, 'corrections')}`,
  }
}

function webSite({ edition, publicUrl }: Reading): Node {
  const home = publicUrl + listPath(edition.code)
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: edition.name,
    url: home,
    inLanguage: edition.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${home}search/?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  }
}

function breadcrumbs(
  { edition, publicUrl }: Reading,
  crumbs: readonly { name: string; href: string }[],
  title: string,
  path: string,
): Node {
  const all = [{ name: edition.name, href: listPath(edition.code) }, ...crumbs, { name: title, href: path }]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicUrl + href,
    })),
  }
}

function storyNode(reading: Reading, { story, view, section, terms, live }: StoryHead, url: string): Node {
  const { edition, publicUrl } = reading
  const picture = leadPicture(view)
  const common = {
    '@context': 'https://schema.org',
    '@type': newsType(view.kind),
    headline: view.headline,
    url,
    mainEntityOfPage: url,
    inLanguage: edition.language,
    datePublished: view.publishedAt,
    dateModified: story.updatedAt.toISOString(),
    author: authorNodes(reading, story, terms),
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': `${publicUrl}/#organisation`,
      name: edition.name,
      url: publicUrl + listPath(edition.code),
    },
    ...(view.standfirst === undefined ? {} : { description: view.standfirst }),
    ...(picture ? { image: pictureNodes(publicUrl, picture) } : {}),
    ...(section ? { articleSection: section.name } : {}),
    ...(view.topics.length > 0 ? { keywords: view.topics.map(({ text }) => text) } : {}),
    ...(view.corrections.length > 0
      ? {
          correction: view.corrections.map(({ at, text }) => ({
            '@type': 'CorrectionComment',
            text,
            datePublished: at,
          })),
        }
      : {}),
    isAccessibleForFree: true,
  }
  if (view.kind === 'live' && live) return { ...common, ...liveMembers(live, view, url) }
  if (view.kind === 'video' || view.kind === 'episode') {
    return { ...common, ...(picture ? { video: videoNode(publicUrl, view, picture) } : {}) }
  }
  return common
}

function authorNodes(
  { edition, publicUrl }: Reading,
  { fields }: LiveStory,
  terms: ReadonlyMap<string, TermRead>,
): Node[] {
  const people = distinctTerms(
    terms,
    fields.bylines.map(({ author }) => author),
  ).map(
    ({ name, shown, href }): Node => ({
      '@type': 'Person',
      name,
      ...(shown ? { url: publicUrl + href } : {}),
    }),
  )
  return people.length > 0
    ? people
    : [{ '@type': 'Organization', name: edition.byline, url: publicUrl + listPath(edition.code) }]
}

function pictureNodes(publicUrl: string, picture: PictureView): Node[] {
  const { href, width, height } = sharedPicture(picture)
  return [
    {
      '@type': 'ImageObject',
      url: publicUrl + href,
      width,
      height,
      ...(picture.caption === undefined ? {} : { caption: picture.caption }),
      ...(picture.credit === undefined ? {} : { creditText: picture.credit }),
    },
  ]
}

/** Newest first and capped: a live blog of a day would otherwise outweigh its page. */
const liveUpdates = 10
/** Their text stands in the page already: so many characters of it are repeated for machines, whole entries only. */
const liveUpdateText = 600

function liveMembers(live: LiveBlogView, view: StoryView, url: string): Node {
  const newest = live.entries.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, liveUpdates)
  let room = liveUpdateText
  const told = newest.map((entry) => {
    const text = textOf(entry)
    room -= text.length
    return { entry, text: room >= 0 ? text : '' }
  })
  return {
    coverageStartTime: view.publishedAt,
    ...(live.endedAt === undefined ? {} : { coverageEndTime: live.endedAt }),
    liveBlogUpdate: told.map(({ entry, text }) => ({
      '@type': 'BlogPosting',
      headline: entry.title ?? view.headline,
      datePublished: entry.at,
      dateModified: entry.updatedAt ?? entry.at,
      url: `${url}#entry-${entry.id}`,
      ...(text === '' ? {} : { articleBody: text }),
      ...(entry.author === undefined ? {} : { author: { '@type': 'Person', name: entry.author } }),
    })),
  }
}

const textOf = ({ body }: LiveEntryView): string =>
  body
    .flatMap((block) =>
      'content' in block && block.type !== 'infobox'
        ? [block.content.map((part) => (part.type === 'text' ? part.text : ' ')).join('')]
        : [],
    )
    .join('\n')

function videoNode(publicUrl: string, view: StoryView, poster: PictureView): Node {
  const { film } = poster
  return {
    '@type': 'VideoObject',
    name: view.headline,
    ...(view.standfirst === undefined ? {} : { description: view.standfirst }),
    thumbnailUrl: [mediaUrl(publicUrl, poster)],
    uploadDate: view.publishedAt,
    ...(film ? { contentUrl: publicUrl + film.href } : {}),
    ...(film?.seconds === undefined ? {} : { duration: `PT${Math.round(film.seconds)}S` }),
  }
}
