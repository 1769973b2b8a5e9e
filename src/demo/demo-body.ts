// From a demo text to a body of the real schema: keys become ids through the resolver that the seed hands in.
import type { AssetUse, Block, Body, Inline, List, Mark, Paragraph, TableRow } from '../body/body.ts'
import type { AssetId, StoryId } from '../ids.ts'
import { parseInline } from './demo-inline.ts'
import type { DemoBlock, DemoPictureUse } from './demo-story.ts'

/** What the seed knows: `story` is undefined where the edition has no text of that set (the link becomes plain text). */
export type DemoResolver = {
  readonly story: (setKey: string) => StoryId | undefined
  readonly asset: (key: string) => AssetId
  /** Films have keys of their own. */
  readonly film: (key: string) => AssetId
  /** A new id of ten characters, unique in the story. */
  readonly blockId: () => string
}

/** The body of the blocks; promos and related boxes without any story in this edition are left out. */
export function toBody(blocks: readonly DemoBlock[], resolve: DemoResolver): Body {
  return { type: 'doc', content: blocks.flatMap((block) => toBlocks(block, resolve)) }
}

function toBlocks(block: DemoBlock, resolve: DemoResolver): Block[] {
  const id = () => ({ id: resolve.blockId() })
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.text, resolve)]
    case 'subheading':
      return [
        { type: 'subheading', attrs: { ...id(), level: block.level }, content: inline(block.text, resolve) },
      ]
    case 'list':
      return [list(block.ordered, block.items, resolve)]
    case 'quote':
      return [
        {
          type: 'quote',
          attrs: { ...id(), ...(block.cite === undefined ? {} : { cite: block.cite }), pull: block.pull },
          content: [paragraph(block.text, resolve)],
        },
      ]
    case 'image':
      return [{ type: 'image', attrs: { ...id(), ...assetUse(block, resolve) } }]
    case 'gallery':
      return [
        {
          type: 'gallery',
          attrs: { ...id(), assets: block.pictures.map((picture) => assetUse(picture, resolve)) },
        },
      ]
    case 'video':
      return [{ type: 'video', attrs: { ...id(), ...use(resolve.film(block.video), block.caption) } }]
    case 'embed':
      return [
        {
          type: 'embed',
          attrs: { ...id(), provider: block.provider, ref: block.ref, url: block.url, title: block.title },
        },
      ]
    case 'infobox':
      return [
        {
          type: 'infobox',
          attrs: { ...id(), title: block.title },
          content: block.content.flatMap((inner) => toBlocks(inner, resolve)).filter(isTextBlock),
        },
      ]
    case 'table':
      return [
        {
          type: 'table',
          attrs: { ...id(), caption: block.caption },
          content: block.rows.map((cells, row) => tableRow(cells, row === 0, resolve)),
        },
      ]
    case 'promo': {
      const story = resolve.story(block.set)
      return story === undefined ? [] : [{ type: 'promo', attrs: { ...id(), story } }]
    }
    case 'related': {
      const stories = block.sets.map(resolve.story).filter((story) => story !== undefined)
      if (stories.length === 0) return []
      const title = block.title === undefined ? {} : { title: block.title }
      return [{ type: 'related', attrs: { ...id(), ...title, stories } }]
    }
    case 'separator':
      return [{ type: 'separator', attrs: id() }]
    default:
      return block satisfies never
  }
}

function inline(text: string, resolve: DemoResolver): Inline[] {
  return parseInline(text, (key): Mark | undefined => {
    const story = resolve.story(key)
    return story === undefined ? undefined : { type: 'story', attrs: { story } }
  })
}

function paragraph(text: string, resolve: DemoResolver): Paragraph {
  return { type: 'paragraph', attrs: { id: resolve.blockId() }, content: inline(text, resolve) }
}

function list(ordered: boolean, items: readonly string[], resolve: DemoResolver): List {
  return {
    type: 'list',
    attrs: { id: resolve.blockId(), ordered },
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item, resolve)] })),
  }
}

/** The first cell of each later row names the row, so it is a heading too. */
function tableRow(cells: readonly string[], heading: boolean, resolve: DemoResolver): TableRow {
  return {
    type: 'tableRow',
    content: cells.map((cell, column) => ({
      type: 'tableCell',
      attrs: { header: heading || column === 0 },
      content: [paragraph(cell, resolve)],
    })),
  }
}

function assetUse({ picture, caption }: DemoPictureUse, resolve: DemoResolver): AssetUse {
  return use(resolve.asset(picture), caption)
}

function use(asset: AssetId, caption: string | undefined): AssetUse {
  return caption === undefined ? { asset } : { asset, caption }
}

function isTextBlock(block: Block): block is Paragraph | List {
  return block.type === 'paragraph' || block.type === 'list'
}
