// The script in a real browser, under the real policy, on the gallery's pages; and the pages without it.
import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGallery } from '../src/reader/gallery/gallery-server.ts'
import { launchBrowser } from './browser.ts'

let browser: Browser
let server: Server
let site: string
beforeAll(async () => {
  browser = await launchBrowser()
  server = createGallery().listen(0, '127.0.0.1')
  await once(server, 'listening')
  site = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser.close()
  server.close()
})

/** A page of the gallery; what the policy refuses is collected, and must be nothing. */
async function open(path: string, options: BrowserContextOptions = {}, time?: string) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options })
  const page = await context.newPage()
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('none.mp4')) refused.push(message.text())
  })
  page.on('pageerror', (error) => refused.push(error.message))
  if (time !== undefined) await page.clock.install({ time })
  await page.goto(`${site}${path}`)
  return { context, page, refused }
}

const shownLine = (page: Page) =>
  page.evaluate(() => {
    const list = document.querySelector('.tick ul')
    const left = list?.getBoundingClientRect().left ?? 0
    return [...(list?.children ?? [])].findIndex(
      (each) => Math.abs(each.getBoundingClientRect().left - left) < 5,
    )
  })

describe('with the script', () => {
  test('fresh times are told from now, old ones stay as printed, and both keep the instant', async () => {
    const { context, page, refused } = await open('/en/front', {}, '2026-11-23T13:10:00Z')
    await expect.poll(() => page.textContent('.strap time')).toBe('5 minutes ago')
    expect(await page.getAttribute('.strap time', 'title')).toBe('13:05')
    await page.goto(`${site}/ar/front`)
    await expect.poll(() => page.textContent('.strap time')).toBe('قبل ٥ دقائق')
    await page.clock.install({ time: '2027-02-01T00:00:00Z' })
    await page.goto(`${site}/en/story`)
    await page.waitForTimeout(200)
    expect(await page.textContent('.meta time')).toBe('November 22, 2026 at 11:05 GMT')
    expect(refused).toEqual([])
    await context.close()
  })

  test.each(['en', 'ar'])(
    'the ticker of %s steps by itself, pauses by its button, rests where motion is unwanted',
    async (code) => {
      const { context, page } = await open(`/${code}/front`, {}, '2026-11-23T13:10:00Z')
      expect(await shownLine(page)).toBe(0)
      await page.clock.runFor(6100)
      await expect.poll(() => shownLine(page)).toBe(1)
      await page.click('.tick button')
      await page.mouse.move(500, 600)
      await page.clock.runFor(20_000)
      expect(await shownLine(page)).toBe(1)
      await context.close()
      const calm = await open(`/${code}/front`, { reducedMotion: 'reduce' }, '2026-11-23T13:10:00Z')
      expect(await calm.page.isVisible('.tick button')).toBe(false)
      await calm.page.clock.runFor(20_000)
      expect(await shownLine(calm.page)).toBe(0)
      await calm.context.close()
    },
  )

  test('a story is saved, listed in its own script, and removed', async () => {
    const { context, page, refused } = await open('/ar/story')
    await page.click('[data-do=save]')
    expect(await page.getAttribute('[data-do=save]', 'aria-pressed')).toBe('true')
    expect(await page.textContent('[data-do=save]')).toBe('محفوظ')
    await page.goto(`${site}/en/saved`)
    const link = page.locator('sf-saved a')
    expect(await link.getAttribute('href')).toBe('/ar/story')
    expect(await link.getAttribute('lang')).toBe('ar')
    await page.click('sf-saved button')
    expect(await page.textContent('sf-saved')).toContain('You have not saved anything yet')
    expect(refused).toEqual([])
    await context.close()
  })

  test('the size of the text is kept from page to page', async () => {
    const { context, page } = await open('/en/story')
    const size = () =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    const before = await size()
    await page.click('[data-do=larger]')
    expect(await size()).toBeCloseTo(before * 1.125)
    await page.goto(`${site}/en/section`)
    await expect.poll(size).toBeCloseTo(before * 1.125)
    await context.close()
  })

  test('another site is loaded only after a click, in a sandboxed frame', async () => {
    const { context, page } = await open('/en/story')
    const asked: string[] = []
    await page.route(/vimeo/, async (route) => {
      asked.push(route.request().url())
      await route.fulfill({ body: 'player' })
    })
    expect(asked).toEqual([])
    await page.click('sf-embed button')
    await expect.poll(() => asked).toEqual(['https://player.vimeo.com/video/1?dnt=1'])
    expect(await page.getAttribute('sf-embed iframe', 'sandbox')).toContain('allow-scripts')
    await context.close()
  })

  test.each([
    ['en', 'ArrowRight'],
    ['ar', 'ArrowLeft'],
  ])('the gallery of %s goes on by %s', async (code, key) => {
    const { context, page } = await open(`/${code}/gallery`, { reducedMotion: 'reduce' })
    await page.focus('.gal ul')
    await page.keyboard.press(key)
    const seen = () =>
      page.evaluate(() => {
        const list = document.querySelector('.gal ul')?.getBoundingClientRect()
        const second = document.querySelector('#g-lead-2')?.getBoundingClientRect()
        return list === undefined || second === undefined ? 99 : Math.abs(list.left - second.left)
      })
    await expect.poll(seen).toBeLessThan(5)
    await context.close()
  })

  test('Escape closes the drawer and gives the focus back', async () => {
    const { context, page } = await open('/en/front')
    await page.click('.drawer summary')
    expect(await page.isVisible('.panel')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.isVisible('.panel')).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
    await context.close()
  })

  test('a read is counted after five seconds in sight, and not where the reader says no', async () => {
    const count = async (no: boolean) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      if (no)
        await page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })")
      const sent: string[] = []
      const take = (request: IncomingMessage) => {
        if (request.method !== 'POST' || request.url !== '/api/v1/reads') return
        request.on('data', (body: Buffer) => sent.push(body.toString()))
      }
      server.on('request', take)
      await page.clock.install()
      await page.goto(`${site}/en/story`)
      await page.clock.runFor(4500)
      expect(sent).toEqual([])
      await page.clock.runFor(3000)
      await page.waitForTimeout(300)
      server.off('request', take)
      await context.close()
      return sent
    }
    expect(await count(false)).toEqual(['{"story":"0197b1d2-7c11-7abc-8def-0123456789ab"}'])
    expect(await count(true)).toEqual([])
  })
})

describe('without the script', () => {
  test.each(['en', 'ar', 'es'])('the pages of %s are complete', async (code) => {
    const { context, page, refused } = await open(`/${code}/story`, { javaScriptEnabled: false })
    expect(await page.locator('[data-do]:visible').count()).toBe(0)
    await page.click('.share summary')
    expect(await page.locator('.share a:visible').count()).toBe(5)
    await page.click('.drawer summary')
    expect(await page.locator('.panel nav a:visible').count()).toBeGreaterThan(15)
    await page.fill('.panel input[type=search]', 'x')
    expect(await page.getAttribute('.panel form', 'action')).toBe(`/${code}/search`)
    expect(await page.locator('sf-embed a').isVisible()).toBe(true)
    expect(refused).toEqual([])
    await context.close()
  })

  test.each([
    ['en', 320],
    ['ar', 320],
    ['es', 360],
    ['en', 1920],
  ] as const)('nothing of %s is wider than %i pixels', async (code, width) => {
    const { context, page } = await open(`/${code}/front`, { viewport: { width, height: 800 } })
    for (const name of ['front', 'story', 'blog', 'gallery', 'section', 'author', 'live', 'search']) {
      await page.goto(`${site}/${code}/${name}`)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, name).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
})
