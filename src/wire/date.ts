// Dates as feeds write them: RFC 822 and its misspellings, ISO 8601 and its parts, asctime, month names of many languages.
// Driven by the feed mappings. Pure; input is capped, and every expression is linear on it.
import { readZone } from './date-zone.ts'
import { monthOfName } from './month-names.ts'

export type ReadDate = {
  readonly at: Date
  /** What had to be assumed, in words; absent when the text said everything. */
  readonly assumed?: string
}

/** The instant a text names, or undefined when it names none. A missing zone is read as UTC, and said so. */
export function readDate(text: string | undefined): ReadDate | undefined {
  const plain = asciiDigits((text ?? '').slice(0, 200).normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
  if (plain === '') return undefined
  const parts = readIso(plain) ?? readKorean(plain) ?? readWords(plain) ?? readEpoch(plain)
  return parts === undefined ? undefined : assemble(parts, plain)
}

/** Arabic, Persian and Devanagari digits as ASCII ones. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) =>
    String(((digit.codePointAt(0) ?? 0) & 0xf) - (digit >= '\u0966' ? 6 : 0)),
  )
}

type Parts = {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** Minutes east of UTC. */
  readonly zone?: number
}

function assemble(parts: Parts, plain: string): ReadDate | undefined {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0, zone } = parts
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 61)
    return undefined
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, day)
  // The 31st of a month of thirty days is no day: better none than the first of the next.
  if (at.getUTCMonth() !== month - 1) return undefined
  at.setUTCHours(hour, minute - (zone ?? 0), Math.floor(second), Math.round((second % 1) * 1000))
  if (Number.isNaN(at.getTime())) return undefined
  if (parts.hour === undefined || zone !== undefined) return { at }
  return { at, assumed: `The date “${plain}” names no time zone; read as UTC.` }
}

const clock = /(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:[.,]\d{1,9})?))?/

function readIso(text: string): Parts | undefined {
  const found =
    /^(\d{4})(?:-?W(\d{2})(?:-?(\d))?|-?(\d{3})(?!\d)|[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?|-([^\d\s-]{3,15})-(\d{1,2}))?(?:\s?T\s?|\s|$)(.*)$/i.exec(
      text,
    )
  if (found === null) return undefined
  const [, year = '', , , ordinal, month, day, monthName, namedDay, rest = ''] = found
  // Weeks are not used by any feed seen; their day is not guessed.
  if (found[2] !== undefined) return undefined
  const named = monthName === undefined ? undefined : monthOfName(monthName)
  if (monthName !== undefined && named === undefined) return undefined
  const date = {
    year: Number(year),
    month: ordinal === undefined ? (named ?? Number(month ?? 1)) : 1,
    day: Number(namedDay ?? day ?? 1),
  }
  if (ordinal !== undefined) {
    const first = new Date(Date.UTC(date.year, 0, Number(ordinal)))
    return { ...date, month: first.getUTCMonth() + 1, day: first.getUTCDate(), ...(readClock(rest) ?? {}) }
  }
  if (rest === '') return date
  const time = readClock(rest)
  return time === undefined ? undefined : { ...date, ...time }
}

function readClock(text: string): Pick<Parts, 'hour' | 'minute' | 'second' | 'zone'> | undefined {
  if (text === '') return {}
  const found = /^(\d{1,2}):?(\d{2})?(?::?(\d{1,2}(?:[.,]\d{1,9})?))?\s?([ap]m)?\s?(.*)$/i.exec(text)
  if (found === null) return undefined
  const [, hour = '', minute, second, half, zoneText = ''] = found
  const zone = zoneText === '' ? undefined : readZone(zoneText)
  return {
    hour: halfDay(Number(hour), half),
    minute: Number(minute ?? 0),
    second: Number((second ?? '0').replace(',', '.')),
    ...(zone === undefined ? {} : { zone }),
  }
}

function halfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
}

/** Korean blogs: `2004년 05월 28일 01:31:15` and `2004-05-25 오후 11:23:17`, both in Korea's time. */
function readKorean(text: string): Parts | undefined {
  const words = text.normalize('NFC')
  const found =
    /^(\d{4})(?:년\s?|-)(\d{1,2})(?:월\s?|-)(\d{1,2})일?\s(오전|오후)?\s?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(
      words,
    )
  if (found === null) return undefined
  const [, year, month, day, half, hour, minute, second] = found.map((part) => part ?? '')
  const inHalf = Number(hour)
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: half === '' ? inHalf : (inHalf % 12) + (half === '오후' ? 12 : 0),
    minute: Number(minute),
    second: Number(second),
    zone: 540,
  }
}

/** Any order of weekday, day, month name, year, clock and zone, in words: RFC 822, asctime and their kin. */
function readWords(text: string): Parts | undefined {
  const time = clock.exec(text)
  const before = time === null ? text : text.slice(0, time.index)
  const after = time === null ? '' : text.slice(time.index + time[0].length)
  let month: number | undefined
  const numbers: string[] = []
  const zones: string[] = []
  const read = (words: string, zoneWords: boolean) => {
    // An ISO-like offset keeps its sign and colon; a date's own hyphens separate.
    for (const word of words.split(zoneWords ? /[\s,()]+/ : /[\s,()/-]+/)) {
      if (word === '') continue
      const number = /^(\d{1,4})(?:st|nd|rd|th|\.|º|er)?$/i.exec(word)?.[1]
      if (number !== undefined) numbers.push(number)
      else if (zoneWords && month !== undefined) zones.push(word)
      // The last one counts: a weekday may look like another language's month ("mar. 2 janv.").
      else month = monthOfName(word) ?? month
    }
  }
  read(before, false)
  read(after, true)
  if (month === undefined || numbers.length < 2) return undefined
  const date = dayAndYear(numbers)
  if (date === undefined) return undefined
  const half = zones.find((word) => /^[ap]\.?m\.?$/i.test(word))
  const zoneText = zones.filter((word) => word !== half).join(' ')
  const zone = zoneText === '' ? undefined : readZone(zoneText)
  if (time === null) return { ...date, month }
  return {
    ...date,
    month,
    hour: halfDay(Number(time[1]), half),
    minute: Number(time[2]),
    second: Number((time[3] ?? '0').replace(',', '.')),
    ...(zone === undefined ? {} : { zone }),
  }
}

function dayAndYear(numbers: readonly string[]): { day: number; year: number } | undefined {
  const long = numbers.find((number) => number.length === 4)
  const [first, second] = numbers
  if (first === undefined || second === undefined) return undefined
  if (long !== undefined) {
    const day = numbers.find((number) => number !== long)
    return day === undefined ? undefined : { day: Number(day), year: Number(long) }
  }
  return { day: Number(first), year: fullYear(Number(second)) }
}

/** Two-digit years as RFC 2822 reads them; three-digit ones are years since 1900. */
function fullYear(year: number): number {
  if (year < 50) return year + 2000
  return year < 1000 ? year + 1900 : year
}

function readEpoch(text: string): Parts | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined
  const at = new Date(text.length === 10 ? Number(text) * 1000 : Number(text))
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds() + at.getUTCMilliseconds() / 1000,
    zone: 0,
  }
}
