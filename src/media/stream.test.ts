import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, cli, stranger } from '../actor.ts'
import { atHome } from '../api/testing.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { readSince } from '../events/events.ts'
import { createTerm } from '../publication/publication.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { slotFaults } from './stream.ts'
import { scheduleInput, streamInput, streamPatch } from './stream-input.ts'
import { streamEndpoints } from './stream-routes.ts'
import { createStream, deleteStream, editStream, setSchedule } from './stream-service.ts'
import { listSlots } from './stream-store.ts'

const at = (time: string) => `2026-11-23T${time}:00Z`
const slot = (from: string, to: string) => ({ startsAt: new Date(at(from)), endsAt: new Date(at(to)) })
const harbour = (over: object = {}) =>
  streamInput.parse({
    key: 'harbour-camera',
    source: 'https://video.example/harbour.m3u8',
    texts: { en: { name: 'Harbour camera' }, ar: { name: 'كاميرا المرفأ' } },
    ...over,
  })

describe('a source', () => {
  test.each([
    ['http://video.example/a.m3u8'],
    ['https://user:word@video.example/a.m3u8'],
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    ['video.example/a.m3u8'],
  ])('%s is refused', (source) => {
    expect(streamPatch.safeParse({ source }).success).toBe(false)
  })
})

describe('a schedule', () => {
  test.each([
    ['one after the other, in any order', [slot('10:00', '11:00'), slot('08:00', '10:00')], []],
    ['an end before its start', [slot('10:00', '09:00')], ['/slots/0/endsAt']],
    ['two at once', [slot('10:00', '12:00'), slot('11:00', '13:00')], ['/slots/1/startsAt']],
  ])('%s', (_, slots, faults) => {
    expect(slotFaults(slots).map(({ pointer }) => pointer)).toEqual(faults)
  })
})

describeEachDatabase('streams', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
  })

  const lastEvent = async () => (await readSince(core.database.kysely, 0)).at(-1)
  const publicList = async () => {
    const endpoint = streamEndpoints(core).find(({ method, path }) => method === 'get' && path === '/streams')
    const signal = AbortSignal.timeout(1000)
    const request = { actor: stranger, client: atHome, params: {}, query: {}, body: {}, signal }
    const result = await endpoint?.handle(request)
    return result?.ok ? (result.value.body as { items: { texts: object }[] }).items : []
  }

  test('is added, goes on air and off; being on air changes the live pages of its editions', async () => {
    const made = value(await createStream(core, cli, harbour()))
    expect(made).toMatchObject({ rev: 1, onAir: false, texts: { en: { shown: true, order: 0 } } })
    expect((await lastEvent())?.stale).toEqual(['stream:en', 'stream:ar'])
    const on = value(await editStream(core, cli, 'harbour-camera', { onAir: true }, 1))
    expect(on).toMatchObject({ rev: 2, onAir: true })
    expect((await lastEvent())?.stale).toEqual(['stream:en', 'live:en', 'stream:ar', 'live:ar'])
    value(await editStream(core, cli, made.id, { texts: { en: { description: 'A fixed view' } } }, 2))
    expect((await lastEvent())?.stale).toEqual(['stream:en', 'stream:ar'])
  })

  test('a change of nothing is none; one against an older revision is stale', async () => {
    value(await createStream(core, cli, harbour()))
    const seq = (await lastEvent())?.seq
    expect(value(await editStream(core, cli, 'harbour-camera', { onAir: false }, 1)).rev).toBe(1)
    expect((await lastEvent())?.seq).toBe(seq)
    expect(await editStream(core, cli, 'harbour-camera', { onAir: true }, 0)).toMatchObject({
      problem: { code: 'stale', extra: { rev: 1 } },
    })
  })

  test('nothing is on air without a source, shows a picture that is not there, or takes a key twice', async () => {
    expect(await createStream(core, cli, harbour({ source: null, onAir: true }))).toMatchObject({
      problem: { errors: [{ pointer: '/onAir' }] },
    })
    const poster = '01930000-0000-7000-8000-00000000000f'
    expect(await createStream(core, cli, harbour({ poster }))).toMatchObject({
      problem: { errors: [{ pointer: '/poster' }] },
    })
    expect(await createStream(core, cli, harbour({ texts: { fr: { name: 'Port' } } }))).toMatchObject({
      problem: { errors: [{ pointer: '/texts/fr' }] },
    })
    value(await createStream(core, cli, harbour()))
    expect(await createStream(core, cli, harbour())).toMatchObject({ problem: { code: 'conflict' } })
  })

  test('a schedule is replaced as a whole, in order of time', async () => {
    const { id } = value(await createStream(core, cli, harbour()))
    const programme = value(
      await createTerm(core, cli, 'programme', {
        key: 'harbour-hour',
        texts: { en: { name: 'Harbour Hour' } },
      }),
    )
    const slots = [
      { startsAt: at('20:00'), endsAt: at('21:00'), programme: 'harbour-hour' },
      { startsAt: at('06:00'), endsAt: at('08:00'), titles: { en: 'Morning view' } },
    ]
    value(await setSchedule(core, cli, id, scheduleInput.parse({ slots }), 1))
    expect(await lastEvent()).toMatchObject({ type: 'stream.scheduled', stale: ['stream:en', 'stream:ar'] })
    expect(await listSlots(core.database.kysely, id)).toMatchObject([
      { startsAt: new Date(at('06:00')), programme: null, titles: { en: 'Morning view' } },
      { startsAt: new Date(at('20:00')), programme: programme.id },
    ])
    value(await setSchedule(core, cli, id, scheduleInput.parse({ slots: slots.slice(0, 1) }), 2))
    expect(await listSlots(core.database.kysely, id)).toHaveLength(1)
    const unknown = scheduleInput.parse({ slots: [{ ...slots[0], programme: 'nothing' }] })
    expect(await setSchedule(core, cli, id, unknown, 3)).toMatchObject({
      problem: { errors: [{ pointer: '/slots/0/programme' }] },
    })
  })

  test('readers see it in the editions that show it', async () => {
    value(await createStream(core, cli, harbour()))
    value(await editStream(core, cli, 'harbour-camera', { texts: { ar: { shown: false } } }, 1))
    expect((await publicList()).map(({ texts }) => Object.keys(texts))).toEqual([['en']])
    value(await editStream(core, cli, 'harbour-camera', { texts: { en: { shown: false } } }, 2))
    expect(await publicList()).toEqual([])
  })

  test('is deleted with its schedule; who may not change it may not', async () => {
    const { id } = value(await createStream(core, cli, harbour({ onAir: true })))
    const slots = [{ startsAt: at('20:00'), endsAt: at('21:00') }]
    value(await setSchedule(core, cli, id, scheduleInput.parse({ slots }), 1))
    const reporter: Actor = {
      kind: 'token',
      id: '04',
      name: 'reporter',
      grants: [{ role: 'reporter', editions: 'all', sections: 'all' }],
    }
    expect(await deleteStream(core, reporter, id)).toMatchObject({ problem: { code: 'forbidden' } })
    value(await deleteStream(core, cli, id))
    expect((await lastEvent())?.stale).toEqual(['stream:en', 'live:en', 'stream:ar', 'live:ar'])
    expect(await listSlots(core.database.kysely, id)).toEqual([])
    expect(await deleteStream(core, cli, id)).toMatchObject({ problem: { code: 'not-found' } })
  })
})
