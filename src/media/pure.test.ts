import { describe, expect, test } from 'vitest'
import { checkKey } from './blob-store.ts'
import { parseRange } from './byte-range.ts'
import { planRenditions } from './rendition-plan.ts'

describe('which renditions are made', () => {
  test.each([
    [2000, 1333, 'webp 320x213, webp 640x427, webp 960x640, webp 1280x853, webp 1920x1280, jpeg 1200x800'],
    [800, 800, 'webp 320x320, webp 640x640, webp 800x800, jpeg 800x800'],
    [970, 100, 'webp 320x33, webp 640x66, webp 960x99, jpeg 970x100'],
    [200, 100, 'webp 200x100, jpeg 200x100'],
    [1, 1, 'webp 1x1, jpeg 1x1'],
    [20_000, 2, 'webp 320x1, webp 640x1, webp 960x1, webp 1280x1, webp 1920x1, jpeg 1200x1'],
    [1, 20_000, 'webp 1x16000, jpeg 1x16000'],
    [
      2_000,
      20_000,
      'webp 320x3200, webp 640x6400, webp 960x9600, webp 1280x12800, webp 1600x16000, jpeg 1200x12000',
    ],
  ])('%i × %i', (width, height, expected) => {
    const plan = planRenditions({ width, height })
    expect(plan.map((each) => `${each.format} ${each.width}x${each.height}`).join(', ')).toBe(expected)
  })
})

describe('which bytes are asked for', () => {
  test.each([
    [undefined, 'whole'],
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=100-', { start: 100, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=1000-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-4', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['items=0-1', 'whole'],
    ['bytes=-', 'whole'],
  ])('%s of 1000', (header, expected) => {
    expect(parseRange(header, 1000)).toEqual(expected)
  })
})

test.each([
  '../x',
  'abc/../x',
  'ABC/x',
  '/abc/x',
  'abc',
  'abc/',
  'abc/.x',
  'abc//x',
  'abc/x\0',
  'a/b/c/d/e/f',
])('%j is no blob key', (key) => {
  expect(() => checkKey(key)).toThrow('is not a blob key')
})
