// The live channel and the corrections are lists, too: each answers its three feeds.
import { expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { describeEachDatabase } from '../src/db/testing.ts'
import { Recorder } from '../src/pages/pages.ts'
import { createSite } from '../src/reader/reader.ts'
import { applyVerb, createStory, storyInput } from '../src/stories/stories.ts'
import { openRoom, value } from './oracle/newsroom.ts'

describeEachDatabase('feeds of fixed lists', (open) => {
  test('live blogs and corrections are told as RSS, Atom and JSON', async () => {
    const room = await openRoom(await open())
    const publish = async (input: object) => {
      const parsed = storyInput.parse({ edition: 'en', section: 'politics', ...input })
      const { story } = value(await createStory(room, cli, parsed))
      value(await applyVerb(room, cli, story.id, 'publish', {}))
      return story.id
    }
    await publish({ kind: 'live', headline: 'Storm, as it happens' })
    const story = await publish({ kind: 'article', headline: 'The wrong number' })
    value(await applyVerb(room, cli, story, 'correct', { note: 'It was nine, not eight.' }))

    const site = createSite({ ...room, publicUrl: 'http://localhost:3000' })
    const get = async (path: string) => {
      const rendered = await site.route(path)?.render({ path, query: {} }, new Recorder())
      return { status: rendered?.status, text: rendered?.parts.join('') ?? '', headers: rendered?.headers }
    }
    for (const [type, mime] of [
      ['rss', 'application/rss+xml'],
      ['atom', 'application/atom+xml'],
      ['json', 'application/feed+json'],
    ] as const) {
      const live = await get(`/en/live/feed.${type}`)
      expect([live.status, live.headers?.['content-type']]).toEqual([200, `${mime}; charset=utf-8`])
      expect(live.text).toContain('Storm, as it happens')
      expect(live.text).not.toContain('The wrong number')
      const corrections = await get(`/en/corrections/feed.${type}`)
      expect([corrections.status, corrections.headers?.['content-type']]).toEqual([
        200,
        `${mime}; charset=utf-8`,
      ])
      expect(corrections.text).toContain('The wrong number')
      expect(corrections.text).toContain('It was nine, not eight.')
      expect(corrections.text).toMatch(/http:\/\/localhost:3000\/en\/corrections\/#\d+/)
      for (const list of ['live', 'corrections'])
        expect((await get(`/en/${list}/`)).text).toContain(`href="/en/${list}/feed.${type}"`)
    }
    expect((await get('/en/live/feed.xml')).status).toBe(404)
  })
})
