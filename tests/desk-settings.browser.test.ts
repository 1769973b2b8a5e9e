// The settings in a real browser, in English and Arabic: every part once with axe, and one edit in each that matters, seen
// where readers or the API would see it; by keyboard, with two people at the same thing.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { setDemoAccount } from '../src/people/people.ts'
import { createEdition, createStaticPage, createTerm, setNavigation } from '../src/publication/publication.ts'
import type { Serving } from '../src/server/server.ts'
import { applyVerb, createStory } from '../src/stories/stories.ts'
import { axeFaults } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { openServed } from './served-newsroom.ts'

let base: string
let browser: Browser
let missed: Serving['missed']
let close: () => Promise<void>
let admin: Page
const faults: string[] = []
/** Where somebody who looks at the screens wants the pictures. */
const pictures = process.env['DESK_SETTINGS_PICTURES']

type Made = { readonly ok: boolean }
function made<T extends Made>(result: T): Extract<T, { readonly ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { readonly ok: true }>
}

beforeAll(async () => {
  const served = await openServed()
  base = served.url
  missed = served.serving.missed
  const { core } = served.newsroom
  browser = await launchBrowser()
  close = async () => {
    await browser.close()
    await served.close()
  }
  made(await createEdition(core, cli, { code: 'en', name: 'The Tide' }))
  made(await createEdition(core, cli, { code: 'ar', name: 'المد' }))
  const sections = [
    ['harbour', 'Harbour', 'المرفأ'],
    ['markets', 'Markets', 'الأسواق'],
    ['islands', 'Islands', 'الجزر'],
  ] as const
  for (const [key, en, ar] of sections) {
    made(await createTerm(core, cli, 'section', { key, texts: { en: { name: en }, ar: { name: ar } } }))
  }
  made(await createTerm(core, cli, 'topic', { key: 'ferries', texts: { en: { name: 'Ferries' } } }))
  made(await createStaticPage(core, cli, { key: 'about', footer: true, order: 0 }))
  const nodes = sections.map(([ref]) => ({
    label: '',
    target: { to: 'section' as const, ref },
    children: [],
  }))
  made(await setNavigation(core, cli, 'en', { nodes }, 1))
  const story = made(
    await createStory(core, cli, {
      edition: 'en',
      kind: 'article',
      section: 'harbour',
      headline: 'Boats leave early',
      bodyHtml: '<p>With the tide.</p>',
    } as never),
  )
  made(await applyVerb(core, cli, story.value.story.id, 'publish', {}))

  const email = 'admin@tide.example'
  const password = await setDemoAccount(core, { email, name: 'Ana Admin', role: 'admin' })
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en',
    reducedMotion: 'reduce',
  })
  admin = await context.newPage()
  admin.setDefaultTimeout(10_000)
  admin.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  admin.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML/i.test(message.text())) faults.push(message.text())
  })
  await admin.goto(`${base}/desk/`)
  await ask('POST', '/session', { email, password })
}, 120_000)

afterAll(() => close())

