// How an edition writes instants, numbers and plurals.
import { describe, expect, test } from 'vitest'
import { fill, formatOf } from './format.ts'
import type { EditionView } from './views.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'

const edition = (lang: string, more: Partial<EditionView> = {}): EditionView => ({
  code: lang,
  lang,
  dir: lang === 'ar' ? 'rtl' : 'ltr',
  zone: 'Asia/Beirut',
  ...more,
})
const at = '2026-11-23T22:30:00Z'

describe('an instant', () => {
  test('is told in the zone of the edition, past midnight where it is', () => {
    expect(formatOf(edition('en-GB')).date(at)).toBe('24 November 2026')
    expect(formatOf(edition('en-GB', { zone: 'UTC' })).date(at)).toBe('23 November 2026')
  })
  test('is written as where the edition is read', () => {
    expect(formatOf(edition('en', { locale: 'en-GB' })).date(at)).toBe('24 November 2026')
    expect(formatOf(edition('en')).date(at)).toBe('November 24, 2026')
  })
  test('has the digits of the edition', () => {
    expect(formatOf(edition('ar', { digits: 'arab' })).time(at)).toBe('٠٠:٣٠')
    expect(formatOf(edition('ar', { digits: 'latn' })).time(at)).toBe('00:30')
    expect(formatOf(edition('ar', { digits: 'arab', calendar: 'gregory' })).locale).toBe(
      'ar-u-ca-gregory-nu-arab',
    )
  })
  test('names its zone without a needless zero', () => {
    const winter = formatOf(edition('en', { zone: 'Atlantic/Madeira' })).moment('2026-11-23T10:00:00Z')
    expect(winter).toBe('November 23, 2026 at 10:00 GMT')
  })
})

describe('plurals', () => {
  test('Arabic has all six forms', () => {
    const { plural } = formatOf(edition('ar', { digits: 'latn' }))
    const said = [0, 1, 2, 5, 11, 100].map((n) => plural(ar.readingTime, n))
    expect(new Set(said).size).toBe(6)
    expect(said[2]).toBe('دقيقتا قراءة')
    expect(said[3]).toBe('5 دقائق قراءة')
  })
  test('English and Spanish have theirs', () => {
    expect(formatOf(edition('en')).plural(en.readingTime, 1)).toBe('1 minute’s reading')
    expect(formatOf(edition('es')).plural(es.pictures, 12)).toBe('12 imágenes')
  })
})

test('a length of time is read as minutes and seconds, with hours only where there are some', () => {
  const { duration } = formatOf(edition('en'))
  expect([59, 247, 3729].map(duration)).toEqual(['0:59', '4:07', '1:02:09'])
})

test('names are joined as the language joins them, and stay whole', () => {
  expect(formatOf(edition('en')).list(['A', 'B']).join('')).toBe('A and B')
  expect(formatOf(edition('es')).list(['A', 'B', 'C']).join('')).toBe('A, B y C')
  expect(formatOf(edition('ar')).list(['أ', 'ب']).join('')).toBe('أ وب')
})

test('every language has the same words, none empty, and fills the same places', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  for (const other of [ar, es]) {
    for (const [key, text] of Object.entries(en)) {
      const said = other[key as keyof typeof en]
      expect(said, key).toBeTruthy()
      if (typeof text === 'string') expect(places(String(said)), key).toEqual(places(text))
    }
  }
  expect(fill('{a} and {b}', { a: 'x' })).toBe('x and {b}')
})
