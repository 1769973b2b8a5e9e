// A sequence of blocks in the making: text gathers until something that is a block of its own ends the paragraph.
import type { Block, Inline, Mark } from './block.ts'
import { embedOfParagraph } from './html-embed.ts'
import { pushAll } from './html-fit.ts'
import { inlineRun } from './html-inline.ts'
import { joinWordLists } from './html-list.ts'
import type { Element } from './html-tree.ts'
import { blockAttrs, dirAttr, type Place, type Walk } from './html-walk.ts'

export type Flow = {
  readonly blocks: readonly Block[]
  readonly text: (text: string, marks: readonly Mark[]) => void
  readonly lineBreak: () => void
  /** Ends the paragraph; `element` is what it was written as. */
  readonly flush: (place: Place, element?: Element) => void
  readonly push: (blocks: readonly Block[]) => void
  /** Adds a list of one Word item, to the list before it where that is one too. */
  readonly wordItem: (blocks: readonly Block[]) => void
}

export function newFlow(walk: Walk): Flow {
  const blocks: Block[] = []
  const run = inlineRun()
  const wordLists = new WeakSet<Block>()
  return {
    blocks,
    text: (text, marks) => {
      if (text.trim() !== '') walk.lastMedia = undefined
      run.add(text, marks)
    },
    lineBreak: run.lineBreak,
    push: (more) => pushAll(blocks, more),
    flush: (place, element) => {
      for (const content of run.take()) {
        if (walk.isFull()) return
        blocks.push(paragraphOrEmbed(walk, content, place, element))
      }
    },
    wordItem: ([list, ...rest]) => {
      const before = blocks.at(-1)
      if (list?.type === 'list' && before?.type === 'list' && wordLists.has(before)) {
        const joined = joinWordLists(before, list)
        blocks[blocks.length - 1] = joined
        wordLists.add(joined)
      } else if (list) {
        blocks.push(list)
        wordLists.add(list)
      }
      pushAll(blocks, rest)
    },
  }
}

function paragraphOrEmbed(walk: Walk, content: readonly Inline[], place: Place, element?: Element): Block {
  const attrs = { ...blockAttrs(walk, element), ...dirAttr(walk, place) }
  const paragraph = { type: 'paragraph', attrs, content } as const
  return (place.nested ? undefined : embedOfParagraph(paragraph)) ?? paragraph
}
