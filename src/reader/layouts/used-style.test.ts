// A page's style sheet is cut to what stands on the page: nothing that could match may be missing from it.
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { sampleBoxes, sampleEditions, samplePages } from '../gallery/sample.ts'
import type { BoxName } from '../views.ts'
import { renderBox, renderDocument } from './document.tsx'
import { lateNames } from './late-names.ts'
import { familyOf, scriptOf, sheetOf } from './style.ts'
import { namesIn, needsOf, parseStyle, type Rule, usedStyle } from './used-style.ts'

describe('what a selector needs', () => {
  test.each([
    ['.card :is(h2,h3,.hl) a::after', ['.card', 'a']],
    ['.body :is(ul,ol):not(:is(.line,.end *))', ['.body']],
    ['.story:not(:has(.lead))>.body', ['.story', '.body']],
    ['.story:has(.full) .meta', ['.story', '.full', '.meta']],
    ['.cols> ::before', ['.cols']],
    ['html[data-size="1"]', ['html']],
    ['sf-saved li', ['sf-saved', 'li']],
    ['*', []],
    [':root', []],
    ['.k-opinion h1', ['.k-opinion', 'h1']],
  ])('%s', (selector, needs) => {
    expect(needsOf(selector)).toEqual(needs)
  })
})

test('a rule goes with the last of its selectors, a group with the last of its rules; faces stay', () => {
  const sheet = parseStyle(
    '@font-face{font-family:N}.a,.b p{x:1}@media print{.c{x:2}.a{x:3}}@media screen{.c{x:4}}',
  )
  expect(usedStyle(sheet, new Set(['.a']))).toBe('@font-face{font-family:N}.a{x:1}@media print{.a{x:3}}')
  expect(usedStyle(sheet, new Set(['.b', 'p', '.c']))).toBe(
    '@font-face{font-family:N}.b p{x:1}@media print{.c{x:2}}@media screen{.c{x:4}}',
  )
})

test('a sheet that ends too early is told at once, not set half', () => {
  expect(() => parseStyle('.a{x:1}.b{x:2')).toThrow('without an end')
})

test('names are read from elements and classes alone', () => {
  expect([...namesIn('<p class="a b">class=&quot;c&quot;</p><sf-x id="d" class="a"/>')].sort()).toEqual([
    '.a',
    '.b',
    'p',
    'sf-x',
  ])
})

const selectorsOf = (rules: readonly Rule[]): readonly string[] =>
  rules.flatMap((rule) => {
    if (rule.kind === 'group') return selectorsOf(rule.rules)
    return rule.kind === 'rule' ? rule.selectors.map(({ text }) => text) : []
  })

/** A selector without what depends on the moment or draws beside the element. */
const still = (selector: string) =>
  selector
    .replace(/::[\w-]+/g, '')
    .replace(/:(?:hover|focus-visible|focus|active|target)/g, '')
    .replace(/(^|[ >+~])(?=$|[>+~])/g, '$1*')

const pages = sampleEditions.flatMap((code) =>
  Object.entries(samplePages(code)).map(([name, view]) => ({ code, name, view })),
)

test.each(pages)('$code $name: no rule left out would have matched anything', ({ code, view }) => {
  const boxes = sampleBoxes(code)
  const { parts } = renderDocument(view)
  const html = parts.map((part) => (typeof part === 'string' ? part : renderBox(boxes[part.box]))).join('')
  const { document } = parseHTML(html)
  const css = document.querySelector('style')?.textContent ?? ''
  const kept = new Set(selectorsOf(parseStyle(css)))
  const all = selectorsOf(sheetOf(familyOf(view), scriptOf(view.shell.edition.lang), view.shell.signal))
  const missed = all.filter(
    (selector) => !kept.has(selector) && document.querySelectorAll(still(selector)).length > 0,
  )
  expect(missed).toEqual([])
  expect(kept.size).toBeLessThan(all.length)
})

describe('what comes later', () => {
  const names = Object.keys(sampleBoxes('en')) as BoxName[]
  test.each(names)('%s: whatever the box holds is among its names', (name) => {
    const late = new Set(lateNames([name], new Set()))
    for (const code of sampleEditions) {
      const held = [...namesIn(renderBox(sampleBoxes(code)[name]))]
      expect(held.filter((each) => !late.has(each))).toEqual([])
    }
  })
  test('an embed brings its frame, saved stories their list', () => {
    expect(lateNames([], new Set(['sf-embed']))).toContain('iframe')
    expect(lateNames([], new Set(['sf-saved']))).toContain('li')
    expect(lateNames([], new Set(['p']))).toEqual([])
  })
})
