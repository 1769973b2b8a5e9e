import { beforeEach, expect, test } from 'vitest'
import { cli } from '../actor.ts'
import { fixedClock } from '../clock.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { fail, ok } from '../result.ts'
import {
  type Core,
  DueWatch,
  EventFeed,
  eventsChannel,
  firstBrokenAudit,
  firstBrokenEvent,
  type LoggedEvent,
  logHead,
  readSince,
  runDurable,
  setDue,
  write,
} from './events.ts'

describeEachDatabase('events', (open) => {
  let opened: Database | undefined
  let core: Core & { clock: ReturnType<typeof fixedClock> }

  async function coreOn(database: Database) {
    const feed = new EventFeed(database)
    await feed.start()
    return { database, feed, clock: fixedClock('2026-11-23T12:00:00Z') }
  }

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await coreOn(opened)
  })

  const say = (type: string, on: Core = core) =>
    write(on, cli, async (unit) => {
      unit.record({ type, subject: 'test:1' })
      return ok(null)
    })

  const types = async () => (await readSince(core.database.kysely, 0)).map((event) => event.type)

  test('order of seq is order of commit, without gaps, also while a transaction is held open', async () => {
    // The embedded database has one session: there nobody else can commit meanwhile.
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const held = write(core, cli, async (unit) => {
      await unit.tx.selectFrom('log_head').select('seq').execute()
      if (open.kind === 'server') await released
      unit.record({ type: 'slow', subject: 'test:1' })
      return ok(null)
    })
    await Promise.all(Array.from({ length: 8 }, (_, n) => say(`quick-${n}`)))
    release()
    await held
    const events = await readSince(core.database.kysely, 0)
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 9 }, (_, n) => n + 1))
    if (open.kind === 'server') expect(events.at(-1)?.type).toBe('slow')
  })

  test('what is refused or thrown leaves neither event nor gap', async () => {
    await say('first')
    await write(core, cli, async (unit) => {
      unit.record({ type: 'refused', subject: 'test:1' })
      return fail('conflict', 'no')
    })
    await expect(
      write(core, cli, async (unit) => {
        unit.record({ type: 'thrown', subject: 'test:1' })
        throw new Error('bug')
      }),
    ).rejects.toThrow('bug')
    await say('second')
    expect(await types()).toEqual(['first', 'second'])
    expect(await logHead(core.database.kysely)).toBe(2)
  })

  test('many records in one transaction share one event, with all their keys', async () => {
    await write(core, cli, async (unit) => {
      unit.record({ type: 'a', subject: 'test:1', stale: ['x'] })
      unit.record({ type: 'b', subject: 'test:2', stale: ['x', 'y'] })
      return ok(null)
    })
    const events = await readSince(core.database.kysely, 0)
    expect(events).toMatchObject([
      { type: 'batch', stale: ['x', 'y'], data: { items: [{ type: 'a' }, { type: 'b' }] } },
    ])
  })

  test('an answered write has been heard on this node, in order', async () => {
    const heard: LoggedEvent[] = []
    core.feed.subscribe((event) => heard.push(event))
    await Promise.all([say('a'), say('b'), say('c')])
    expect(heard.map((event) => event.seq)).toEqual([1, 2, 3])
    await say('d')
    expect(heard.at(-1)?.type).toBe('d')
  })

  test.skipIf(open.kind === 'embedded')(
    'another node hears of a commit by NOTIFY and reads the log from where it was',
    async () => {
      const other = await coreOn(await open.second(core.database))
      const heard: string[] = []
      other.feed.subscribe((event) => heard.push(event.type))
      await other.database.listen(eventsChannel, () => void other.feed.pull())
      await say('far')
      await expect.poll(() => heard).toEqual(['far'])
    },
  )

  test('a durable listener hears everything after its first run, again after a failure, and never twice after success', async () => {
    const heard: string[] = []
    let broken = true
    const listener = {
      name: 'test',
      hear: async (event: LoggedEvent) => {
        if (event.type === 'b' && broken) throw new Error('away')
        heard.push(event.type)
      },
    }
    await say('before')
    expect(await runDurable(core.database, listener)).toBe(0)
    await say('a')
    await say('b')
    await expect(runDurable(core.database, listener)).rejects.toThrow('away')
    broken = false
    expect(await runDurable(core.database, listener)).toBe(1)
    expect(await runDurable(core.database, listener)).toBe(0)
    expect(heard).toEqual(['a', 'b'])
  })

  test('a due row becomes an event at its instant, never before, and once though two nodes watch', async () => {
    const at = new Date('2026-11-23T12:05:00Z')
    await write(core, cli, async (unit) => {
      await setDue(unit, { kind: 'ring', subject: 's', at })
      return ok(null)
    })
    const ring = new Map([
      [
        'ring',
        async (unit: Parameters<typeof setDue>[0]) => unit.record({ type: 'rang', subject: 'test:1' }),
      ],
    ])
    const watches = [0, 1].map(() => new DueWatch(core, ring, (error) => expect.unreachable(String(error))))
    core.clock.set(new Date(at.getTime() - 1))
    for (const watch of watches) expect(await watch.runDue()).toBe(0)
    core.clock.set(at)
    const done = await Promise.all(watches.map((watch) => watch.runDue()))
    expect(done.reduce((sum, n) => sum + n, 0)).toBe(1)
    expect(await types()).toEqual(['rang'])
  })

  test('a due row whose handler fails is tried again; the others go on', async () => {
    const faults: string[] = []
    const handlers = new Map([
      ['bad', async () => Promise.reject(new Error('not now'))],
      [
        'good',
        async (unit: Parameters<typeof setDue>[0]) => unit.record({ type: 'good', subject: 'test:1' }),
      ],
    ])
    await write(core, cli, async (unit) => {
      for (const kind of ['bad', 'good']) await setDue(unit, { kind, subject: 's', at: core.clock.now() })
      return ok(null)
    })
    const watch = new DueWatch(core, handlers, (error) => faults.push(String(error)))
    expect(await watch.runDue()).toBe(1)
    expect(faults).toEqual(['Error: not now'])
    const left = await core.database.kysely.selectFrom('due').select('kind').execute()
    expect(left).toEqual([{ kind: 'bad' }])
  })

  test('the chains are whole, and a change to any row is found', async () => {
    for (const type of ['a', 'b', 'c']) await say(type)
    expect(await firstBrokenEvent(core.database.kysely)).toBeNull()
    expect(await firstBrokenAudit(core.database.kysely)).toBeNull()
    await core.database.kysely
      .updateTable('audit')
      .set({ actor: 'somebody else' })
      .where('n', '=', 2)
      .execute()
    expect(await firstBrokenAudit(core.database.kysely)).toBe(2)
    await core.database.kysely.updateTable('events').set({ payload: null }).where('seq', '=', 2).execute()
    expect(await firstBrokenEvent(core.database.kysely)).toBeNull()
    await core.database.kysely.updateTable('events').set({ hash: 'x' }).where('seq', '=', 2).execute()
    expect(await firstBrokenEvent(core.database.kysely)).toBe(2)
  })
})
