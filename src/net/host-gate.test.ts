import { describe, expect, test } from 'vitest'
import { fixedClock } from '../clock.ts'
import { createHostGate, gateLimits, type HopEnd } from './host-gate.ts'

async function enter(gate: ReturnType<typeof createHostGate>, host = 'a:80') {
  const place = await gate.enter(host)
  if (place.kind !== 'in') throw new Error(`expected a place, got ${place.kind}`)
  return place
}

async function end(gate: ReturnType<typeof createHostGate>, how: HopEnd, times = 1) {
  for (let n = 0; n < times; n += 1) {
    const place = await enter(gate)
    place.report(how)
    place.leave()
  }
}

describe('the host gate', () => {
  test('lets four in, the fifth when one leaves, and other hosts at any time', async () => {
    const gate = createHostGate(fixedClock('2026-01-01'))
    const places = await Promise.all([1, 2, 3, 4].map(() => enter(gate)))
    let fifthIn = false
    const fifth = enter(gate).then((place) => {
      fifthIn = true
      return place
    })
    await enter(gate, 'b:80')
    expect(fifthIn).toBe(false)
    places[0]?.leave()
    places[0]?.leave()
    await fifth
    let sixthIn = false
    void enter(gate).then(() => {
      sixthIn = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(sixthIn).toBe(false)
  })

  test('whoever gives up waiting takes nobody’s place', async () => {
    const gate = createHostGate(fixedClock('2026-01-01'))
    const places = await Promise.all([1, 2, 3, 4].map(() => enter(gate)))
    const patience = new AbortController()
    const impatient = gate.enter('a:80', patience.signal)
    const patient = enter(gate)
    patience.abort()
    expect(await impatient).toEqual({ kind: 'cancelled' })
    places[0]?.leave()
    await patient
  })

  test('pauses after five failures, probes once, doubles up to a bound, and forgives at once', async () => {
    const clock = fixedClock('2026-01-01')
    const gate = createHostGate(clock)
    await end(gate, { kind: 'failed' }, gateLimits.failuresToPause - 1)
    await end(gate, { kind: 'good' })
    await end(gate, { kind: 'failed' }, gateLimits.failuresToPause)
    expect(await gate.enter('a:80')).toEqual({ kind: 'paused', forMs: 30_000 })

    clock.advance(30_000)
    const probe = await enter(gate)
    expect(await gate.enter('a:80')).toMatchObject({ kind: 'paused' })
    probe.report({ kind: 'failed' })
    probe.leave()
    expect(await gate.enter('a:80')).toEqual({ kind: 'paused', forMs: 60_000 })

    for (let n = 0; n < 40; n += 1) {
      clock.advance(gateLimits.longestPauseMs)
      await end(gate, { kind: 'failed' })
    }
    expect(await gate.enter('a:80')).toEqual({ kind: 'paused', forMs: gateLimits.longestPauseMs })
    clock.advance(gateLimits.longestPauseMs)
    await end(gate, { kind: 'good' })
    await Promise.all([enter(gate), enter(gate)])
  })

  test('a probe that is cancelled leaves the door as it was', async () => {
    const clock = fixedClock('2026-01-01')
    const gate = createHostGate(clock)
    await end(gate, { kind: 'failed' }, gateLimits.failuresToPause)
    clock.advance(30_000)
    const probe = await enter(gate)
    probe.leave()
    await enter(gate)
  })

  test('keeps a pause that was asked for, but no longer than an hour', async () => {
    const gate = createHostGate(fixedClock('2026-01-01'))
    await end(gate, { kind: 'asked', pauseMs: 10 * 60 * 60_000 })
    expect(await gate.enter('a:80')).toEqual({ kind: 'paused', forMs: 60 * 60_000 })
  })
})
