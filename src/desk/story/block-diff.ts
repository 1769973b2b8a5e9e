// What changed between two revisions, block by block and word by word. Pure.
import { diffWordsWithSpace } from 'diff'
import { type Block, type Body, blockHash, blockText } from '../../body/body.ts'

export type TextPart = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' }

export type BlockDiff = {
  readonly id: string
  readonly type: Block['type']
  readonly kind: 'same' | 'added' | 'removed' | 'changed'
  readonly parts: readonly TextPart[]
}

/** Word by word; a text that did not change is one part. */
export function textDiff(before: string, after: string): readonly TextPart[] {
  if (before === after) return before === '' ? [] : [{ text: after, kind: 'same' }]
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

/** In the order of the later text; what was taken out stands where it was, behind what came before it then. */
export function bodyDiff(before: Body, after: Body): readonly BlockDiff[] {
  const old = new Map(before.content.map((block) => [block.attrs.id, block]))
  const now = new Set(after.content.map((block) => block.attrs.id))
  const gone = new Map<string | undefined, Block[]>()
  let last: string | undefined
  for (const block of before.content) {
    if (now.has(block.attrs.id)) last = block.attrs.id
    else gone.set(last, [...(gone.get(last) ?? []), block])
  }
  const removed = (behind: string | undefined) =>
    (gone.get(behind) ?? []).map((block) => one(block, undefined))
  return [
    ...removed(undefined),
    ...after.content.flatMap((block) => [one(old.get(block.attrs.id), block), ...removed(block.attrs.id)]),
  ]
}

function one(before: Block | undefined, after: Block | undefined): BlockDiff {
  const block = after ?? before
  if (!block) throw new Error('A difference of nothing')
  const kind = !before
    ? 'added'
    : !after
      ? 'removed'
      : blockHash(before) === blockHash(after)
        ? 'same'
        : 'changed'
  const parts = textDiff(before ? blockText(before) : '', after ? blockText(after) : '')
  return { id: block.attrs.id, type: block.type, kind, parts }
}
