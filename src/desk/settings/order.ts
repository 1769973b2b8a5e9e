// Putting a list in order by hand with as few changes as possible: each row keeps a number, and only some get a new one. Pure.

type Placed = { readonly id: string; readonly order: number }

const step = 10
const limit = 100_000

/** The list with one row taken to another place; `to` is its index in the result. */
export function moved<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from]
  if (row === undefined || from === to || to < 0 || to >= rows.length) return rows
  return rows.toSpliced(from, 1).toSpliced(to, 0, row)
}

/** The new numbers of rows that stand in a new order: the moved one's alone where there is room, else everybody's. */
export function renumbered(rows: readonly Placed[], movedId: string): ReadonlyMap<string, number> {
  const at = rows.findIndex(({ id }) => id === movedId)
  const others = rows.filter(({ id }) => id !== movedId)
  const rising = others.every(
    ({ order }, index) => index === 0 || order > (others[index - 1]?.order ?? order),
  )
  const before = rows[at - 1]?.order
  const after = rows[at + 1]?.order
  const between =
    before === undefined
      ? (after ?? step) - step
      : after === undefined
        ? before + step
        : Math.floor((before + after) / 2)
  const fits = (before === undefined || between > before) && (after === undefined || between < after)
  if (rising && fits && Math.abs(between) <= limit) return new Map([[movedId, between]])
  const fresh = rows.map(({ id }, index) => [id, (index + 1) * step] as const)
  return new Map(fresh.filter(([id, order]) => rows.find((row) => row.id === id)?.order !== order))
}
