// SQL of a story's history: its revisions, and the audit log's rows about it as its colleagues may read them (no addresses,
// listed members only).
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { StoryId } from '../ids.ts'
import { findActorNames } from '../people/people.ts'

/** What an entry may show of its details. */
const shown = [
  'rev',
  'verb',
  'note',
  'public',
  'minor',
  'from',
  'to',
  'assignee',
  'deadline',
  'marks',
  'at',
  'origin',
  'restored',
]

export type HistoryEntry = {
  readonly n: number
  readonly at: string
  readonly act: string
  readonly by: { readonly key: string; readonly name: string }
  readonly detail: Readonly<Record<string, unknown>>
}

/** Newest first; `before` is the `n` of the last entry seen. */
export async function listHistory(
  db: Kysely<Tables>,
  story: StoryId,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<readonly HistoryEntry[]> {
  let select = db
    .selectFrom('audit')
    .select(['n', 'at', 'actor', 'action', 'detail'])
    .where('subject', '=', `story:${story}`)
    .where('outcome', '=', 'done')
  if (before !== undefined) select = select.where('n', '<', before)
  const rows = await select.orderBy('n', 'desc').limit(limit).execute()
  const details = rows.map(({ detail }) => JSON.parse(detail) as Record<string, unknown>)
  const assigned = details.flatMap(({ assignee }) =>
    typeof assignee === 'string' ? [`user:${assignee}`] : [],
  )
  const names = await findActorNames(db, [...rows.map(({ actor }) => actor), ...assigned])
  return rows.map(({ n, at, actor, action }, index) => ({
    n: Number(n),
    at: at.toISOString(),
    act: action,
    by: { key: actor, name: names.get(actor) ?? actor },
    detail: present(details[index] ?? {}, names),
  }))
}

function present(
  detail: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const kept = Object.fromEntries(Object.entries(detail).filter(([key]) => shown.includes(key)))
  const { assignee } = kept
  return typeof assignee === 'string' ? { ...kept, assigneeName: names.get(`user:${assignee}`) ?? '' } : kept
}

export type RevisionEntry = Pick<HistoryEntry, 'at' | 'by'> & { readonly rev: number; readonly why: string }

/** Newest first; `before` is the last revision seen. */
export async function listRevisions(
  db: Kysely<Tables>,
  story: StoryId,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<readonly RevisionEntry[]> {
  let select = db.selectFrom('revisions').select(['rev', 'by', 'at', 'why']).where('story', '=', story)
  if (before !== undefined) select = select.where('rev', '<', before)
  const rows = await select.orderBy('rev', 'desc').limit(limit).execute()
  const names = await findActorNames(
    db,
    rows.map(({ by }) => by),
  )
  return rows.map(({ rev, by: key, at, why }) => ({
    rev,
    by: { key, name: names.get(key) ?? key },
    at: at.toISOString(),
    why,
  }))
}
