// The border for a body given as JSON (API, desk, imports): strict, with a JSON pointer for each fault.
import { fail, ok, type Result } from '../result.ts'
import type { Block, Body, List, ListItem, Paragraph, TableCell, TableRow } from './block.ts'
import { type NewBlockId, newBlockId } from './block-id.ts'
import * as check from './body-attrs.ts'
import { jsonBytes, maxBodyBytes } from './body-limits.ts'
import { leaf, newReader, type OpenNode, openNode, type Reader, stop } from './body-node.ts'
import { isEmbedRef, isProvider } from './embed-provider.ts'
import { readInlines } from './parse-inline.ts'

export type ParseBodyOptions = {
  readonly newBlockId?: NewBlockId
  /** Put before every pointer, e.g. `/body`. */
  readonly pointer?: string
}

/**
 * A body from outside JSON. Refused: unknown nodes, attributes and marks, URLs of other schemes, unknown embed providers
 * (`invalid`, with pointers), and more than 1 MB, 20,000 nodes or 64 levels (`too-large`). Mended: block ids that are
 * missing, malformed or doubled; texts that are empty or could be one; control characters.
 */
export function parseBody(json: unknown, options: ParseBodyOptions = {}): Result<Body> {
  const reader = newReader(options.newBlockId ?? newBlockId)
  const at = options.pointer ?? ''
  const doc = openNode(json, at, reader, 'doc')
  const content = doc
    ? doc.children.flatMap((child, n) => readBlock(child, `${at}/content/${n}`, reader, 1))
    : []
  if (reader.tooLarge) return fail('too-large', reader.tooLarge)
  if (reader.faults.length > 0) return fail('invalid', 'The body is not valid.', { errors: reader.faults })
  const body: Body = { type: 'doc', content }
  if (jsonBytes(body) > maxBodyBytes) return fail('too-large', 'The body is larger than 1 MB.')
  return ok(body)
}

function readBlock(json: unknown, at: string, reader: Reader, depth: number): readonly Block[] {
  const node = openNode(json, at, reader, undefined, depth)
  if (!node) return []
  const build = Object.hasOwn(blocks, node.type) ? blocks[node.type as Block['type']] : undefined
  if (!build) return stop(reader, `${at}/type`, 'is not a known block') ?? []
  const block = build(node, at, reader, depth)
  return block ? [block] : []
}

type BuildBlock<B extends Block> = (
  node: OpenNode,
  at: string,
  reader: Reader,
  depth: number,
) => B | undefined

const blocks: { readonly [T in Block['type']]: BuildBlock<Extract<Block, { type: T }>> } = {
  paragraph: (node, at, reader, depth) => {
    const attrs = readAttrs(node, at, reader, { dir: check.direction })
    return { type: 'paragraph', attrs, ...readInlines(node, at, reader, depth) }
  },
  subheading: (node, at, reader, depth) => {
    const attrs = readAttrs(node, at, reader, { dir: check.direction, level: check.level })
    return {
      type: 'subheading',
      attrs: { ...attrs, level: attrs.level ?? 2 },
      ...readInlines(node, at, reader, depth),
    }
  },
  list: (node, at, reader, depth) => {
    const attrs = readAttrs(node, at, reader, { ordered: check.flag })
    const content = readAll(node, at, reader, (child, childAt) =>
      readListItem(child, childAt, reader, depth + 1),
    )
    return { type: 'list', attrs: { ...attrs, ordered: attrs.ordered ?? false }, content }
  },
  quote: (node, at, reader, depth) => {
    const attrs = readAttrs(node, at, reader, { cite: check.label, pull: check.flag, dir: check.direction })
    return { type: 'quote', attrs, content: readParagraphs(node, at, reader, depth) }
  },
  image: (node, at, reader) => {
    const { asset, ...rest } = readAttrs(leaf(node, at, reader), at, reader, check.assetChecks, ['asset'])
    return asset ? { type: 'image', attrs: { ...rest, asset } } : undefined
  },
  video: (node, at, reader) => {
    const { asset, ...rest } = readAttrs(leaf(node, at, reader), at, reader, check.assetChecks, ['asset'])
    return asset ? { type: 'video', attrs: { ...rest, asset } } : undefined
  },
  gallery: (node, at, reader) => {
    const { assets, ...rest } = readAttrs(leaf(node, at, reader), at, reader, { assets: check.assetList }, [
      'assets',
    ])
    return assets ? { type: 'gallery', attrs: { ...rest, assets } } : undefined
  },
  embed: (node, at, reader) => {
    const checks = { provider: check.provider, ref: check.shortText, url: check.pageUrl, title: check.label }
    const required = ['provider', 'ref', 'url'] as const
    const { provider, ref, url, ...rest } = readAttrs(leaf(node, at, reader), at, reader, checks, required)
    if (!isProvider(provider) || ref === undefined || url === undefined) return undefined
    if (!isEmbedRef(provider, ref)) return stop(reader, `${at}/attrs/ref`, `is not an id of ${provider}`)
    return { type: 'embed', attrs: { ...rest, provider, ref, url } }
  },
  infobox: (node, at, reader, depth) => {
    const attrs = readAttrs(node, at, reader, { title: check.label })
    const content = readAll(node, at, reader, (child, childAt) => readFlow(child, childAt, reader, depth + 1))
    return { type: 'infobox', attrs, content }
  },
  table: (node, at, reader, depth) => {
    const attrs = readAttrs(node, at, reader, { caption: check.label })
    const content = readAll(node, at, reader, (child, childAt) => readRow(child, childAt, reader, depth + 1))
    return { type: 'table', attrs, content }
  },
  promo: (node, at, reader) => {
    const { story, ...rest } = readAttrs(leaf(node, at, reader), at, reader, { story: check.storyId }, [
      'story',
    ])
    return story ? { type: 'promo', attrs: { ...rest, story } } : undefined
  },
  related: (node, at, reader) => {
    const checks = { title: check.label, stories: check.storyList }
    const { stories, ...rest } = readAttrs(leaf(node, at, reader), at, reader, checks, ['stories'])
    return stories ? { type: 'related', attrs: { ...rest, stories } } : undefined
  },
  separator: (node, at, reader) => ({
    type: 'separator',
    attrs: readAttrs(leaf(node, at, reader), at, reader, {}),
  }),
}

