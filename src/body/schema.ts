// The ProseMirror schema of a body: what the desk's editor may hold. `parse-body.ts` checks the same shape with better words;
// a test holds the two together. Change a shape here, and the number goes up and `upgradeBody` gets a step.
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import type { Body } from './block.ts'

type AttrSpecs = NonNullable<NodeSpec['attrs']>

/** Attributes that may be absent; ProseMirror writes them as null, `parseBody` takes null as absent. */
function optional(...names: readonly string[]): AttrSpecs {
  return Object.fromEntries(names.map((name) => [name, { default: null }]))
}

const blockAttrs = optional('id', 'from')
const assetAttrs: AttrSpecs = { asset: {}, ...optional('crop', 'caption', 'alt', 'credit') }

const nodes = {
  doc: { content: 'block*' },
  paragraph: { group: 'block', content: 'inline*', attrs: { ...blockAttrs, ...optional('dir') } },
  subheading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { ...blockAttrs, ...optional('dir'), level: { default: 2 } },
  },
  list: { group: 'block', content: 'listItem+', attrs: { ...blockAttrs, ordered: { default: false } } },
  listItem: { content: 'paragraph (paragraph | list)*', defining: true },
  quote: {
    group: 'block',
    content: 'paragraph+',
    defining: true,
    attrs: { ...blockAttrs, ...optional('cite', 'pull', 'dir') },
  },
  image: { group: 'block', atom: true, attrs: { ...blockAttrs, ...assetAttrs } },
  gallery: { group: 'block', atom: true, attrs: { ...blockAttrs, assets: {} } },
  video: { group: 'block', atom: true, attrs: { ...blockAttrs, ...assetAttrs } },
  embed: {
    group: 'block',
    atom: true,
    attrs: { ...blockAttrs, provider: {}, ref: {}, url: {}, ...optional('title') },
  },
  infobox: {
    group: 'block',
    content: '(paragraph | list)+',
    isolating: true,
    attrs: { ...blockAttrs, ...optional('title') },
  },
  table: {
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    tableRole: 'table',
    attrs: { ...blockAttrs, ...optional('caption') },
  },
  tableRow: { content: 'tableCell*', tableRole: 'row' },
  tableCell: {
    content: 'paragraph+',
    isolating: true,
    tableRole: 'cell',
    attrs: { header: { default: false }, ...optional('colspan', 'rowspan') },
  },
  promo: { group: 'block', atom: true, attrs: { ...blockAttrs, story: {} } },
  related: { group: 'block', atom: true, attrs: { ...blockAttrs, stories: {}, ...optional('title') } },
  separator: { group: 'block', atom: true, attrs: blockAttrs },
  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true },
} satisfies Record<string, NodeSpec>

/** In this order marks nest, outermost first; `inline.ts` sorts by the same list. */
const marks = {
  link: { attrs: { href: {} }, inclusive: false, excludes: 'link story' },
  story: { attrs: { story: {} }, inclusive: false, excludes: 'link story' },
  strong: {},
  em: {},
  strike: {},
  sub: { excludes: 'sub sup' },
  sup: { excludes: 'sub sup' },
  code: {},
} satisfies Record<string, MarkSpec>

export const storySchema = new Schema({ nodes, marks })

/** The number written into each revision beside its body. */
export const bodySchema = 1

/**
 * A stored body in today's shape. Stored bodies passed `parseBody` when they were written, so nothing is checked again;
 * a number from a newer release is a bug of the installation and throws.
 */
export function upgradeBody(schema: number, stored: unknown): Body {
  if (schema !== bodySchema) throw new Error(`Body schema ${schema} is not known to this release`)
  return stored as Body
}
