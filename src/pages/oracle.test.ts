import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Invalidation } from './facts.ts'
import { checkAll, freshOf, runOracle } from './oracle.ts'
import { aStore, plain, settled } from './testing.ts'
import { beginning, commit, type Operation, type State, storyIds, toySite, urls } from './testing-newsroom.ts'

const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ do: fc.constantFrom('publish', 'withdraw', 'retitle', 'flash', 'rename'), story: fc.nat(7) }),
  fc.record({ do: fc.constantFrom('move', 'retopic', 'redate'), story: fc.nat(7), to: fc.nat(7) }),
)

/** A toy newsroom with a store before it. `spoil` may take something from an event before the store hears of it. */
function aNewsroom(
  options: { pause?: () => Promise<void>; spoil?: (event: Invalidation) => Invalidation } = {},
) {
  const states: State[] = [beginning()]
  const events: Invalidation[] = []
  let delivered = 0
  const now = () => states.at(-1) ?? beginning()
  const site = toySite(now, options.pause ?? (async () => {}))
  const { store } = aStore(site, { head: async () => events.length })
  const deliver = (): void => {
    const event = events[delivered]
    if (!event) return
    delivered += 1
    store.invalidate(options.spoil?.(event) ?? event)
  }
  const operate = (operation: Operation): boolean => {
    const done = commit(now(), events.length + 1, operation)
    if (!done) return false
    states.push(done.state)
    events.push(done.event)
    return true
  }
  return { site, store, states, deliver, operate, delivered: () => delivered, committed: () => events.length }
}

async function orderly(operations: readonly Operation[], spoil?: (event: Invalidation) => Invalidation) {
  const room = aNewsroom(spoil ? { spoil } : {})
  return runOracle({
    store: room.store,
    site: room.site,
    urls: () => urls,
    count: operations.length,
    operate: async (n) => {
      const operation = operations[n]
      if (operation && room.operate(operation)) room.deliver()
      return JSON.stringify(operation)
    },
  })
}

describe('the oracle on a toy newsroom', () => {
  it('after every operation every page served equals a fresh render, and few are rendered in vain', async () => {
    let rerenders = 0
    let changed = 0
    let operations = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyOperation, { minLength: 10, maxLength: 40 }), async (some) => {
        const report = await orderly(some)
        expect(report.differences).toEqual([])
        expect(report.compared).toBeGreaterThan(some.length * urls.length)
        rerenders += report.rerenders
        changed += report.changed
        operations += report.operations
      }),
      { numRuns: 60 },
    )
    console.info(
      `toy oracle: ${operations} operations, ${rerenders} rerenders, ${changed} changed, ratio ${(rerenders / changed).toFixed(3)}`,
    )
    expect(rerenders / changed).toBeLessThanOrEqual(1.1)
  })

  const some: Operation[] = [
    { do: 'retitle', story: 5 },
    { do: 'move', story: 5, to: 0 },
    { do: 'flash', story: 0 },
  ]
  it.each<[string, (event: Invalidation) => Invalidation]>([
    ['cards', (event) => ({ ...event, stale: event.stale.filter((key) => !key.startsWith('card:')) })],
    ['facts', (event) => ({ ...event, facts: [] })],
    ['flashes', (event) => ({ ...event, stale: event.stale.filter((key) => key !== 'flashes:en') })],
  ])('finds pages served stale when events forget their %s', async (_, spoil) => {
    const report = await orderly(some, spoil)
    expect(report.differences.length).toBeGreaterThan(0)
    expect(report.differences[0]).toMatchObject({ what: 'body', after: expect.stringMatching(/^\d /) })
  })

  it('counts pages rendered in vain when events claim too much', async () => {
    const everything = storyIds.map((id) => `card:${id}`)
    const report = await orderly(some, (event) => ({ ...event, stale: [...event.stale, ...everything] }))
    expect(report.differences).toEqual([])
    expect(report.ratio).toBeGreaterThan(1.5)
  })
})

