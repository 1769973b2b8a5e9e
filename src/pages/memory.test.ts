// What renders read in common is read once, and never outlives an event that changed it.
import { describe, expect, test } from 'vitest'
import { fixedClock } from '../clock.ts'
import type { Invalidation } from './facts.ts'
import { Memory } from './memory.ts'
import { Recorder } from './recorder.ts'
import { aGate } from './testing.ts'

function aMemory() {
  const clock = fixedClock('2026-11-21T12:00:00Z')
  const memory = new Memory(clock)
  memory.follow()
  const hear = (seq: number, ...stale: string[]): void =>
    memory.hear({ seq, stale, facts: [] } satisfies Invalidation)
  return { memory, clock, hear }
}

/** A reading that counts how often it was asked. */
function aReading(key: string) {
  let asked = 0
  const load = async (reads: Recorder): Promise<number> => {
    reads.key(key)
    asked += 1
    return asked
  }
  return load
}

describe('the memory of renders', () => {
  test('reads once what two renders share, and gives both its keys', async () => {
    const { memory } = aMemory()
    const load = aReading('edition:en')
    const first = new Recorder(5, memory)
    const second = new Recorder(5, memory)
    expect(await first.remember('frame', load)).toBe(1)
    expect(await second.remember('frame', load)).toBe(1)
    expect([...second.keys]).toEqual(['edition:en'])
  })

  test('keeps it over an event about something else, and drops it at one about it', async () => {
    const { memory, hear } = aMemory()
    const load = aReading('edition:en')
    await new Recorder(5, memory).remember('frame', load)
    hear(6, 'card:1')
    expect(await new Recorder(6, memory).remember('frame', load)).toBe(1)
    hear(7, 'edition:en')
    expect(await new Recorder(7, memory).remember('frame', load)).toBe(2)
  })

  test('is not asked by a render that knows of an event which has not arrived here yet', async () => {
    const { memory, hear } = aMemory()
    const load = aReading('edition:en')
    await new Recorder(5, memory).remember('frame', load)
    expect(await new Recorder(6, memory).remember('frame', load)).toBe(2)
    hear(6, 'edition:en')
    expect(await new Recorder(6, memory).remember('frame', load)).toBe(2)
  })

  test('keeps nothing that an event changed while it was being read', async () => {
    const { memory, hear } = aMemory()
    const gate = aGate()
    const slow = new Recorder(5, memory).remember('frame', async (reads) => {
      reads.key('edition:en')
      await gate.passed
      return 'old'
    })
    hear(6, 'edition:en')
    gate.open()
    expect(await slow).toBe('old')
    expect(await new Recorder(6, memory).remember('frame', async () => 'new')).toBe('new')
  })

  test('is shared while it is being read only with those who know no more', async () => {
    const { memory } = aMemory()
    const gate = aGate()
    const slow = new Recorder(5, memory).remember('frame', async () => {
      await gate.passed
      return 'slow'
    })
    const joined = new Recorder(5, memory).remember('frame', async () => 'own')
    const knowsMore = new Recorder(6, memory).remember('frame', async () => 'newer')
    gate.open()
    expect(await Promise.all([slow, joined, knowsMore])).toEqual(['slow', 'slow', 'newer'])
  })

  test('forgets what its instant has passed, what failed, and everything after a restore', async () => {
    const { memory, clock } = aMemory()
    const load = aReading('edition:en')
    const until = async (reads: Recorder): Promise<number> => {
      reads.until('2026-11-21T12:00:05Z')
      return load(reads)
    }
    expect(await new Recorder(5, memory).remember('frame', until)).toBe(1)
    clock.advance(6_000)
    expect(await new Recorder(5, memory).remember('frame', load)).toBe(2)
    memory.forget()
    expect(await new Recorder(5, memory).remember('frame', load)).toBe(3)
    const failing = new Recorder(5, memory).remember('other', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(await new Recorder(5, memory).remember('other', async () => 'yes')).toBe('yes')
  })

  test('keeps nothing before the log is followed', async () => {
    const memory = new Memory(fixedClock('2026-11-21T12:00:00Z'))
    const load = aReading('edition:en')
    await new Recorder(5, memory).remember('frame', load)
    expect(await new Recorder(5, memory).remember('frame', load)).toBe(2)
  })

  test('loads together only those of many that it does not know, each with its own keys', async () => {
    const { memory, hear } = aMemory()
    const asked: (readonly string[])[] = []
    const each = (recorder: Recorder, ids: readonly string[]) =>
      recorder.rememberEach(
        'term',
        ids,
        (id, reads) => reads.key(`term:${id}`),
        async (missing) => {
          asked.push(missing)
          return new Map(missing.filter((id) => id !== 'gone').map((id) => [id, `name of ${id}`]))
        },
      )
    await each(new Recorder(5, memory), ['a', 'b', 'gone'])
    hear(6, 'term:b')
    const recorder = new Recorder(6, memory)
    const found = await each(recorder, ['a', 'b', 'gone', 'a', 'c'])
    expect(asked).toEqual([
      ['a', 'b', 'gone'],
      ['b', 'c'],
    ])
    expect([...found]).toEqual([
      ['a', 'name of a'],
      ['b', 'name of b'],
      ['c', 'name of c'],
    ])
    expect([...recorder.keys].sort()).toEqual(['term:a', 'term:b', 'term:c', 'term:gone'])
  })

  test('lends a list of which each page records the part it used', async () => {
    const { memory } = aMemory()
    const recorder = new Recorder(5, memory)
    await recorder.borrow('rows', async (reads) => {
      reads.key('whole')
      return [1, 2, 3]
    })
    expect([...recorder.keys]).toEqual([])
  })
})
