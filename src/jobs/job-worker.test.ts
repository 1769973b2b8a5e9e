import { setTimeout as sleep } from 'node:timers/promises'
import { z } from '@hono/zod-openapi'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { systemClock } from '../clock.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { type TestRoom, testCore } from '../stories/testing.ts'
import { type JobHandler, retryWaitMs } from './job.ts'
import { enqueue, enqueueAll, JobError, JobWorker, jobHandler, type NewJob, type RunningJob } from './jobs.ts'

describe('the wait after a failed attempt', () => {
  test.each([
    [1, 1_000, 2_000],
    [2, 2_000, 4_000],
    [5, 16_000, 32_000],
    [12, 1_800_000, 3_600_000],
    [500, 1_800_000, 3_600_000],
  ])('attempt %i: between %i and %i ms', (attempt, least, most) => {
    expect(retryWaitMs(attempt, () => 0)).toBe(least)
    expect(retryWaitMs(attempt, () => 0.999_999)).toBeCloseTo(most, -2)
  })
})

describeEachDatabase('jobs', (open) => {
  let core: TestRoom
  let opened: Awaited<ReturnType<typeof open>> | undefined
  const errors: unknown[] = []
  const workers: JobWorker[] = []

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    errors.length = 0
  })
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.stop()
  })

  type Run = (payload: { n: number }, job: RunningJob) => Promise<void>
  const handle = (
    run: Run,
    over: Partial<Pick<JobHandler<{ n: number }>, 'concurrency' | 'maxAttempts' | 'giveUp'>> = {},
  ) => jobHandler({ payload: z.object({ n: z.number() }), concurrency: 2, maxAttempts: 3, ...over, run })
  const workerOf = (handler: JobHandler, over: { lockMs?: number; clock?: typeof systemClock } = {}) => {
    const { clock = core.clock, ...options } = over
    const worker = new JobWorker({ ...core, clock }, new Map([['q', handler]]), {
      onError: (error) => errors.push(error),
      random: () => 0.5,
      ...options,
    })
    workers.push(worker)
    return worker
  }
  const add = (job: Partial<NewJob> = {}) =>
    core.database.transact((tx) =>
      enqueue({ tx, now: core.clock.now() }, { queue: 'q', payload: { n: 1 }, ...job }),
    )
  const rows = () => core.database.kysely.selectFrom('jobs').selectAll().orderBy('id').execute()

  test('a job exists when its transaction commits, is done once, and is gone', async () => {
    const done: number[] = []
    const worker = workerOf(handle(async ({ n }) => void done.push(n)))
    await expect(
      core.database.transact(async (tx) => {
        await enqueue({ tx, now: core.clock.now() }, { queue: 'q', payload: { n: 7 } })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    expect(await worker.runDue()).toBe(0)
    await add({ payload: { n: 8 } })
    expect(await worker.runDue()).toBe(1)
    expect(done).toEqual([8])
    expect(await rows()).toEqual([])
  })

  test('it is woken by the commit, not by the clock', async () => {
    const done: number[] = []
    const worker = workerOf(handle(async ({ n }) => void done.push(n)))
    await worker.start()
    await sleep(100)
    const begun = performance.now()
    await add({ payload: { n: 9 } })
    await vi.waitFor(() => expect(done).toEqual([9]), { timeout: 2_000, interval: 5 })
    expect(performance.now() - begun).toBeLessThan(1_500)
  })

  test('a job for later is done at its instant, not before', async () => {
    const done: number[] = []
    const worker = workerOf(handle(async ({ n }) => void done.push(n)))
    await add({ runAt: new Date('2026-11-23T12:10:00Z') })
    core.clock.set('2026-11-23T12:09:59.999Z')
    expect(await worker.runDue()).toBe(0)
    core.clock.set('2026-11-23T12:10:00Z')
    expect(await worker.runDue()).toBe(1)
    const live = workerOf(
      handle(async ({ n }) => void done.push(n)),
      { clock: systemClock },
    )
    await live.start()
    await add({ payload: { n: 2 }, runAt: new Date(Date.now() + 300) })
    await vi.waitFor(() => expect(done).toEqual([1, 2]), { timeout: 3_000 })
  })

  test('a failure is tried again after a growing wait, then given up with its reason, and its handler is told', async () => {
    const attempts: number[] = []
    const given: string[] = []
    const worker = workerOf(
      handle(
        async (_, { attempt }) => {
          attempts.push(attempt)
          throw new Error(`no ${attempt}`)
        },
        { giveUp: async (_, reason) => void given.push(reason) },
      ),
    )
    await add({ key: 'k' })
    await worker.runDue()
    expect(await rows()).toMatchObject([
      { attempts: 1, last_error: 'no 1', locked_until: null, run_at: new Date('2026-11-23T12:00:01.500Z') },
    ])
    core.clock.advance(1_499)
    expect(await worker.runDue()).toBe(0)
    core.clock.advance(1)
    await worker.runDue()
    core.clock.advance(3_000)
    await worker.runDue()
    expect(attempts).toEqual([1, 2, 3])
    expect(given).toEqual(['no 3'])
    expect(await rows()).toMatchObject([{ last_error: 'no 3', failed_at: core.clock.now() }])
    core.clock.advance(1e9)
    expect(await worker.runDue()).toBe(0)
    await add({ key: 'k' })
    expect(await rows()).toHaveLength(2)
  })

  test('a handler says when to try again, or that it makes no sense', async () => {
    let outcome = new JobError('paused', { afterMs: 90_000 })
    const worker = workerOf(
      handle(async () => {
        throw outcome
      }),
    )
    await add()
    await worker.runDue()
    expect((await rows())[0]?.run_at).toEqual(new Date('2026-11-23T12:01:30Z'))
    outcome = new JobError('gone', 'never')
    core.clock.advance(90_000)
    await worker.runDue()
    expect(await rows()).toMatchObject([{ attempts: 2, last_error: 'gone', failed_at: expect.any(Date) }])
  })

  test('a payload this release does not know is given up, not run', async () => {
    const run = vi.fn(async () => undefined)
    await add({ payload: { n: 'x' } })
    await workerOf(handle(run)).runDue()
    expect(run).not.toHaveBeenCalled()
    expect(await rows()).toMatchObject([{ failed_at: expect.any(Date) }])
  })

  test('one waiting job per key, moved to the earlier instant; asked for while it runs, it runs once more', async () => {
    const done: number[] = []
    const worker = workerOf(
      handle(async ({ n }) => {
        if (done.push(n) === 1) await add({ key: 'k', payload: { n: 3 } })
      }),
    )
    await add({ key: 'k', payload: { n: 1 }, runAt: new Date('2026-11-24T00:00:00Z') })
    await add({ key: 'k', payload: { n: 2 } })
    expect(await rows()).toMatchObject([{ payload: { n: 2 }, run_at: core.clock.now() }])
    await worker.runDue()
    core.clock.advance(1)
    await worker.runDue()
    expect(done).toEqual([2, 3])
    expect(await rows()).toEqual([])
  })

  test('many in one statement, the same key only once', async () => {
    await core.database.transact((tx) =>
      enqueueAll(
        { tx, now: core.clock.now() },
        Array.from({ length: 50 }, (_, n) => ({ queue: 'q', payload: { n }, key: String(n % 10) })),
      ),
    )
    expect(await rows()).toHaveLength(10)
  })

  test('no more at once than the queue allows', async () => {
    let now = 0
    let most = 0
    const worker = workerOf(
      handle(
        async () => {
          now += 1
          most = Math.max(most, now)
          await sleep(20)
          now -= 1
        },
        { concurrency: 3 },
      ),
    )
    for (let n = 0; n < 8; n += 1) await add({ payload: { n } })
    await worker.start()
    await vi.waitFor(async () => expect(await rows()).toEqual([]), { timeout: 5_000 })
    expect(most).toBe(3)
  })

  test('the job of a vanished worker is taken again after its lock, and given up when it vanishes every time', async () => {
    await add()
    const take = async () => {
      core.clock.advance(60_001)
      let started: () => void = () => undefined
      const running = new Promise<void>((resolve) => {
        started = resolve
      })
      const vanished = workerOf(
        handle(() => {
          started()
          return new Promise<void>(() => undefined)
        }),
        { lockMs: 60_000 },
      )
      workers.pop()
      void vanished.runDue()
      await running
    }
    const given: string[] = []
    const done: number[] = []
    const worker = workerOf(
      handle(async ({ n }) => void done.push(n), { giveUp: async (_, reason) => void given.push(reason) }),
    )
    await take()
    core.clock.advance(59_999)
    expect(await worker.runDue()).toBe(0)
    core.clock.advance(1)
    expect(await worker.runDue()).toBe(1)
    expect(done).toEqual([1])
    await add({ payload: { n: 2 } })
    for (let n = 0; n < 3; n += 1) await take()
    core.clock.advance(60_001)
    await worker.runDue()
    expect(done).toEqual([1])
    expect(given).toEqual(['The process ended while it ran.'])
  })

  test('stopping waits for what is under way and takes nothing new', async () => {
    const done: number[] = []
    const worker = workerOf(
      handle(
        async ({ n }) => {
          await sleep(150)
          done.push(n)
        },
        { concurrency: 1 },
      ),
    )
    await add({ payload: { n: 1 } })
    await add({ payload: { n: 2 } })
    await worker.start()
    await sleep(60)
    await worker.stop()
    expect(done).toEqual([1])
    expect(await rows()).toMatchObject([{ payload: { n: 2 }, locked_until: null }])
  })

  test.skipIf(open.kind === 'embedded')('two nodes share the work and do no job twice', async () => {
    const second = await open.second(core.database)
    const done: number[] = []
    const handler = handle(async ({ n }) => {
      await sleep(2)
      done.push(n)
    })
    const other = new JobWorker({ ...core, database: second }, new Map([['q', handler]]), {
      onError: (error) => errors.push(error),
    })
    workers.push(other)
    const worker = workerOf(handler)
    await core.database.transact((tx) =>
      enqueueAll(
        { tx, now: core.clock.now() },
        Array.from({ length: 60 }, (_, n) => ({ queue: 'q', payload: { n } })),
      ),
    )
    await Promise.all([worker.runDue(), other.runDue()])
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n))
    expect(errors).toEqual([])
  })
})
