// The gallery's pages: every view with sample data, in the three editions. Also what the size test measures.
import type {
  BoxName,
  BoxView,
  CardView,
  CollectionView,
  EditionLink,
  EditionView,
  FrontPage,
  NavNode,
  PageView,
  PictureView,
  RenderBlock,
  ShellView,
  StoryKind,
  StoryPage,
  StoryView,
} from '../views.ts'
import { sampleAr } from './sample-ar.ts'
import { sampleEn } from './sample-en.ts'
import { sampleEs } from './sample-es.ts'
import type { SampleText } from './sample-text.ts'

export type SampleEdition = 'en' | 'ar' | 'es'
export const sampleEditions: readonly SampleEdition[] = ['en', 'ar', 'es']

const texts: Readonly<Record<SampleEdition, SampleText>> = { en: sampleEn, ar: sampleAr, es: sampleEs }
const site = 'https://compass.example'

export const sampleEdition = (code: SampleEdition): EditionView => ({
  code,
  lang: code,
  dir: code === 'ar' ? 'rtl' : 'ltr',
  zone: 'Atlantic/Madeira',
  digits: code === 'ar' ? 'arab' : 'latn',
  calendar: 'gregory',
})

const at =
  (n: number) =>
  <T>(list: readonly T[]): T => {
    const item = list[n % list.length]
    if (item === undefined) throw new Error('empty sample')
    return item
  }
const instant = (hoursAgo: number) =>
  new Date(Date.UTC(2026, 10, 23, 13, 5) - hoursAgo * 3_600_000).toISOString()

function picture(seed: number, t: SampleText): PictureView {
  const name = `/media/sample/${seed}`
  return {
    src: `${name}-960.svg`,
    srcset: [480, 960, 1600].map((width) => ({ href: `${name}-${width}.svg`, width })),
    width: 1200,
    height: 800,
    alt: at(seed)(t.stories)[0],
    caption: t.caption,
    credit: t.credit,
  }
}
const portrait = (seed: number, name: string): PictureView => ({
  src: `/media/sample/face-${seed}.svg`,
  width: 200,
  height: 200,
  alt: name,
})

export function sampleCard(code: SampleEdition, n: number, kind: StoryKind = 'article'): CardView {
  const t = texts[code]
  const [headline, standfirst, label] = at(n)(t.stories)
  const name = at(n)(t.authors)
  return {
    id: `s${n}`,
    kind,
    href: `/${code}/politics/story-${n}`,
    headline,
    standfirst,
    label: { text: label, href: `/${code}/politics/` },
    picture: picture(n, t),
    authors: [{ name, portrait: portrait(n, name) }],
    publishedAt: instant(n * 3.3),
    ...(kind === 'video' || kind === 'episode' ? { seconds: 67 + n * 41 } : {}),
    ...(kind === 'live' && n < 3 ? { running: true } : {}),
    ...(kind === 'gallery' ? { pictures: 5 + n } : {}),
  }
}
const cards = (code: SampleEdition, from: number, count: number, kind?: StoryKind) =>
  Array.from({ length: count }, (_, i) => sampleCard(code, from + i, kind))

const opinionCards = (code: SampleEdition): readonly CardView[] =>
  texts[code].opinions.map(([headline, name], i) => ({
    id: `o${i}`,
    kind: 'opinion',
    href: `/${code}/opinion/${i}`,
    headline,
    authors: [{ name, portrait: portrait(i, name) }],
  }))

