// The demo's promises: how much there is, that every key leads somewhere, that texts have the length they should.
import { describe, expect, test } from 'vitest'
import { parseBody } from '../body/body.ts'
import { type AssetId, newId, type StoryId } from '../ids.ts'
import { demoStories } from './all-stories.ts'
import { authors } from './authors.ts'
import { toBody } from './demo-body.ts'
import { linkedSets, plainText } from './demo-inline.ts'
import type { DemoBlock, DemoEdition, DemoStory, DemoText } from './demo-story.ts'
import { editions } from './editions.ts'
import { flashes } from './flashes.ts'
import { chosenRow, videoRail } from './front.ts'
import type { DemoNavigationNode } from './navigation.ts'
import { navigation } from './navigation.ts'
import { pages } from './pages.ts'
import { demoFilm, demoPictures } from './pictures/pictures.ts'
import { dossiers, kindLists, programmes, regions, sections } from './taxonomy.ts'
import { topics } from './topics.ts'

const codes = ['en', 'ar', 'es'] as const
const byKey = new Map(demoStories.map((story) => [story.key, story]))
const keysOf = (things: readonly { readonly key: string }[]) => new Set(things.map((thing) => thing.key))
const pictures = keysOf(demoPictures)

const textsOf = (story: DemoStory): (readonly [DemoEdition, DemoText])[] =>
  codes.flatMap((code) => {
    const text = story.texts[code]
    return text === undefined ? [] : [[code, text] as const]
  })
const all = demoStories.flatMap((story) => textsOf(story).map(([code, text]) => ({ story, code, text })))

const ids = new Map<string, string>()
/** One id for one name, as the seed would have it. */
function idOf<T extends string>(name: string): T {
  const id = ids.get(name) ?? newId<T>()
  ids.set(name, id)
  return id as T
}

/** Every block of a text, those inside boxes, entries and earlier versions too. */
function blocksOf(text: DemoText): DemoBlock[] {
  const tops = [
    ...text.body,
    ...(text.history?.first.body ?? []),
    ...(text.entries ?? []).flatMap((entry) => entry.body),
  ]
  return tops.flatMap((block) => (block.type === 'infobox' ? [block, ...block.content] : [block]))
}

function stringsOf(block: DemoBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return [block.text]
    case 'quote':
      return [block.text, block.cite ?? '']
    case 'list':
      return [...block.items]
    case 'table':
      return [block.caption, ...block.rows.flat()]
    case 'image':
    case 'video':
      return [block.caption ?? '']
    case 'gallery':
      return block.pictures.map((use) => use.caption ?? '')
    case 'infobox':
      return [block.title]
    default:
      return []
  }
}

