// Blocks of the WordPress editor as plain HTML: frames go, text stays, what only the old site could show is noted.
import { type Piece, parseBlocks } from './gutenberg.ts'
import { gallery, resolve } from './shortcode-media.ts'
import type { MediaLibrary } from './wxr-library.ts'
import { escapeHtml, plainText } from './wxr-text.ts'

export type BlockContext = {
  readonly library: MediaLibrary
  /** Reusable blocks by id. */
  readonly blocks: ReadonlyMap<string, string>
  /** HTML of text that no block holds: classic paragraphs and shortcodes. */
  readonly classic: (text: string) => string
  readonly notes: Set<string>
  /** Names of blocks that only the old site could fill (lists of posts, a calendar, parts of a theme). */
  readonly lost: Set<string>
}

type Block = Extract<Piece, { kind: 'block' }>

/** Marks for paging and spacing: nothing of the text. */
const silent = new Set(['core/more', 'core/nextpage', 'core/spacer', 'core/page-break'])
/** Parts of a theme; never of an article's own text. */
const maxReuse = 10

/** The content of a post made of blocks, as HTML. */
export function renderBlocks(content: string, context: BlockContext, depth = 0): string {
  const { pieces, notes } = parseBlocks(content)
  for (const note of notes) context.notes.add(note)
  return pieces
    .map((piece) =>
      piece.kind === 'html' ? context.classic(piece.html) : renderBlock(piece, context, depth),
    )
    .join('\n')
}

function renderBlock(block: Block, context: BlockContext, depth: number): string {
  if (silent.has(block.name)) return ''
  if (block.name.startsWith('core-embed/') || block.name === 'core/embed') return embed(block, context, depth)
  switch (block.name) {
    case 'core/freeform':
    case 'core/shortcode':
      return context.classic(inner(block, context, depth))
    case 'core/block':
      return reusable(block, context, depth)
    case 'core/gallery': {
      const html = inner(block, context, depth)
      return html.includes('<img') ? html : gallery(resolve(idsOf(block), context.library, context.notes))
    }
    case 'core/separator':
      return '<hr />'
    default: {
      const html = inner(block, context, depth)
      if (html.trim() === '') {
        context.lost.add(block.name.replace(/^core\//, ''))
      }
      return html
    }
  }
}

function inner(block: Block, context: BlockContext, depth: number): string {
  return block.pieces
    .map((piece) => (piece.kind === 'html' ? piece.html : renderBlock(piece, context, depth)))
    .join('')
}

/** The address in a paragraph of its own, its caption in another. */
function embed(block: Block, context: BlockContext, depth: number): string {
  const html = inner(block, context, depth)
  const written = typeof block.attributes['url'] === 'string' ? block.attributes['url'] : ''
  const address = /^https?:\/\/\S+$/.test(written)
    ? escapeHtml(written)
    : /https?:\/\/[^\s<>"']+/.exec(html)?.[0]
  if (address === undefined) return html
  const caption = plainText(/<figcaption[^<>]*>([\s\S]*?)<\/figcaption>/.exec(html)?.[1] ?? '')
  return `<p>${address}</p>${caption === '' ? '' : `<p>${escapeHtml(caption)}</p>`}`
}

function reusable(block: Block, context: BlockContext, depth: number): string {
  const content = context.blocks.get(String(block.attributes['ref'] ?? ''))
  if (content !== undefined && depth < maxReuse) return renderBlocks(content, context, depth + 1)
  context.notes.add('A reusable block is not in this file; it was left out.')
  return ''
}

function idsOf(block: Block): readonly string[] {
  const ids = block.attributes['ids']
  return Array.isArray(ids) ? ids.map(String) : []
}
