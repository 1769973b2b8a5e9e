// What every document must be, whatever it shows: cut at its boxes, safe in a strict policy, one h1, headings in order.
import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { sampleBoxes, sampleEditions, samplePages, sampleStory } from '../gallery/sample.ts'
import type { DocumentPart } from '../views.ts'
import { assetFiles, touchIcons } from './assets.ts'
import { frameOriginsOf, renderBox, renderDocument } from './document.tsx'
import { jsonInHtml } from './head.tsx'
import { manifestOf } from './manifest.ts'
import { checkSignal, contrast, defaultSignal, minify } from './style.ts'

type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** All elements in document order. */
function elementsOf(html: string): readonly Element[] {
  const found: Element[] = []
  const textOf = (node: unknown): string => {
    const { value, childNodes } = node as { value?: string; childNodes?: unknown[] }
    return (value ?? '') + (childNodes ?? []).map(textOf).join('')
  }
  const walk = (node: unknown): void => {
    const { tagName, attrs, childNodes } = node as {
      tagName?: string
      attrs?: { name: string; value: string }[]
      childNodes?: unknown[]
    }
    if (tagName !== undefined) {
      const attributes = Object.fromEntries((attrs ?? []).map(({ name, value }) => [name, value]))
      found.push({ name: tagName, attributes, text: textOf(node) })
    }
    for (const child of childNodes ?? []) walk(child)
  }
  walk(parse(html))
  return found
}

const whole = (parts: readonly DocumentPart[], code: 'en' | 'ar' | 'es'): string =>
  parts.map((part) => (typeof part === 'string' ? part : renderBox(sampleBoxes(code)[part.box]))).join('')

const pages = sampleEditions.flatMap((code) =>
  Object.entries(samplePages(code)).map(([name, view]) => ({ code, name, view })),
)

describe.each(pages)('$code $name', ({ code, view }) => {
  const { parts, styleHash } = renderDocument(view)
  const elements = elementsOf(whole(parts, code))

  test('is the same bytes each time, with slots for the boxes of every page', () => {
    expect(renderDocument(view)).toEqual({ parts, styleHash })
    const boxes = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.box]))
    expect(boxes).toEqual(expect.arrayContaining(['strap', 'ticker', 'live-dot']))
    expect(parts.filter((part) => typeof part === 'string').join('')).not.toContain('box-slot')
  })
  test('has no style attribute and no inline handler', () => {
    const bad = elements.filter(({ attributes }) =>
      Object.keys(attributes).some((name) => name === 'style' || name.startsWith('on')),
    )
    expect(bad).toEqual([])
  })
  test('has one h1 and skips no level of headings', () => {
    const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
  })
  test('has unique ids, and pictures with alt, width and height', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    for (const { name, attributes } of elements) {
      if (name === 'img')
        expect(Object.keys(attributes)).toEqual(expect.arrayContaining(['alt', 'width', 'height']))
    }
  })
  test('carries one style, whose hash is the one the policy is given', () => {
    const styles = elements.filter(({ name }) => name === 'style').map(({ text }) => text)
    const hashes = styles.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`)
    expect(hashes).toEqual([styleHash])
  })
  test('asks nothing of other sites and blocks on nothing', () => {
    const scripts = elements.filter(({ name, attributes }) => name === 'script' && 'src' in attributes)
    expect(scripts).toHaveLength(1)
    expect(scripts[0]?.attributes).toMatchObject({ type: 'module' })
    for (const { name, attributes } of elements) {
      expect(attributes['rel']).not.toBe('stylesheet')
      if (name === 'iframe') throw new Error('a frame before a click')
      if ('src' in attributes) expect(attributes['src']).toMatch(/^\//)
    }
  })
})

describe('outside text', () => {
  const evil = '</script><img src=x onerror=alert(1)><box-slot name="strap"></box-slot>\u2028'
  const story = sampleStory('en', {
    body: [{ type: 'paragraph', id: 'x', content: [{ type: 'text', text: evil }] }],
    more: { headline: evil },
  })
  const view = {
    ...story,
    shell: { ...story.shell, head: { ...story.shell.head, title: evil, jsonLd: [{ headline: evil }] } },
  }

  test('stays text in the page, its head and its JSON', () => {
    const html = renderDocument(view)
      .parts.map((part) => (typeof part === 'string' ? part : ''))
      .join('')
    expect(elementsOf(html).filter(({ attributes }) => 'onerror' in attributes)).toEqual([])
    const data = elementsOf(html).find(({ attributes }) => attributes['type'] === 'application/ld+json')
    expect(JSON.parse(data?.text ?? '')).toEqual({ headline: evil })
    expect(jsonInHtml(evil)).not.toMatch(/[<\u2028]/)
  })
  test('opens no slot', () => {
    const straps = renderDocument(view).parts.filter(
      (part) => typeof part !== 'string' && part.box === 'strap',
    )
    expect(straps).toHaveLength(1)
  })
})

test('an empty box is an empty string', () => {
  const { edition } = sampleBoxes('en').strap
  expect(renderBox({ box: 'strap', edition })).toBe('')
  expect(renderBox({ box: 'ticker', edition, flashes: [] })).toBe('')
  expect(renderBox({ box: 'live-dot', edition, on: false })).toBe('')
  expect(renderBox({ box: 'most-read', edition, cards: [] })).toBe('')
})

test('an edition without this page says what its link opens, in its own words', () => {
  const html = whole(renderDocument(sampleStory('en')).parts, 'en')
  expect(html).toContain('hreflang="ar"')
  expect(html).toContain('<small> (abre Política)</small>')
})

test('only the frames of its embeds are named for the policy', () => {
  expect(frameOriginsOf(sampleStory('en'))).toEqual(['https://player.vimeo.com'])
})

test('the signal colour is measured against both grounds', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(checkSignal(defaultSignal)).toEqual([])
  expect(checkSignal({ light: '#ffcc00', dark: '#7cc3e0' })).toMatchObject([{ theme: 'light' }])
})

test('style sheets lose their white space, not their meaning', () => {
  expect(minify('a :is(b, c) > d {\n  margin: calc(1px + 2px); /* x */\n}\n')).toBe(
    'a :is(b,c)>d{margin:calc(1px + 2px)}',
  )
})

test('no sheet speaks of left or right', async () => {
  const { readdirSync, readFileSync } = await import('node:fs')
  const folder = new URL('../style/', import.meta.url)
  for (const file of readdirSync(folder)) {
    const css = readFileSync(new URL(file, folder), 'utf8')
    expect(css.match(/(^|[\s-])(left|right)\s*[:;]/gm), file).toBeNull()
  }
})

test('assets are named by their bytes and are what they say', () => {
  const files = assetFiles()
  expect(new Set(files.map((file) => file.name)).size).toBe(files.length)
  for (const { name, bytes, contentType } of files) {
    expect(name).toMatch(/^[a-z\d-]+-[\w-]{10}\.\w+$/)
    if (contentType === 'font/woff2') expect(bytes.subarray(0, 4).toString()).toBe('wOF2')
  }
})

test('the mark for home screens is a picture of its size', async () => {
  const { default: sharp } = await import('sharp')
  for (const { file, size } of touchIcons) {
    const { data, info } = await sharp(file.bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([size, size])
    expect(data[0]).toBeLessThan(40)
    expect(data[Math.floor(size * 0.28) * size + Math.floor(size / 2)]).toBe(255)
  }
  const { edition, masthead } = sampleStory('ar').shell
  expect(manifestOf(edition, masthead)).toMatchObject({ dir: 'rtl', lang: 'ar', start_url: '/ar/' })
})
