// A real Chromium walks every page type of the demo in all three editions, at phone and desktop widths, with JavaScript and
// without: axe finds nothing, nothing overflows, no script fails, and Arabic is set in an Arabic font.
import { brotliCompressSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodePath } from '../src/publication/publication.ts'
import { axeFaults } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { type DemoNewsroom, openDemoNewsroom } from './demo-newsroom.ts'

const editions = ['en', 'ar', 'es'] as const
const sizes = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desktop', width: 1280, height: 900 },
]

let demo: DemoNewsroom
let browser: Browser

beforeAll(async () => {
  demo = await openDemoNewsroom()
  browser = await launchBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

/** One address of every page type the edition has: lists and stories of each kind are looked up, the rest is fixed. */
async function walk(code: string): Promise<ReadonlyMap<string, string>> {
  const db = demo.newsroom.core.database.kysely
  const found = new Map<string, string>([
    ['front', `/${code}/`],
    ['live channel', `/${code}/live/`],
    ['search', `/${code}/search/?q=maravel`],
    ['search, nothing found', `/${code}/search/?q=zzzzqqq`],
    ['corrections', `/${code}/corrections/`],
    ['archive', `/${code}/archive/`],
    ['saved', `/${code}/saved`],
    ['not found', `/${code}/no-such-page/`],
    ...['authors', 'topics', 'dossiers', 'programmes', 'regions'].map((index): [string, string] => [
      `index of ${index}`,
      `/${code}/${index}/`,
    ]),
  ])
  const stories = await db
    .selectFrom('live_stories')
    .select(['kind', 'path', 'archive_day'])
    .where('edition', '=', code)
    .orderBy('first_published_at')
    .execute()
  for (const { kind, path, archive_day: day } of stories) {
    found.set(`story: ${kind}`, encodePath(path))
    found.set('month', `/${code}/archive/${day.slice(0, 7).replace('-', '/')}/`)
    found.set('day', `/${code}/archive/${day.replaceAll('-', '/')}/`)
  }
  const addresses = await db
    .selectFrom('addresses')
    .select(['type', 'path'])
    .where('edition', '=', code)
    .where('current', '=', true)
    .where('type', '!=', 'story')
    .orderBy('path')
    .execute()
  for (const { type, path } of addresses) found.set(`list or page: ${type}`, encodePath(path))
  const withdrawn = await db
    .selectFrom('stories')
    .select('id')
    .where('edition', '=', code)
    .where('withdrawn_by', '=', 'retract')
    .execute()
  const gone =
    withdrawn.length === 0
      ? []
      : await db
          .selectFrom('addresses')
          .select('path')
          .where(
            'thing',
            'in',
            withdrawn.map(({ id }) => String(id)),
          )
          .execute()
  for (const { path } of gone) found.set('retracted', encodePath(path))
  return found
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const found = await axeFaults(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [...found, ...(overflow > 0 ? [`overflows by ${overflow}px`] : [])]
}

const kilobyte = 1024
const bars = { frame: 10 * kilobyte, whole: 14 * kilobyte, words: 1_200 }

/** A story page in bytes of brotli 11: whole, and without what stands in the body. */
async function weigh(path: string) {
  const html = await (await fetch(demo.url + path)).text()
  const body = /<div class="body">([\s\S]*)<\/div><div class="aside"/.exec(html)?.[1]
  if (body === undefined) throw new Error(`${path} has no body`)
  const words = body
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '').length
  const weight = (text: string) => brotliCompressSync(text).length
  return { path, words, frame: weight(html.replace(body, '')), whole: weight(html) }
}

test('every story page weighs at most 10 KB without its body, and 14 KB with up to 1,200 words', async () => {
  const stories = await demo.newsroom.core.database.kysely
    .selectFrom('live_stories')
    .select(['path', 'edition'])
    .execute()
  expect(new Set(stories.map(({ edition }) => edition))).toEqual(new Set(editions))
  const pages: Awaited<ReturnType<typeof weigh>>[] = []
  for (const { path } of stories) pages.push(await weigh(encodePath(path)))
  const heaviest = (of: 'frame' | 'whole') => Math.max(...pages.map((page) => page[of]))
  console.log(
    `${pages.length} story pages: all but the body up to ${heaviest('frame')} B, whole up to ${heaviest('whole')} B`,
  )
  const over = pages.filter(
    ({ words, frame, whole }) => frame > bars.frame || (words <= bars.words && whole > bars.whole),
  )
  expect(over).toEqual([])
}, 120_000)

describe.each(editions)('%s', (code) => {
  test.each(sizes)(
    '$name: every page type passes axe and fits',
    async ({ width, height }) => {
      const context = await browser.newContext({ viewport: { width, height }, locale: code })
      const faults = await visitAll(context, code, true)
      await context.close()
      expect(faults).toEqual([])
    },
    300_000,
  )

  test('without JavaScript every page type has its heading, its way home and its content', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    })
    const faults = await visitAll(context, code, false)
    await context.close()
    expect(faults).toEqual([])
  }, 300_000)
})

async function visitAll(
  context: BrowserContext,
  code: string,
  scripted: boolean,
): Promise<readonly string[]> {
  const page = await context.newPage()
  const faults: string[] = []
  let here = ''
  page.on('pageerror', (error) => faults.push(`${here}: script failed: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404|410/.test(message.text()))
      faults.push(`${here}: ${message.text()}`)
  })
  const pages = await walk(code)
  for (const [name, path] of pages) {
    here = `${name} ${decodeURI(path)}`
    const response = await page.goto(demo.url + path)
    const expected = name === 'not found' ? 404 : name === 'retracted' ? 410 : 200
    if (response?.status() !== expected) faults.push(`${here}: answered ${response?.status()}`)
    if ((await page.locator('h1').count()) !== 1) faults.push(`${here}: has not one h1`)
    if ((await page.locator(`a[href="/${code}/"]`).count()) === 0) faults.push(`${here}: no way home`)
    if ((await page.locator('html').getAttribute('dir')) !== (code === 'ar' ? 'rtl' : 'ltr'))
      faults.push(`${here}: wrong direction`)
    if (scripted) faults.push(...(await faultsOf(page)).map((fault) => `${here}: ${fault}`))
  }
  console.log(`${code}: ${pages.size} page types walked ${scripted ? 'with' : 'without'} JavaScript`)
  return faults
}
