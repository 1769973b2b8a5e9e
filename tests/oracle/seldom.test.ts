// Acts that the oracle's random day seldom or never brings: after each, every stored page equals a fresh render.
import { expect, test } from 'vitest'
import { cli } from '../../src/actor.ts'
import { describeEachDatabase } from '../../src/db/testing.ts'
import { logHead } from '../../src/events/events.ts'
import { newId, type StoryId } from '../../src/ids.ts'
import { PageStore, runOracle } from '../../src/pages/pages.ts'
import {
  createStaticPage,
  editEdition,
  editKindText,
  editStaticPage,
  editTerm,
  findEdition,
  findStaticPage,
  findTerm,
  getNavigation,
  setNavigation,
} from '../../src/publication/publication.ts'
import { createSite } from '../../src/reader/reader.ts'
import {
  applyVerb,
  createStory,
  editStory,
  findStory,
  type StoryInput,
  storyInput,
} from '../../src/stories/stories.ts'
import { addressesOf } from './addresses.ts'
import { type OracleRoom, openRoom, value } from './newsroom.ts'

const publicUrl = 'http://localhost:3000'

describeEachDatabase('oracle of seldom acts', (open) => {
  test('no page is stale after any of them', { timeout: 240_000 }, async () => {
    const database = await open()
    const room: OracleRoom = await openRoom(database)
    const db = database.kysely
    const options = { database, clock: room.clock, publicUrl }
    const store = new PageStore(createSite(options), {
      clock: room.clock,
      head: () => logHead(db),
      failed: (what, error) => {
        throw new Error(`${what} failed`, { cause: error })
      },
      background: false,
    })
    room.feed.subscribe((event) => store.invalidate(event))
    store.listening(true)

    const publish = async (input: Partial<StoryInput> & { edition: string }): Promise<StoryId> => {
      const { story } = value(
        await createStory(
          room,
          cli,
          storyInput.parse({ kind: 'article', section: 'politics', headline: 'A story', ...input }),
        ),
      )
      value(await applyVerb(room, cli, story.id, 'publish', {}))
      return story.id
    }
    const rename = async (key: string, edition: string, slug: string) => {
      const term = await findTerm(db, 'section', key)
      value(await editTerm(room, cli, 'section', key, { texts: { [edition]: { slug } } }, term?.rev ?? 0))
    }
    const update = async (id: StoryId, patch: object) => {
      value(await editStory(room, cli, id, patch, (await findStory(db, id))?.rev ?? 0))
      value(await applyVerb(room, cli, id, 'update', { minor: true }))
    }

    const original = await publish({ edition: 'en', headline: 'The tram' })
    await publish({ edition: 'ar', headline: 'Tram in Arabic', translationOf: original })
    await publish({
      edition: 'es',
      headline: 'It links to another edition',
      body: {
        type: 'doc',
        content: [{ type: 'promo', attrs: { id: 'abcdefghij', story: original } }],
      },
    })
    const family = newId()
    await publish({ edition: 'en', headline: 'First of the family', familyId: family })
    const late = await publish({ edition: 'en', headline: 'Late in the family', section: 'economy' })

    const acts: readonly (() => Promise<void>)[] = [
      () => rename('politics', 'en', 'power'),
      async () => {
        const patch = { bodyHtml: '<p>Two lines, not three.</p>' }
        value(await editStory(room, cli, original, patch, (await findStory(db, original))?.rev ?? 0))
        value(await applyVerb(room, cli, original, 'correct', { note: 'It was three.' }))
      },
      // The record of corrections leads to the story where it stands now, and only while readers can see it.
      () => rename('politics', 'en', 'powers'),
      async () => void value(await applyVerb(room, cli, original, 'unpublish', {})),
      async () => void value(await applyVerb(room, cli, original, 'publish', {})),
      () => update(late, { familyId: family }),
      () => update(late, { familyId: null }),
      async () => {
        value(await editKindText(room, cli, 'opinion', 'en', { slug: 'views' }))
      },
      async () => {
        value(await editKindText(room, cli, 'video', 'en', { shown: false }))
      },
      async () => {
        value(await createStaticPage(room, cli, { key: 'jobs', footer: false, order: 1 }))
        const tree = await getNavigation(db, 'en')
        const node = { label: '', target: { to: 'page' as const, ref: 'jobs' }, children: [] }
        value(await setNavigation(room, cli, 'en', { nodes: [...tree.nodes, node] }, tree.rev))
      },
      async () => {
        const text = { title: 'Jobs', bodyHtml: '<p>Come.</p>', shown: true }
        value(await editStaticPage(room, cli, 'jobs', 'en', text, 0))
      },
      async () => {
        const rev = (await findStaticPage(db, 'jobs'))?.texts['en']?.rev ?? 0
        const text = { title: 'Work here', bodyHtml: '<p>Come.</p>', shown: true }
        value(await editStaticPage(room, cli, 'jobs', 'en', text, rev))
      },
      async () => {
        const rev = (await findEdition(db, 'en'))?.rev ?? 0
        value(await editEdition(room, cli, 'en', { zone: 'Pacific/Auckland' }, rev))
      },
    ]
    let next = 0
    const report = await runOracle({
      store,
      site: createSite(options),
      urls: () => addressesOf(room),
      operate: async () => {
        const act = acts[next++]
        await act?.()
        return `act ${next}`
      },
      count: acts.length,
    })
    expect(report.differences).toEqual([])
    store.close()
  })
})