/** Through the API with the session of the page: somebody else's change, as the form sees it. */
async function ask(
  method: string,
  path: string,
  body?: unknown,
  rev?: number,
): Promise<Record<string, unknown>> {
  return await admin.evaluate(
    async ([how, where, what, tag]) => {
      const response = await fetch(`/api/v1${where}`, {
        method: how ?? 'GET',
        headers: {
          'content-type': 'application/json',
          'X-Standfirst': 'desk',
          ...(tag === undefined ? {} : { 'if-match': `"${tag}"` }),
        },
        ...(what === undefined ? {} : { body: what }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${how} ${where}: ${response.status} ${text}`)
      return text === '' ? {} : JSON.parse(text)
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body), rev] as const,
  )
}

async function open(part: string): Promise<void> {
  await admin.goto(`${base}/desk/settings/${part}`)
  await admin.locator('.settings-part h1').waitFor()
}

/** As a person goes: by the side, then by the link on the page. */
async function go(part: string): Promise<void> {
  const [first = '', ...rest] = part.split('/')
  await admin.locator(`.settings-parts a[href$="/settings/${first}"]`).click()
  if (rest.length > 0) await admin.locator(`.settings-part a[href$="/settings/${part}"]`).first().click()
  await admin.locator('.settings-part h1').waitFor()
}

async function look(name: string): Promise<void> {
  for (const fault of await axeFaults(admin, '.settings')) faults.push(`${name}: ${fault}`)
  if (pictures) await admin.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

const site = async (path: string): Promise<string> => (await fetch(base + path)).text()
const savedNote = () => admin.locator('.form-end .desk-done').waitFor()
const save = () => admin.locator('.form-end button[type=submit]').click()

async function speak(language: 'en' | 'ar'): Promise<void> {
  await admin.evaluate((code) => localStorage.setItem('standfirst-desk-language', code), language)
}

const parts = [
  'sections',
  'topics',
  'kinds',
  'style',
  'names',
  'navigation',
  'pages',
  'pages/about/en',
  'editions',
  'editions/en',
  'publication',
  'redirects',
  'tokens',
  'audit',
]

const onlyHere = ['topics', 'kinds', 'pages', 'editions', 'redirects']

describe('the settings', () => {
  test.each(['en', 'ar'] as const)('axe finds nothing on any part in %s', async (language) => {
    await speak(language)
    await open('sections')
    // What the tests below look at while they change it needs no second look in English.
    for (const part of language === 'ar' ? parts : onlyHere) {
      await go(part)
      expect(await admin.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      await look(`${part.replaceAll('/', '-')}-${language}`)
    }
    expect(faults).toEqual([])
  })

  test('a section renamed in both editions side by side is renamed on the site', async () => {
    await speak('en')
    await open('sections')
    await admin.getByRole('link', { name: 'Change Harbour' }).click()
    await admin.getByRole('textbox', { name: 'Name (English)' }).fill('Port & Harbour')
    await admin.getByRole('textbox', { name: 'Name (Arabic)' }).fill('الميناء')
    await look('section-en')
    await save()
    await savedNote()
    expect(await site('/en/harbour/')).toContain('Port &amp; Harbour')
    expect(await site('/ar/')).not.toContain('المرفأ')
    expect((await ask('GET', '/sections/harbour'))['texts']).toMatchObject({ ar: { name: 'الميناء' } })
  })

  test('the order of the list is changed by keyboard, focus staying on the row', async () => {
    await open('sections')
    await look('sections-en')
    const up = admin.getByRole('button', { name: 'Move Markets up' })
    await up.focus()
    const before = await admin.locator('tr[data-term]').allInnerTexts()
    await admin.keyboard.press('Enter')
    await expect.poll(() => admin.locator('tr[data-term]').allInnerTexts()).not.toEqual(before)
    await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true)
    expect((await admin.locator('tr[data-term]').allInnerTexts())[0]).toContain('Markets')
    const { items } = (await ask('GET', '/sections')) as {
      items: { key: string; texts: { en: { order: number } } }[]
    }
    const order = items.toSorted((a, b) => a.texts.en.order - b.texts.en.order).map(({ key }) => key)
    expect(order).toEqual(['markets', 'islands', 'harbour'])
  })

  test('what somebody else saved in between is shown beside mine, and nothing is overwritten', async () => {
    const topic = await ask('GET', '/topics/ferries')
    await open(`topics/${topic['id']}`)
    await admin.getByRole('textbox', { name: 'Name (English)' }).fill('Boats')
    await ask(
      'PATCH',
      `/topics/${topic['id']}`,
      { texts: { en: { name: 'Ships', description: 'Afloat' } } },
      1,
    )
    await save()
    const row = admin.locator('table.stale tbody tr')
    await row.waitFor()
    expect(await row.innerText()).toMatch(/Ships[\s\S]*Boats/)
    expect(await admin.getByRole('textbox', { name: 'Description (English)' }).inputValue()).toBe('Afloat')
    await look('stale-en')
    expect((await ask('GET', '/topics/ferries'))['texts']).toMatchObject({ en: { name: 'Ships' } })
    await row.getByRole('button', { name: 'Keep yours' }).click()
    await save()
    await savedNote()
    expect((await ask('GET', '/topics/ferries'))['texts']).toMatchObject({
      en: { name: 'Boats', description: 'Afloat' },
    })
  })

  test('two topics that are one are merged, with the stories counted beforehand, and separated again', async () => {
    const boats = await ask('POST', '/topics', { key: 'boats', texts: { en: { name: 'Small craft' } } })
    const story = { edition: 'en', kind: 'article', section: 'harbour', headline: 'Oars', topics: ['boats'] }
    const { id } = await ask('POST', '/stories', { ...story, bodyHtml: '<p>Wood.</p>' })
    await ask('POST', `/stories/${id}/publish`, { rev: 1 })
    const { url } = await ask('GET', `/stories/${id}`)
    const page = new URL(String(url)).pathname
    expect(await site(page)).toContain('/en/topics/small-craft/')
    await open(`topics/${boats['id']}`)
    const into = admin.getByRole('combobox', { name: 'The one that stays' })
    await into.focus()
    await admin.keyboard.type('Boats')
    await admin.getByRole('option', { name: 'Boats' }).waitFor()
    await admin.keyboard.press('ArrowDown')
    await admin.keyboard.press('Enter')
    await admin.locator('.merge-plan').getByText('1 story moves with it').waitFor()
    await look('merge-en')
    await admin.getByRole('button', { name: 'Merge Small craft into Boats' }).click()
    const separate = admin.getByRole('button', { name: 'Separate it again' })
    await separate.waitFor()
    await look('merged-en')
    expect(await site(page)).toContain('/en/topics/ferries/')
    const moved = await fetch(`${base}/en/topics/small-craft/`, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/en/topics/ferries/'])
    await separate.click()
    await into.waitFor()
    expect(await site(page)).toContain('/en/topics/small-craft/')
    expect((await fetch(`${base}/en/topics/small-craft/`, { redirect: 'manual' })).status).toBe(200)
  })

  test('navigation is arranged by keys alone, and readers see it', async () => {
    await open('navigation/en')
    await admin.getByRole('textbox', { name: 'What Markets is called here' }).focus()
    await admin.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => admin.locator('.tree ol > li').count()).toBe(1)
    await look('navigation-moved-en')
    await save()
    await savedNote()
    const { nodes } = (await ask('GET', '/editions/en/navigation')) as { nodes: { children: unknown[] }[] }
    expect(nodes.map(({ children }) => children.length)).toEqual([1, 0])
  })

  test('a static page is written in the body editor and stands on the site', async () => {
    await open('pages/about/en')
    await admin.getByRole('textbox', { name: 'Title' }).fill('About the Tide')
    await admin.getByRole('checkbox', { name: 'Shown to readers' }).check()
    await admin.locator('.page-paper').click()
    await admin.keyboard.type('Printed on paper of our own.')
    await look('page-written-en')
    await save()
    await savedNote()
    const page = await site('/en/pages/about-the-tide')
    expect(page).toContain('Printed on paper of our own.')
    expect(page).toContain('About the Tide')
    // A picture as in a story: its credit is asked for, and it stands where the text was left.
    await admin.getByRole('button', { name: 'Picture', exact: true }).click()
    const choosing = admin.waitForEvent('filechooser')
    await admin
      .getByRole('button', { name: /choose/i })
      .first()
      .click()
    const buffer = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#8899aa' } })
      .png()
      .toBuffer()
    await (await choosing).setFiles({ name: 'press.png', mimeType: 'image/png', buffer })
    await admin.getByRole('textbox', { name: 'Credit' }).fill('The Tide')
    await look('page-picture-en')
    await admin.locator('.picture-form button[type=submit]').click()
    await admin.locator('.page-paper figure[data-block=image]').waitFor()
    await admin.getByRole('textbox', { name: 'Title' }).fill('Who we are')
    await save()
    await savedNote()
    expect(await site('/en/pages/about-the-tide')).toMatch(/<figure[\s\S]*The Tide/)
    // Every save is kept: compared, brought back into the form, saved as the newest.
    const versions = admin.locator('.kept-versions')
    await versions.getByRole('button', { name: /Revision 2/ }).click()
    await versions.locator('.diff ins').first().waitFor()
    await versions.getByRole('button', { name: /Revision 1/ }).click()
    await look('page-versions-en')
    await versions.getByRole('button', { name: 'Bring revision 1 back into the form' }).click()
    await expect.poll(() => admin.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('About the Tide')
    expect(await site('/en/pages/about-the-tide')).toContain('Who we are')
    await save()
    await savedNote()
    expect(await site('/en/pages/about-the-tide')).not.toContain('<figure')
    const { items } = (await ask('GET', '/pages/about/en/revisions')) as { items: { by: string }[] }
    expect(items.map(({ by }) => by)).toEqual(['Ana Admin', 'Ana Admin', 'Ana Admin'])
  })

  test('the footer shows the pages in the order they are put in by keys', async () => {
    await ask('POST', '/pages', { key: 'privacy', order: 10 })
    await ask('PUT', '/pages/privacy/en', { title: 'Privacy', bodyHtml: '<p>None kept.</p>' }, 0)
    const footer = async () =>
      [...(await site('/en/')).matchAll(/\/en\/pages\/(\w+)/g)].map(([, slug]) => slug)
    expect(await footer()).toEqual(['about', 'privacy'])
    await open('pages')
    await admin.getByRole('button', { name: 'Move privacy up' }).focus()
    await admin.keyboard.press('Enter')
    await expect.poll(footer).toEqual(['privacy', 'about'])
    await look('pages-order-en')
    await admin.getByRole('checkbox', { name: 'privacy in the footer' }).click()
    await expect.poll(footer).toEqual(['about'])
  })

  test('an edition gets a term to avoid, and a name its spelling in each edition', async () => {
    await open('style/en')
    await admin.getByRole('textbox', { name: 'Longest headline, in characters' }).fill('60')
    await admin.getByRole('button', { name: 'Add a term' }).click()
    await admin.getByRole('textbox', { name: 'Not', exact: true }).fill('utilise')
    await admin.getByRole('textbox', { name: 'Rather' }).fill('use')
    await look('style-en')
    await save()
    await savedNote()
    expect(await ask('GET', '/editions/en/house-style')).toMatchObject({
      longestHeadline: 60,
      longestStandfirst: null,
      avoid: [{ term: 'utilise', use: 'use' }],
    })
    await open('names')
    await admin.getByRole('button', { name: 'Add a name' }).click()
    await admin.getByRole('textbox', { name: 'Written (English)' }).fill('Marrow')
    await admin.getByRole('button', { name: 'Add', exact: true }).click()
    await admin.getByRole('textbox', { name: 'Not (English)' }).fill('Marrowe\n')
    await admin.getByRole('textbox', { name: 'Written (Arabic)' }).fill('مارو')
    await look('name-en')
    await save()
    await savedNote()
    await go('names')
    await look('names-en')
    const cells = await admin.locator('.names tbody td').allInnerTexts()
    expect(cells.slice(0, 2).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'Marrow Not: Marrowe',
      'مارو',
    ])
  })

  test('an edition gets its slogan, a too faint signal colour cannot be saved', async () => {
    await open('editions/en')
    await admin.getByRole('textbox', { name: 'Slogan' }).fill('News with the tide')
    // The site as it would look, made by the server from what stands in the form; readers see none of it yet.
    const frame = admin.frameLocator('.look-ground iframe:not(.behind)')
    await frame.getByText('News with the tide').first().waitFor()
    expect(await site('/en/')).not.toContain('News with the tide')
    const buffer = await sharp({ create: { width: 900, height: 200, channels: 4, background: '#123f5a' } })
      .png()
      .toBuffer()
    const choosing = admin.waitForEvent('filechooser')
    await admin.getByRole('button', { name: 'Logo: upload a file' }).click()
    await (await choosing).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
    await frame.getByRole('img', { name: 'The Tide' }).waitFor()
    await admin.getByLabel('Typeface').selectOption('plain')
    await admin.locator('.look').getByText('Newest story').click()
    await frame.getByRole('heading', { level: 1 }).waitFor()
    await look('edition-en')
    await save()
    await savedNote()
    const front = await site('/en/')
    expect(front).toContain('News with the tide')
    expect(front).toMatch(/<img class="logo" src="[^"]+" width="\d+" height="\d+" alt="The Tide"/)
    // An older footer is brought back into the form, and kept as the newest when it is saved.
    await admin
      .locator('.kept-versions')
      .getByRole('button', { name: /Revision 1/ })
      .click()
    await admin.getByRole('button', { name: 'Bring revision 1 back into the form' }).click()
    await expect.poll(() => admin.getByRole('textbox', { name: 'Slogan' }).inputValue()).toBe('')
    await admin.reload()
    await admin.locator('.settings-part h1').waitFor()
    await open('publication')
    const paper = admin.getByRole('textbox', { name: 'On paper', exact: true })
    await paper.fill('#dddddd')
    await admin.locator('.signal-bad').waitFor()
    expect(await admin.locator('.form-end button[type=submit]').isDisabled()).toBe(true)
    await paper.fill('#7a1f3d')
    await look('publication-en')
    await save()
    await savedNote()
    expect(await site('/en/')).toContain('#7a1f3d')
  })

  test('a look that nobody saved is for administrators of this site alone', async () => {
    const body = new URLSearchParams({ look: JSON.stringify({ at: 'front', edition: { slogan: 'Hm' } }) })
    const stranger = await fetch(`${base}/desk/preview/look/en`, { method: 'POST', body })
    expect(stranger.status).toBe(401)
    const cookie = (await admin.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const send = (given: URLSearchParams, headers: Record<string, string> = {}) =>
      fetch(`${base}/desk/preview/look/en`, {
        method: 'POST',
        body: given,
        headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
      })
    expect((await send(body)).headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect((await send(body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await fetch(`${base}/desk/preview/look/en`, { headers: { cookie } })).status).toBe(405)
    for (const look of [
      '',
      '{}',
      'null',
      '{"at":"front","edition":{"code":"xx"}}',
      '{"at":"front","publication":{"signal":"red;}body{display:none"}}',
      `{"at":"front","edition":{"slogan":"${'x'.repeat(70_000)}"}}`,
    ]) {
      expect((await send(new URLSearchParams({ look }))).status, look.slice(0, 60)).toBe(422)
    }
  })

  test('an old address leads on, a token is shown once and ended, and the audit log finds both', async () => {
    const reader = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
    for (const _ of [1, 2]) await fetch(`${base}/old/harbour.html`, { headers: reader })
    await missed.flush()
    await open('redirects')
    await admin.getByRole('button', { name: 'Redirect to … /old/harbour.html' }).click()
    expect(await admin.getByRole('textbox', { name: 'Old address', exact: true }).inputValue()).toBe(
      '/old/harbour.html',
    )
    await look('redirects-missed-en')
    await admin.getByRole('textbox', { name: 'Leads to' }).fill('/en/harbour/')
    await admin.getByRole('button', { name: 'Add', exact: true }).click()
    await admin.locator('.desk-done').waitFor()
    await expect.poll(() => admin.locator('.missed').count()).toBe(0)
    const moved = await fetch(`${base}/old/harbour.html`, { redirect: 'manual' })
    expect([moved.status, new URL(moved.headers.get('location') ?? '', base).pathname]).toEqual([
      301,
      '/en/harbour/',
    ])
    await open('tokens')
    await admin.getByRole('textbox', { name: 'What it is for' }).fill('Weather feed')
    await admin.getByRole('button', { name: 'Make a token' }).click()
    const secret = await admin.locator('code.secret').innerText()
    expect(secret).toMatch(/^sf_/)
    await look('token-made-en')
    await admin.reload()
    const revoke = admin.getByRole('button', { name: 'Revoke Weather feed' })
    await revoke.click()
    await revoke.click()
    await admin.getByText('Revoked', { exact: false }).first().waitFor()
    expect(await admin.content()).not.toContain(secret)
    await open('audit')
    await admin.getByLabel('What', { exact: true }).selectOption('token')
    await expect
      .poll(() => admin.locator('.audit tbody tr td:nth-child(3)').allInnerTexts())
      .toEqual(['token.revoked', 'token.created'])
    await look('audit-found-en')
    expect(faults).toEqual([])
  })
})
