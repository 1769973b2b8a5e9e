// The body as HTML for feeds, exports and previews, and the pieces the reader site builds its own pages of. References
// are resolved by the caller at the moment of rendering; what does not resolve is not there.
import type {
  AssetUse,
  Block,
  Body,
  Direction,
  List,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from './block.ts'
import { embedView } from './embed-provider.ts'
import { escapeText, type ResolveStories, renderInline, type StoryHtml, tag } from './render-inline.ts'

export type PictureHtml = {
  readonly kind: 'picture'
  readonly src: string
  readonly srcset?: string
  readonly sizes?: string
  readonly width?: number
  readonly height?: number
  readonly alt: string
  readonly caption?: string
  readonly credit?: string
}
export type VideoHtml = {
  readonly kind: 'video'
  readonly src: string
  readonly type?: string
  readonly poster?: string
  readonly width?: number
  readonly height?: number
  readonly caption?: string
  readonly credit?: string
}

/** What the caller knows: addresses and rights as they are now. Nothing for what the reader may not see. */
export type Resolve = ResolveStories & {
  readonly asset: (use: AssetUse) => PictureHtml | VideoHtml | undefined
  /** The caller's own HTML for a block, used as it is; nothing = the plain form. */
  readonly block?: (block: Block) => string | undefined
}

/** Semantic HTML of the body, escaped; ids begin with `b-`, headings with h2. */
export function renderHtml(body: Body, resolve: Resolve): string {
  return visibleBlocks(body, resolve)
    .map((block) => renderBlock(block, resolve))
    .join('\n')
}

/**
 * The blocks a reader may see: pictures, promos and box entries that do not resolve are gone, boxes left without any
 * too, and so are empty paragraphs.
 */
export function visibleBlocks(body: Body, resolve: Pick<Resolve, 'asset' | 'story'>): readonly Block[] {
  return body.content.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'paragraph':
      case 'subheading':
        return block.content?.length ? [block] : []
      case 'image':
      case 'video':
        return resolve.asset(block.attrs) ? [block] : []
      case 'gallery': {
        const assets = block.attrs.assets.filter((use) => resolve.asset(use))
        return assets.length > 0 ? [{ ...block, attrs: { ...block.attrs, assets } }] : []
      }
      case 'promo':
        return resolve.story(block.attrs.story) ? [block] : []
      case 'related': {
        const stories = block.attrs.stories.filter((id) => resolve.story(id))
        return stories.length > 0 ? [{ ...block, attrs: { ...block.attrs, stories } }] : []
      }
      case 'embed':
        return embedView(block.attrs.provider, block.attrs.ref) ? [block] : []
      default:
        return [block]
    }
  })
}

/** One block; '' when what it shows does not resolve. */
export function renderBlock(block: Block, resolve: Resolve): string {
  const own = resolve.block?.(block)
  if (own !== undefined) return own
  const id = `b-${block.attrs.id}`
  switch (block.type) {
    case 'paragraph':
      return tag('p', { id, dir: block.attrs.dir }, renderInline(block.content, resolve))
    case 'subheading': {
      const name = block.attrs.level === 2 ? 'h2' : 'h3'
      return tag(name, { id, dir: block.attrs.dir }, renderInline(block.content, resolve))
    }
    case 'list':
      return renderList(block, resolve)
    case 'quote': {
      const { cite, pull, dir } = block.attrs
      const footer = cite ? `<footer><cite>${escapeText(cite)}</cite></footer>` : ''
      const inner = block.content.map((child) => renderBlock(child, resolve)).join('') + footer
      return tag('blockquote', { id, class: pull ? 'pull' : undefined, dir }, inner)
    }
    case 'image':
    case 'video':
      return renderFigure(block.attrs, resolve, id)
    case 'gallery': {
      const figures = block.attrs.assets.map((use) => renderFigure(use, resolve)).join('')
      return figures === '' ? '' : tag('figure', { id, class: 'gallery' }, figures)
    }
    case 'embed': {
      const view = embedView(block.attrs.provider, block.attrs.ref)
      if (!view) return ''
      const link = tag('a', { href: view.page }, escapeText(block.attrs.title ?? view.page))
      return tag('figure', { id, class: 'embed' }, link)
    }
    case 'infobox': {
      const title = block.attrs.title ? `<h3>${escapeText(block.attrs.title)}</h3>` : ''
      return tag('aside', { id }, title + block.content.map((child) => renderBlock(child, resolve)).join(''))
    }
    case 'table':
      return renderTable(block, resolve, id)
    case 'promo': {
      const story = resolve.story(block.attrs.story)
      return story ? tag('aside', { id, class: 'promo' }, storyLink(story)) : ''
    }
    case 'related': {
      const stories = block.attrs.stories.map(resolve.story).filter((story) => story !== undefined)
      if (stories.length === 0) return ''
      const title = block.attrs.title ? `<h3>${escapeText(block.attrs.title)}</h3>` : ''
      const items = stories.map((story) => `<li>${storyLink(story)}</li>`).join('')
      return tag('aside', { id, class: 'related' }, `${title}<ul>${items}</ul>`)
    }
    case 'separator':
      return tag('hr', { id })
    default:
      return block satisfies never
  }
}

