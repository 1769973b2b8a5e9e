// The tests' browser itself: that it is the packed one, and that it draws Arabic (with the wrong fonts the letters are invisible
// and no accessibility checker notices).
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arabicFamily, fontsConf, launchBrowser } from './browser.ts'

const headline = 'المدينة تفتح جسرها الجديد'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => await browser.close())

async function pageWith(text: string, family: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 200 } })
  await page.setContent(
    `<html lang="ar" dir="rtl"><body style="margin:40px;background:#fff;color:#000;font:48px ${family}"><p>${text}</p>`,
  )
  return page
}

/** The fonts the browser really drew the paragraph with, and how many glyphs of each. */
async function drawnFonts(page: Page): Promise<readonly { familyName: string; glyphCount: number }[]> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts
}

/** How many pixels of a screenshot are dark: ink. */
async function inkOf(page: Page): Promise<number> {
  const { data } = await sharp(await page.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.reduce((count, value) => count + (value < 128 ? 1 : 0), 0)
}

describe('the browser of the tests', () => {
  test.each(['serif', 'sans-serif', "'No Such Font', serif"])(
    'draws Arabic in our own font for %s',
    async (family) => {
      const page = await pageWith(headline, family)
      const spaces = headline.split(' ').length - 1
      const fonts = await drawnFonts(page)
      expect(fonts.map((font) => font.familyName)).toContain(arabicFamily)
      for (const { familyName, glyphCount } of fonts) {
        if (familyName === arabicFamily) expect(glyphCount).toBeGreaterThan(15)
        else expect(glyphCount, `${familyName} may draw the spaces, not letters`).toBeLessThanOrEqual(spaces)
      }
      await page.close()
    },
  )

  test('shows ink for Arabic letters, and more of it for more letters', async () => {
    const empty = await pageWith('', 'serif')
    const full = await pageWith(headline, 'serif')
    const half = await pageWith(headline.slice(0, 12), 'serif')
    const [none, some, most] = [await inkOf(empty), await inkOf(half), await inkOf(full)]
    expect(none).toBe(0)
    expect(some).toBeGreaterThan(500)
    expect(most).toBeGreaterThan(some * 1.3)
    await Promise.all([empty.close(), full.close(), half.close()])
  })

  test('shapes Arabic: joined letters are narrower than the same letters apart', async () => {
    const page = await pageWith(headline, 'serif')
    const [joined, apart] = await page.evaluate((text) => {
      const context = document.createElement('canvas').getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.font = '48px serif'
      return [context.measureText(text), context.measureText([...text].join('\u200c'))].map(
        ({ width }) => width,
      )
    }, headline)
    expect(joined).toBeLessThan(apart ?? 0)
    await page.close()
  })

  test('keeps the security of the web on: a page may not read another site', async () => {
    const server = createServer((_request, response) => response.end('secret')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const page = await pageWith('', 'serif')
    const url = `http://127.0.0.1:${port}/`
    const answer = await page.evaluate(
      async (from) =>
        await fetch(from).then(
          (r) => r.text(),
          () => 'refused',
        ),
      url,
    )
    expect(answer).toBe('refused')
    await page.close()
    server.close()
  })

  test('reads fonts from our folders only', () => {
    const folders = readFileSync(fontsConf(), 'utf8').match(/<dir>[^<]*<\/dir>/g) ?? []
    expect(folders).toHaveLength(2)
  })
})
