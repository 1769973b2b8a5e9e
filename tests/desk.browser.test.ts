// A real Chromium at the desk: one joins by an invitation, shows a second factor, works on the wall by keyboard, loses the
// session and goes on; axe looks at every screen, wide in English and Arabic, narrow in Spanish; the first screen's script is weighed.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as OTPAuth from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts } from '../src/demo/demo.ts'
import { axeFaults } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { type DemoNewsroom, openDemoNewsroom } from './demo-newsroom.ts'

let demo: DemoNewsroom
let browser: Browser
let passwords: ReadonlyMap<string, string>
const faults: string[] = []

beforeAll(async () => {
  demo = await openDemoNewsroom()
  const accounts = await demoAccounts(demo.newsroom.core)
  passwords = new Map(accounts.map(({ role, password }) => [role, password]))
  browser = await launchBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

type Look = { readonly locale?: string; readonly width?: number; readonly dark?: boolean }

async function openDesk({ locale = 'en', width = 1280, dark = false }: Look = {}): Promise<{
  readonly context: BrowserContext
  readonly page: Page
}> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML/i.test(message.text())) faults.push(message.text())
  })
  return { context, page }
}

/** Where somebody who looks at the screens wants the pictures. */
const pictures = process.env['DESK_PICTURES']

async function seen(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

async function signIn(page: Page, role: string): Promise<void> {
  await page.goto(`${demo.url}/desk/`)
  await page.fill('input[type=email]', `${role}@compass.example`)
  await page.fill('input[autocomplete=current-password]', passwords.get(role) ?? '')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-card]')
}

async function faultsOf(page: Page, where: string): Promise<void> {
  for (const fault of await axeFaults(page)) faults.push(`${where}: ${fault}`)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (overflow > 0) faults.push(`${where}: overflows by ${overflow}px`)
}

const asCode = (secret: string): string =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate()

describe('every screen passes axe and fits', () => {
  test.each([
    { locale: 'en', width: 1280 },
    { locale: 'ar', width: 1280, dark: true },
    { locale: 'es', width: 390, dark: true },
  ])('$locale at $width', async (look) => {
    faults.length = 0
    const { context, page } = await openDesk(look)
    const at = (where: string) => faultsOf(page, `${look.locale} ${look.width} ${where}`)
    await page.goto(`${demo.url}/desk/`)
    await page.waitForSelector('input[type=email]')
    await at('sign-in')
    await page.goto(`${demo.url}/desk/join`)
    await page.waitForSelector('h1')
    await at('join, link over')
    await page.goto(`${demo.url}/desk/reset#some-token`)
    await page.waitForSelector('input')
    await at('reset')

    await signIn(page, 'admin')
    await at('wall')
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    await page.waitForSelector('.panel')
    await at('panel')
    await page.keyboard.press('Escape')
    for (const [key, where] of [
      ['Control+k', 'search'],
      ['n', 'new story'],
      ['?', 'keys'],
    ] as const) {
      await page.keyboard.press(key)
      await page.waitForSelector('[role=dialog]')
      if (key === 'Control+k') await page.waitForSelector('[role=option]')
      await at(where)
      await page.keyboard.press('Escape')
      await page.waitForSelector('[role=dialog]', { state: 'detached' })
    }
    for (const place of ['people', 'account', 'stages', 'nowhere']) {
      await page.goto(`${demo.url}/desk/${place}`)
      await page.waitForSelector('h1')
      await page.waitForLoadState('networkidle')
      await at(place)
    }
    await page.goto(`${demo.url}/desk/people`)
    await page.locator('.desk-head button').click()
    await page.waitForSelector('[role=dialog]')
    await at('invite')
    await context.close()
    expect(faults).toEqual([])
  })
})

