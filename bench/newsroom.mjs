// A newsroom for a benchmark: furnished, filled in bulk, behind its real HTTP server on a free loopback port.
import { cli } from '../dist/actor.js'
import { ReadCounter } from '../dist/audience/audience.js'
import { write } from '../dist/events/events.js'
import { createToken } from '../dist/people/people.js'
import {
  createEdition,
  createTerm,
  editSettings,
  getSettings,
  setNavigation,
} from '../dist/publication/publication.js'
import { openNewsroom, readConfig, serveNewsroom, silentLog } from '../dist/server/server.js'
import { createStoriesIn, publishManyIn, storyInput } from '../dist/stories/stories.js'

const batchSize = 100
const terms = {
  section: ['city', 'economy', 'culture', 'sport', 'science', 'world'],
  region: ['north', 'coast', 'hills'],
  topic: Array.from({ length: 30 }, (_, n) => `topic-${n}`),
  dossier: ['new-line', 'harbour'],
  author: Array.from({ length: 12 }, (_, n) => `author-${n}`),
}
const words =
  'the council harbour morning bridge market said after light river people new plan street school winter tram evening because museum engineers expect second week repairs budget meeting residents ferry crossing stage orchestra cargo grain price pupils'.split(
    ' ',
  )

export function value(result) {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`)
  return result.value
}

/** Opens and furnishes it; `close` ends it and removes its place. */
export async function openBenchNewsroom(place) {
  const env = { DATA_DIR: place.dataDir, PORT: '0', LOG_LEVEL: 'silent' }
  const config = value(
    await readConfig(
      place.databaseUrl === undefined ? env : { ...env, DATABASE_URL: place.databaseUrl },
      place.dataDir,
    ),
  )
  const log = {
    ...silentLog,
    error: (details, message) => process.stderr.write(`${message} ${details.err?.stack ?? ''}\n`),
  }
  const newsroom = await openNewsroom(config, { log })
  const { core } = newsroom
  await furnish(core)
  const reads = new ReadCounter({
    database: core.database,
    clock: core.clock,
    onError: (error) => log.error({ err: error }, 'reads'),
  })
  const { token } = value(await createToken(core, cli, { name: 'bench', role: 'admin' }))
  const serving = await serveNewsroom(newsroom, { reads, log })
  await newsroom.work()
  const close = async () => {
    await serving.close()
    await reads.stop()
    await newsroom.close()
    await place.remove()
  }
  return { newsroom, core, serving, token, close }
}

async function furnish(core) {
  value(
    await createEdition(core, cli, {
      code: 'en',
      name: 'The Bench',
      slogan: 'Measured',
      zone: 'Europe/Lisbon',
      order: 0,
    }),
  )
  const { rev } = await getSettings(core.database.kysely)
  value(await editSettings(core, cli, { defaultEdition: 'en' }, rev))
  for (const [type, keys] of Object.entries(terms)) {
    for (const [order, key] of keys.entries()) {
      value(
        await createTerm(core, cli, type, { key, texts: { en: { name: `The ${key}`, slug: key, order } } }),
      )
    }
  }
  const nodes = terms.section.map((ref) => ({ label: '', target: { to: 'section', ref }, children: [] }))
  value(await setNavigation(core, cli, 'en', { nodes }, 1))
}

/** The nth story: 400 words, two topics, an author; every fifth in a region, every tenth in a dossier. */
export function storyOf(n, { headline = `Story number ${n} from the harbour` } = {}) {
  const word = (at) => words[(n * 7 + at * 13 + ((n + at) % 11)) % words.length]
  const paragraph = (p) => `<p>${Array.from({ length: 50 }, (_, at) => word(p * 50 + at)).join(' ')}.</p>`
  const pick = (list, shift = 0) => list[(n + shift) % list.length]
  return {
    edition: 'en',
    kind: n % 12 === 5 ? 'opinion' : n % 15 === 7 ? 'feature' : 'article',
    section: pick(terms.section),
    topics: [pick(terms.topic), pick(terms.topic, 7)],
    authors: [pick(terms.author)],
    ...(n % 5 === 0 ? { region: pick(terms.region) } : {}),
    ...(n % 10 === 0 ? { dossiers: [pick(terms.dossier)] } : {}),
    headline,
    standfirst: `${paragraph(90).slice(3, 150)}.`,
    bodyHtml: Array.from({ length: 8 }, (_, p) => paragraph(p)).join(''),
  }
}

/** `count` published stories, one an hour back in time, 100 in a transaction. */
export async function seed(core, count) {
  const now = Date.now()
  for (let from = 0; from < count; from += batchSize) {
    const numbers = Array.from({ length: Math.min(batchSize, count - from) }, (_, at) => from + at)
    value(
      await write(core, cli, async (unit) => {
        const made = await createStoriesIn(
          unit,
          numbers.map((n) => {
            const publishedAt = new Date(now - (count - n) * 3_600_000).toISOString()
            return { input: storyInput.parse({ ...storyOf(n), publishedAt }), options: {} }
          }),
        )
        for (const one of await publishManyIn(unit, made.map(value))) value(one)
        return { ok: true, value: undefined }
      }),
    )
  }
}
