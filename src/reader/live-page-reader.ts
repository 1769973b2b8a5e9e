// `/{edition}/live/`: the live channel with its schedule, and the live blogs, running first.
import { listPath } from '../publication/publication.ts'
import { readCards } from './card-reader.ts'
import { listHead } from './head-data.ts'
import type { ListSubject } from './list-page-reader.ts'
import { readList } from './list-reader.ts'
import { openBlogs } from './open-blogs.ts'
import { readPictures } from './picture-reader.ts'
import { type Reading, readEditions, readTerms } from './reading.ts'
import { readShell } from './shell-reader.ts'
import type { LivePage } from './views.ts'
import { wordsOf } from './words/index.ts'

/** The live blogs of an edition, as their feed lists them. */
export function liveSubject({ edition }: Reading): ListSubject {
  return {
    list: 'kind',
    title: wordsOf(edition.language).live,
    description: '',
    path: listPath(edition.code, 'live'),
    queries: [{ edition: edition.code, kind: 'live' }],
    about: { type: 'plain' },
    elsewhere: async () => undefined,
  }
}

/** How far ahead the schedule is shown. */
const scheduleMs = 24 * 3_600_000

export async function readLivePage(reading: Reading): Promise<LivePage> {
  const { edition } = reading
  const { items } = await readList(reading, { edition: edition.code, kind: 'live' }, { limit: 20 })
  const ids = items.map(({ id }) => id)
  reading.recorder.key(`live:${edition.code}`)
  const open = await openBlogs(reading, ids)
  const cards = await readCards(reading, ids)
  const stream = await readStream(reading)
  const title = stream?.title ?? wordsOf(edition.language).live
  const path = listPath(edition.code, 'live')
  const others = (await readEditions(reading)).filter(({ code }) => code !== edition.code)
  const alternates = others.map(({ code, language }) => ({
    code,
    lang: language,
    href: listPath(code, 'live'),
  }))
  const head = listHead(reading, { title, description: stream?.description, path, alternates, feeds: true })
  const counterparts = new Map(alternates.map(({ code, href }) => [code, { href, exact: true }]))
  return {
    page: 'live',
    shell: await readShell(reading, { head, path, counterparts }),
    title,
    ...(stream ? { stream } : {}),
    running: cards.filter(({ id }) => open.has(id)),
    ended: cards.filter(({ id }) => !open.has(id)),
  }
}

async function readStream(reading: Reading): Promise<LivePage['stream']> {
  const { db, recorder, edition, now } = reading
  recorder.key(`stream:${edition.code}`)
  const row = await db
    .selectFrom('streams')
    .innerJoin('stream_texts', (join) =>
      join.onRef('stream_texts.stream', '=', 'streams.id').on('stream_texts.edition', '=', edition.code),
    )
    .select([
      'streams.id',
      'streams.source',
      'streams.on_air',
      'streams.poster',
      'stream_texts.name',
      'stream_texts.description',
    ])
    .where('stream_texts.shown', '=', true)
    .orderBy('stream_texts.ord')
    .executeTakeFirst()
  if (!row) return undefined
  const slots = await db
    .selectFrom('stream_slots')
    .selectAll()
    .where('stream', '=', row.id)
    .where('ends_at', '>', now)
    .where('starts_at', '<', new Date(now.getTime() + scheduleMs))
    .orderBy('starts_at')
    .limit(20)
    .execute()
  // What is on moves at the end of the first slot shown.
  if (slots[0]) recorder.until(slots[0].ends_at)
  const programmes = await readTerms(
    reading,
    slots.flatMap(({ programme }) =>
      programme ? [{ type: 'programme' as const, id: String(programme) }] : [],
    ),
  )
  const poster = row.poster ? (await readPictures(reading, [row.poster])).get(row.poster) : undefined
  const sources = row.source === null ? [] : [{ href: row.source, type: 'application/vnd.apple.mpegurl' }]
  return {
    title: row.name,
    ...(row.description === '' ? {} : { description: row.description }),
    on: row.on_air,
    video: { sources, ...(poster ? { poster } : {}), title: row.name },
    schedule: slots.map((slot) => {
      const programme = slot.programme ? programmes.get(slot.programme) : undefined
      const title = (slot.titles as Record<string, string>)[edition.code] ?? programme?.name ?? row.name
      return {
        startsAt: slot.starts_at.toISOString(),
        endsAt: slot.ends_at.toISOString(),
        title,
        ...(programme?.shown ? { href: programme.href } : {}),
      }
    }),
  }
}