function renderList(list: List, resolve: Resolve): string {
  const items = list.content.map((item) => {
    const [first, ...rest] = item.content
    // One line and its sub-lists need no paragraph: the item is its line.
    if (first?.type === 'paragraph' && rest.every((child) => child.type === 'list')) {
      const line = renderInline(first.content, resolve)
      const attrs = { id: `b-${first.attrs.id}`, dir: first.attrs.dir }
      return tag('li', attrs, line + rest.map((child) => renderBlock(child, resolve)).join(''))
    }
    return tag('li', {}, item.content.map((child) => renderBlock(child, resolve)).join(''))
  })
  return tag(list.attrs.ordered ? 'ol' : 'ul', { id: `b-${list.attrs.id}` }, items.join(''))
}

function renderFigure(use: AssetUse, resolve: Resolve, id?: string): string {
  const view = resolve.asset(use)
  if (!view) return ''
  const { src, width, height } = view
  const media =
    view.kind === 'picture'
      ? tag('img', {
          src,
          srcset: view.srcset,
          sizes: view.sizes,
          alt: view.alt,
          width,
          height,
          loading: 'lazy',
        })
      : tag(
          'video',
          { src, type: view.type, poster: view.poster, width, height, controls: '', preload: 'none' },
          '',
        )
  const caption = view.caption ? escapeText(view.caption) : ''
  const credit = view.credit ? tag('small', { class: 'credit' }, escapeText(view.credit)) : ''
  const words = [caption, credit].filter((part) => part !== '').join(' ')
  return tag('figure', { id }, words === '' ? media : `${media}<figcaption>${words}</figcaption>`)
}

function renderTable(table: Table, resolve: Resolve, id: string): string {
  const caption = table.attrs.caption ? `<caption>${escapeText(table.attrs.caption)}</caption>` : ''
  const bodyAt = table.content.findIndex((row) => !isHeaderRow(row))
  const headRows = bodyAt < 0 ? 0 : bodyAt
  const rows = table.content.map((row) => {
    const scope = isHeaderRow(row) ? 'col' : 'row'
    return `<tr>${row.content.map((cell) => renderCell(cell, scope, resolve)).join('')}</tr>`
  })
  const head = headRows > 0 ? `<thead>${rows.slice(0, headRows).join('')}</thead>` : ''
  return tag('table', { id }, `${caption}${head}<tbody>${rows.slice(headRows).join('')}</tbody>`)
}

function isHeaderRow(row: TableRow): boolean {
  return row.content.length > 0 && row.content.every((cell) => cell.attrs.header)
}

function renderCell(cell: TableCell, scope: string, resolve: Resolve): string {
  const { header, colspan, rowspan } = cell.attrs
  const [only, ...more] = cell.content
  const inner =
    only && more.length === 0
      ? renderInline(only.content, resolve)
      : cell.content.map((child) => renderBlock(child, resolve)).join('')
  const dir = more.length === 0 ? directionOf(only) : undefined
  return tag(header ? 'th' : 'td', { scope: header ? scope : undefined, colspan, rowspan, dir }, inner)
}

function directionOf(paragraph: Paragraph | undefined): Direction | undefined {
  return paragraph?.attrs.dir
}

function storyLink(story: StoryHtml): string {
  return tag('a', { href: story.url }, escapeText(story.headline))
}