type Step =
  | { readonly step: 'operate'; readonly operation: Operation }
  | { readonly step: 'ask'; readonly url: string }
  | { readonly step: 'deliver' | 'lose' | 'regain' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: anyOperation.map((operation) => ({ step: 'operate' as const, operation })) },
  { weight: 5, arbitrary: fc.constantFrom(...urls).map((url) => ({ step: 'ask' as const, url })) },
  { weight: 4, arbitrary: fc.constant({ step: 'deliver' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ step: 'lose' as const }, { step: 'regain' as const }) },
)

describe('with commits, deliveries and requests in any order', () => {
  it('nobody is given anything older than what had arrived when they asked, and in the end all is fresh', async () => {
    let asks = 0
    let hits = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ step: anyStep, queries: fc.nat(4) }), { minLength: 10, maxLength: 60 }),
        fc.scheduler(),
        async (steps, scheduler) => {
          const room = aNewsroom({ pause: () => scheduler.schedule(Promise.resolve()) })
          const open: Promise<void>[] = []
          let isListening = true
          const ask = async (url: string): Promise<void> => {
            // With a listener what has arrived counts; without one, all that was committed.
            const from = isListening ? room.delivered() : room.committed()
            asks += 1
            const reply = await room.store.ask(plain(url))
            const lines = reply?.body?.toString().split('\n') ?? []
            const possible = await linesSince(room.states.slice(from), url)
            for (const line of lines) expect(possible, `${url} since ${from}`).toContain(line)
          }
          const regain = (): void => {
            while (room.delivered() < room.committed()) room.deliver()
            room.store.listening(true)
            isListening = true
          }
          for (const { step, queries } of steps) {
            if (step.step === 'operate') room.operate(step.operation)
            else if (step.step === 'ask') open.push(ask(step.url))
            else if (step.step === 'regain') regain()
            else if (step.step === 'lose') {
              isListening = false
              room.store.listening(false)
            } else if (isListening) room.deliver()
            await settled()
            for (let n = 0; n < queries && scheduler.count() > 0; n += 1) {
              await scheduler.waitOne()
              await settled()
            }
          }
          regain()
          const run = async (work: Promise<unknown>): Promise<void> => {
            let isDone = false
            const done = work.finally(() => {
              isDone = true
            })
            done.catch(() => {})
            while (!isDone) {
              if (scheduler.count() > 0) await scheduler.waitOne()
              await settled()
            }
            await done
          }
          await run(Promise.all(open))
          hits += room.store.stats().hits
          for (const url of urls) await run(room.store.ask(plain(url)))
          const still = toySite(
            () => room.states.at(-1) ?? beginning(),
            async () => {},
          )
          const { differences, stale } = await checkAll(room.store, freshOf(still))
          expect(differences).toEqual([])
          expect(stale).toBe(0)
        },
      ),
      { numRuns: 150 },
    )
    console.info(`toy newsroom: ${asks} concurrent asks, ${hits} of them hits`)
    expect(hits).toBeGreaterThan(asks / 50)
  }, 120_000)
})

/** Every line the page had in one of these states. A render may mix states, but each of its lines is one query's. */
async function linesSince(states: readonly State[], url: string): Promise<Set<string>> {
  const lines = new Set<string>()
  // Cards and names are queries of their own: a list of one state may be followed by a card of another.
  for (const state of states) {
    for (const [id, story] of Object.entries(state.stories)) lines.add(`card ${id}: ${story.title}`)
    for (const [id, name] of Object.entries(state.names)) lines.add(`${id}: ${name}`)
    const [path = '', search = ''] = url.split('?before=')
    const request = { path, query: search ? { before: search } : {} }
    const still = toySite(
      () => state,
      async () => {},
    )
    const page = await freshOf(still)(request)
    for (const line of page.body.toString().split('\n')) lines.add(line)
  }
  return lines
}
