import { expect, test } from 'vitest'
import { pageFacts } from './page-facts.ts'
import { cutAt, phoneCuts } from './phone-cut.ts'

test('a line that fits stays whole, one that does not ends in an ellipsis and has no more signs than fit', () => {
  expect(cutAt(' Boats leave early ', 17, 'en')).toEqual({
    text: 'Boats leave early',
    isCut: false,
    length: 17,
  })
  expect(cutAt('Boats leave early', 16, 'en')).toEqual({ text: 'Boats leave ear…', isCut: true, length: 17 })
  // No space before the ellipsis.
  expect(cutAt('Boats leave early', 7, 'en').text).toBe('Boats…')
  expect(phoneCuts.android.text).toBeLessThan(phoneCuts.iphone.text)
})

test('what is seen as one sign is never taken apart', () => {
  expect(cutAt('مُحَمَّد', 3, 'ar').text).toBe('مُحَ…')
  expect(cutAt('👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 2, 'es').text).toBe('👩‍👩‍👧‍👧…')
  expect(cutAt('plain', 3, 'not a language').text).toBe('pl…')
})

type Tags = Readonly<Record<string, string>>
const page = (tags: Tags, icon?: string, root = { lang: 'en', dir: 'ltr' }) =>
  ({
    documentElement: root,
    querySelector: (selector: string) => {
      const property = /property="([^"]+)"/.exec(selector)?.[1]
      const value = property === undefined ? icon : tags[property]
      return value === undefined ? null : { getAttribute: () => value }
    },
  }) as unknown as Document

test('a page is asked what it says of itself; pictures come from this server, whatever name readers know it by', () => {
  const tags = {
    'og:title': 'Boats leave early',
    'og:site_name': 'The Tide',
    'og:url': 'https://tide.example/en/harbour/boats',
    'og:image': 'https://tide.example/media/1/a-1200.jpg',
    'og:image:alt': 'Boats',
  }
  expect(pageFacts(page(tags, '/assets/icon.svg'))).toEqual({
    site: 'The Tide',
    title: 'Boats leave early',
    description: '',
    host: 'tide.example',
    lang: 'en',
    dir: 'ltr',
    picture: { src: '/media/1/a-1200.jpg', alt: 'Boats' },
    icon: '/assets/icon.svg',
  })
  expect(pageFacts(page({ 'og:title': 'مد' }, undefined, { lang: 'ar', dir: 'rtl' }))).toMatchObject({
    dir: 'rtl',
    host: '',
  })
  expect(pageFacts(page({}))).toBeUndefined()
})
