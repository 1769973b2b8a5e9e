import { beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { ReadCounter, readEndpoints } from '../audience/audience.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { applyVerb, createStory } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { apiApp } from './api-app.ts'
import { silentLog } from './log.ts'

describeEachDatabase('the read beacon', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let counter: ReadCounter
  let app: ReturnType<typeof apiApp>
  let story: string

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    story = value(await createStory(core, cli, aStory())).story.id
    value(await applyVerb(core, cli, story as never, 'publish', {}))
    counter = new ReadCounter({ ...core, onError: (error) => expect.fail(String(error)) })
    app = apiApp(core, readEndpoints(core, counter), silentLog)
  })

  async function send(path: string, type: string, body: string, agent = 'Mozilla/5.0 Firefox/140.0') {
    const request = { method: 'POST', headers: { 'content-type': type, 'user-agent': agent }, body }
    const response = await app.request(`/api/v1${path}`, request, { requestId: 'r', address: '203.0.113.7' })
    return response.status
  }
  async function reads() {
    await counter.flush()
    return core.database.kysely.selectFrom('reads').select('n').execute()
  }

  test.each([['text/plain;charset=UTF-8'], ['application/json']])(
    'counts a report sent as %s',
    async (type) => {
      expect(await send('/reads', type, JSON.stringify({ story }))).toBe(204)
      expect(await reads()).toEqual([{ n: 1 }])
    },
  )

  test('answers alike for a machine and for a story that is not there', async () => {
    expect(await send('/reads', 'text/plain', JSON.stringify({ story }), 'Googlebot/2.1')).toBe(204)
    const unknown = '01930000-0000-7000-8000-0000000000ff'
    expect(await send('/reads', 'text/plain', JSON.stringify({ story: unknown }))).toBe(204)
    expect(await reads()).toEqual([])
  })

  test('refuses what is no report', async () => {
    expect(await send('/reads', 'text/plain', 'not json')).toBe(400)
    expect(await send('/reads', 'text/plain', '{"story":"x"}')).toBe(422)
    expect(await send('/reads', 'text/html', JSON.stringify({ story }))).toBe(415)
    expect(
      await send('/reads', 'text/plain', JSON.stringify({ story, seconds: 1, pad: 'x'.repeat(2000) })),
    ).toBe(413)
  })
})
