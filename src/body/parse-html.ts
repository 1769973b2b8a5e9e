// The border for HTML from outside (paste, API, feeds, archives, web pages): a standards parser's tree walked into blocks.
// Nothing of the markup itself survives; what has no place is dropped and reported.
import type { Body } from './block.ts'
import { claimBlockIds, newBlockId } from './block-id.ts'
import { maxBodyNodes } from './body-limits.ts'
import { flatTexts } from './flat-html.ts'
import { cutToLimits, cutWarning } from './html-cut.ts'
import { blocksOf } from './html-elements.ts'
import { labelParagraphs } from './html-fit.ts'
import { parseTree } from './html-tree.ts'
import type { FoundMedia, ParseHtmlOptions, Walk } from './html-walk.ts'
import { warnings } from './html-warnings.ts'

/** Characters; what is beyond is not looked at. */
export const maxHtmlLength = 5 * 1024 * 1024

export type ParsedHtml = {
  readonly body: Body
  /** In words, for the person who brought the text. */
  readonly warnings: readonly string[]
  /** Each picture and recording of the markup, in order; those without `block` were dropped. */
  readonly images: readonly FoundMedia[]
}

/** A body from HTML. Never throws for bad markup; what it returns passes `parseBody`. */
export function parseHtml(html: string, options: ParseHtmlOptions = {}): ParsedHtml {
  const { warn, drop, list } = warnings()
  const claimId = claimBlockIds(options.newBlockId ?? newBlockId)
  let claimed = 0
  const walk: Walk = {
    options,
    claimId: (wanted) => {
      claimed++
      return claimId(wanted)
    },
    isFull: () => {
      if (claimed <= maxBodyNodes) return false
      warn(cutWarning)
      return true
    },
    media: [],
    warn,
    drop,
    taken: new Set(),
    lastMedia: undefined,
    blocksOf: (nodes, place) => blocksOf(walk, nodes, place),
  }
  if (html.length > maxHtmlLength) warn('cut: only the first 5 MB were read')
  const text = html.slice(0, maxHtmlLength)
  const nodes = parseTree(text)
  if (!nodes) warn('too large or nested too deep: only the text was kept')
  const blocks = nodes
    ? walk.blocksOf(nodes, { marks: [], nested: false, listDepth: 0 })
    : flatTexts(text)
        .slice(0, maxBodyNodes)
        .flatMap((paragraph) => labelParagraphs(walk, paragraph))
  const content = cutToLimits(walk, blocks)
  return { body: { type: 'doc', content }, warnings: list(), images: walk.media }
}