/** A block's attributes with an id that is its own. */
function readAttrs<C extends check.Checks>(
  node: OpenNode,
  at: string,
  reader: Reader,
  checks: C,
  required: readonly (keyof C & string)[] = [],
) {
  const blockChecks = { id: check.wantedId, from: check.from }
  const { id, ...rest } = check.checkFields<C & typeof blockChecks>(
    node.attrs,
    `${at}/attrs`,
    reader.fault,
    { ...checks, ...blockChecks },
    required,
  )
  return { id: reader.claimId(id), ...rest }
}

/** Reads all children of a node that must not be empty. */
function readAll<T>(
  node: OpenNode,
  at: string,
  reader: Reader,
  read: (child: unknown, at: string) => T | undefined,
): readonly T[] {
  if (node.children.length === 0) reader.fault(`${at}/content`, 'must not be empty')
  return node.children
    .map((child, n) => read(child, `${at}/content/${n}`))
    .filter((child) => child !== undefined)
}

function readListItem(json: unknown, at: string, reader: Reader, depth: number): ListItem | undefined {
  const node = openNode(json, at, reader, 'listItem', depth)
  if (!node) return undefined
  const content = readAll(node, at, reader, (child, childAt) => readFlow(child, childAt, reader, depth + 1))
  if (content[0]?.type === 'list') reader.fault(`${at}/content/0/type`, 'must be paragraph')
  return { type: 'listItem', content }
}

function readFlow(json: unknown, at: string, reader: Reader, depth: number): Paragraph | List | undefined {
  const [block] = readBlock(json, at, reader, depth)
  if (!block || block.type === 'paragraph' || block.type === 'list') return block
  return stop(reader, `${at}/type`, 'must be paragraph or list')
}

function readParagraphs(node: OpenNode, at: string, reader: Reader, depth: number): readonly Paragraph[] {
  return readAll(node, at, reader, (child, childAt) => {
    const [block] = readBlock(child, childAt, reader, depth + 1)
    if (!block || block.type === 'paragraph') return block
    return stop(reader, `${childAt}/type`, 'must be paragraph')
  })
}

function readRow(json: unknown, at: string, reader: Reader, depth: number): TableRow | undefined {
  const node = openNode(json, at, reader, 'tableRow', depth)
  if (!node) return undefined
  const content = node.children.flatMap((child, n) =>
    readCell(child, `${at}/content/${n}`, reader, depth + 1),
  )
  return { type: 'tableRow', content }
}

function readCell(json: unknown, at: string, reader: Reader, depth: number): readonly TableCell[] {
  const node = openNode(json, at, reader, 'tableCell', depth)
  if (!node) return []
  const checks = { header: check.flag, colspan: check.span(100), rowspan: check.span(1_000) }
  const attrs = check.checkFields(node.attrs, `${at}/attrs`, reader.fault, checks)
  const content = readParagraphs(node, at, reader, depth)
  return [{ type: 'tableCell', attrs: { ...attrs, header: attrs.header ?? false }, content }]
}
