// A text that came in again without block ids (HTML, a wire): what it says as before keeps its ids, so that only what changed
// looks changed to translators, to the history and to colleagues who are writing.
import { diffArrays } from 'diff'
import type { Block, BlockId, Body } from './block.ts'
import { blockHash } from './block-changes.ts'

/** The new body; a block that says what one of `previous` says, or stands where it stood, has that one's id. */
export function keepIds(previous: Body, body: Body): Body {
  const old = previous.content
  const held = new Set(old.map((block) => block.attrs.id))
  if (body.content.some((block) => held.has(block.attrs.id))) return body
  const content: Block[] = []
  let at = 0
  let left: readonly Block[] = []
  for (const step of diffArrays(old.map(blockHash), body.content.map(blockHash))) {
    if (step.removed) {
      left = old.slice(at, at + step.value.length)
      at += step.value.length
      continue
    }
    const from = step.added ? left : old.slice(at, at + step.value.length)
    if (!step.added) at += step.value.length
    const fresh = body.content.slice(content.length, content.length + step.value.length)
    content.push(...fresh.map((block, n) => named(block, from[n])))
    left = []
  }
  return { type: 'doc', content }
}

/** In the place of another kind of block it is a new one. */
function named(block: Block, was: Block | undefined): Block {
  return was?.type === block.type ? withId(block, was.attrs.id) : block
}

function withId<B extends Block>(block: B, id: BlockId): B {
  return { ...block, attrs: { ...block.attrs, id } }
}
