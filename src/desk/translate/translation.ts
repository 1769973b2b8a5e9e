// A translation and its original as the server says, and the rows of the panel by the text as it stands here. Pure.
import type { Block, BlockId, Body } from '../../body/body.ts'
import { type BlockState, type FieldChange, pairBlocks } from '../../workflow/translation.ts'

/** `GET /stories/{id}/translation`. */
export type Translation = {
  readonly original: {
    readonly id: string
    readonly edition: string
    readonly rev: number
    readonly pub: string
  }
  /** How often the original has gone out again with other blocks. */
  readonly behind: number
  readonly fields: readonly FieldChange[]
  readonly blocks: readonly {
    readonly block: BlockId
    readonly original: Block | null
    /** What was translated; null when nobody knows any more. */
    readonly asTranslated: Block | null
  }[]
}

export type OriginalRow = {
  readonly block: BlockId
  readonly state: BlockState
  /** Null: gone from the original. */
  readonly now: Block | null
  /** What it said when it was translated; null: unknown, or never translated. */
  readonly was: Block | null
  /** The blocks of the paper that are made of it. */
  readonly made: readonly BlockId[]
}

/** The original's order; what is gone comes last. */
export function rowsOf({ blocks }: Translation, paper: Body): readonly OriginalRow[] {
  const was = new Map(blocks.map(({ block, asTranslated }) => [block, asTranslated]))
  const content = blocks.flatMap(({ original }) => (original ? [original] : []))
  return pairBlocks({ type: 'doc', content }, paper).map(({ block, state, original, translated }) => ({
    block,
    state,
    now: original,
    was: was.get(block) ?? null,
    made: translated.map(({ attrs }) => attrs.id),
  }))
}

export const isOpen = ({ state }: OriginalRow): boolean => state !== 'same'

/** The next row to look at, from the current one forwards (1) or backwards (-1), round the end. */
export function nextOpen(
  rows: readonly OriginalRow[],
  current: BlockId | undefined,
  step: 1 | -1,
): OriginalRow | undefined {
  const at = rows.findIndex(({ block }) => block === current)
  const from = at === -1 && step === -1 ? rows.length : at
  const walk = rows.map((_, n) => rows[(from + step * (n + 1) + rows.length * 2) % rows.length])
  return walk.find((row) => row !== undefined && isOpen(row))
}

/** The last block of the paper made of what stands before this row: where a new one belongs behind. */
export function placeOf(rows: readonly OriginalRow[], block: BlockId): BlockId | undefined {
  const before = rows.slice(
    0,
    rows.findIndex((row) => row.block === block),
  )
  return before.findLast(({ made }) => made.length > 0)?.made.at(-1)
}