export function sampleShell(code: SampleEdition, title: string, path: string, extra = {}): ShellView {
  const t = texts[code]
  const others = sampleEditions.filter((each) => each !== code)
  const url = (edition: string) => `${site}/${edition}${path}`
  const navigation: NavNode[] = t.navigation.map(([text, ...children], i) => ({
    text,
    href: `/${code}/nav-${i}/`,
    ...(i === 0 ? { current: 'section' as const } : {}),
    ...(i === t.navigation.length - 1 ? { live: true } : {}),
    ...(children.length === 0
      ? {}
      : { children: children.map((child, j) => ({ text: child, href: `/${code}/nav-${i}-${j}/` })) }),
  }))
  const editions: EditionLink[] = others.map((other, i) => ({
    code: other,
    lang: other,
    dir: other === 'ar' ? 'rtl' : 'ltr',
    name: texts[other].edition,
    href: `/${other}${path}`,
    exact: i === 0,
    ...(i === 0 ? {} : { leadsTo: texts[other].navigation[0]?.[1] ?? '' }),
  }))
  return {
    edition: sampleEdition(code),
    masthead: { name: t.paper, slogan: t.slogan, home: `/${code}/` },
    editions,
    navigation,
    regions: t.regions.map((text, i) => ({ text, href: `/${code}/regions/r${i}/` })),
    search: `/${code}/search`,
    saved: `/${code}/pages/saved`,
    footer: {
      description: t.footer.description,
      rights: t.footer.rights,
      links: t.footer.links.map((text, i) => ({ text, href: `/${code}/pages/p${i}` })),
      social: ['Mastodon', 'YouTube', 'Instagram'].map((text) => ({
        text,
        href: `https://social.example/${text}`,
      })),
    },
    head: {
      title: `${title} · ${t.paper}`,
      description: t.stories[0]?.[1] ?? '',
      canonical: url(code),
      alternates: [...sampleEditions, 'x-default'].map((each) => ({
        hreflang: each,
        href: url(each === 'x-default' ? 'en' : each),
      })),
      robots: 'max-image-preview:large',
      feeds: [{ type: 'rss', title: t.paper, href: `/${code}/feed.rss` }],
      ...extra,
    },
  }
}

export function sampleBody(code: SampleEdition): readonly RenderBlock[] {
  const t = texts[code]
  const p = (n: number): RenderBlock => ({
    type: 'paragraph',
    id: `p${n}`,
    content: [{ type: 'text', text: at(n)(t.paragraphs) }],
  })
  const [boxTitle, ...points] = t.infobox
  return [
    p(0),
    p(1),
    { type: 'promo', id: 'promo', card: sampleCard(code, 3) },
    p(2),
    { type: 'subheading', id: 'sub', level: 2, content: [{ type: 'text', text: t.subheading }] },
    p(3),
    {
      type: 'quote',
      id: 'pull',
      pull: true,
      cite: t.quote[1],
      paragraphs: [[{ type: 'text', text: t.quote[0] }]],
    },
    p(4),
    { type: 'image', id: 'img', picture: picture(2, t) },
    {
      type: 'infobox',
      id: 'info',
      title: boxTitle,
      content: [
        {
          type: 'list',
          id: 'l',
          ordered: false,
          items: points.map((text, i) => [
            { type: 'paragraph', id: `l${i}`, content: [{ type: 'text', text }] },
          ]),
        },
      ],
    },
    {
      type: 'table',
      id: 'tab',
      caption: t.table[0],
      rows: t.table[1].map((row, i) =>
        row.map((text, j) => ({ header: i === 0 || j === 0, content: [{ type: 'text', text }] })),
      ),
    },
    { type: 'related', id: 'rel', cards: cards(code, 5, 3) },
    {
      type: 'paragraph',
      id: 'links',
      content: [
        { type: 'text', text: at(1)(t.paragraphs).slice(0, 60) },
        { type: 'text', text: at(2)(t.topics), marks: [{ type: 'link', href: `/${code}/topics/x/` }] },
        { type: 'text', text: at(2)(t.paragraphs).slice(0, 80), marks: [{ type: 'em' }, { type: 'strong' }] },
      ],
    },
    {
      type: 'quote',
      id: 'q',
      pull: false,
      cite: at(0)(t.authors),
      paragraphs: [[{ type: 'text', text: at(2)(t.paragraphs) }]],
    },
    {
      type: 'embed',
      id: 'emb',
      embed: {
        provider: 'vimeo',
        providerName: 'Vimeo',
        shape: 'video',
        title: at(3)(t.stories)[0],
        url: 'https://vimeo.com/1',
        frame: 'https://player.vimeo.com/video/1?dnt=1',
      },
    },
    { type: 'gallery', id: 'gal', pictures: [1, 4, 5].map((n) => picture(n, t)) },
    { type: 'separator', id: 'hr' },
    p(5),
  ]
}

type StoryOptions = {
  readonly kind?: StoryKind
  readonly body?: readonly RenderBlock[]
  readonly more?: Partial<StoryView>
}