const countWords = (blocks: readonly DemoBlock[]) =>
  blocks
    .flatMap((block) => (block.type === 'infobox' ? [block, ...block.content] : [block]))
    .flatMap(stringsOf)
    .flatMap((text) => plainText(text).split(/[\s–—]+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** [least, most] words of a whole body, per form; Arabic writes the same thing in about a fifth fewer words. */
function range(story: DemoStory): readonly [number, number] {
  const briefs = ['29', '30', '31']
  if (briefs.includes(story.number)) return [160, 320]
  switch (story.kind) {
    case 'feature':
      return [900, 1600]
    case 'analysis':
      return [780, 1400]
    case 'gallery':
      return [120, 500]
    case 'live':
      return [40, 250]
    case 'infographic':
      return [220, 600]
    case 'video':
      return [180, 800]
    default:
      return [280, 1000]
  }
}

describe('the demo newsroom', () => {
  test('holds 71 texts in 31 sets: 15 in three editions, 10 in two', () => {
    const sizes = demoStories.map((story) => textsOf(story).length)
    expect(demoStories.map((story) => story.number)).toEqual(
      Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0')),
    )
    expect(sizes.filter((size) => size === 3)).toHaveLength(15)
    expect(sizes.filter((size) => size === 2)).toHaveLength(10)
    expect(all).toHaveLength(71)
  })

  test('has every kind, every block and mark, and every state', () => {
    expect(new Set(demoStories.map((story) => story.kind))).toEqual(
      new Set([
        'article',
        'opinion',
        'analysis',
        'blog',
        'feature',
        'video',
        'episode',
        'infographic',
        'gallery',
        'live',
      ]),
    )
    const blocks = all.flatMap(({ text }) => blocksOf(text))
    expect(new Set(blocks.map((block) => block.type))).toEqual(
      new Set([
        'paragraph',
        'subheading',
        'list',
        'quote',
        'image',
        'gallery',
        'video',
        'embed',
        'infobox',
        'table',
        'promo',
        'related',
        'separator',
      ]),
    )
    const has = (check: (block: DemoBlock) => boolean) => expect(blocks.some(check)).toBe(true)
    has((block) => block.type === 'subheading' && block.level === 3)
    has((block) => block.type === 'list' && block.ordered)
    has((block) => block.type === 'quote' && block.pull)
    const written = blocks.flatMap(stringsOf).join('\n')
    for (const mark of [/\*\*.+?\*\*/, /_\p{L}.*?_/u, /\[\[.+?\|/, /~\S+~/, /\^\S+\^/])
      expect(written).toMatch(mark)
    expect(new Set(demoStories.map((story) => story.life.state))).toEqual(
      new Set(['published', 'retracted', 'scheduled', 'draft']),
    )
    const verbs = all.flatMap(({ text }) => text.history?.verb ?? [])
    expect(verbs).toContain('correct')
    expect(verbs).toContain('update')
    expect(all.some(({ text }) => text.behind)).toBe(true)
    expect(demoStories.some((story) => story.supersedes !== undefined)).toBe(true)
  })

  test('uses no key twice', () => {
    for (const things of [
      demoStories,
      demoPictures,
      topics,
      authors,
      sections,
      regions,
      dossiers,
      programmes,
      pages,
    ])
      expect(keysOf(things).size).toBe(things.length)
    for (const code of codes) {
      const segments = [...sections, ...kindLists].map((term) => term.rows[code].slug)
      expect(new Set(segments).size).toBe(segments.length)
      for (const terms of [topics, regions, dossiers, programmes, authors]) {
        const slugs = terms.map((term) => term.rows[code].slug)
        expect(new Set(slugs).size).toBe(slugs.length)
        expect(slugs.every((slug) => /^[\p{L}\p{M}\p{N}-]{2,80}$/u.test(slug))).toBe(true)
      }
      const lines = all.filter((one) => one.code === code).map((one) => one.text.headline)
      expect(new Set(lines).size).toBe(lines.length)
    }
  })

  test.each(demoStories.map((story) => [story.number, story] as const))(
    'set %s: every reference resolves',
    (_, story) => {
      expect(keysOf(sections)).toContain(story.section)
      if (story.region !== undefined) expect(keysOf(regions)).toContain(story.region)
      for (const topic of story.topics) expect(keysOf(topics)).toContain(topic)
      for (const dossier of story.dossiers ?? []) expect(keysOf(dossiers)).toContain(dossier)
      for (const byline of story.bylines) expect(keysOf(authors)).toContain(byline.author)
      if (story.episode !== undefined) expect(keysOf(programmes)).toContain(story.episode.programme)
      if (story.supersedes !== undefined) expect(byKey.has(story.supersedes)).toBe(true)
      if ('picture' in story.lead) expect(pictures).toContain(story.lead.picture)
      else expect(story.lead.video).toBe(demoFilm.key)
      expect(story.texts[story.original]).toBeDefined()
      for (const [code, text] of textsOf(story)) {
        for (const entry of text.entries ?? []) expect(keysOf(authors)).toContain(entry.author)
        for (const block of blocksOf(text)) {
          for (const set of [...stringsOf(block).flatMap(linkedSets), ...setsOf(block)]) {
            // In an edition that lacks the set a link is plain text and a box entry is left out; the set itself must be.
            expect(byKey.has(set), `${story.number} ${code} -> ${set}`).toBe(true)
            expect(set).not.toBe(story.key)
          }
          for (const key of picturesOf(block)) expect(pictures, `${story.number} ${code}`).toContain(key)
          if (block.type === 'video') expect(block.video).toBe(demoFilm.key)
          if (block.type === 'table') expect(new Set(block.rows.map((row) => row.length)).size).toBe(1)
        }
      }
    },
  )

  test.each(all.map((one) => [`${one.story.number} ${one.code}`, one] as const))(
    'text %s is of realistic length',
    (_, one) => {
      const [least, most] = range(one.story)
      const words = countWords(one.text.body)
      const floor = one.code === 'ar' ? least * 0.8 : least
      expect(words).toBeGreaterThanOrEqual(floor)
      expect(words).toBeLessThanOrEqual(most)
      expect(one.text.headline.length).toBeLessThanOrEqual(110)
      expect(one.text.standfirst.length).toBeLessThanOrEqual(260)
      for (const entry of one.text.entries ?? []) {
        const entryWords = countWords(entry.body)
        expect(entryWords).toBeGreaterThanOrEqual(one.code === 'ar' ? 22 : 28)
        expect(entryWords).toBeLessThanOrEqual(120)
      }
      if (one.story.kind === 'live') expect(one.text.entries?.length ?? 0).toBeGreaterThanOrEqual(6)
      if (one.text.history?.verb === 'correct') expect(one.text.history.note).toBeTruthy()
    },
  )

  test.each(all.map((one) => [`${one.story.number} ${one.code}`, one] as const))(
    'text %s is a body of the schema',
    (_, one) => {
      let count = 0
      const body = toBody(
        blocksOf(one.text).filter((block) => block !== undefined),
        {
          story: (key) => (byKey.get(key)?.texts[one.code] ? idOf<StoryId>(`story ${key}`) : undefined),
          asset: (key) => idOf<AssetId>(`asset ${key}`),
          film: (key) => idOf<AssetId>(`film ${key}`),
          blockId: () => `b${String(count++).padStart(9, '0')}`,
        },
      )
      const parsed = parseBody(body)
      expect(parsed.ok ? [] : parsed.problem).toEqual([])
    },
  )

  test('Arabic texts are written in Arabic, with its digits and punctuation', () => {
    for (const { story, text } of all.filter((one) => one.code === 'ar')) {
      const words = [text.headline, text.standfirst, ...text.body.flatMap(stringsOf)]
        .map(plainText)
        .join('\n')
      expect(words, story.number).not.toMatch(/[0-9]/)
      expect(words, story.number).not.toMatch(/[,;?"“”]/)
    }
  })

  test('flashes, navigation and pages lead somewhere', () => {
    expect(flashes.length).toBeGreaterThanOrEqual(8)
    for (const flash of flashes) {
      expect(flash.minutesAgo).toBeLessThan(24 * 60)
      if (flash.set !== undefined)
        expect(byKey.get(flash.set)?.texts[flash.edition], flash.text).toBeDefined()
    }
    expect(editions.map((edition) => edition.code)).toEqual([...codes])
    const nodes = (list: readonly DemoNavigationNode[]): DemoNavigationNode[] =>
      list.flatMap((node) => [node, ...nodes(node.children ?? [])])
    for (const { target } of nodes(navigation)) {
      if (target?.to === 'section') expect(keysOf(sections)).toContain(target.key)
      if (target?.to === 'kind') expect(keysOf(kindLists)).toContain(target.key)
      if (target?.to === 'programme') expect(keysOf(programmes)).toContain(target.key)
    }
    for (const set of [...videoRail, ...chosenRow.sets]) expect(byKey.get(set)?.life.state).toBe('published')
    for (const dossier of [...dossiers, ...programmes]) expect(pictures).toContain(dossier.picture)
    for (const author of authors) expect(pictures).toContain(author.portrait)
  })
})

describe('the illustrator', () => {
  test('draws the same bytes every time', async () => {
    const asset = demoPictures.find((picture) => picture.key === 'portrait-lena-marsh')
    const [once, again] = await Promise.all([asset?.draw(), asset?.draw()])
    expect(once?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(once?.equals(again ?? Buffer.alloc(0))).toBe(true)
  })

  test('gives every picture words in every edition', () => {
    for (const { words, key } of demoPictures)
      for (const code of codes) {
        expect(words[code].alt.length, key).toBeGreaterThan(10)
        expect(words[code].caption.length, key).toBeGreaterThan(5)
      }
  })
})

function setsOf(block: DemoBlock): string[] {
  if (block.type === 'promo') return [block.set]
  return block.type === 'related' ? [...block.sets] : []
}

function picturesOf(block: DemoBlock): string[] {
  if (block.type === 'image') return [block.picture]
  return block.type === 'gallery' ? block.pictures.map((use) => use.picture) : []
}
