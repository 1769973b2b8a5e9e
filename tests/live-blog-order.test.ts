// A live blog's page follows the order its desk set: turned round, the same entries stand on the same page.
import { expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { describeEachDatabase } from '../src/db/testing.ts'
import { entryInput, postEntry, setLiveblog } from '../src/liveblogs/liveblogs.ts'
import { Recorder } from '../src/pages/pages.ts'
import { createSite } from '../src/reader/reader.ts'
import { applyVerb, createStory, storyInput } from '../src/stories/stories.ts'
import { openRoom, value } from './oracle/newsroom.ts'

describeEachDatabase('the order of a live blog', (open) => {
  test('is newest first until the desk turns it round; pinned entries stay on top, older ones behind the same link', async () => {
    const room = await openRoom(await open())
    const input = storyInput.parse({
      edition: 'en',
      kind: 'live',
      section: 'politics',
      headline: 'As it happens',
    })
    const { story } = value(await createStory(room, cli, input))
    value(await applyVerb(room, cli, story.id, 'publish', {}))
    const { path } = await room.database.kysely
      .selectFrom('live_stories')
      .select('path')
      .where('story', '=', story.id)
      .executeTakeFirstOrThrow()
    for (let n = 1; n <= 32; n += 1) {
      room.clock.set(new Date(Date.parse('2026-11-20T09:00:00Z') + n * 60_000))
      value(
        await postEntry(room, cli, story.id, entryInput.parse({ headline: `Entry ${n}.`, pinned: n === 20 })),
      )
    }
    const site = createSite({ ...room, publicUrl: 'http://localhost:3000' })
    const read = async () => {
      const recorder = new Recorder()
      const { parts } = (await site.route(path)?.render({ path, query: {} }, recorder)) ?? { parts: [] }
      const html = parts.filter((part) => typeof part === 'string').join('')
      const body = html.slice(html.indexOf('<div class="body">'))
      const numbers = [...body.matchAll(/<h2>Entry (\d+)\.<\/h2>/g)].map(([, n]) => Number(n))
      return {
        numbers,
        older: body.indexOf('?before='),
        rail: body.indexOf('class="rail"'),
        keys: recorder.keys,
      }
    }
    const newest = await read()
    expect(newest.numbers.slice(0, 3)).toEqual([20, 32, 31])
    expect(newest.older).toBeGreaterThan(newest.rail)

    value(await setLiveblog(room, cli, story.id, { ordering: 'oldest' }))
    const oldest = await read()
    expect(oldest.numbers.slice(0, 3)).toEqual([20, 3, 4])
    expect(oldest.numbers.toSorted()).toEqual(newest.numbers.toSorted())
    expect(oldest.older).toBeLessThan(oldest.rail)
    expect(oldest.keys).toContain(`entries:${story.id}`)
  })
})
