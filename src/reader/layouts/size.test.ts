// The bar of DESIGN.md 7: what a story page weighs, with text of the length and variety of a real one.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { offered } from '../components/picture.tsx'
import { sampleBody, sampleBoxes, sampleCard, samplePages, sampleStory } from '../gallery/sample.ts'
import type { BoxName, BoxView, CardView, PictureView, RenderBlock, StoryPage } from '../views.ts'
import { script } from './assets.ts'
import { renderBox, renderDocument } from './document.tsx'

const folder = new URL('../../../../shared/data/text/ntrex/', import.meta.url)
const present = existsSync(folder)
if (!present) console.log('skipped: sizes with real text (no shared/data/text)')

type Code = 'en' | 'ar' | 'es'

function sentencesOf(code: Code): readonly string[] {
  return readFileSync(new URL(`${code}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { sentences: string[] }).sentences)
}

const compressed = (text: string, quality = 11): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length

/** Addresses as the newsroom makes them: hashes do not compress, so their number is what a picture costs. */
function realPicture(picture: PictureView): PictureView {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const id = digest(picture.src.replace(/-\d+\./, '.'))
  const asset = `019b76da-a800-7000-8000-${id.slice(0, 12)}`
  const srcset = [320, 640, 960, 1280, 1920].map((width) => ({
    href: `/media/${asset}/${digest(`${id}${width}`).slice(0, 16)}-${width}.webp`,
    width,
  }))
  return { ...picture, src: srcset[2]?.href ?? '', srcset }
}

/** The same view with every picture in it at real addresses. */
function withRealPictures<T>(view: T): T {
  if (Array.isArray(view)) return view.map(withRealPictures) as T
  if (typeof view !== 'object' || view === null) return view
  const copy = Object.fromEntries(Object.entries(view).map(([key, value]) => [key, withRealPictures(value)]))
  return ('src' in view && 'srcset' in view ? realPicture(copy as PictureView) : copy) as T
}

type Sentence = () => string

function paragraphs(sentence: Sentence, words: number): readonly RenderBlock[] {
  const body: RenderBlock[] = []
  for (let count = 0; count < words; ) {
    const all = [sentence(), sentence(), sentence()].join(' ').split(/\s+/)
    const kept = all.slice(0, words - count)
    count += kept.length
    body.push({
      type: 'paragraph',
      id: `p${body.length}`,
      content: [{ type: 'text', text: kept.join(' ') }],
    })
  }
  return body
}

/** A page of the sample with different real headlines on all its cards, and a body of so many words. */
function realStory(code: Code, page: StoryPage, words: number, blocks: readonly RenderBlock[]): StoryPage {
  const sentences = sentencesOf(code)
  let next = 0
  const sentence = () => sentences[next++ % sentences.length] ?? ''
  const renamed = (card: CardView): CardView => ({ ...card, headline: sentence().slice(0, 90) })
  const { story } = page
  return {
    ...page,
    story: {
      ...story,
      body: [...paragraphs(sentence, words), ...blocks],
      headline: sentence().slice(0, 90),
      standfirst: sentence(),
      readNext: story.readNext.map(renamed),
      dossiers: story.dossiers.map((each) => ({ ...each, cards: each.cards.map(renamed) })),
    },
  }
}

/** The page as it is sent, its boxes in their places. */
function html(code: Code, page: StoryPage): string {
  const sentences = sentencesOf(code).slice(300)
  const boxes: Readonly<Record<BoxName, BoxView>> = sampleBoxes(code)
  const cards = [3, 4, 5, 6, 7].map((n) => ({
    ...sampleCard(code, n),
    headline: sentences[n]?.slice(0, 90) ?? '',
  }))
  const box = withRealPictures({
    ...boxes,
    'most-read': { box: 'most-read' as const, edition: boxes.strap.edition, cards },
  })
  return renderDocument(withRealPictures(page))
    .parts.map((part) => (typeof part === 'string' ? part : renderBox(box[part.box])))
    .join('')
}

/** What takes the body's blocks away but leaves their style, as a reader pays for it. */
const withoutBody = (text: string): string =>
  text.replace(/<div class="body">[\s\S]*<\/div>(?=<div class="aside")/, '<div class="body"></div>')

/** Bytes a page loses with what the pattern finds. */
const costOf = (text: string, pattern: RegExp): number =>
  compressed(text) - compressed(text.replace(pattern, ''))

const kinds = ['plain', 'every block', 'gallery', 'video', 'infographic', 'live'] as const

function pageOf(code: Code, kind: (typeof kinds)[number]) {
  const pages = samplePages(code) as Readonly<Record<string, StoryPage>>
  const sample = pages[kind === 'live' ? 'blog' : kind] ?? sampleStory(code)
  const blocks = kind === 'every block' ? sampleBody(code).filter(({ type }) => type !== 'paragraph') : []
  return (words: number) => html(code, realStory(code, sample, words, blocks))
}

describe.skipIf(!present).each(['en', 'ar', 'es'] as const)('a story page in %s', (code) => {
  test.each(kinds)('%s: all but the body within 10 KB, whole within 14 KB', (kind) => {
    const make = pageOf(code, kind)
    const full = make(1200)
    const [rest, page] = [compressed(withoutBody(full)), compressed(full)]
    console.log(`${code}, ${kind}: all but the body ${rest} B, with 1,200 words ${page} B (brotli 11)`)
    expect(rest).toBeLessThanOrEqual(10 * 1024)
    expect(page).toBeLessThanOrEqual(14 * 1024)
  })
  test('nothing in the frame costs more than its share', () => {
    const frame = withoutBody(pageOf(code, 'every block')(300))
    expect(costOf(frame, /<style>[\s\S]*?<\/style>/)).toBeLessThanOrEqual(4.25 * 1024)
    expect(costOf(frame, /<img [^>]*>/g)).toBeLessThanOrEqual(1024)
    expect(costOf(frame, /<header class="top">[\s\S]*?<\/header>/)).toBeLessThanOrEqual(768)
    expect(costOf(frame, /<details class="share">[\s\S]*?<\/details>/)).toBeLessThanOrEqual(512)
  })
  test('a plain text pays for no table, gallery or live report', () => {
    const style = (kind: (typeof kinds)[number]) =>
      /<style>([\s\S]*?)<\/style>/.exec(pageOf(code, kind)(300))?.[1] ?? ''
    expect(style('plain')).not.toMatch(/\.(tab|info|quote|pull|embed|entry|stream|video)[ {>,]/)
    expect(style('every block')).toMatch(/\.tab\b/)
    expect(compressed(style('plain'))).toBeLessThan(compressed(style('every block')) - 256)
  })
})

describe('the files of a picture', () => {
  const picture = realPicture({ src: '/media/x.webp', width: 3, height: 2, alt: '' })
  test.each([
    ['thumb', [320]],
    ['portrait', [320]],
    ['card', [320, 640, 960]],
    ['body', [640, 960, 1280]],
    ['lead', [640, 960, 1280, 1920]],
  ] as const)('as %s', (use, widths) => {
    expect(offered(picture, use).map(({ width }) => width)).toEqual(widths)
  })
  test('a small original is offered as it is, anywhere', () => {
    const small = { ...picture, srcset: picture.srcset?.slice(0, 1) ?? [] }
    for (const use of ['thumb', 'card', 'lead', 'full'] as const)
      expect(offered(small, use).map(({ width }) => width)).toEqual([320])
  })
})

test('the script is within 10 KB', () => {
  const size = compressed(script.bytes.toString())
  console.log(`script: ${size} B (brotli 11)`)
  expect(size).toBeLessThanOrEqual(10 * 1024)
})
