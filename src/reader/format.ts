// Dates, numbers, plurals and lists as an edition writes them. Pure: an instant is a parameter, "now" never is.
// Formatters are made once per edition setting: making one costs more than using it a hundred times.

import type { EditionView, Instant } from './views.ts'
import { type Forms, type Words, wordsOf } from './words/index.ts'

export type Format = {
  readonly words: Words
  /** The locale with digits and calendar as Unicode extension: `ar-u-ca-gregory-nu-latn`. */
  readonly locale: string
  /** "23 November 2026". */
  date(at: Instant): string
  /** "23 Nov 2026". */
  shortDate(at: Instant): string
  /** "14:05". */
  time(at: Instant): string
  /** "23 November 2026, 14:05 GMT+2". */
  moment(at: Instant): string
  /** "23 Nov, 14:05". */
  stamp(at: Instant): string
  /** "November 2026". */
  month(at: Instant): string
  /** "Monday 23 November". */
  day(at: Instant): string
  number(n: number): string
  /** The form for `n`, with `{n}` filled in. */
  plural(forms: Forms, n: number): string
  /** "A, B and C", as pieces, so that each name can be an element. */
  list<T>(items: readonly T[]): readonly (T | string)[]
  /** "4:07", "1:02:09". */
  duration(seconds: number): string
}

const made = new Map<string, Format>()

/** The formatters of an edition; `lang` is refined by its digits and calendar. */
export function formatOf(edition: EditionView): Format {
  const key = [edition.lang, edition.locale, edition.zone, edition.digits, edition.calendar].join('|')
  const known = made.get(key)
  if (known !== undefined) return known
  const format = makeFormat(edition)
  made.set(key, format)
  return format
}

function localeOf(edition: EditionView): string {
  return new Intl.Locale(edition.locale ?? edition.lang, {
    ...(edition.digits === undefined ? {} : { numberingSystem: edition.digits }),
    ...(edition.calendar === undefined ? {} : { calendar: edition.calendar }),
  }).toString()
}

/** Fills `{n}`, `{x}` in one of our texts. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** "GMT", not "GMT+0". */
const partText = (part: Intl.DateTimeFormatPart): string =>
  part.type === 'timeZoneName' ? part.value.replace(/[+−-][0٠]$/, '') : part.value

function makeFormat(edition: EditionView): Format {
  const locale = localeOf(edition)
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: edition.zone, ...options })
    return (at: Instant) => formatter.format(new Date(at))
  }
  const moments = new Intl.DateTimeFormat(locale, {
    timeZone: edition.zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZoneName: 'short',
    ...clock,
  })
  const numbers = new Intl.NumberFormat(locale)
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 })
  const plurals = new Intl.PluralRules(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    words: wordsOf(edition.lang),
    locale,
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    time: dates(clock),
    moment: (at) => moments.formatToParts(new Date(at)).map(partText).join(''),
    stamp: dates({ day: 'numeric', month: 'short', ...clock }),
    month: dates({ month: 'long', year: 'numeric' }),
    day: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    number: (n) => numbers.format(n),
    plural: (forms, n) => fill(forms[plurals.select(n)] ?? forms.other, { n: numbers.format(n) }),
    list: <T>(items: readonly T[]) =>
      lists.formatToParts(items.map((_, i) => String(i))).map((part) => {
        const item = part.type === 'element' ? items[Number(part.value)] : undefined
        return item ?? part.value
      }),
    duration: (seconds) => {
      const whole = Math.round(seconds)
      const hours = Math.floor(whole / 3600)
      const minutes = Math.floor((whole % 3600) / 60)
      const head =
        hours > 0 ? `${numbers.format(hours)}:${twoDigits.format(minutes)}` : numbers.format(minutes)
      return `${head}:${twoDigits.format(whole % 60)}`
    },
  }
}
