// Every screen of the desk there is, by the list of its addresses and of the settings' parts, in one browser: axe in English and
// Arabic, light and dark; and the keyboard alone: what can be used is reached by Tab and shows where one is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts } from '../src/demo/demo.ts'
import { partsFor } from '../src/desk/settings/settings-place.ts'
import { axeFaults } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { type DemoNewsroom, openDemoNewsroom } from './demo-newsroom.ts'
import { keyboardFaults } from './keyboard.ts'

let demo: DemoNewsroom
let browser: Browser
let page: Page
let screens: readonly string[]

beforeAll(async () => {
  demo = await openDemoNewsroom()
  const admin = (await demoAccounts(demo.newsroom.core)).find(({ role }) => role === 'admin')
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en',
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  await page.goto(`${demo.url}/desk/`)
  await page.fill('input[type=email]', admin?.email ?? '')
  await page.fill('input[autocomplete=current-password]', admin?.password ?? '')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-card]')
  screens = await everyScreen()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

/** What stands for a parameter of an address: from the wall, or every part of the settings. */
const samples: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  '/story/$storyId': async () => [await hrefOf('/', '[data-column] [data-card] a')],
  '/settings/$': async () => {
    const found: string[] = []
    for (const part of partsFor(() => true, [])) {
      found.push(`/settings/${part}`)
      // A list leads to what it lists: one of them.
      const inside = await hrefOf(`/settings/${part}`, `.settings-part a[href*="/settings/${part}/"]`)
      if (inside !== '') found.push(inside)
    }
    return found
  },
}

async function everyScreen(): Promise<readonly string[]> {
  const router = readFileSync(join(import.meta.dirname, '..', 'src', 'desk', 'app', 'router.tsx'), 'utf8')
  const paths = [...router.matchAll(/^ {2}path: '([^']+)'/gm)].flatMap(([, path]) => path ?? [])
  expect(paths).toContain('/settings/$')
  const found: string[] = []
  for (const path of paths) {
    if (!path.includes('$')) found.push(path)
    else if (samples[path] === undefined) throw new Error(`${path} needs a sample here`)
    else found.push(...(await samples[path]()))
  }
  return found
}

async function hrefOf(screen: string, selector: string): Promise<string> {
  await go(screen)
  const link = page.locator(selector).first()
  if ((await link.count()) === 0) return ''
  return ((await link.getAttribute('href')) ?? '').replace(/^\/desk/, '')
}

/** Within the app, as by a link; what it loads is awaited. */
async function go(screen: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState({}, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/desk${screen}`)
  await page.waitForURL(`${demo.url}/desk${screen}`)
  await page.locator('h1, .paper-body').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.desk-waiting') === null)
  await settled()
}

/** Until nothing has been asked of the server for a moment. */
async function settled(): Promise<void> {
  let open = 0
  let quietSince = performance.now()
  const begins = () => {
    open += 1
  }
  const ends = () => {
    open -= 1
    quietSince = performance.now()
  }
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends)
  const until = performance.now() + 3_000
  while ((open > 0 || performance.now() - quietSince < 60) && performance.now() < until)
    await page.waitForTimeout(20)
  page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends)
}

describe('every screen of the desk', () => {
  test.each(['ar', 'en'] as const)('has nothing for axe to find in %s, light and dark', async (language) => {
    await page.evaluate((chosen) => localStorage.setItem('standfirst-desk-language', chosen), language)
    await page.request.patch(`${demo.url}/api/v1/me`, { headers: { origin: demo.url }, data: { language } })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${demo.url}/desk/`)
    await page.locator('[data-card]').first().waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    const faults: string[] = []
    for (const screen of screens) {
      await go(screen)
      for (const fault of await axeFaults(page)) faults.push(`${screen}: ${fault}`)
      await page.emulateMedia({ colorScheme: 'dark' })
      for (const fault of await axeFaults(page, undefined, ['color-contrast']))
        faults.push(`${screen} dark: ${fault}`)
      await page.emulateMedia({ colorScheme: 'light' })
    }
    expect(faults).toEqual([])
  })

  // The language is English here: the test before left it so.
  test('is worked by the keyboard alone', async () => {
    const faults: string[] = []
    let places = 0
    for (const screen of screens) {
      await go(screen)
      const found = await keyboardFaults(page)
      places += found.places
      for (const fault of found.faults) faults.push(`${screen}: ${fault}`)
    }
    console.log(`${screens.length} screens, ${places} places reached by Tab`)
    expect(faults).toEqual([])
    expect(places).toBeGreaterThan(screens.length * 10)
  })
})
