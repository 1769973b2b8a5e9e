// One item made ready to be written, without a database: its text parsed, pictures and links noted, what it is filed under
// by name. Driven by import-service.ts, while the batch before is being written.
import { type Body, bodyText, type FoundMedia, type MediaInfo, newBlockId, parseHtml } from '../body/body.ts'
import { type AssetId, newId, type StoryId } from '../ids.ts'
import type { Edition } from '../publication/publication.ts'
import type { StoryInput } from '../stories/stories.ts'
import { datesOf, headlineOf, itemHash, itemKey, itemName, plainLine, standfirstOf } from './import-item.ts'
import { isPictureUrl, type PictureBook } from './import-pictures.ts'
import { mostAuthors, type TermBook } from './import-terms.ts'
import type { ItemMedia, WireItem, WireSource } from './item.ts'

/** What all items of one import share. */
export type Setting = {
  readonly edition: Edition
  /** All editions there are: their codes begin addresses of ours. */
  readonly editions: readonly string[]
  readonly terms: TermBook
  readonly pictures: PictureBook
  readonly links: LinkBook
  readonly slugs: 'own' | 'latin'
}

export type Prepared = {
  readonly item: WireItem
  readonly name: string
  readonly key: string
  readonly hash: string
  /** The id its story gets if it is new. */
  readonly id: StoryId
  /** Made when first asked for: an item that has not changed never needs it. */
  readonly content: () => Content | Unfit
}

export type Content = {
  /** Without topics and authors, which are names still. */
  readonly input: StoryInput
  readonly body: Body
  readonly topics: readonly string[]
  readonly authors: readonly string[]
  readonly notes: readonly string[]
}

/** Says why an item cannot become a story. */
export type Unfit = { readonly unfit: string }

/** Where stories of this import are, by the addresses they had: links among them become links of ours. */
export class LinkBook {
  readonly #ids = new Map<string, StoryId>()

