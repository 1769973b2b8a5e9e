// The wall: what a newsroom works on now, in columns. Types and pure rules.
import type { Stage, Story } from '../stories/stories.ts'

export const columnKinds = [
  'incoming',
  'waiting',
  'stage',
  'scheduled',
  'live',
  'edited',
  'withdrawn',
] as const
/** `waiting`: assigned to whoever looks. `edited`: live, with a newer revision that is not out. */
export type ColumnKind = (typeof columnKinds)[number]
/** The key of a stage's column is the stage's own. */
export type Column = { readonly key: string; readonly kind: ColumnKind }

export function wallColumns(stages: readonly Stage[]): readonly Column[] {
  return [
    { key: 'incoming', kind: 'incoming' },
    { key: 'waiting', kind: 'waiting' },
    ...stages.map(({ key }): Column => ({ key, kind: 'stage' })),
    { key: 'scheduled', kind: 'scheduled' },
    { key: 'live', kind: 'live' },
    { key: 'live-edited', kind: 'edited' },
    { key: 'taken-down', kind: 'withdrawn' },
  ]
}

/** How long a story stays among those just live. */
export const justLiveMs = 24 * 3_600_000

export const pubOfColumn: Readonly<Record<ColumnKind, Story['pub']>> = {
  incoming: 'draft',
  waiting: 'draft',
  stage: 'draft',
  scheduled: 'scheduled',
  live: 'live',
  edited: 'live',
  withdrawn: 'withdrawn',
}

type Standing = {
  readonly pub: Story['pub']
  readonly stage: string
  readonly incoming: boolean
  readonly rev: number
  readonly liveRev: number | null
  readonly updatedAt: Date | null
}

/** The column in which everyone sees it (`waiting` comes besides), or null when it is not on the wall. */
export function columnOf(
  { pub, stage, incoming, rev, liveRev, updatedAt }: Standing,
  now: Date,
): string | null {
  switch (pub) {
    case 'draft':
      return incoming ? 'incoming' : stage
    case 'scheduled':
      return 'scheduled'
    case 'live':
      if (liveRev !== null && rev > liveRev) return 'live-edited'
      return updatedAt !== null && now.getTime() - updatedAt.getTime() < justLiveMs ? 'live' : null
    case 'withdrawn':
      return 'taken-down'
    default:
      return pub satisfies never
  }
}

export type WallFilter = {
  readonly edition?: string | undefined
  /** Ids of terms. */
  readonly section?: string | undefined
  readonly author?: string | undefined
  /** A user's id. */
  readonly assignee?: string | undefined
  /** Only what the one who looks has written or is to do; `user` is null where it is no person. */
  readonly mine?: { readonly key: string; readonly user: string | null } | undefined
}

/** Where one stands in a column: the instant it is sorted by and the id. */
export type Place = { readonly at: Date; readonly id: string }

export function placeKey({ at, id }: Place): string {
  return `${at.toISOString()}_${id}`
}

/** Undefined for a key that is not ours: the column then starts at its beginning. */
export function parsePlace(key: string | undefined): Place | undefined {
  const [at = '', id = ''] = key?.split('_') ?? []
  const isOurs =
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(Date.parse(at))
  return isOurs ? { at: new Date(at), id } : undefined
}
