// A reporter's first day, in a real Chromium and by the screens alone: invited, in by the link, 300 words with a picture,
// handed on; the editor takes it from the wall and publishes; a stranger reads it. A picture of every step is left in
// `.cache/first-day/`, to be looked at after any change to what people see.
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { setDemoAccount } from '../src/people/people.ts'
import { createEdition, createTerm, editSettings } from '../src/publication/publication.ts'
import { launchBrowser } from './browser.ts'
import { openServed } from './served-newsroom.ts'

const shots = resolve('.cache/first-day')
const siteBarMs = 500

let base: string
let browser: Browser
let close: () => Promise<void>
const passwords = new Map<string, string>()

beforeAll(async () => {
  await mkdir(shots, { recursive: true })
  const served = await openServed()
  base = served.url
  const { core } = served.newsroom
  const made = [
    await createEdition(core, cli, { code: 'en', name: 'The Tide', slogan: 'News of the harbour' }),
    await createTerm(core, cli, 'section', { key: 'harbour', texts: { en: { name: 'Harbour' } } }),
    await createTerm(core, cli, 'author', { key: 'rami', texts: { en: { name: 'Rami Sole' } } }),
    await editSettings(core, cli, { name: 'The Tide', defaultEdition: 'en' }, 1),
  ]
  for (const each of made) if (!each.ok) throw new Error(each.problem.detail)
  for (const [role, name] of [
    ['admin', 'Ada Pilot'],
    ['editor', 'Eva Keel'],
  ] as const) {
    const email = `${role}@tide.example`
    passwords.set(email, await setDemoAccount(core, { email, name, role }))
  }
  browser = await launchBrowser()
  close = async () => {
    await browser.close()
    await served.close()
  }
}, 120_000)

afterAll(() => close())

async function aPerson(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
  return context.newPage()
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${base}/desk/`)
  await page.fill('input[type=email]', email)
  await page.fill('input[autocomplete=current-password]', passwords.get(email) ?? '')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-column]')
}

let step = 0
async function look(page: Page, what: string): Promise<void> {
  step += 1
  const name = `${String(step).padStart(2, '0')}-${what}.png`
  await page.screenshot({ path: join(shots, name), animations: 'disabled' })
}

const sentence = 'The pilot boat left before dawn and the crew counted the buoys one by one. '
const paragraphs = Array.from({ length: 5 }, (_, n) => `Paragraph ${n + 1}. ${sentence.repeat(4)}`.trim())

function aPicture(): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 900, channels: 3, background: '#28506e' } })
    .jpeg()
    .toBuffer()
}

test('invited, written, handed on, published, read', { timeout: 120_000 }, async () => {
  const admin = await aPerson()
  await signIn(admin, 'admin@tide.example')
  await admin.goto(`${base}/desk/people`)
  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Rami Sole')
  await dialog.getByLabel('E-mail').fill('rami@tide.example')
  await look(admin, 'invite')
  await dialog.locator('button[type=submit]').click()
  const link = await dialog.locator('.one-link .secret').innerText()
  await look(admin, 'invitation')

  const reporter = await aPerson()
  await reporter.goto(link)
  await reporter.fill('input[autocomplete=new-password]', 'seven grey gulls at noon')
  await look(reporter, 'join')
  await reporter.getByRole('button', { name: 'Join' }).click()
  await reporter.waitForSelector('[data-column]')
  await look(reporter, 'empty-wall')

  await reporter.keyboard.press('n')
  await reporter.getByLabel('Slugline').fill('PILOT-BOAT')
  await reporter.getByLabel('Headline').fill('The pilot boat counts its buoys')
  await look(reporter, 'new-story')
  await reporter.getByRole('button', { name: 'Write' }).click()
  await reporter.waitForURL(/\/desk\/story\//)
  const body = reporter.locator('.paper-body')
  await body.click()
  await reporter.keyboard.insertText('Read on for the names of the buoys.')
  await reporter
    .getByRole('textbox', { name: 'Standfirst' })
    .fill('Twelve lights, one boat, and a cold morning.')
  await body.click()
  await reporter.keyboard.press('Control+End')
  for (const paragraph of paragraphs) {
    await reporter.keyboard.press('Enter')
    await reporter.keyboard.type(paragraph.slice(0, 20), { delay: 15 })
    await reporter.keyboard.insertText(paragraph.slice(20))
  }
  await reporter.keyboard.press('Enter')
  await reporter.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Picture' }).click()
  await reporter
    .locator('input[type=file]')
    .setInputFiles({ name: 'harbour.jpg', mimeType: 'image/jpeg', buffer: await aPicture() })
  const form = reporter.locator('.picture-form')
  await form.getByLabel('Caption').fill('The harbour at first light.')
  await form.getByLabel('Credit').fill('Rami Sole / The Tide')
  await form.getByLabel('Alternative text').fill('A dark blue harbour')
  await look(reporter, 'picture')
  await reporter.getByRole('button', { name: 'Put the picture in' }).click()
  await body.locator('img').waitFor()
  await reporter.locator('[data-saved="saved"]').waitFor()
  await look(reporter, 'written')

  await reporter.getByRole('button', { name: 'Publish', exact: true }).click()
  await reporter.locator('.act', { hasText: 'Submit' }).click()
  await look(reporter, 'submit')
  await reporter.getByRole('button', { name: 'Submit', exact: true }).last().click()

  const editor = await aPerson()
  await signIn(editor, 'editor@tide.example')
  const card = editor.locator('[data-card]', { hasText: 'PILOT-BOAT' })
  await card.waitFor()
  await look(editor, 'wall-of-the-editor')
  await card.getByRole('link').first().click()
  await editor.waitForURL(/\/desk\/story\//)
  await editor.locator('.paper-body img').waitFor()
  await look(editor, 'editing')
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await editor.locator('.act', { hasText: 'Publish' }).click()
  const now = editor.getByRole('button', { name: /^Publish revision \d+ now$/ })
  await now.waitFor()
  await look(editor, 'before-publishing')
  const pressed = performance.now()
  await now.click()
  const onItsPage = editor
    .getByRole('region', { name: 'What readers see' })
    .locator('li.good', { hasText: 'On its page' })
  await onItsPage.waitFor()
  const shown = performance.now() - pressed
  await look(editor, 'receipt')
  console.log(`from the click on publish to "on its page": ${Math.round(shown)} ms (bar ${siteBarMs})`)

  const stranger = await aPerson()
  const href = await onItsPage.getByRole('link').getAttribute('href')
  await stranger.goto(href ?? '')
  expect(await stranger.locator('h1').innerText()).toBe('The pilot boat counts its buoys')
  for (const paragraph of paragraphs) await stranger.getByText(paragraph).waitFor()
  expect(await stranger.locator('main img').getAttribute('alt')).toBe('A dark blue harbour')
  await look(stranger, 'on-the-site')
  await stranger.goto(`${base}/en/`)
  await stranger.getByRole('link', { name: 'The pilot boat counts its buoys' }).first().waitFor()
  await look(stranger, 'on-the-front')
})
