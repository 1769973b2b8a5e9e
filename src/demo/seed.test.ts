// The seeded demo on a real database: how much there is, in which state, and that a second or a cut-off seeding is safe.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { hasHappened, logHead } from '../events/events.ts'
import type { FrontState } from '../fronts/fronts.ts'
import { type TestMedia, testMedia } from '../media/testing.ts'
import { findTokenActor } from '../people/people.ts'
import { createEdition } from '../publication/publication.ts'
import { type TestRoom, testCore, value } from '../stories/testing.ts'
import { demoStories } from './all-stories.ts'
import { demoToken, seedDemo } from './demo.ts'
import { editions } from './editions.ts'
import { flashes } from './flashes.ts'
import { chosenRow } from './front.ts'
import { type DemoAsset, demoPictures } from './pictures/pictures.ts'
import { storyIdOf } from './seed-ids.ts'
import { outAt } from './seed-stories.ts'

const texts = demoStories.flatMap((set) =>
  (['en', 'ar', 'es'] as const).flatMap((code) => {
    const text = set.texts[code]
    return text === undefined ? [] : [{ set, code, text, id: storyIdOf(set.key, code) }]
  }),
)
const inState = (...states: string[]) => texts.filter(({ set }) => states.includes(set.life.state))

/** The real words on small plain sheets: drawing has tests of its own. */
const plainPictures: readonly DemoAsset[] = demoPictures.map((picture, index) => ({
  ...picture,
  draw: () =>
    sharp({ create: { width: 40, height: 30 + index, channels: 3, background: '#357' } })
      .jpeg()
      .toBuffer(),
}))