export function sampleStory(code: SampleEdition, options: StoryOptions = {}): StoryPage {
  const t = texts[code]
  const [headline, standfirst, label] = at(0)(t.stories)
  const url = `${site}/${code}/politics/old-harbour-dredging`
  const meta = [
    ['og:type', 'article'],
    ['og:title', headline],
    ['og:description', standfirst],
    ['og:url', url],
    ['og:site_name', t.paper],
    ['og:locale', code === 'en' ? 'en_GB' : code === 'ar' ? 'ar_AR' : 'es_ES'],
    ['og:image', `${site}/media/sample/0-1600.jpg`],
    ['og:image:width', '1600'],
    ['og:image:height', '1067'],
    ['og:image:alt', headline],
    ['article:published_time', instant(2)],
    ['article:modified_time', instant(1)],
    ['article:section', at(1)(t.topics)],
    ...t.topics.map((topic) => ['article:tag', topic] as const),
    ['twitter:card', 'summary_large_image'],
  ].map(([property = '', content = '']) => ({ property, content }))
  const jsonLd = [
    {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline,
      description: standfirst,
      image: ['16x9', '4x3', '1x1'].map((ratio) => `${site}/media/sample/0-${ratio}.jpg`),
      datePublished: instant(2),
      dateModified: instant(1),
      author: t.authors.slice(0, 2).map((name, i) => ({
        '@type': 'Person',
        name,
        url: `${site}/${code}/authors/a${i}/`,
      })),
      publisher: { '@type': 'NewsMediaOrganization', name: t.paper, logo: `${site}/assets/logo.png` },
      mainEntityOfPage: url,
      articleSection: at(1)(t.topics),
      inLanguage: code,
      keywords: t.topics,
    },
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [t.paper, label].map((name, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name,
        item: `${site}/${code}/`,
      })),
    },
  ]
  return {
    page: 'story',
    shell: sampleShell(code, headline, '/politics/old-harbour-dredging', {
      meta,
      jsonLd,
      oembed: `${site}/oembed?url=${url}`,
    }),
    story: {
      id: '0197b1d2-7c11-7abc-8def-0123456789ab',
      kind: options.kind ?? 'article',
      label: { text: label, href: `/${code}/regions/r0/` },
      headline,
      standfirst,
      bylines: [
        { name: at(0)(t.authors), href: `/${code}/authors/a0/`, portrait: portrait(0, at(0)(t.authors)) },
        { name: at(3)(t.authors), href: `/${code}/authors/a3/`, role: texts[code].author.role },
      ],
      source: { text: t.source },
      publishedAt: instant(26),
      updatedAt: instant(25),
      readingMinutes: 5,
      shareUrl: url,
      lead: { type: 'picture', picture: picture(0, t) },
      body: options.body ?? sampleBody(code),
      corrections: [{ at: instant(20), text: t.correction }],
      topics: t.topics.map((text, i) => ({ text, href: `/${code}/topics/t${i}/` })),
      dossiers: [
        {
          title: t.dossier[0],
          description: t.dossier[1],
          href: `/${code}/dossiers/mud/`,
          picture: picture(4, t),
          cards: cards(code, 5, 4),
        },
      ],
      readNext: cards(code, 1, 4),
      otherEditions: sampleEditions
        .filter((each) => each !== code)
        .map((each) => ({
          code: each,
          lang: each,
          dir: each === 'ar' ? 'rtl' : 'ltr',
          name: texts[each].edition,
          href: `/${each}/politics/old-harbour-dredging`,
          exact: true,
        })),
      ...options.more,
    },
  }
}

export function sampleFront(code: SampleEdition): FrontPage {
  const t = texts[code]
  const [today, opinion, video, pictures, brief, politics] = t.collections
  const all = (title: string | undefined) => (title === undefined ? {} : { title, href: `/${code}/nav-0-0/` })
  const collection = (
    id: string,
    style: CollectionView['style'],
    list: readonly CardView[],
    more: Partial<CollectionView> = {},
  ): CollectionView => ({ id, style, prominence: 'normal', cards: list, ...more })
  const lead = cards(code, 0, 5).map((card, i) =>
    i === 0
      ? { ...card, sublinks: cards(code, 5, 2).map((each) => ({ text: each.headline, href: each.href })) }
      : card,
  )
  return {
    page: 'front',
    shell: sampleShell(code, t.home, '/'),
    title: t.paper,
    home: true,
    items: [
      { box: 'live-strip' },
      collection('lead', 'lead', lead, { prominence: 'high' }),
      collection('today', 'row', cards(code, 5, 4), all(today)),
      collection('brief', 'brief', cards(code, 2, 6), all(brief)),
      collection('opinion', 'opinion', opinionCards(code), all(opinion)),
      collection('video', 'video', cards(code, 7, 5, 'video'), all(video)),
      collection('politics', 'grid', cards(code, 4, 5), all(politics)),
      { box: 'most-read' },
      collection('dossier', 'dossier', cards(code, 5, 4), {
        title: t.dossier[0],
        description: t.dossier[1],
        href: `/${code}/dossiers/mud/`,
        picture: picture(4, t),
      }),
      collection('pictures', 'pictures', cards(code, 8, 5, 'gallery'), all(pictures)),
      collection('list', 'list', cards(code, 1, 6), { ...all(politics), prominence: 'low' }),
      { box: 'trending' },
    ],
  }
}

