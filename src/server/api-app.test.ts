import { z } from '@hono/zod-openapi'
import { beforeEach, expect, test } from 'vitest'
import { cli, type Role } from '../actor.ts'
import { endpoint } from '../api/api.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { createToken, peopleEndpoints } from '../people/people.ts'
import { publicationEndpoints, termEndpoints } from '../publication/publication.ts'
import { ok } from '../result.ts'
import { storyEndpoints } from '../stories/stories.ts'
import { aStory, furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { apiApp } from './api-app.ts'
import { silentLog } from './log.ts'

const publicUrl = 'http://localhost:3000'

describeEachDatabase('api', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  let app: ReturnType<typeof apiApp>
  let admin: string

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
    app = apiApp(
      core,
      [
        ...publicationEndpoints(core),
        ...termEndpoints(core),
        ...storyEndpoints(core, publicUrl),
        ...peopleEndpoints(core),
      ],
      silentLog,
    )
    admin = await tokenFor('admin')
  })

  async function tokenFor(role: Role, editions?: string[]): Promise<string> {
    return value(await createToken(core, cli, { name: role, role, ...(editions ? { editions } : {}) })).token
  }

  type Call = {
    token?: string | null
    body?: unknown
    raw?: string
    type?: string
    headers?: Record<string, string>
  }
  async function call(
    method: string,
    path: string,
    { token = admin, body, raw, type = 'application/json', headers = {} }: Call = {},
  ) {
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await app.request(
      `/api/v1${path}`,
      {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(text === undefined ? {} : { 'content-type': type }),
          ...headers,
        },
        ...(text === undefined ? {} : { body: text }),
      },
      { requestId: 'r1', address: '127.0.0.1' },
    )
    const answer = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: answer === '' ? undefined : JSON.parse(answer),
    }
  }

  async function aDraft() {
    const made = await call('POST', '/stories', { body: aStory() })
    expect(made.status).toBe(201)
    return made
  }

  test('a story is written, published and read by a stranger at its address', async () => {
    const draft = await aDraft()
    expect(draft.headers.get('etag')).toBe('"1"')
    const hidden = await call('GET', `/stories/${draft.body.id}`, { token: null })
    expect(hidden.status).toBe(404)
    const live = await call('POST', `/stories/${draft.body.id}/publish`)
    expect(live.body).toMatchObject({
      pub: 'live',
      liveRev: 1,
      url: `${publicUrl}/en/politics/harbour-opens-again`,
    })
    const read = await call('GET', `/stories/${draft.body.id}`, { token: null })
    expect(read.status).toBe(200)
    expect(Object.keys(read.body)).not.toEqual(expect.arrayContaining(['slugline', 'stage', 'embargoUntil']))
    const list = await call('GET', '/stories?edition=en', { token: null })
    expect(list.body.items).toHaveLength(1)
  })

  test('PATCH without If-Match is 428; against an older revision 412 with both texts and the current ETag', async () => {
    const { body } = await aDraft()
    expect((await call('PATCH', `/stories/${body.id}`, { body: { kicker: 'a' } })).status).toBe(428)
    const first = await call('PATCH', `/stories/${body.id}`, {
      body: { kicker: 'a' },
      headers: { 'if-match': '"1"' },
    })
    expect(first).toMatchObject({ status: 200, body: { rev: 2 } })
    const stale = await call('PATCH', `/stories/${body.id}`, {
      body: { kicker: 'b' },
      headers: { 'if-match': '"1"' },
    })
    expect(stale.status).toBe(412)
    expect(stale.headers.get('etag')).toBe('"2"')
    expect(stale.body).toMatchObject({ yours: { kicker: 'b' }, current: { fields: { kicker: 'a' } } })
  })

  test('unknown members and wrong types are 422 with a pointer; not JSON 400; another type 415', async () => {
    const unknown = await call('POST', '/stories', { body: { ...aStory(), colour: 'red' } })
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '/colour' }] } })
    const wrong = await call('POST', '/stories', { body: { ...aStory(), headline: 5 } })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/headline' }] } })
    const missing = await call('POST', '/stories', { body: aStory({ topics: ['harbour', 'nowhere'] }) })
    expect(missing).toMatchObject({ status: 422, body: { errors: [{ pointer: '/topics/1' }] } })
    expect((await call('POST', '/stories', { raw: '{' })).status).toBe(400)
    expect(
      (await call('POST', '/stories', { raw: 'a=1', type: 'application/x-www-form-urlencoded' })).status,
    ).toBe(415)
  })

  test('too large is 413, no or dead credentials 401, known but not allowed 403, unknown 404', async () => {
    expect((await call('POST', '/tokens', { raw: `"${'x'.repeat(1_100_000)}"` })).status).toBe(413)
    expect((await call('POST', '/stories', { token: null, body: aStory() })).status).toBe(401)
    expect((await call('POST', '/stories', { token: 'sf_dead', body: aStory() })).status).toBe(401)
    const reporter = await tokenFor('reporter')
    const { body } = await aDraft()
    expect((await call('POST', `/stories/${body.id}/publish`, { token: reporter })).status).toBe(403)
    expect((await call('GET', '/stories/not-an-id')).status).toBe(404)
    const elsewhere = await tokenFor('editor', ['ar'])
    expect((await call('POST', `/stories/${body.id}/publish`, { token: elsewhere })).status).toBe(404)
  })

  test('a verb that is not possible now is 409 with the reason and what would unblock it', async () => {
    const { body } = await aDraft()
    const refused = await call('POST', `/stories/${body.id}/update`)
    expect(refused).toMatchObject({ status: 409, body: { unblock: 'Publish it first.', pub: 'draft' } })
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await call('POST', `/stories/${body.id}/publish`)).toMatchObject({ status: 200 })
    const note = await call('POST', `/stories/${body.id}/correct`)
    expect(note).toMatchObject({ status: 422, body: { errors: [{ pointer: '/note' }] } })
  })

  test('the same Idempotency-Key answers the same and writes once; with another body it is 422', async () => {
    const headers = { 'idempotency-key': 'one' }
    const first = await call('POST', '/stories', { body: aStory(), headers })
    const again = await call('POST', '/stories', { body: aStory(), headers })
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id } })
    expect(again.headers.get('etag')).toBe('"1"')
    const other = await call('POST', '/stories', { body: aStory({ headline: 'Another' }), headers })
    expect(other.status).toBe(422)
    const { n } = await core.database.kysely
      .selectFrom('stories')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(Number(n)).toBe(1)
  })

  test('a kill between commit and answer: the same key again writes nothing more and says so', async () => {
    const headers = { 'idempotency-key': 'cut' }
    await call('POST', '/stories', { body: aStory(), headers })
    const lost = { status: 0, headers: null, body: null }
    await core.database.kysely.updateTable('idempotency').set(lost).execute()
    core.clock.advance(120_000)
    expect((await call('POST', '/stories', { body: aStory(), headers })).status).toBe(409)
    const rows = await core.database.kysely.selectFrom('stories').select('id').execute()
    expect(rows).toHaveLength(1)
  })

  test('a body that holds a secret is not kept with its Idempotency-Key, not even as a hash', async () => {
    const hashes: string[] = []
    for (const [at, name] of ['One', 'Another'].entries()) {
      const headers = { 'idempotency-key': `sent ${at}` }
      await call('POST', '/tokens', { headers, body: { name, role: 'reporter' } })
      const rows = core.database.kysely.selectFrom('idempotency').select('request_hash')
      hashes.push((await rows.where('key', '=', `sent ${at}`).executeTakeFirstOrThrow()).request_hash)
    }
    expect(hashes[0]).toBe(hashes[1])
  })

  test('a new token is never kept with its Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'secret' }
    const made = await call('POST', '/tokens', { body: { name: 'wire', role: 'reporter' }, headers })
    const rows = await core.database.kysely.selectFrom('idempotency').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(made.body.token)
    const again = await call('POST', '/tokens', { body: { name: 'wire', role: 'reporter' }, headers })
    expect(again.status).toBe(409)
  })

  test('refusals are in the audit log, without the token', async () => {
    await call('POST', '/stories', { token: 'sf_secret', body: aStory() })
    const audit = await call('GET', '/audit')
    expect(audit.body.items[0]).toMatchObject({
      outcome: 'refused',
      subject: 'POST /api/v1/stories',
      address: '127.0.0.1',
    })
    expect(JSON.stringify(audit.body)).not.toContain('sf_secret')
  })

  test('an author is public but for the mail address; a changed section slug moves its stories', async () => {
    const author = await call('GET', '/authors/ines-duarte', { token: null })
    const facts = { email: 'ines@example.com' }
    await call('PATCH', '/authors/ines-duarte', {
      body: { facts },
      headers: { 'if-match': author.headers.get('etag') ?? '' },
    })
    expect(JSON.stringify((await call('GET', '/authors', { token: null })).body)).not.toContain(
      'ines@example.com',
    )
    const { body } = await aDraft()
    await call('POST', `/stories/${body.id}/publish`)
    const section = await call('GET', '/sections/politics')
    const etag = section.headers.get('etag') ?? ''
    const moved = await call('PATCH', '/sections/politics', {
      body: { texts: { en: { slug: 'affairs' } } },
      headers: { 'if-match': etag },
    })
    expect(moved.status).toBe(200)
    expect((await call('GET', `/stories/${body.id}`)).body.url).toBe(
      `${publicUrl}/en/affairs/harbour-opens-again`,
    )
  })

  test('an address that tries dead tokens again and again waits: 429 with Retry-After; a right token from there does not', async () => {
    for (let n = 0; n < 20; n += 1) await call('GET', '/tokens', { token: `sf_guess${n}` })
    const refused = await call('GET', '/tokens', { token: 'sf_guess' })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await call('GET', '/tokens')).status).toBe(200)
  })

  test.each([
    ['a NUL in a slug', { slug: 'a\u0000b' }],
    ['half a surrogate pair in a slug', { slug: 'a\ud800b' }],
    ['a date before every calendar', { publishedAt: '0000-01-01T00:00:00Z' }],
    ['a story it replaces that is not there', { supersedes: '0190a000-0000-7000-8000-000000000000' }],
  ])('what the database cannot keep is 422, not 500: %s', async (_, part) => {
    expect((await call('POST', '/stories', { body: { ...aStory(), ...part } })).status).toBe(422)
  })

  test('a number the database cannot count to is 422', async () => {
    const { body } = await call('POST', '/stories', { body: aStory() })
    expect((await call('GET', `/stories/${body.id}?rev=99999999999`)).status).toBe(422)
    const after = '-271821-04-20T00:00:00.000Z_0190a000-0000-7000-8000-000000000000'
    expect((await call('GET', `/stories?after=${after}`)).status).toBe(422)
  })

  test('half a surrogate pair in a headline is kept as the replacement character', async () => {
    const { status, body } = await call('POST', '/stories', {
      body: aStory({ headline: 'Lone \ud800 \uffff' }),
    })
    expect([status, body.headline]).toEqual([201, 'Lone \ufffd'])
  })

  test('a name is kept without controls', async () => {
    const name = 'A\u0000n\u202eb\u0008a \uffff'
    const { status, body } = await call('POST', '/authors', {
      body: { key: 'anba', texts: { en: { name } } },
    })
    expect([status, body.texts?.en.name]).toEqual([201, 'Anba'])
  })

  test('an administrator of some editions makes no tokens, and sees neither tokens nor the audit log', async () => {
    const token = await tokenFor('admin', ['ar'])
    for (const [method, path, body] of [
      ['POST', '/tokens', { name: 'all', role: 'admin' }],
      ['GET', '/tokens', undefined],
      ['GET', '/audit', undefined],
      ['POST', '/editions', { code: 'fr', name: 'Fr' }],
    ] as const) {
      expect((await call(method, path, { token, body })).status, path).toBe(403)
    }
  })

  test('an editor of one edition names terms in that one only', async () => {
    const token = await tokenFor('editor', ['ar'])
    const made = await call('POST', '/topics', { body: { key: 'tide', texts: { en: { name: 'Tide' } } } })
    const edit = (texts: object, more = {}) =>
      call('PATCH', '/topics/tide', {
        token,
        headers: { 'if-match': `"${made.body.rev}"` },
        body: { texts, ...more },
      })
    expect((await edit({ en: { name: 'Taken' } })).status).toBe(403)
    expect((await edit({ ar: { name: 'مد' } }, { parent: null })).status).toBe(403)
    expect((await edit({ ar: { name: 'مد' } })).status).toBe(200)
  })

  test("strangers share no Idempotency-Key: one's key does not answer for another's request", async () => {
    const headers = { 'idempotency-key': 'mine' }
    const beacon = endpoint({
      method: 'post',
      path: '/echo',
      access: 'public',
      tag: 'test',
      summary: 'Says it back',
      body: z.object({ word: z.string() }),
      handle: async ({ body }) => ok({ body }),
    })
    app = apiApp(core, [beacon], silentLog)
    await call('POST', '/echo', { token: null, headers, body: { word: 'one' } })
    const second = await call('POST', '/echo', { token: null, headers, body: { word: 'two' } })
    expect(second).toMatchObject({ status: 200, body: { word: 'two' } })
    expect(await core.database.kysely.selectFrom('idempotency').select('key').execute()).toEqual([])
  })

  test('of two who make the same at once one gets it, the other a 409', async () => {
    const body = { key: 'twice', texts: { en: { name: 'Twice' } } }
    const both = await Promise.all([call('POST', '/topics', { body }), call('POST', '/topics', { body })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  test('of two changes to the same revision at once one is stale, whatever they change', async () => {
    const { body: topic } = await call('POST', '/topics', {
      body: { key: 'tram', texts: { en: { name: 'Tram' } } },
    })
    const page = { key: 'about', footer: false }
    expect((await call('POST', '/pages', { body: page })).status).toBe(201)
    const cases = [
      ['PATCH', `/topics/${topic.id}`, 1, (n: number) => ({ texts: { en: { name: `Tram ${n}` } } })],
      ['PATCH', '/editions/en', 1, (n: number) => ({ slogan: `Slogan ${n}` })],
      ['PATCH', '/settings', undefined, (n: number) => ({ name: `Paper ${n}` })],
      [
        'PUT',
        '/editions/en/navigation',
        1,
        (n: number) => ({ nodes: [{ label: `N ${n}`, target: { to: 'front' } }] }),
      ],
      ['PUT', '/pages/about/en', 0, (n: number) => ({ title: `About ${n}`, bodyHtml: '<p>We</p>' })],
    ] as const
    for (const [method, path, known, change] of cases) {
      const rev = known ?? (await call('GET', path)).headers.get('etag')?.replaceAll('"', '')
      const headers = { 'if-match': `"${rev}"` }
      const both = await Promise.all([1, 2].map((n) => call(method, path, { headers, body: change(n) })))
      expect([path, ...both.map(({ status }) => status).toSorted()]).toEqual([path, 200, 412])
    }
  })

  test('the same Idempotency-Key with another query is another request', async () => {
    const headers = { 'idempotency-key': 'once' }
    await call('POST', '/stories?a=1', { body: aStory(), headers })
    expect((await call('POST', '/stories?a=2', { body: aStory(), headers })).status).toBe(422)
  })

  test('the OpenAPI document describes every route with its permission', async () => {
    const { body } = await call('GET', '/openapi.json', { token: null })
    expect(body.openapi).toBe('3.1.0')
    expect(body.paths['/stories/{id}/publish'].post).toMatchObject({
      security: [{ bearer: [] }, { session: [] }],
      description: 'Permission: story.publish',
    })
  })

  test('a route without an entry in the permission table does not start', () => {
    const stray = endpoint({
      method: 'get',
      path: '/stray',
      access: 'story.juggle' as never,
      tag: 'x',
      summary: '',
      query: z.object({}),
      handle: async () => ok({}),
    })
    expect(() => apiApp(core, [stray], silentLog)).toThrow(/permission table/)
  })

  test('a query parameter that an address does not know is refused, not left out', async () => {
    const { status, body } = await call('GET', '/stories?limit=1&sektion=politics&x=1')
    expect(status).toBe(422)
    expect(body).toMatchObject({
      errors: [{ pointer: '?/sektion' }, { pointer: '?/x' }],
    })
  })

  test('a kind is renamed by naming its revision', async () => {
    const rename = (name: string, headers = {}) =>
      call('PATCH', '/kinds/opinion/en', { body: { name }, headers })
    expect((await rename('Views')).status).toBe(428)
    const first = await rename('Views', { 'if-match': '"1"' })
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"'])
    expect((await rename('Voices', { 'if-match': '"1"' })).status).toBe(412)
  })
})
