// Fronts as readers see them: the curated one, or an automatic one made of queries.
import {
  automaticHome,
  type Collection,
  type FrontState,
  type FrontType,
  findFrontOf,
  isCurated,
} from '../fronts/fronts.ts'
import type { AssetId, StoryId } from '../ids.ts'
import { encodePath, listPath } from '../publication/publication.ts'
import { readCards, readKind, readTitles } from './card-reader.ts'
import { listHead } from './head-data.ts'
import { readWanted } from './list-reader.ts'
import { pictureOf, readPictures } from './picture-reader.ts'
import { type Reading, readAllTerms, readEditions, readTerms, type TermKind } from './reading.ts'
import { readShell } from './shell-reader.ts'
import type { CardView, CollectionView, FrontItem, FrontPage } from './views.ts'

export async function readHome(reading: Reading): Promise<FrontPage> {
  const { db, recorder, edition } = reading
  const curated = await recorder.remember(`front:home/${edition.code}`, async (reads) => {
    reads.key(`front:home/${edition.code}`)
    return findFrontOf(db, edition.code, 'home', null)
  })
  const state =
    curated?.live ??
    automaticHome(await readAllTerms(reading, 'section'), await readAllTerms(reading, 'dossier'))
  const path = listPath(edition.code)
  const others = (await readEditions(reading)).filter(({ code }) => code !== edition.code)
  const alternates = others.map(({ code, language }) => ({ code, lang: language, href: listPath(code) }))
  const head = listHead(reading, {
    title: edition.name,
    description: edition.footer.description,
    path,
    alternates,
    feeds: true,
  })
  const counterparts = new Map(alternates.map(({ code, href }) => [code, { href, exact: true }]))
  return {
    page: 'front',
    shell: await readShell(reading, { head, path, counterparts }),
    title: edition.name,
    home: true,
    items: await readItems(reading, state),
  }
}

/** What an editor put above the list of a term; nothing while its front is as it began. */
export async function readTermFront(
  reading: Reading,
  type: Exclude<FrontType, 'home'>,
  subject: string,
): Promise<readonly FrontItem[]> {
  const { db, recorder, edition } = reading
  const name = `front:${type}:${subject}/${edition.code}`
  const front = await recorder.remember(name, async (reads) => {
    reads.key(name)
    return findFrontOf(db, edition.code, type, subject)
  })
  if (!front || !isCurated(front)) return []
  // The most read stand beside the list already.
  const items = front.live.items.filter((item) => !('box' in item && item.box === 'most-read'))
  return readItems(reading, { items })
}

/** Collections in order: by hand first, then by query; a story shown above is not shown below, unless a collection repeats. */
async function readItems(reading: Reading, state: FrontState): Promise<readonly FrontItem[]> {
  const shown = new Set<string>()
  const items: FrontItem[] = []
  for (const item of state.items) {
    if ('box' in item) items.push({ box: item.box })
    else {
      const view = await readCollection(reading, item, shown)
      if (view) items.push(view)
    }
  }
  return items
}

async function readCollection(
  reading: Reading,
  collection: Collection,
  shown: Set<string>,
): Promise<CollectionView | undefined> {
  const byHand = collection.cards.filter(({ story }) => collection.repeats || !shown.has(story))
  const handCards = await readCards(
    reading,
    byHand.map(({ story }) => story as StoryId),
  )
  const [pictures, titles] = await readOverrides(reading, byHand)
  const patched = handCards.map((card) => {
    const over = byHand.find(({ story }) => story === card.id)
    return over ? patch(card, over, pictures, titles) : card
  })
  const taken = new Set([...(collection.repeats ? [] : shown), ...patched.map((card) => card.id)])
  const room = Math.max(0, collection.limit - patched.length)
  const filled = collection.query && room > 0 ? await fill(reading, collection, room, taken) : []
  const cards = [...patched, ...filled]
  if (cards.length === 0) return undefined
  if (!collection.repeats) for (const card of cards) shown.add(card.id)
  return {
    id: collection.id,
    style: collection.style,
    prominence: collection.prominence,
    ...(await heading(reading, collection)),
    cards,
  }
}

async function fill(
  reading: Reading,
  { query }: Collection,
  room: number,
  taken: ReadonlySet<string>,
): Promise<readonly CardView[]> {
  const items = await readWanted(
    reading,
    { edition: reading.edition.code, ...query },
    room,
    ({ id }) => !taken.has(id),
  )
  return readCards(
    reading,
    items.map(({ id }) => id),
  )
}

type Pictures = Awaited<ReturnType<typeof readPictures>>
type Titles = Awaited<ReturnType<typeof readTitles>>

/** What the cards of a collection bring of their own: their pictures, and the stories under them. */
async function readOverrides(reading: Reading, cards: Collection['cards']): Promise<[Pictures, Titles]> {
  const pictures = cards.flatMap(({ picture }) => picture ?? [])
  const sublinks = cards.flatMap((card) => card.sublinks ?? [])
  return [
    pictures.length === 0 ? new Map() : await readPictures(reading, pictures),
    sublinks.length === 0 ? new Map() : await readTitles(reading, sublinks as StoryId[]),
  ]
}

/** A picture or a story that is no longer to be seen is left out; the card keeps what is its own. */
function patch(
  card: CardView,
  over: Collection['cards'][number],
  pictures: Pictures,
  titles: Titles,
): CardView {
  const picture =
    over.picture === undefined ? undefined : pictureOf({ asset: over.picture as AssetId }, pictures)
  const sublinks = (over.sublinks ?? []).flatMap((id) => titles.get(id) ?? [])
  return {
    ...card,
    ...(over.headline === undefined ? {} : { headline: over.headline }),
    ...(over.standfirst === undefined ? {} : { standfirst: over.standfirst }),
    ...(over.kicker === undefined ? {} : { label: { text: over.kicker } }),
    ...(picture === undefined ? {} : { picture }),
    ...(sublinks.length === 0 ? {} : { sublinks }),
  }
}

/** The title and where "All" leads: always to a real list. The lead of a front has neither. */
async function heading(
  reading: Reading,
  { title, style, query }: Collection,
): Promise<Pick<CollectionView, 'title' | 'href' | 'description' | 'picture'>> {
  if (style === 'lead') return title === '' ? {} : { title }
  const termRef = termOf(query)
  if (termRef) {
    const term = (await readTerms(reading, [termRef])).get(termRef.id)
    const picture =
      style === 'dossier' && term?.picture
        ? (await readPictures(reading, [term.picture])).get(term.picture)
        : undefined
    const name = title || term?.name
    return {
      ...(name ? { title: name } : {}),
      ...(term?.shown ? { href: term.href } : {}),
      ...(style === 'dossier' && term?.description ? { description: term.description } : {}),
      ...(picture ? { picture } : {}),
    }
  }
  if (query?.kind === undefined) return title === '' ? {} : { title }
  const kind = await readKind(reading, query.kind)
  const name = title || kind?.name
  const href = kind?.shown ? encodePath(listPath(reading.edition.code, kind.slug)) : undefined
  return { ...(name ? { title: name } : {}), ...(href ? { href } : {}) }
}

function termOf(query: Collection['query']): { type: TermKind; id: string } | undefined {
  for (const type of ['section', 'region', 'topic', 'dossier', 'programme'] as const) {
    const id = query?.[type]
    if (id !== undefined) return { type, id }
  }
  return undefined
}
