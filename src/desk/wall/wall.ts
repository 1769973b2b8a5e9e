// The wall as the API answers it, and the pure rules of moving a changed story to its place in the columns.

type Named = { readonly id: string; readonly name: string }

/** `GET /wall` and `GET /wall/items`. */
export type WallItem = {
  readonly id: string
  readonly slugline: string
  readonly headline: string
  readonly kind: string
  readonly edition: string
  readonly section: string | null
  readonly authors: readonly Named[]
  readonly origin: string
  readonly stage: string
  readonly pub: 'draft' | 'scheduled' | 'live' | 'withdrawn'
  readonly publishAt: string | null
  readonly embargoUntil: string | null
  readonly assignee: Named | null
  readonly deadline: string | null
  readonly marks: readonly string[]
  readonly note: string
  readonly words: number | null
  readonly updatedAt: string
  readonly withdrawn: { readonly by: 'unpublish' | 'retract'; readonly at: string } | null
  readonly by: { readonly key: string; readonly name: string }
  /** Null: not on the wall. */
  readonly column: string | null
}

export type ColumnKind = 'incoming' | 'waiting' | 'stage' | 'scheduled' | 'live' | 'edited' | 'withdrawn'

export type WallColumn = {
  readonly key: string
  readonly kind: ColumnKind
  readonly items: readonly WallItem[]
  readonly more: boolean
  readonly next?: string
}

export type Wall = { readonly columns: readonly WallColumn[]; readonly seq: number }

/** What the address of the wall and a saved view hold. */
export type WallFilter = {
  readonly edition?: string
  readonly section?: string
  readonly author?: string
  readonly mine?: '1'
}

/** Without what is not chosen: the address stays short, and two equal filters are equal. */
export function chosen(filter: Readonly<Record<string, unknown>>): WallFilter {
  const text = (name: string) =>
    typeof filter[name] === 'string' && filter[name] !== '' ? filter[name] : undefined
  const [edition, section, author] = [text('edition'), text('section'), text('author')]
  return {
    ...(edition ? { edition } : {}),
    ...(section ? { section } : {}),
    ...(author ? { author } : {}),
    ...(String(filter['mine']) === '1' ? { mine: '1' as const } : {}),
  }
}

/** When a scheduled story goes out. */
export function goesOutAt({ publishAt, embargoUntil }: WallItem): string | null {
  if (publishAt === null || embargoUntil === null) return publishAt ?? embargoUntil
  return publishAt > embargoUntil ? publishAt : embargoUntil
}

function comesBefore(kind: ColumnKind, a: WallItem, b: WallItem): boolean {
  if (kind === 'scheduled') return (goesOutAt(a) ?? a.updatedAt) < (goesOutAt(b) ?? b.updatedAt)
  return a.updatedAt > b.updatedAt
}

function belongsIn(column: WallColumn, item: WallItem, me: string): boolean {
  if (column.kind === 'waiting') return item.pub === 'draft' && item.assignee?.id === me
  return item.column === column.key
}

function fits(item: WallItem, { edition, section }: WallFilter): boolean {
  return (
    (edition === undefined || item.edition === edition) && (section === undefined || item.section === section)
  )
}

/** Whether a changed story can be put in its place here; other filters only the server can judge. */
export const canPlace = ({ author, mine }: WallFilter): boolean => author === undefined && mine === undefined

/** The wall after `asked` changed: those in `items` stand where they belong now, the others are gone. */
export function place(
  wall: Wall,
  asked: readonly string[],
  items: readonly WallItem[],
  { me, filter }: { readonly me: string; readonly filter: WallFilter },
): Wall {
  const changed = new Set(asked)
  const columns = wall.columns.map((column) => {
    const rest = column.items.filter(({ id }) => !changed.has(id))
    const coming = items.filter((item) => fits(item, filter) && belongsIn(column, item, me))
    if (coming.length === 0 && rest.length === column.items.length) return column
    return {
      ...column,
      items: coming.reduce<readonly WallItem[]>((list, item) => inserted(column, list, item), rest),
    }
  })
  return { ...wall, columns }
}

function inserted(column: WallColumn, items: readonly WallItem[], item: WallItem): readonly WallItem[] {
  const at = items.findIndex((other) => comesBefore(column.kind, item, other))
  if (at >= 0) return items.toSpliced(at, 0, item)
  // Below what is loaded: "more" brings it.
  return column.more ? items : [...items, item]
}