export function sampleBoxes(code: SampleEdition): Readonly<Record<BoxName, BoxView>> {
  const t = texts[code]
  const edition = sampleEdition(code)
  const flashes = t.flashes.map((text, i) => ({
    id: `f${i}`,
    text,
    at: instant(i / 2),
    ...(i === 1 ? { attribution: t.attribution } : {}),
    ...(i === 2 ? { corrected: true } : {}),
    ...(i % 2 === 0 ? { href: `/${code}/politics/story-${i}` } : {}),
  }))
  const first = flashes[0]
  return {
    strap: { box: 'strap', edition, ...(first === undefined ? {} : { flash: first }) },
    ticker: { box: 'ticker', edition, flashes },
    'live-dot': { box: 'live-dot', edition, on: true },
    'live-strip': {
      box: 'live-strip',
      edition,
      items: [
        {
          type: 'blog',
          headline: at(0)(t.entries)[0],
          href: `/${code}/politics/live`,
          latest: { at: instant(0.2), text: at(0)(t.entries)[1] },
        },
        { type: 'stream', headline: t.programme[0], href: `/${code}/live/` },
      ],
    },
    'most-read': { box: 'most-read', edition, cards: cards(code, 3, 5) },
    trending: {
      box: 'trending',
      edition,
      topics: t.topics.map((text, i) => ({ text, href: `/${code}/topics/t${i}/` })),
    },
  }
}

