// Month names in the languages feeds come in, from the runtime's own locale data, long and short, with and without accents.
// Driven by date.ts.

const locales = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'hu',
  'el',
  'ru',
  'uk',
  'bg',
  'pl',
  'cs',
  'sk',
  'ro',
  'sv',
  'nb',
  'da',
  'fi',
  'is',
  'et',
  'lv',
  'lt',
  'sl',
  'tr',
  'az',
  'ca',
  'eu',
  'gl',
  'id',
  'ms',
  'vi',
  'ar-EG',
  'ar-SY',
  'fa',
  'he',
  'ur',
  'hi',
  'bn',
  'th',
  'ka',
  'hy',
  'af',
  'sw',
]

/** Spellings seen in feeds that no locale has: Greek and Hungarian blogs write months without their accents. */
const seen: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['ιαν', 1],
  ['φεβ', 2],
  ['μαρ', 3],
  ['απρ', 4],
  ['μαι', 5],
  ['μαϊ', 5],
  ['ιουν', 6],
  ['ιον', 6],
  ['ιουλ', 7],
  ['ιολ', 7],
  ['αυγ', 8],
  ['σεπ', 9],
  ['οκτ', 10],
  ['νοε', 11],
  ['δεκ', 12],
]

let table: ReadonlyMap<string, number> | undefined

/** The number of the month (1 to 12) a word names in any of the languages, or undefined. */
export function monthOfName(word: string): number | undefined {
  table ??= buildTable()
  const plain = plainWord(word)
  return table.get(plain) ?? (plain.length > 3 ? table.get(plain.slice(0, 3)) : undefined)
}

function buildTable(): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  // The first language to use a word keeps it, so English and the larger ones come first.
  const add = (word: string, month: number) => {
    const plain = plainWord(word)
    if (plain.length > 1 && !/\d/.test(plain) && !names.has(plain)) names.set(plain, month)
  }
  for (const [word, month] of seen) add(word, month)
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC', calendar: 'gregory' })
      const withDay = new Intl.DateTimeFormat(locale, {
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
        calendar: 'gregory',
      })
      for (let month = 1; month <= 12; month += 1) {
        const at = new Date(Date.UTC(2001, month - 1, 15))
        add(alone.format(at), month)
        const inDate = withDay.formatToParts(at).find((part) => part.type === 'month')
        if (inDate !== undefined) add(inDate.value, month)
      }
    }
  }
  return names
}

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|[.']/gu, '')
    .replaceAll('ς', 'σ')
}
