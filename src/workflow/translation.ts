// A translation beside its original, block by block: what is the same, what changed, what is new or gone. Pure.
import { type Block, type BlockId, type Body, blockHash, type NewBlockId } from '../body/body.ts'
import type { Fields } from '../stories/stories.ts'

export type BlockState = 'same' | 'changed' | 'new' | 'gone'

export type BlockPair = {
  /** The original's block. */
  readonly block: BlockId
  readonly state: BlockState
  /** As it is now; null when it is gone. */
  readonly original: Block | null
  /** The hash of what was translated; null when nothing was. */
  readonly translatedHash: string | null
  /** What was made of it, in the translation's order. */
  readonly translated: readonly Block[]
}

/** The original's order; what is gone comes last. */
export function pairBlocks(original: Body, translation: Body): readonly BlockPair[] {
  const made = Map.groupBy(
    translation.content.filter(({ attrs }) => attrs.from !== undefined),
    ({ attrs }) => attrs.from?.block ?? '',
  )
  const here = new Set(original.content.map(({ attrs }) => attrs.id))
  const pairs = original.content.map((block): BlockPair => {
    const translated = made.get(block.attrs.id) ?? []
    const hashes = translated.map(({ attrs }) => attrs.from?.hash ?? '')
    const now = blockHash(block)
    const old = hashes.find((hash) => hash !== now)
    const state = translated.length === 0 ? 'new' : old === undefined ? 'same' : 'changed'
    return {
      block: block.attrs.id,
      state,
      original: block,
      translatedHash: old ?? hashes[0] ?? null,
      translated,
    }
  })
  const gone = [...made].flatMap(([block, translated]): BlockPair[] =>
    here.has(block)
      ? []
      : [
          {
            block,
            state: 'gone',
            original: null,
            translatedHash: translated[0]?.attrs.from?.hash ?? null,
            translated,
          },
        ],
  )
  return [...pairs, ...gone]
}

/** A copy to write over: each block new, with the block it is made of. */
export function copyForTranslation(original: Body, newBlockId: NewBlockId): Body {
  const content = original.content.map((block): Block => {
    const from = { block: block.attrs.id, hash: blockHash(block) }
    return { ...block, attrs: { ...block.attrs, id: newBlockId(), from } } as Block
  })
  return { type: 'doc', content }
}

/**
 * The translation after its translator has dealt with one block of the original. `into` names a block of the translation that
 * renders it from now on. Null when there is nothing that could be done about it.
 */
export function withBlockDone(
  original: Body,
  translation: Body,
  block: BlockId,
  into?: BlockId,
): Body | null {
  const now = original.content.find(({ attrs }) => attrs.id === block)
  const concerned = (candidate: Block) =>
    into === undefined ? candidate.attrs.from?.block === block : candidate.attrs.id === into
  if (!translation.content.some(concerned)) return null
  const content = translation.content.map((candidate): Block => {
    if (!concerned(candidate)) return candidate
    const { from: _from, ...attrs } = candidate.attrs
    const next = now ? { ...attrs, from: { block, hash: blockHash(now) } } : attrs
    return { ...candidate, attrs: next } as Block
  })
  return { type: 'doc', content }
}

const followed = ['kicker', 'headline', 'standfirst', 'dateline', 'source'] as const
export type FieldChange = {
  readonly field: (typeof followed)[number]
  readonly was: string
  readonly now: string
}

/** What the original's own lines say now that they did not say when they were translated. */
export function changedFields(was: Fields, now: Fields): readonly FieldChange[] {
  return followed.flatMap((field) =>
    was[field] === now[field] ? [] : [{ field, was: was[field], now: now[field] }],
  )
}