describe('getting in', () => {
  test('an invited editor joins, sets up an authenticator, leaves and comes back with a code that works once', async () => {
    faults.length = 0
    const admin = await openDesk()
    await signIn(admin.page, 'admin')
    const invited = await admin.page.request.post(`${demo.url}/api/v1/invitations`, {
      headers: { origin: demo.url },
      data: {
        email: 'new.editor@compass.example',
        name: 'Nadia Brook',
        grants: [{ role: 'editor', editions: ['en'], sections: 'all' }],
      },
    })
    const { link } = (await invited.json()) as { link: string }
    await admin.context.close()

    const { context, page } = await openDesk()
    await page.goto(link)
    await page.waitForSelector('input[autocomplete=new-password]')
    expect(page.url()).not.toContain('#')
    expect(await page.inputValue('input[autocomplete=name]')).toBe('Nadia Brook')
    await page.fill('input[autocomplete=new-password]', 'short')
    expect(await page.locator('.password-help').innerText()).toContain('5 of 10')
    const password = 'four tall ships at noon'
    await page.fill('input[autocomplete=new-password]', password)
    await page.getByRole('button', { name: 'Join' }).click()

    await page.getByRole('button', { name: 'Use an authenticator app' }).click()
    await page.waitForSelector('svg.qr')
    const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
    await page.fill('input[autocomplete=one-time-code]', '000000')
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.waitForSelector('.desk-problem')
    await faultsOf(page, 'authenticator')
    await page.fill('input[autocomplete=one-time-code]', asCode(secret))
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.waitForSelector('.recovery-codes')
    await faultsOf(page, 'recovery codes')
    const recovery = await page.locator('.recovery-codes li').first().innerText()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.waitForSelector('[data-column]')

    await page.getByRole('button', { name: 'Nadia Brook' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    const enter = async (code: string) => {
      await page.waitForSelector('input[type=email]')
      await page.fill('input[type=email]', 'new.editor@compass.example')
      await page.fill('input[autocomplete=current-password]', password)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Use a recovery code' }).click()
      await page.locator('input').fill(code)
      await page.keyboard.press('Enter')
    }
    await enter(recovery)
    await page.waitForSelector('[data-column]')
    await page.getByRole('button', { name: 'Nadia Brook' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await enter(recovery)
    await page.waitForSelector('.desk-problem')
    await faultsOf(page, 'second step')
    await context.close()
    expect(faults).toEqual([])
  })

  test('a wrong password is refused in plain words', async () => {
    const { context, page } = await openDesk()
    await page.goto(`${demo.url}/desk/`)
    await page.fill('input[type=email]', 'nobody@compass.example')
    await page.fill('input[autocomplete=current-password]', 'not the password')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.desk-problem')
    expect(await page.locator('.desk-problem').innerText()).toBe('E-mail and password do not fit together.')
    await context.close()
  })

  test('when the session ends in the middle of work, sign-in comes over the page and what was typed stays', async () => {
    const { context, page } = await openDesk()
    await signIn(page, 'reporter')
    await page.keyboard.press('n')
    const slugline = page.getByLabel('Slugline')
    await slugline.fill('HARBOUR-LIGHTS')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Write' }).click()
    await page.waitForSelector('input[autocomplete=current-password]')
    await page.fill('input[autocomplete=current-password]', passwords.get('reporter') ?? '')
    await page.keyboard.press('Enter')
    await page.waitForSelector('input[autocomplete=current-password]', { state: 'detached' })
    expect(await slugline.inputValue()).toBe('HARBOUR-LIGHTS')
    await page.getByRole('button', { name: 'Write' }).click()
    await page.waitForURL(/\/desk\/story\//)
    await context.close()
  })
})

describe('the wall', () => {
  const columnOf = (page: Page, id: string) =>
    page
      .locator(`[data-column]:not([data-kind=waiting]):has([data-card="${id}"])`)
      .getAttribute('data-column')

  test('moves a card by keyboard, and a colleague sees it within a second', async () => {
    const [one, other] = [await openDesk(), await openDesk()]
    await signIn(one.page, 'editor')
    await signIn(other.page, 'admin')
    const id =
      (await one.page.locator('[data-column=editing] [data-card]').first().getAttribute('data-card')) ?? ''
    await one.page.locator(`[data-card="${id}"] a`).focus()
    await one.page.keyboard.press('m')
    // The machine may be busy with something else for a moment: the quickest of at most three moves counts.
    const times: number[] = []
    for (const stage of ['writing', 'final', 'writing']) {
      await one.page.getByLabel('Stage').selectOption(stage)
      const begun = performance.now()
      await other.page.waitForSelector(`[data-column=${stage}] [data-card="${id}"]`, { timeout: 10_000 })
      times.push(performance.now() - begun)
      if (stage === 'writing' && (times.at(-1) ?? 0) < 1_000) break
    }
    process.stdout.write(`  a colleague saw a move after ${times.map(Math.round).join(', ')} ms\n`)
    expect(Math.min(...times)).toBeLessThan(1_000)
    expect(await columnOf(one.page, id)).toBe('writing')

    await one.page.getByLabel('Picture').check()
    await other.page.waitForSelector(`[data-card="${id}"] [data-mark=needs-picture]`)
    await one.page.keyboard.press('Escape')
    expect(
      await one.page.evaluate(() =>
        document.activeElement?.closest('[data-card]')?.getAttribute('data-card'),
      ),
    ).toBe(id)
    await one.context.close()
    await other.context.close()
  })

  test('moves a card by dragging it', async () => {
    const { context, page } = await openDesk()
    await signIn(page, 'editor')
    const card = page.locator('[data-column=final] [data-card]').first()
    const id = (await card.getAttribute('data-card')) ?? ''
    await card.dragTo(page.locator('[data-column=hold]'))
    await page.waitForSelector(`[data-column=hold] [data-card="${id}"]`)
    await page.reload()
    await page.waitForSelector(`[data-column=hold] [data-card="${id}"]`)
    await context.close()
  })

  test('brings a letter of a reader, who needs no script, to the editors at once; one key makes a story of it', async () => {
    faults.length = 0
    const { context, page } = await openDesk()
    await signIn(page, 'editor')
    const reporter = await openDesk()
    await signIn(reporter.page, 'reporter')
    const letters = page.locator('[data-column=letters]')
    for (const { path, locale, dark, width } of [
      { path: '/ar/pages/اتصل-بنا', locale: 'ar', dark: true, width: 390 },
      { path: '/en/pages/contact', locale: 'en', dark: false, width: 1280 },
    ]) {
      const reader = await browser.newContext({
        viewport: { width, height: 900 },
        locale,
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: locale === 'en',
      })
      const letter = await reader.newPage()
      await letter.goto(demo.url + path)
      if (locale === 'en') await faultsOf(letter, `contact ${locale}`)
      await seen(letter, `contact-${locale}`)
      await letter.locator('[name=subject]').fill(locale === 'ar' ? 'رصيف مبلل' : 'A wet quay')
      await letter.locator('[name=message]').fill('The water came.\n\nIt left.')
      await letter.locator('[name=email]').fill('not@an@address')
      await letter.locator('.letter form').evaluate((form: HTMLFormElement) => {
        form.noValidate = true
      })
      await letter.locator('.letter button').click()
      await letter.locator('[aria-invalid]').waitFor()
      if (locale === 'en') await faultsOf(letter, `contact again ${locale}`)
      await seen(letter, `contact-again-${locale}`)
      expect(await letter.locator('[name=message]').inputValue()).toBe('The water came.\n\nIt left.')
      await letter.locator('[name=email]').fill('ana@quay.example')
      await letter.locator('.letter button').click()
      await letter.locator('.sent').waitFor()
      expect(await letter.locator('.letter form').isVisible()).toBe(false)
      await seen(letter, `contact-sent-${locale}`)
      await letter.goto(demo.url + path)
      expect(await letter.locator('.sent').isVisible()).toBe(false)
      await reader.close()
    }
    const card = letters.locator('.card', { hasText: 'A wet quay' })
    await card.waitFor()
    await card.getByRole('button').click()
    await page.locator('.letter-panel').getByText('ana@quay.example').waitFor()
    await faultsOf(page, 'letter')
    await seen(page, 'letter')
    await page.keyboard.press('Escape')
    await letters.locator('.card', { hasText: 'رصيف' }).getByRole('button').focus()
    await page.keyboard.press('b')
    await expect.poll(() => letters.locator('.card').count()).toBe(1)
    await card.getByRole('button').focus()
    await page.keyboard.press('o')
    await page.waitForURL(/\/story\//)
    await page.locator('.paper-body').getByText('It left.').waitFor()
    expect(await page.content()).not.toContain('ana@quay.example')
    await seen(page, 'letter-story')
    expect(await reporter.page.locator('[data-column=letters]').count()).toBe(0)
    expect(await reporter.page.evaluate(async () => (await fetch('/api/v1/letters')).status)).toBe(403)
    await reporter.context.close()
    await context.close()
    expect(faults).toEqual([])
  })

  test('shows a reporter no button for what a reporter may not do', async () => {
    const { context, page } = await openDesk()
    await signIn(page, 'reporter')
    const places = await page.locator('.desk-rail a').allInnerTexts()
    expect(places.join(' ')).not.toMatch(/People|Stages/)
    await page
      .locator('[data-column=editing] [data-card] a, [data-column=writing] [data-card] a')
      .first()
      .focus()
    await page.keyboard.press('m')
    await page.waitForSelector('.panel')
    expect(await page.getByLabel('Assigned to').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Take it' }).count()).toBe(1)
    await context.close()
  })

  test('keeps filters in the address, and views under a name', async () => {
    const { context, page } = await openDesk()
    await signIn(page, 'editor')
    await page.getByLabel('Edition').selectOption('ar')
    await page.waitForURL(/edition=ar/)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.card abbr')].every(({ textContent }) => textContent === 'AR'),
    )
    await page.getByRole('button', { name: 'Save as a view' }).click()
    await page.getByLabel('Name of the view').fill('Arabic desk')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'View: Arabic desk' }).waitFor()
    await page.goto(`${demo.url}/desk/`)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: 'Arabic desk' }).click()
    await page.waitForURL(/edition=ar/)
    await context.close()
  })

  test('finds stories, people and actions by Ctrl-K', async () => {
    const { context, page } = await openDesk()
    await signIn(page, 'editor')
    await page.keyboard.press('Control+k')
    await page.fill('[role=combobox]', 'tram')
    await page.waitForSelector('[role=option][id^=story-]')
    await page.fill('[role=combobox]', 'yusuf')
    await page.waitForSelector('[role=option][id^=person-]')
    await page.fill('[role=combobox]', 'new sto')
    await page.waitForSelector('[role=option][id=action-new][aria-selected=true]')
    await page.keyboard.press('Enter')
    await page.getByLabel('Slugline').waitFor()
    await context.close()
  })
})

describe('the first screen', () => {
  test('needs at most 350 KB of script, packed, in any language', () => {
    const dist = join(import.meta.dirname, '..', 'dist', 'desk')
    type Chunk = { readonly file: string; readonly imports?: readonly string[] }
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Record<string, Chunk>
    const files = new Set<string>()
    const add = (key: string): void => {
      const chunk = manifest[key]
      if (!chunk || files.has(chunk.file)) return
      files.add(chunk.file)
      for (const other of chunk.imports ?? []) add(other)
    }
    for (const key of ['main.tsx', 'sign-in/sign-in.tsx', 'wall/wall-screen.tsx', 'words/ar.ts']) {
      expect(manifest[key], key).toBeDefined()
      add(key)
    }
    const bytes = [...files].reduce((sum, file) => sum + statSync(join(dist, `${file}.br`)).size, 0)
    process.stdout.write(
      `  script of the first screen: ${Math.round(bytes / 1024)} KB in ${files.size} files\n`,
    )
    expect(bytes).toBeLessThanOrEqual(350 * 1024)
  })

  test('is ready within two seconds, nothing kept from before', async () => {
    const times: number[] = []
    while (times.length < 3 && !times.some((ready) => ready < 2_000)) {
      const { context, page } = await openDesk()
      const begun = performance.now()
      await page.goto(`${demo.url}/desk/`)
      await page.waitForSelector('input[type=email]')
      times.push(performance.now() - begun)
      await context.close()
    }
    process.stdout.write(`  sign-in ready after ${times.map(Math.round).join(', ')} ms\n`)
    expect(Math.min(...times)).toBeLessThan(2_000)
  })
})
