// Translations in a real browser: begun from the list, the original beside the paper, what changed in it lit until it is done,
// what is new put in and what is gone taken out; by keys; nothing for axe to find, in English and Arabic.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setDemoAccount } from '../src/people/people.ts'
import { axeFaults } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { openServed } from './served-newsroom.ts'

let base: string
let browser: Browser
let page: Page
let close: () => Promise<void>

beforeAll(async () => {
  const served = await openServed()
  base = served.url
  const { core } = served.newsroom
  browser = await launchBrowser()
  close = async () => {
    await browser.close()
    await served.close()
  }
  const email = 'ana@desk.example'
  const password = await setDemoAccount(core, { email, name: 'Ana Editor', role: 'admin' })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })
  page = await context.newPage()
  await page.goto(`${base}/desk/`)
  await ask('POST', '/session', { email, password })
  await ask('POST', '/editions', { code: 'en', name: 'The Tide', language: 'en', shown: true })
  await ask('POST', '/editions', { code: 'ar', name: 'المد', language: 'ar', dir: 'rtl', shown: true })
  await ask('POST', '/sections', {
    key: 'harbour',
    texts: { en: { name: 'Harbour', shown: true }, ar: { name: 'المرفأ', shown: true } },
  })
}, 120_000)

afterAll(() => close())

type Block = { readonly attrs: { readonly id: string } }
type Answer = { readonly id: string; readonly rev: number; readonly body: { readonly content: Block[] } }

/** Through the API as the page itself would; refusals are failures of the test. */
async function ask(method: string, path: string, body?: unknown, ifMatch?: number): Promise<Answer> {
  const { status, text } = await page.evaluate(
    async ([how, where, what, rev]) => {
      const response = await fetch(`/api/v1${where}`, {
        method: how ?? 'GET',
        headers: {
          'content-type': 'application/json',
          ...(rev === undefined ? {} : { 'if-match': `"${rev}"` }),
        },
        ...(what === undefined ? {} : { body: what }),
      })
      return { status: response.status, text: await response.text() }
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body), ifMatch?.toString()] as const,
  )
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`)
  return JSON.parse(text)
}

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})

async function anOriginal(headline: string): Promise<string> {
  const { id } = await ask('POST', '/stories', {
    edition: 'en',
    kind: 'article',
    section: 'harbour',
    headline,
    bodyHtml: '<p>The harbour opened at dawn.</p><p>Forty boats left.</p><p>The tide was right.</p>',
  })
  await ask('POST', `/stories/${id}/publish`, {})
  return id
}

/** One block changed, one gone, one new; out to readers. */
async function changeOriginal(id: string): Promise<void> {
  const { rev, body } = await ask('GET', `/stories/${id}`)
  const content = [
    body.content[0],
    paragraph(body.content[1]?.attrs.id ?? '', 'Forty-two boats left.'),
    paragraph('newblock00', 'The mayor came too.'),
  ]
  await ask('PATCH', `/stories/${id}`, { body: { type: 'doc', content } }, rev)
  await ask('POST', `/stories/${id}/update`, {})
}

/** The open translation, its panel there and everything saved. */
async function paper() {
  await page.locator('[data-saved="saved"][data-online="true"]').waitFor()
  await page.locator('.original li').first().waitFor()
  return page.locator('.paper-body')
}

/** The caret is there when the row of what it was made of is the current one. */
async function clickOn(text: Locator, line: string): Promise<void> {
  await text.locator('p', { hasText: line }).click()
  await page.locator('.original [aria-current="true"]', { hasText: line }).waitFor()
}

const states = () =>
  page
    .locator('.original [data-row]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state')))

test('a translation is begun from the list; what changed in the original is lit until it is done', async () => {
  const original = await anOriginal('Harbour opens again')
  await page.goto(`${base}/desk/`)
  await page.getByRole('link', { name: /^Trans/ }).click()
  await page.getByRole('link', { name: 'Arabic' }).click()
  expect(await axeFaults(page, '.desk-page')).toEqual([])
  await page.getByRole('button', { name: 'Translate “Harbour opens again”' }).click()
  const text = await paper()
  expect(await states()).toEqual(['same', 'same', 'same'])
  await text.locator('p').nth(1).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' غادرت القوارب')

  await changeOriginal(original)
  await expect.poll(states, { timeout: 10_000 }).toEqual(['same', 'changed', 'new', 'gone'])
  const row = (state: string) => page.locator(`.original [data-state="${state}"][data-row]`)
  expect(await row('changed').locator('ins').allTextContents()).not.toEqual([])
  expect(await row('changed').locator('[lang="en"]').getAttribute('dir')).toBe('ltr')
  expect(await text.getAttribute('dir')).toBe('rtl')
  await row('new').getByText('New in the original').waitFor()
  await row('gone').getByText('Gone from the original').waitFor()
  expect(await axeFaults(page, '.story')).toEqual([])

  // By keys: to the changed block, whose translation gets the caret, and done.
  await clickOn(text, 'at dawn')
  await page.keyboard.press('F8')
  await page.locator('.original [data-state="changed"][aria-current="true"]').waitFor()
  await page.keyboard.press('Control+Shift+Enter')
  await expect.poll(states, { timeout: 10_000 }).toEqual(['same', 'same', 'new', 'gone'])
  expect(await text.locator('p').nth(1).innerText()).toContain('غادرت القوارب')

  await row('new').getByRole('button', { name: 'Put it in, to write over' }).click()
  await text.getByText('The mayor came too.').waitFor()
  await row('gone').getByRole('button', { name: 'Take it out here' }).click()
  await expect.poll(states, { timeout: 10_000 }).toEqual(['same', 'same', 'same'])
  expect(await text.locator('p').count()).toBe(3)
  await page.getByRole('button', { name: 'All done' }).click()
  await page.getByText('The translation is as the original.').waitFor()
})

test('from the details of a story its translation is made; the list says what is behind; in Arabic', async () => {
  await ask('PATCH', '/me', { language: 'ar' })
  const original = await anOriginal('Lamps for the pier')
  await page.goto(`${base}/desk/story/${original}`)
  await page.getByRole('button', { name: 'ترجم إلى العربية' }).click()
  const text = await paper()
  await changeOriginal(original)
  await expect.poll(states, { timeout: 10_000 }).toEqual(['same', 'changed', 'new', 'gone'])
  expect(await axeFaults(page, '.story')).toEqual([])

  // A paragraph of the translator's own says what is new; what is gone stays.
  await clickOn(text, 'The tide was right')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('وحضر العمدة أيضًا.')
  await page.getByRole('button', { name: 'الفقرة التي أنا فيها تقولها' }).click()
  await expect.poll(states, { timeout: 10_000 }).toEqual(['same', 'changed', 'same', 'gone'])
  await page.getByRole('button', { name: 'أبقها هنا' }).click()
  await expect.poll(states, { timeout: 10_000 }).toEqual(['same', 'changed', 'same'])
  expect(await text.locator('p').count()).toBe(4)

  await page.goto(`${base}/desk/translations?edition=ar`)
  await page.getByRole('link', { name: 'انظر ما تغيّر' }).first().waitFor()
  expect(await axeFaults(page, '.desk-page')).toEqual([])
})
