// An instant as the clock of an edition shows it, and back: what is typed into a date field means that zone's time.
import { Temporal } from 'temporal-polyfill'

/** `2026-11-23T14:05`, as a date field takes it. */
export function toZoneTime(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' })
}

/** The instant that local time names, ISO in UTC; an hour that a clock change skips is taken as the one after it. */
export function fromZoneTime(local: string, zone: string): string | undefined {
  try {
    const time = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' })
    return new Date(time.epochMilliseconds).toISOString()
  } catch {
    return undefined
  }
}

/** How far the zone is from UTC at that instant, for people: `+03:00`. */
export function zoneOffset(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offset
}
