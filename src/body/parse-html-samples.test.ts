// Real markup of the shared data (office programs, WordPress archives, pages of newspapers): nothing is refused, no text
// goes missing. Skipped where the data is not beside the repository.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { AssetId } from '../ids.ts'
import { bodyText } from './body-text.ts'
import { type Element, elementsIn, isHidden, isText, parseTree } from './html-tree.ts'
import { parseBody } from './parse-body.ts'
import { parseHtml } from './parse-html.ts'

const data = join(import.meta.dirname, '../../../shared/data')
const missing = !existsSync(data)
if (missing) console.log('skipped: the shared test data is not there')

const asset = '0190a000-0000-7000-8000-000000000001' as AssetId

function parse(html: string) {
  return parseHtml(html, {
    baseUrl: 'https://example.org/',
    resolveAsset: (_src, { caption, credit }) => ({
      asset,
      ...(caption ? { caption } : {}),
      ...(credit ? { credit } : {}),
    }),
  })
}

const goneByDesign = new Set(
  'script style template form nav svg canvas map input button select option textarea iframe noscript title dialog audio video object'.split(
    ' ',
  ),
)

/** The words a browser would show, text by text, by another way than the parser under test. */
function shownWords(html: string): string[] {
  const nodes = parseTree(html) ?? []
  const isShown = (element: Element) => !goneByDesign.has(element.tagName) && !isHidden(element)
  const shown = [...elementsIn(nodes, isShown)].filter(isShown).flatMap((element) => element.childNodes)
  const texts = [...nodes, ...shown].filter(isText).map((node) => node.value.normalize('NFC'))
  return texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
}

function lostWords(html: string): string[] {
  const kept = JSON.stringify(parse(html).body)
  return [...new Set(shownWords(html))].filter((word) => !kept.includes(word))
}

function sampleFiles(pattern: string): string[] {
  return missing ? [] : globSync(pattern, { cwd: data }).sort()
}

describe.skipIf(missing)('office paste', () => {
  it('of Google Docs keeps its structure and nothing else', () => {
    const { body, warnings } = parse(
      readFileSync(join(data, 'paste/koenig/google-docs-empty-paragraphs.html'), 'utf8'),
    )
    expect(body.content.map((block) => block.type)).toEqual([
      'paragraph',
      'paragraph',
      'subheading',
      'paragraph',
      'list',
      'paragraph',
      'separator',
      'paragraph',
    ])
    expect(warnings).toEqual([])
  })

  it('of Word online keeps its marks', () => {
    const { body } = parse(readFileSync(join(data, 'paste/koenig/office-com-text-formats.html'), 'utf8'))
    const first = body.content[0]
    const marks =
      first?.type === 'paragraph'
        ? (first.content ?? []).flatMap((each) => (each.type === 'text' ? (each.marks ?? []) : []))
        : []
    expect(marks.map((mark) => mark.type)).toEqual(['strong', 'em', 'strike', 'sub', 'sup', 'link'])
  })
})

describe.skipIf(missing)('WordPress archives', () => {
  test.each(sampleFiles('wxr/**/*.xml').map((file) => [file]))('%s', (file) => {
    const xml = readFileSync(join(data, file), 'utf8')
    for (const [, html = ''] of xml.matchAll(
      /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/g,
    )) {
      const { body } = parse(html)
      expect(parseBody(body)).toEqual({ ok: true, value: body })
      expect(lostWords(html)).toEqual([])
    }
  })
})

describe.skipIf(missing)('whole pages', () => {
  it('keep every word a browser shows', { timeout: 120_000 }, () => {
    const worst: string[] = []
    let milliseconds = 0
    const files = sampleFiles('pages/**/*.html')
    for (const file of files) {
      const html = readFileSync(join(data, file), 'utf8')
      const start = performance.now()
      const { body } = parse(html)
      milliseconds += performance.now() - start
      expect(parseBody(body)).toEqual({ ok: true, value: body })
      expect(bodyText(body)).not.toBe('')
      const lost = lostWords(html)
      if (lost.length > 0) worst.push(`${file}: ${lost.slice(0, 10).join(' ')}`)
    }
    console.log(`${files.length} pages in ${Math.round(milliseconds)} ms`)
    expect(worst).toEqual([])
  })
})
