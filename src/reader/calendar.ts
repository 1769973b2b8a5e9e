// Months and days of an edition as spans of instants: what "November" is depends on the edition's zone. Pure.
import { Temporal } from 'temporal-polyfill'
import type { Edition } from '../publication/publication.ts'

export type Span = { readonly from: string; readonly to: string }

/** `2026-11` in a zone: the instants from its first moment to the first of the next month. */
export function monthSpan(month: string, zone: string): Span {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  return span(first, first.add({ months: 1 }), zone)
}

/** `2026-11-23` in a zone. */
export function daySpan(day: string, zone: string): Span {
  const date = Temporal.PlainDate.from(day)
  return span(date, date.add({ days: 1 }), zone)
}

function span(from: Temporal.PlainDate, to: Temporal.PlainDate, zone: string): Span {
  const start = (date: Temporal.PlainDate) =>
    new Date(date.toZonedDateTime(zone).epochMilliseconds).toISOString()
  return { from: start(from), to: start(to) }
}

export function shiftMonth(month: string, by: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: by }).toString().slice(0, 7)
}

export function shiftDay(day: string, by: number): string {
  return Temporal.PlainDate.from(day).add({ days: by }).toString()
}

/** Years of four digits whose end can still be written so: what lies before or after is no page. */
function isYear(year: string): boolean {
  return /^\d{4}$/.test(year) && year >= '1000' && year < '9999'
}

/** Whether the parts of a path are a real month or day. */
export function isMonth(year: string, month: string): boolean {
  return isYear(year) && /^(0[1-9]|1[0-2])$/.test(month)
}

export function isDay(day: string): boolean {
  try {
    return isYear(day.slice(0, 4)) && Temporal.PlainDate.from(day, { overflow: 'reject' }).toString() === day
  } catch {
    return false
  }
}

type Named = Pick<Edition, 'locale' | 'settings'>
type Style = 'month' | 'day'

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  month: { year: 'numeric', month: 'long' },
  day: { dateStyle: 'full' },
}
/** Making one costs more than using it a hundred times; there are two for each edition's settings. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(style: Style, { locale, settings }: Named): Intl.DateTimeFormat {
  const key = [style, locale, settings.digits, settings.calendar].join('|')
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(locale, {
    ...styles[style],
    timeZone: 'UTC',
    numberingSystem: settings.digits,
    calendar: settings.calendar,
  })
  formats.set(key, format)
  return format
}

/** "November 2026" in the edition's language and digits. */
export function monthName(month: string, edition: Named): string {
  return formatOf('month', edition).format(new Date(`${month}-15T12:00:00Z`))
}

export function dayName(day: string, edition: Named): string {
  return formatOf('day', edition).format(new Date(`${day}T12:00:00Z`))
}
