// A body as it is set: references resolved in one go, in this edition, at this moment; what may not be seen falls away.
import type { AssetUse, Block, Body, Inline, List, Mark, Paragraph } from '../body/body.ts'
import { bodyRefs, embedView } from '../body/body.ts'
import type { StoryId } from '../ids.ts'
import { encodePath } from '../publication/publication.ts'
import { readCards } from './card-reader.ts'
import { pictureOf, readPictures } from './picture-reader.ts'
import { type Reading, recordSegment } from './reading.ts'
import type {
  CardView,
  PictureView,
  RenderBlock,
  RenderInline,
  RenderList,
  RenderMark,
  VideoView,
} from './views.ts'

type Resolved = {
  readonly pictures: ReadonlyMap<string, PictureView>
  readonly cards: ReadonlyMap<string, CardView>
  readonly links: ReadonlyMap<string, string>
}

export async function readBody(reading: Reading, body: Body): Promise<readonly RenderBlock[]> {
  const [blocks] = await readBodies(reading, [body])
  return blocks ?? []
}

/** Several bodies (a live blog's entries) with one look-up for all. */
export async function readBodies(
  reading: Reading,
  bodies: readonly Body[],
): Promise<readonly (readonly RenderBlock[])[]> {
  const assets = bodies.flatMap((body) =>
    bodyRefs(body).flatMap(({ kind, target }) => (kind === 'asset' ? [String(target)] : [])),
  )
  const shown = bodies.flatMap((body) => body.content.flatMap(shownStories))
  const linked = bodies.flatMap((body) => linkedStories(body)).filter((id) => !shown.includes(id))
  const resolved: Resolved = {
    pictures: await readPictures(reading, assets),
    cards: new Map((await readCards(reading, [...new Set(shown)])).map((card) => [card.id, card])),
    links: await readLinks(reading, [...new Set(linked)]),
  }
  return bodies.map((body) => body.content.flatMap((block) => renderBlock(block, resolved)))
}

/** Addresses of stories that texts link to; one that is not visible has none. */
async function readLinks(
  { db, recorder, edition }: Reading,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<string, string>> {
  for (const id of ids) recorder.key(`link:${id}`)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('live_stories')
    .select(['story', 'edition', 'section', 'path'])
    .where('story', 'in', ids)
    .execute()
  for (const row of rows) if (row.edition !== edition.code) recordSegment(recorder, row)
  return new Map(rows.map((row) => [row.story, encodePath(row.path)]))
}

function shownStories(block: Block): readonly StoryId[] {
  if (block.type === 'promo') return [block.attrs.story]
  return block.type === 'related' ? block.attrs.stories : []
}

function linkedStories(body: Body): StoryId[] {
  return bodyRefs(body).flatMap(({ kind, target }) => (kind === 'story' ? [target as StoryId] : []))
}

function renderBlock(block: Block, resolved: Resolved): RenderBlock[] {
  const { id } = block.attrs
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block, resolved)]
    case 'subheading':
      return [
        {
          type: 'subheading',
          id,
          level: block.attrs.level,
          ...dirOf(block),
          content: inline(block.content, resolved),
        },
      ]
    case 'list':
      return [list(block, resolved)]
    case 'quote':
      return [
        {
          type: 'quote',
          id,
          pull: block.attrs.pull === true,
          ...(block.attrs.cite === undefined ? {} : { cite: block.attrs.cite }),
          ...dirOf(block),
          paragraphs: block.content.map(({ content }) => inline(content, resolved)),
        },
      ]
    case 'image': {
      const picture = pictureOf(block.attrs, resolved.pictures)
      return picture ? [{ type: 'image', id, picture }] : []
    }
    case 'gallery': {
      const pictures = picturesOf(block.attrs.assets, resolved)
      return pictures.length > 0 ? [{ type: 'gallery', id, pictures }] : []
    }
    case 'video': {
      const video = videoOf(block.attrs, resolved.pictures)
      return video ? [{ type: 'video', id, video }] : []
    }
    case 'embed': {
      const { provider, ref, url, title } = block.attrs
      const embed = embedView(provider, ref)
      if (!embed) return []
      const view = { provider, providerName: embed.label, shape: embed.shape, url, frame: embed.frame }
      return [{ type: 'embed', id, embed: title === undefined ? view : { ...view, title } }]
    }
    case 'infobox': {
      const content = block.content.map((child) =>
        child.type === 'list' ? list(child, resolved) : paragraph(child, resolved),
      )
      return [
        {
          type: 'infobox',
          id,
          ...(block.attrs.title === undefined ? {} : { title: block.attrs.title }),
          content,
        },
      ]
    }
    case 'table':
      return [
        {
          type: 'table',
          id,
          ...(block.attrs.caption === undefined ? {} : { caption: block.attrs.caption }),
          rows: block.content.map((row) =>
            row.content.map((cell) => ({ ...cell.attrs, content: cellText(cell.content, resolved) })),
          ),
        },
      ]
    case 'promo': {
      const card = resolved.cards.get(block.attrs.story)
      return card ? [{ type: 'promo', id, card }] : []
    }
    case 'related': {
      const cards = block.attrs.stories.flatMap((story) => resolved.cards.get(story) ?? [])
      if (cards.length === 0) return []
      return [
        {
          type: 'related',
          id,
          ...(block.attrs.title === undefined ? {} : { title: block.attrs.title }),
          cards,
        },
      ]
    }
    case 'separator':
      return [{ type: 'separator', id }]
  }
}