  learn(item: WireItem, id: StoryId): void {
    if (this.#ids.size >= mostLinks) return
    for (const address of [item.url, item.externalId]) {
      const key = address === undefined ? undefined : linkKey(address)
      if (key !== undefined) this.#ids.set(key, id)
    }
  }

  find(address: string): StoryId | undefined {
    const key = linkKey(address)
    return key === undefined ? undefined : this.#ids.get(key)
  }
}

/** Two addresses an item, some hundred bytes each: about 60 MB at most. */
const mostLinks = 200_000

function linkKey(address: string): string | undefined {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const path = url.pathname.replace(/\/+$/, '')
  if (path === '' && url.search === '') return undefined
  return `${url.hostname.replace(/^www\./, '')}${path}${url.search}`
}

export function prepareItem(item: WireItem, source: WireSource, setting: Setting, now: Date): Prepared {
  let made: Content | Unfit | undefined
  return {
    item,
    name: itemName(item),
    key: itemKey(item.externalId),
    hash: itemHash(item),
    id: newId<StoryId>(),
    content: () => {
      made ??= contentOf(item, source, setting, now)
      return made
    },
  }
}

function contentOf(item: WireItem, source: WireSource, setting: Setting, now: Date): Content | Unfit {
  const section = setting.terms.sectionOf(item.terms)
  if (section === undefined) return { unfit: 'The edition has no section to put it into.' }
  const { body: whole, warnings } = bodyOf(item, source, setting)
  const text = bodyText(whole).trim()
  const headline = headlineOf(item, text)
  if (headline === undefined) return { unfit: 'It has neither a title nor a text.' }
  const lead = leadOf(item.media, setting)
  const body = lead.asset === undefined ? whole : withoutOpening(whole, lead.asset)
  const dates = datesOf(item, now)
  const topics = setting.terms.topicsOf(item.terms)
  const people = item.authors.length > 0 ? item.authors : (source.authors ?? [])
  const authors = [...new Set(people.map(({ name }) => plainLine(name)))].filter((name) => isName(name))
  const notes = [...item.notes, ...warnings, ...lead.notes, ...dates.notes]
  if (people.some(({ name }) => isAddress(name))) {
    notes.push('An author of whom only an e-mail address is given was left out.')
  }
  if (topics.left > 0) notes.push(`${topics.left} of its terms were left out: an item keeps 20.`)
  if (authors.length > mostAuthors) notes.push('Only its first 20 authors were kept.')
  if (item.pageType === 'page') notes.push('It is a page of its site, not a story: it is kept as a draft.')
  const slug = plainLine(item.slug ?? '')
    .slice(0, 80)
    .toWellFormed()
  const input: StoryInput = {
    edition: setting.edition.code,
    kind: 'article',
    section: section.id,
    topics: [],
    dossiers: [],
    authors: [],
    slugline: '',
    kicker: '',
    headline,
    standfirst: standfirstOf(item, text),
    source: plainLine(item.source ?? '')
      .slice(0, 200)
      .toWellFormed(),
    dateline: '',
    ...(lead.asset === undefined ? {} : { lead: { type: 'image', asset: lead.asset } }),
    ...(slug === '' ? {} : { slug }),
    ...(dates.publishedAt === undefined ? {} : { publishedAt: dates.publishedAt.toISOString() }),
    ...(dates.publishAt === undefined ? {} : { publishAt: dates.publishAt.toISOString() }),
  }
  return { input, body, topics: topics.names, authors: authors.slice(0, mostAuthors), notes }
}

function isName(name: string): boolean {
  return name !== '' && name.length <= 200 && !isAddress(name)
}

/** Bylines are public; a person's mail address is not ours to publish. */
function isAddress(name: string): boolean {
  return /^[^\s@]{1,100}@[^\s@]{1,100}$/.test(name.trim())
}

type ParsedBody = { readonly body: Body; readonly warnings: readonly string[] }

function bodyOf(item: WireItem, source: WireSource, { edition, pictures, links }: Setting): ParsedBody {
  const html = item.contentHtml ?? item.summaryHtml ?? paragraphsOf(item.summary ?? '')
  const baseUrl = item.url ?? source.link
  const refused: string[] = []
  const parsed = parseHtml(html.toWellFormed(), {
    newBlockId,
    dir: edition.dir,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    resolveAsset: (src: string, info: MediaInfo) => {
      if (info.kind !== 'image') return undefined
      const taken = pictures.take(src, info)
      if ('fault' in taken) refused.push(`The picture ${src} was left out: ${taken.fault}`)
      return 'use' in taken ? taken.use : undefined
    },
    resolveStory: (url: string) => links.find(url),
  })
  const isSaid = ({ src, block, kind }: FoundMedia) => kind === 'image' && block === undefined && src !== ''
  const said = new Set(parsed.images.filter(isSaid).map(({ src }) => `dropped: image ${src}`))
  return { body: parsed.body, warnings: [...parsed.warnings.filter((each) => !said.has(each)), ...refused] }
}

function paragraphsOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    .split(/\n\s*\n/)
    .map((part) => `<p>${part}</p>`)
    .join('')
}

type LeadFound = { readonly asset?: AssetId; readonly notes: readonly string[] }

/** The picture its source sets in front, else its first picture beside the text; recordings are named and left. */
function leadOf(media: readonly ItemMedia[], { pictures }: Setting): LeadFound {
  const shown = media.filter(isPicture)
  const notes = media
    .filter((each) => !isPicture(each))
    .map(({ url, type }) => `The file ${url}${type === undefined ? '' : ` (${type})`} was not taken.`)
  const lead = shown.find((each) => each.lead === true) ?? shown[0]
  if (lead === undefined) return { notes }
  const taken = pictures.take(lead.url, lead)
  if ('fault' in taken) return { notes: [...notes, `The picture ${lead.url} was left out: ${taken.fault}`] }
  return { asset: taken.use.asset, notes }
}

export function isPicture({ url, type }: Pick<ItemMedia, 'url' | 'type'>): boolean {
  return type === undefined ? isPictureUrl(url) : /^image(?:\/|$)/i.test(type)
}

/** The picture that leads and opens the text as well is shown once. */
function withoutOpening(body: Body, lead: AssetId): Body {
  const [first, ...rest] = body.content
  return first?.type === 'image' && first.attrs.asset === lead ? { ...body, content: rest } : body
}
