// The oracle's small newsroom: three editions and a few of everything, made through the use-cases.
import { cli } from '../../src/actor.ts'
import { fixedClock } from '../../src/clock.ts'
import type { Database } from '../../src/db/db.ts'
import { type Core, EventFeed } from '../../src/events/events.ts'
import {
  createEdition,
  createStaticPage,
  createTerm,
  editSettings,
  editStaticPage,
  getSettings,
  setNavigation,
  type TermType,
} from '../../src/publication/publication.ts'
import type { Result } from '../../src/result.ts'

export const editions = ['en', 'ar', 'es'] as const
export type EditionCode = (typeof editions)[number]

export type OracleRoom = Core & { readonly clock: ReturnType<typeof fixedClock> }

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`)
  return result.value
}

export const terms: Readonly<Record<TermType, readonly string[]>> = {
  section: ['politics', 'economy', 'culture'],
  region: ['coast', 'hills'],
  topic: ['tram', 'water', 'market', 'mayor-ona'],
  dossier: ['new-line'],
  programme: ['plumb-line'],
  author: ['ines', 'salim'],
}

export async function openRoom(database: Database): Promise<OracleRoom> {
  const feed = new EventFeed(database)
  await feed.start()
  const room: OracleRoom = { database, feed, clock: fixedClock('2026-11-20T08:00:00Z') }
  value(
    await createEdition(room, cli, {
      code: 'en',
      name: 'The Paper',
      slogan: 'All of it',
      zone: 'Europe/Lisbon',
      order: 0,
    }),
  )
  value(
    await createEdition(room, cli, {
      code: 'ar',
      name: 'الجريدة',
      language: 'ar',
      zone: 'Europe/Lisbon',
      order: 1,
    }),
  )
  value(
    await createEdition(room, cli, {
      code: 'es',
      name: 'El Papel',
      language: 'es',
      zone: 'Europe/Lisbon',
      order: 2,
    }),
  )
  const { rev } = await getSettings(database.kysely)
  value(await editSettings(room, cli, { defaultEdition: 'en' }, rev))
  for (const [type, keys] of Object.entries(terms)) {
    for (const [order, key] of keys.entries()) {
      // One section and one topic lack a name in Spanish, so that nearest parents and missing terms occur.
      const codes = key === 'culture' || key === 'market' ? ['en', 'ar'] : editions
      const texts = Object.fromEntries(
        codes.map((code) => [code, { name: `${key} ${code}`, slug: `${key}-${code}`, order }]),
      )
      value(await createTerm(room, cli, type as TermType, { key, texts }))
    }
  }
  value(await createStaticPage(room, cli, { key: 'about', footer: true, order: 0 }))
  for (const code of editions) {
    value(
      await editStaticPage(
        room,
        cli,
        'about',
        code,
        { title: `About ${code}`, bodyHtml: '<p>We are here.</p>', shown: true },
        0,
      ),
    )
    const nodes = terms.section.map((ref) => ({
      label: '',
      target: { to: 'section' as const, ref },
      children: [],
    }))
    const more = [
      { label: 'Opinion', target: { to: 'kind' as const, kind: 'opinion' as const }, children: [] },
      { label: 'Live', target: { to: 'live' as const }, children: [] },
    ]
    value(await setNavigation(room, cli, code, { nodes: [...nodes, ...more] }, 1))
  }
  return room
}