function dirOf(block: { attrs: { readonly dir?: 'ltr' | 'rtl' } }) {
  return block.attrs.dir === undefined ? {} : { dir: block.attrs.dir }
}

function paragraph(block: Paragraph, resolved: Resolved) {
  return {
    type: 'paragraph' as const,
    id: block.attrs.id,
    ...dirOf(block),
    content: inline(block.content, resolved),
  }
}

function list(block: List, resolved: Resolved): RenderList {
  return {
    type: 'list',
    id: block.attrs.id,
    ordered: block.attrs.ordered,
    items: block.content.map((item) =>
      item.content.map((child) =>
        child.type === 'list' ? list(child, resolved) : paragraph(child, resolved),
      ),
    ),
  }
}

/** A cell's paragraphs as one run, broken where they end. */
function cellText(paragraphs: readonly Paragraph[], resolved: Resolved): RenderInline[] {
  return paragraphs.flatMap(({ content }, index): RenderInline[] => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' as const }]),
    ...inline(content, resolved),
  ])
}

function inline(content: readonly Inline[] | undefined, resolved: Resolved): RenderInline[] {
  return (content ?? []).map((node): RenderInline => {
    if (node.type === 'hardBreak') return { type: 'hardBreak' }
    const marks = (node.marks ?? []).flatMap((mark) => renderMark(mark, resolved))
    return marks.length === 0 ? { type: 'text', text: node.text } : { type: 'text', text: node.text, marks }
  })
}

function renderMark(mark: Mark, resolved: Resolved): RenderMark[] {
  if (mark.type === 'link') return [{ type: 'link', href: mark.attrs.href }]
  if (mark.type !== 'story') return [mark]
  const { story } = mark.attrs
  const href = resolved.cards.get(story)?.href ?? resolved.links.get(story)
  return href === undefined ? [] : [{ type: 'link', href }]
}

export function picturesOf(
  uses: readonly AssetUse[],
  { pictures }: Pick<Resolved, 'pictures'>,
): readonly PictureView[] {
  return uses.flatMap((use) => pictureOf(use, pictures) ?? [])
}

/** A video whose moving pictures are not there (yet) shows its poster and says so by having no source. */
export function videoOf(use: AssetUse, pictures: ReadonlyMap<string, PictureView>): VideoView | undefined {
  const poster = pictureOf(use, pictures)
  if (!poster) return undefined
  const { film } = poster
  return {
    sources: film ? [{ href: film.href, type: film.type }] : [],
    poster,
    ...(film ? { width: film.width, height: film.height } : {}),
    ...(film?.seconds === undefined ? {} : { seconds: film.seconds }),
    ...(poster.alt === '' ? {} : { title: poster.alt }),
    ...(poster.caption === undefined ? {} : { caption: poster.caption }),
    ...(poster.credit === undefined ? {} : { credit: poster.credit }),
  }
}