/** Every page of the gallery by name. */
export function samplePages(code: SampleEdition): Readonly<Record<string, PageView>> {
  const t = texts[code]
  const months = ['2026-11', '2026-10', '2026-09', '2026-08'].map((month) => ({
    text: new Intl.DateTimeFormat(`${code}-u-nu-${code === 'ar' ? 'arab' : 'latn'}`, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${month}-15`)),
    href: `/${code}/politics/${month.replace('-', '/')}/`,
  }))
  const shell = (title: string, path = '/politics/') => sampleShell(code, title, path)
  const list = (
    kind: 'section' | 'author' | 'dossier' | 'programme' | 'topic' | 'day',
    title: string,
    more: object,
  ): PageView => ({
    page: 'list',
    shell: shell(title),
    list: kind,
    title,
    about: { type: 'plain' },
    cards: cards(code, 0, 8),
    months,
    ...more,
  })
  const video = {
    sources: [{ href: '/media/sample/none.mp4', type: 'video/mp4' }],
    poster: picture(1, t),
    seconds: 247,
    title: at(1)(t.stories)[0],
    caption: t.caption,
    credit: t.credit,
  }
  const names = [...t.topics, ...t.regions, ...t.authors]
  return {
    front: sampleFront(code),
    story: sampleStory(code),
    plain: sampleStory(code, {
      body: sampleBody(code).filter((b) => b.type === 'paragraph' || b.type === 'subheading'),
    }),
    opinion: sampleStory(code, {
      kind: 'opinion',
      more: { ageYears: 3, lead: { type: 'picture', picture: picture(5, t) } },
    }),
    gallery: sampleStory(code, {
      kind: 'gallery',
      body: [],
      more: { lead: { type: 'gallery', pictures: [0, 1, 2, 3, 4].map((n) => picture(n, t)) } },
    }),
    video: sampleStory(code, {
      kind: 'episode',
      body: sampleBody(code).slice(0, 2),
      more: {
        lead: { type: 'video', video },
        programme: {
          title: t.programme[0],
          href: `/${code}/programmes/hh/`,
          next: cards(code, 4, 4, 'episode'),
        },
      },
    }),
    infographic: sampleStory(code, {
      kind: 'infographic',
      body: sampleBody(code).slice(0, 1),
      more: { lead: { type: 'infographic', picture: picture(2, t), full: '/media/sample/2-1600.svg' } },
    }),
    blog: sampleStory(code, {
      kind: 'live',
      body: sampleBody(code).slice(0, 1),
      more: {
        live: {
          running: true,
          summary: t.infobox.slice(1).map((text) => [{ type: 'text', text }]),
          keyEvents: t.entries.map(([title], i) => ({ at: instant(i + 1), title, href: `#entry-e${i}` })),
          entries: t.entries.map(([title, text], i) => ({
            id: `e${i}`,
            at: instant(i + 1),
            title,
            author: at(i)(t.authors),
            pinned: i === 0,
            keyEvent: i !== 1,
            body: [{ type: 'paragraph', id: 'x', content: [{ type: 'text', text }] }],
          })),
          older: '?before=e2',
        },
      },
    }),
    section: list('section', t.navigation[0]?.[1] ?? '', {
      about: {
        type: 'plain',
        description: t.dossier[1],
        children: t.regions.slice(0, 3).map((text, i) => ({ text, href: `/${code}/regions/r${i}/` })),
      },
    }),
    author: list('author', at(0)(t.authors), {
      about: {
        type: 'author',
        ...t.author,
        portrait: portrait(0, at(0)(t.authors)),
        links: [{ text: 'Mastodon', href: 'https://social.example/@ilona' }],
      },
    }),
    topic: list('topic', at(1)(t.topics), {
      about: {
        type: 'topic',
        description: t.dossier[1],
        sameAs: [{ text: 'Wikidata', href: 'https://wikidata.example/Q1' }],
      },
    }),
    dossier: list('dossier', t.dossier[0], {
      about: { type: 'dossier', description: t.dossier[1], picture: picture(4, t) },
    }),
    programme: list('programme', t.programme[0], {
      about: {
        type: 'programme',
        description: t.programme[1],
        schedule: t.programme[2],
        picture: picture(3, t),
      },
      cards: cards(code, 0, 6, 'episode'),
    }),
    day: list('day', months[0]?.text ?? '', {
      previous: months[1],
      next: months[2],
      days: months,
      months: [],
    }),
    empty: list('section', t.navigation[0]?.[6] ?? '', { cards: [], months: [] }),
    search: {
      page: 'search',
      shell: shell('…'),
      query: t.topics[3] ?? '',
      cards: cards(code, 1, 3),
      things: [{ text: t.topics[3] ?? '', href: `/${code}/topics/t3/` }],
    },
    'no-results': { page: 'search', shell: shell('…'), query: 'xyzzy', cards: [] },
    corrections: {
      page: 'corrections',
      shell: shell('…', '/corrections/'),
      items: [0, 1, 2].map((n) => ({
        at: instant(n * 30),
        text: t.correction,
        ...(n === 1 ? {} : { story: { text: at(n)(t.stories)[0], href: `/${code}/politics/story-${n}` } }),
      })),
    },
    topics: {
      page: 'index',
      shell: shell('…', '/topics/'),
      index: 'topics',
      title: at(0)(t.collections),
      groups: [{ entries: names.map((name, i) => ({ name, href: `/${code}/topics/t${i}/` })) }],
    },
    authors: {
      page: 'index',
      shell: shell('…', '/authors/'),
      index: 'authors',
      title: t.footer.links[3] ?? '',
      groups: [
        {
          entries: t.authors.map((name, i) => ({
            name,
            href: `/${code}/authors/a${i}/`,
            description: t.author.role,
            picture: portrait(i, name),
          })),
        },
      ],
    },
    live: {
      page: 'live',
      shell: shell('…', '/live/'),
      title: t.navigation[5]?.[0] ?? '',
      stream: {
        title: t.programme[0],
        description: t.programme[1],
        on: true,
        video,
        schedule: [0, 1, 2].map((n) => ({ startsAt: instant(-n * 2), title: at(n + 3)(t.stories)[0] })),
      },
      running: cards(code, 0, 2, 'live'),
      ended: cards(code, 3, 4, 'live'),
    },
    static: {
      page: 'static',
      shell: shell('…', '/pages/about'),
      title: t.footer.links[0] ?? '',
      body: sampleBody(code).slice(0, 6),
      updatedAt: instant(800),
    },
    'not-found': { page: 'not-found', shell: shell('404'), cards: cards(code, 0, 4) },
    gone: {
      page: 'gone',
      shell: shell('410'),
      headline: at(4)(t.stories)[0],
      notice: t.correction,
      at: instant(30),
      cards: cards(code, 0, 4),
    },
    error: { page: 'error', shell: shell('500'), status: 500, requestId: '0197b1d2' },
    offline: { page: 'offline', shell: shell('—') },
    saved: { page: 'saved', shell: shell('—', '/pages/saved') },
  }
}