describeEachDatabase('seeding the demo', (open) => {
  let core: TestRoom
  let media: TestMedia
  const seed = (onProgress?: (done: number, total: number) => void) =>
    seedDemo(core, media, {
      now: core.clock.now(),
      pictures: plainPictures,
      ...(onProgress ? { onProgress } : {}),
    })
  const db = () => core.database.kysely
  const stories = async () =>
    new Map((await db().selectFrom('stories').selectAll().execute()).map((row) => [row.id, row]))
  const liveIn = async (edition: string) =>
    (await db().selectFrom('live_stories').select('story').where('edition', '=', edition).execute()).length

  beforeAll(async () => {
    core = await testCore(await open())
    media = await testMedia()
    const began = performance.now()
    expect(value(await seed())).toEqual({ did: 'seeded' })
    console.log(`demo without its drawings: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }, 120_000)
  afterAll(() => media.remove())

  test('three editions, every text, each in the state its set says', async () => {
    expect(
      (await db().selectFrom('editions').select('code').orderBy('ord').execute()).map((row) => row.code),
    ).toEqual(editions.map(({ code }) => code))
    const rows = await stories()
    expect(rows.size).toBe(texts.length)
    expect(rows.size).toBeGreaterThanOrEqual(60)
    const expected = { published: 'live', retracted: 'withdrawn', scheduled: 'scheduled', draft: 'draft' }
    for (const { set, id, code } of texts) {
      expect(rows.get(id)?.pub, `${set.key} ${code}`).toBe(expected[set.life.state])
      expect(rows.get(id)?.stage).toBe(set.life.state === 'draft' ? set.life.stage : 'final')
    }
    for (const { code } of editions)
      expect(await liveIn(code)).toBe(inState('published').filter((text) => text.code === code).length)
  })

  test('15 sets stand in all three editions and 10 in two, each as one story', async () => {
    const bySet = Map.groupBy((await stories()).values(), (row) => row.set_id)
    const sizes = [...bySet.values()].map((rows) => rows.length)
    expect(sizes.filter((size) => size === 3)).toHaveLength(15)
    expect(sizes.filter((size) => size === 2)).toHaveLength(10)
  })

  test('every kind of story can be read', async () => {
    const kinds = await db().selectFrom('live_stories').select('kind').distinct().execute()
    expect(new Set(kinds.map((row) => row.kind))).toEqual(new Set(demoStories.map((set) => set.kind)))
  })

  test('dates are as the sets say, and nothing lies in the future', async () => {
    const rows = await stories()
    const now = core.clock.now()
    for (const { set, text, id } of inState('published', 'retracted'))
      expect(rows.get(id)?.first_published_at).toEqual(outAt(set, text, now))
    for (const row of rows.values()) {
      expect(row.created_at.getTime()).toBeLessThan(now.getTime())
      expect(row.edited_at.getTime()).toBeLessThan(now.getTime())
    }
    for (const { set, text, id } of inState('scheduled'))
      expect(rows.get(id)?.publish_at).toEqual(outAt(set, text, now))
    const verbs = await db().selectFrom('story_verbs').selectAll().orderBy('seq').execute()
    expect(verbs.every((verb) => verb.at <= now)).toBe(true)
    const instants = verbs.map((verb) => verb.at.getTime())
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
  })

  test('changed stories show their second revision; a note of a correction is public', async () => {
    const rows = await stories()
    for (const { text, id } of inState('published')) {
      expect(rows.get(id)?.live_rev).toBe(text.history ? 2 : 1)
      const verbs = await db()
        .selectFrom('story_verbs')
        .selectAll()
        .where('story', '=', id)
        .orderBy('seq')
        .execute()
      expect(verbs.map((row) => row.verb)).toEqual(
        text.history ? ['publish', text.history.verb] : ['publish'],
      )
      if (text.history?.verb === 'correct')
        expect(verbs[1]).toMatchObject({ public: true, note: text.history.note })
    }
    for (const { set, code, id } of inState('retracted')) {
      const { life } = set
      const last = await db()
        .selectFrom('story_verbs')
        .selectAll()
        .where('story', '=', id)
        .where('verb', '=', 'retract')
        .executeTakeFirst()
      expect(last).toMatchObject({ public: true, note: life.state === 'retracted' ? life.notes[code] : '' })
    }
  })

  test('only the translation that stayed behind is of an older revision than its original shows', async () => {
    const rows = await stories()
    for (const { set, code, text, id } of inState('published').filter(
      ({ set, code }) => code !== set.original,
    )) {
      const original = rows.get(storyIdOf(set.key, set.original))
      expect(rows.get(id)?.translation_of).toBe(original?.id)
      const isCurrent = rows.get(id)?.translation_rev === original?.live_rev
      expect(isCurrent, `${set.key} ${code}`).toBe(text.behind !== true)
    }
  })

  test('every picture a story or term names is there, with words in every edition', async () => {
    const used = await db()
      .selectFrom('refs')
      .select('target')
      .distinct()
      .where('kind', '=', 'asset')
      .execute()
    const terms = await db().selectFrom('terms').select('picture').where('picture', 'is not', null).execute()
    const named = new Set([...used.map((row) => row.target), ...terms.map((row) => String(row.picture))])
    const ready = await db().selectFrom('assets').select('id').where('state', '=', 'ready').execute()
    expect(ready).toHaveLength(demoPictures.length)
    const known = new Set(ready.map((row) => String(row.id)))
    expect([...named].filter((id) => !known.has(id))).toEqual([])
    const words = await db()
      .selectFrom('asset_texts')
      .selectAll()
      .where('alt', '!=', '')
      .where('caption', '!=', '')
      .execute()
    expect(words).toHaveLength(demoPictures.length * editions.length)
  })

  test('links within texts lead to stories of the same edition', async () => {
    const refs = await db()
      .selectFrom('refs')
      .innerJoin('stories as holder', 'holder.id', 'refs.story')
      .select(['refs.target', 'holder.edition', 'refs.story'])
      .where('refs.kind', '=', 'story')
      .execute()
    const rows = new Map([...(await stories())].map(([id, row]) => [String(id), row]))
    expect(refs.length).toBeGreaterThan(50)
    expect(refs.filter(({ target, edition }) => rows.get(target)?.edition !== edition)).toEqual([])
  })

  test('the live blog has its entries and summary and is over; the ticker leads to stories; the channel has a schedule', async () => {
    const entries = await db().selectFrom('entries').selectAll().execute()
    const written = texts.reduce((sum, { text }) => sum + (text.entries?.length ?? 0), 0)
    const summaries = texts.filter(({ text }) => text.summary).length
    expect(entries.filter((entry) => !entry.summary)).toHaveLength(written)
    expect(entries.filter((entry) => entry.summary)).toHaveLength(summaries)
    expect(await db().selectFrom('liveblogs').select('story').where('open', '=', true).execute()).toEqual([])
    const lines = await db().selectFrom('flashes').selectAll().execute()
    expect(lines).toHaveLength(flashes.length)
    expect(lines.every((line) => line.expires_at > core.clock.now() && line.withdrawn_at === null)).toBe(true)
    expect(lines.filter((line) => line.corrected)).toHaveLength(flashes.filter((flash) => flash.first).length)
    expect(lines.filter((line) => line.story !== null)).toHaveLength(
      flashes.filter((flash) => flash.set).length,
    )
    const stream = await db().selectFrom('streams').selectAll().executeTakeFirstOrThrow()
    expect(stream).toMatchObject({ on_air: false, source: null })
    expect(stream.poster).not.toBeNull()
    expect((await db().selectFrom('stream_slots').selectAll().execute()).length).toBe(21)
  })

  test('each home is arranged by hand and launched', async () => {
    const homes = await db().selectFrom('fronts').select(['edition', 'draft', 'live']).execute()
    expect(homes.map((home) => home.edition).toSorted()).toEqual(editions.map(({ code }) => code).toSorted())
    for (const { draft, live } of homes) {
      expect(draft).toBeNull()
      const { items } = live as FrontState
      const cards = items.flatMap((item) => ('cards' in item && item.id === 'chosen' ? item.cards : []))
      expect(cards).toHaveLength(chosenRow.most)
    }
  })

  test('a second start changes nothing', async () => {
    const head = await logHead(db())
    core.clock.advance(3_600_000)
    expect(value(await seed())).toEqual({ did: 'nothing' })
    core.clock.advance(-3_600_000)
    expect(await logHead(db())).toBe(head)
  })

  test('each start has a token of its own, and the one before ends', async () => {
    const first = (await demoToken(core)) ?? ''
    expect((await findTokenActor(db(), first))?.grants).toEqual([
      { role: 'admin', editions: 'all', sections: 'all' },
    ])
    const second = (await demoToken(core)) ?? ''
    expect(await findTokenActor(db(), first)).toBeUndefined()
    expect(await findTokenActor(db(), second)).toBeDefined()
  })

  test('a seeding that was cut off again and again ends as one that was not', {
    timeout: 120_000,
  }, async () => {
    const whole = await newsroomState(core)
    await emptyTables(core.database)
    const cutAt = (step: number) => (done: number) => {
      if (done === step) throw new Error('cut off')
    }
    for (const step of [2, 60, 240, 345]) await expect(seed(cutAt(step))).rejects.toThrow('cut off')
    expect(await hasHappened(db(), 'demo.completed')).toBe(false)
    expect(value(await seed())).toEqual({ did: 'seeded' })
    expect(await newsroomState(core)).toEqual(whole)
  })

  test('a newsroom that has an edition of its own is left alone and has no demo token', async () => {
    await emptyTables(core.database)
    value(await createEdition(core, cli, { code: 'en', name: 'The Paper' }))
    const head = await logHead(db())
    expect(value(await seed())).toEqual({ did: 'nothing' })
    expect(await demoToken(core)).toBeUndefined()
    expect(await logHead(db())).toBe(head)
    expect(await stories()).toEqual(new Map())
  })
})

/** What readers and the desk have, without ids that are drawn anew each time. */
async function newsroomState({ database: { kysely: db } }: TestRoom) {
  const stories = await db.selectFrom('stories').selectAll().orderBy('id').execute()
  return {
    stories: stories.map(({ set_id: _set, section: _section, authors: _authors, ...row }) => row),
    live: await db
      .selectFrom('live_stories')
      .select(['story', 'rev', 'path', 'updated_at'])
      .orderBy('story')
      .execute(),
    bodies: await db
      .selectFrom('revisions')
      .select(['story', 'rev', 'body', 'at'])
      .orderBy('story')
      .orderBy('rev')
      .execute(),
    verbs: await db
      .selectFrom('story_verbs')
      .select(['story', 'verb', 'rev', 'at', 'note'])
      .orderBy('story')
      .orderBy('seq')
      .execute(),
    terms: await db
      .selectFrom('terms')
      .select(['type', 'key', 'picture', 'rev'])
      .orderBy('type')
      .orderBy('key')
      .execute(),
    paths: await db.selectFrom('addresses').select(['path', 'type', 'current']).orderBy('path').execute(),
    pages: await db
      .selectFrom('static_page_texts')
      .select(['edition', 'slug', 'rev', 'body'])
      .orderBy('edition')
      .orderBy('slug')
      .execute(),
    entries: await db
      .selectFrom('entries')
      .select(['id', 'story', 'rev', 'posted_at'])
      .orderBy('id')
      .execute(),
    fronts: await db.selectFrom('fronts').select(['edition', 'rev', 'draft']).orderBy('edition').execute(),
    flashes: await db
      .selectFrom('flashes')
      .select(['id', 'edition', 'text', 'rev', 'story', 'created_at'])
      .orderBy('id')
      .execute(),
    assets: await db.selectFrom('assets').select(['id', 'state', 'credit']).orderBy('id').execute(),
    slots: await db
      .selectFrom('stream_slots')
      .select(['starts_at', 'ends_at', 'titles'])
      .orderBy('starts_at')
      .execute(),
  }
}
