import { describe, expect, it } from 'vitest'
import { fromZoneTime, toZoneTime, zoneOffset } from './zoned-time.ts'

describe('a time in the zone of an edition', () => {
  it.each([
    ['2026-11-23T14:05', 'Europe/Madrid', '2026-11-23T13:05:00.000Z'],
    ['2026-07-01T14:05', 'Europe/Madrid', '2026-07-01T12:05:00.000Z'],
    ['2026-11-23T14:05', 'Asia/Amman', '2026-11-23T11:05:00.000Z'],
  ])('%s in %s', (local, zone, instant) => {
    expect(fromZoneTime(local, zone)).toBe(instant)
    expect(toZoneTime(instant, zone)).toBe(local)
  })

  it('goes on to the next hour where a clock change skips one', () => {
    expect(fromZoneTime('2026-03-29T02:30', 'Europe/Madrid')).toBe('2026-03-29T01:30:00.000Z')
  })

  it('is none for what is no time', () => {
    expect(fromZoneTime('', 'Europe/Madrid')).toBeUndefined()
    expect(fromZoneTime('2026-13-40T99:00', 'Europe/Madrid')).toBeUndefined()
  })

  it('names the offset', () => {
    expect(zoneOffset('2026-11-23T14:05:00Z', 'Asia/Amman')).toBe('+03:00')
  })
})
