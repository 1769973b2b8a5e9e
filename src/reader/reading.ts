// What every loader of a reader page works with: the database, the recorder of this render, the edition, the instant.
// Every read goes through functions that record their key, so that the page store knows when the page is stale.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/db.ts'
import type { Recorder } from '../pages/pages.ts'
import type { Edition, PublicationSettings } from '../publication/publication.ts'
import {
  findEdition,
  getSettings,
  listEditions,
  listMerges,
  listPath,
  termSegments,
} from '../publication/publication.ts'
import type { EditionView } from './views.ts'

export type Reading = {
  readonly db: Kysely<Tables>
  readonly recorder: Recorder
  readonly edition: Edition
  readonly settings: PublicationSettings
  readonly now: Date
  /** Without a slash at its end. */
  readonly publicUrl: string
}

export type ReadingBase = Pick<Reading, 'db' | 'recorder' | 'now' | 'publicUrl'>

/** A reading in one edition; undefined when there is no such edition for readers. */
export async function readEdition(base: ReadingBase, code: string): Promise<Reading | undefined> {
  const { edition, settings } = await base.recorder.remember(`edition/${code}`, async (reads) => {
    reads.key(`edition:${code}`)
    return { edition: await findEdition(base.db, code), settings: await getSettings(base.db) }
  })
  return edition?.shown ? { ...base, edition, settings } : undefined
}

/** Editions readers may choose, in their order. Who shows more of one than its language and place records `edition:CODE`. */
export function readEditions({ db, recorder }: ReadingBase): Promise<readonly Edition[]> {
  recorder.key('editions')
  return recorder.borrow('editions', async (reads) => {
    const editions = await listEditions(db)
    reads.key('editions', ...editions.map(({ code }) => `edition:${code}`))
    return editions.filter((edition) => edition.shown)
  })
}

export function editionView(edition: Edition): EditionView {
  return {
    code: edition.code,
    lang: edition.language,
    locale: edition.locale,
    dir: edition.dir,
    zone: edition.zone,
    digits: edition.settings.digits,
    calendar: edition.settings.calendar,
  }
}

/** A story's address was read outside its edition's pages: it moves with its section's segment there. */
export function recordSegment(
  recorder: Recorder,
  { section, edition }: { readonly section: string; readonly edition: string },
): void {
  recorder.key(`segment:${section}/${edition}`)
}

/** A term as readers of an edition see it. */
export type TermRead = {
  readonly id: string
  readonly type: string
  readonly key: string
  readonly name: string
  readonly description: string
  readonly shown: boolean
  readonly href: string
  readonly picture: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

export type TermKind = 'section' | 'region' | 'topic' | 'dossier' | 'author' | 'programme'

/**
 * The terms among these ids that have a name in the edition, by the id asked for: for a merged one that is the term it was
 * merged into, which says so itself when it changes. `type` is for the key of each.
 */
export function readTerms(
  { db, recorder, edition }: Pick<Reading, 'db' | 'recorder' | 'edition'>,
  refs: readonly { readonly type: TermKind; readonly id: string }[],
): Promise<ReadonlyMap<string, TermRead>> {
  const types = new Map(refs.map(({ type, id }) => [id, type]))
  return recorder.rememberEach(
    `term/${edition.code}`,
    [...types.keys()],
    (id, reads) => reads.key(`${types.get(id)}:${id}/${edition.code}`),
    async (ids) => {
      const rows = await termQuery(db, edition.code)
        .innerJoin('terms as asked', (join) =>
          join.on(sql<boolean>`terms.id = coalesce(asked.merged_into, asked.id)`),
        )
        .select('asked.id as asked')
        .where('asked.id', 'in', ids)
        .execute()
      return new Map(rows.map(({ asked, ...row }) => [asked, asTermRead(row, edition.code)]))
    },
  )
}

/** Those of these ids that have a name, in their order; two that were merged are one. */
export function distinctTerms(terms: ReadonlyMap<string, TermRead>, ids: readonly string[]): TermRead[] {
  const found = ids.flatMap((id) => terms.get(id) ?? [])
  return [...new Map(found.map((term) => [term.id, term])).values()]
}

/** The ids under which stories of a term are filed: its own and those merged into it. */
export async function readFamily(
  { db, recorder }: Pick<Reading, 'db' | 'recorder'>,
  id: string,
): Promise<readonly string[]> {
  const merges = await recorder.borrow('merges', async (reads) => {
    reads.key('merges')
    return listMerges(db)
  })
  const head = merges.get(id) ?? id
  recorder.key(`merged:${id}`, `merged:${head}`)
  return [head, ...[...merges].flatMap(([merged, into]) => (into === head ? [merged] : []))]
}

/** All terms of a type that the edition shows, in its order. */
export function readAllTerms(
  { db, recorder, edition }: Pick<Reading, 'db' | 'recorder' | 'edition'>,
  type: TermKind,
): Promise<readonly TermRead[]> {
  return recorder.remember(`${type}s/${edition.code}`, async (reads) => {
    reads.key(`${type}s:${edition.code}`)
    const rows = await termQuery(db, edition.code)
      .where('terms.type', '=', type)
      .where('term_texts.shown', '=', true)
      .where('terms.merged_into', 'is', null)
      .orderBy('term_texts.ord')
      .execute()
    const collator = new Intl.Collator(edition.language)
    return rows
      .map((row) => ({ ord: row.ord, term: asTermRead(row, edition.code) }))
      .sort((a, b) => a.ord - b.ord || collator.compare(a.term.name, b.term.name))
      .map(({ term }) => term)
  })
}

/** Terms that the edition shows and whose name holds the text, in its order, so many at most. Nothing is recorded. */
export async function searchTerms(
  { db, edition }: Pick<Reading, 'db' | 'edition'>,
  type: TermKind,
  text: string,
  limit: number,
): Promise<readonly TermRead[]> {
  const rows = await termQuery(db, edition.code)
    .where('terms.type', '=', type)
    .where('term_texts.shown', '=', true)
    .where('terms.merged_into', 'is', null)
    .where('term_texts.name', 'ilike', `%${text.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('term_texts.ord')
    .orderBy('term_texts.name')
    .limit(limit)
    .execute()
  return rows.map((row) => asTermRead(row, edition.code))
}

function termQuery(db: Kysely<Tables>, edition: string) {
  return db
    .selectFrom('terms')
    .innerJoin('term_texts', (join) =>
      join.onRef('term_texts.term', '=', 'terms.id').on('term_texts.edition', '=', edition),
    )
    .select([
      'terms.id',
      'terms.type',
      'terms.key',
      'terms.picture',
      'terms.facts',
      'term_texts.name',
      'term_texts.slug',
      'term_texts.description',
      'term_texts.shown',
      'term_texts.ord',
    ])
}

type TermRow = Awaited<ReturnType<ReturnType<typeof termQuery>['execute']>>[number]

function asTermRead(row: TermRow, edition: string): TermRead {
  const segment = row.type === 'section' ? undefined : termSegments[row.type as keyof typeof termSegments]
  const path = segment === undefined ? listPath(edition, row.slug) : listPath(edition, segment, row.slug)
  return { ...row, facts: row.facts as Record<string, unknown>, href: encodeURI(path) }
}
