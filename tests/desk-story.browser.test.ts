// The writing screen in a real browser: two people in one story at once, one of them without a network for a while; a reload;
// publishing it and seeing it on the site; preview; nothing for axe to find, in English and Arabic.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPicture } from '../src/media/testing.ts'
import { aWebm } from '../src/media/testing-film.ts'
import { setDemoAccount } from '../src/people/people.ts'
import type { Newsroom } from '../src/server/server.ts'
import { axeFaults } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { caretAfter, caretAtEnd, choose } from './caret.ts'
import { openServed } from './served-newsroom.ts'

type Person = { readonly context: BrowserContext; readonly page: Page }

let base: string
let browser: Browser
let newsroom: Newsroom
let close: () => Promise<void>
let editor: Person
let reporter: Person

beforeAll(async () => {
  const served = await openServed()
  base = served.url
  newsroom = served.newsroom
  browser = await launchBrowser()
  close = async () => {
    await browser.close()
    await served.close()
  }
  const signIn = async (role: 'admin' | 'reporter', name: string): Promise<Person> => {
    const email = `${role}@desk.example`
    const password = await setDemoAccount(newsroom.core, { email, name, role })
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
    const page = await context.newPage()
    await page.goto(`${base}/desk/`)
    await ask(page, 'POST', '/session', { email, password })
    return { context, page }
  }
  editor = await signIn('admin', 'Ana Editor')
  reporter = await signIn('reporter', 'Rami Reporter')
  await ask(editor.page, 'POST', '/editions', { code: 'en', name: 'The Tide', language: 'en', shown: true })
  await ask(editor.page, 'POST', '/editions', {
    code: 'ar',
    name: 'المد',
    language: 'ar',
    dir: 'rtl',
    shown: true,
  })
  await ask(editor.page, 'POST', '/sections', {
    key: 'harbour',
    texts: { en: { name: 'Harbour', shown: true }, ar: { name: 'المرفأ', shown: true } },
  })
}, 120_000)

afterAll(() => close())

type Answer = { readonly id: string; readonly url: string; readonly rev: number }

/** Through the API as the page itself would; refusals are failures of the test. */
async function ask(page: Page, method: string, path: string, body?: unknown, rev?: number): Promise<Answer> {
  const { status, text } = await page.evaluate(
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
      return { status: response.status, text: await response.text() }
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body), rev] as const,
  )
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`)
  return JSON.parse(text)
}

async function newStory(more: object = {}): Promise<string> {
  const { id } = await ask(reporter.page, 'POST', '/stories', {
    edition: 'en',
    kind: 'article',
    section: 'harbour',
    headline: 'Boats leave early',
    standfirst: 'The tide was right.',
    bodyHtml: '<p>First line.</p><p>Last line.</p>',
    ...more,
  })
  return id
}

const body = (page: Page) => page.locator('.paper-body')
const saved = (page: Page) => page.locator('[data-saved="saved"][data-online="true"]').waitFor()

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${base}/desk/story/${id}`)
  await body(page).locator('p').first().waitFor()
  await saved(page)
}

/** At the end of the paragraph with that text. */
async function typeAfter(page: Page, paragraph: string, text: string): Promise<void> {
  await caretAtEnd(page, paragraph)
  await page.keyboard.type(text, { delay: 15 })
}

async function settled(page: Page, parts: readonly string[]): Promise<string> {
  for (const part of parts) await body(page).getByText(part).first().waitFor()
  await saved(page)
  const blocks = await page.locator('.paper-body > *').allTextContents()
  // The editor sets word joiners around a colleague's caret.
  return blocks.join('\n').replaceAll('\u2060', '')
}

describe('two people in one story', () => {
  test('write at once, one of them offline for a while and reloading; nothing is lost or doubled', async () => {
    const id = await newStory()
    await Promise.all([open(editor.page, id), open(reporter.page, id)])
    await editor.page.getByText('Rami Reporter', { exact: true }).first().waitFor({ state: 'attached' })

    await Promise.all([
      typeAfter(editor.page, 'First line.', ' Alpha beta gamma.'),
      typeAfter(reporter.page, 'Last line.', ' One two three.'),
    ])
    await reporter.context.setOffline(true)
    await reporter.page.locator('[data-online="false"]').waitFor()
    await typeAfter(reporter.page, 'One two three.', ' Written without a network.')
    await reporter.page.locator('[data-saved="kept"]').waitFor()
    await typeAfter(editor.page, 'Alpha beta gamma.', ' Meanwhile delta.')
    await reporter.context.setOffline(false)

    const all = ['Alpha beta gamma. Meanwhile delta.', 'One two three. Written without a network.']
    const [mine, theirs] = await Promise.all([settled(editor.page, all), settled(reporter.page, all)])
    expect(theirs).toBe(mine)
    for (const part of all) expect(mine.split(part)).toHaveLength(2)

    await reporter.page.reload()
    expect(await settled(reporter.page, all)).toBe(mine)
  })

  test('see each other type in the headline, and keep their carets', async () => {
    const id = await newStory({ headline: 'Boats' })
    await Promise.all([open(editor.page, id), open(reporter.page, id)])
    const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' })
    await headline(editor.page).click()
    await editor.page.keyboard.press('End')
    await headline(reporter.page).click()
    await reporter.page.keyboard.press('Home')
    await editor.page.keyboard.type(' leave')
    await reporter.page.keyboard.type('Two ')
    await expect.poll(() => headline(editor.page).inputValue()).toBe('Two Boats leave')
    await editor.page.keyboard.type(' early')
    await expect.poll(() => headline(reporter.page).inputValue()).toBe('Two Boats leave early')
  })
})

test('a caret stays at its letter while a colleague types before it in the same paragraph', async () => {
  const id = await newStory()
  await Promise.all([open(editor.page, id), open(reporter.page, id)])
  await caretAtEnd(editor.page, 'First line.')
  await caretAtEnd(reporter.page, 'First line.')
  await reporter.page.keyboard.press('Home')
  for (const n of [1, 2, 3]) {
    await reporter.page.keyboard.type(`Before ${n}. `, { delay: 15 })
    await body(editor.page).getByText(`Before ${n}. First`).waitFor()
    await editor.page.keyboard.type(` After ${n}.`, { delay: 15 })
    await body(reporter.page).getByText(`After ${n}.`).waitFor()
  }
  const all = ['Before 1. Before 2. Before 3. First line. After 1. After 2. After 3.']
  expect(await settled(reporter.page, all)).toBe(await settled(editor.page, all))
})

describe('words of this browser that belong to another draft', () => {
  test('are shown beside the current text, never merged into it', async () => {
    const { page, context } = reporter
    const id = await newStory()
    await open(page, id)
    await context.setOffline(true)
    await typeAfter(page, 'Last line.', ' Mine alone.')
    await page.locator('[data-saved="kept"]').waitFor()
    await page.goto('about:blank')
    // As when a draft was forgotten after a month: the next one has another name.
    const { kysely } = newsroom.core.database
    await kysely
      .updateTable('drafts')
      .set({ open: false })
      .where('story', '=', id as never)
      .execute()
    await context.setOffline(false)
    await open(page, id)
    const other = page.getByRole('region', { name: 'There is text of yours that is not in this draft' })
    await other.getByText('Mine alone.').waitFor()
    expect(await body(page).innerText()).not.toContain('Mine alone.')
    await other.getByRole('button', { name: 'I have what I need: drop mine' }).click()
    await other.waitFor({ state: 'detached' })
    await open(page, id)
    expect(await other.count()).toBe(0)
  })
})

describe('the text', () => {
  test('asks for the texts of a pasted picture beside the text, and puts it in', async () => {
    const { page } = editor
    await open(page, await newStory())
    await body(page).locator('p', { hasText: 'First line.' }).click()
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas')
      canvas.width = 400
      canvas.height = 300
      canvas.getContext('2d')?.fillRect(0, 0, 200, 300)
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
      const data = new DataTransfer()
      if (blob) data.items.add(new File([blob], 'boat.png', { type: 'image/png' }))
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('.paper-body')?.dispatchEvent(paste)
    })
    const tray = page.getByRole('region', { name: 'A picture' })
    await tray.getByLabel('Caption').fill('A boat')
    await tray.getByLabel('Credit').fill('Ana Editor')
    await tray.getByLabel('Alternative text').fill('A dark boat on bright water')
    await tray.getByRole('button', { name: 'Put the picture in' }).click()
    await body(page).getByRole('img', { name: 'A dark boat on bright water' }).waitFor()
    await saved(page)
  })

  test('takes a video by the slash menu: its poster is asked for, the film sent, and the page plays it', async () => {
    const { page } = editor
    const id = await newStory()
    await open(page, id)
    await caretAtEnd(page, 'Last line.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/video')
    await page.locator('.slash [role="option"]', { hasText: 'Video' }).waitFor()
    await page.keyboard.press('Enter')
    const tray = page.getByRole('region', { name: 'A video' })
    const film = { name: 'boats.webm', mimeType: 'video/webm', buffer: aWebm() }
    await tray.locator('input[type="file"]').setInputFiles(film)
    // Nothing can be seen in this film, so the browser finds no poster in it.
    await tray.getByText('choose a picture as its poster').waitFor()
    await tray.locator('input[type="file"]').setInputFiles({
      name: 'poster.jpg',
      mimeType: 'image/jpeg',
      buffer: await aPicture({ width: 640, height: 360 }),
    })
    await tray.getByLabel('Credit').fill('Video: Rami')
    await tray.getByLabel('Alternative text').fill('Boats leave the harbour')
    expect(await axeFaults(page, '.tray')).toEqual([])
    await tray.getByRole('button', { name: 'Put the video in' }).click()
    await body(page).locator('[data-block="video"] video').waitFor()
    await saved(page)
    await page.getByRole('button', { name: 'Preview' }).click()
    const shown = page.frameLocator('iframe[title="Preview"]').locator('figure.video video')
    await shown.waitFor()
    const facts = await shown.evaluate((video: HTMLVideoElement) => [
      video.preload,
      video.poster !== '',
      video.width / video.height,
      video.getAttribute('aria-label'),
      video.querySelector('source')?.type,
    ])
    expect(facts).toEqual(['none', true, 640 / 360, 'Boats leave the harbour', 'video/webm'])
    const address = await shown.locator('source').getAttribute('src')
    const part = await fetch(`${base}${address}`, { headers: { range: 'bytes=0-3' } })
    expect([part.status, part.headers.get('content-type')]).toEqual([206, 'video/webm'])
  })

  test('takes shortcuts, the slash menu and a paste of foreign HTML', async () => {
    const { page } = editor
    await open(page, await newStory())
    await typeAfter(page, 'Last line.', '\n## A subheading\n- an item')
    await body(page).locator('h2', { hasText: 'A subheading' }).waitFor()
    await body(page).locator('ul li', { hasText: 'an item' }).waitFor()
    await typeAfter(page, 'First line.', '\n/separ')
    await page.getByRole('option', { name: 'Separator' }).waitFor()
    await page.keyboard.press('Enter')
    await body(page).locator('hr').waitFor()
    await caretAtEnd(page, 'First line.')
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/html', '<p>Pasted <b onclick="x()">bold</b><script>window.bad = 1</script></p>')
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('.paper-body')?.dispatchEvent(paste)
    })
    await body(page).locator('strong', { hasText: 'bold' }).waitFor()
    expect(await body(page).innerHTML()).not.toMatch(/onclick|script/)
    expect(await page.evaluate(() => 'bad' in window)).toBe(false)
    await saved(page)
  })
})

describe('comments on the text', () => {
  test('are seen at once by the other, move with the text, and an accepted suggestion changes it for both', async () => {
    const id = await newStory({ bodyHtml: '<p>First line of the tide.</p><p>Last line.</p>' })
    await Promise.all([open(editor.page, id), open(reporter.page, id)])
    const { page } = reporter
    await choose(page, 'First line of the tide.', 'the tide')
    await page.keyboard.press('Control+Alt+m')
    const box = page.getByRole('region', { name: 'New comment' })
    const say = box.getByRole('textbox')
    await say.pressSequentially('Which one, @ana')
    await page.getByRole('option', { name: 'Ana Editor' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await say.inputValue()).toBe('Which one, @Ana Editor ')
    await box.getByRole('button', { name: 'Suggest another wording' }).click()
    await box.getByRole('textbox', { name: 'Another wording' }).fill('the morning tide')
    await box.getByRole('button', { name: 'Suggest', exact: true }).click()

    const marked = body(editor.page).locator('mark.commented')
    await marked.getByText('the tide').waitFor()
    await editor.page.getByRole('button', { name: /^Notices: 1/ }).waitFor()
    // A paragraph split before it takes its place away: it is written anew, for both.
    await caretAfter(editor.page, 'First line of the tide.', 'First line')
    await editor.page.keyboard.press('Enter')
    await body(page)
      .locator('p', { hasText: /^ ?of the tide\.$/ })
      .locator('mark', { hasText: 'the tide' })
      .waitFor()

    await marked.click()
    const thread = (at: Page) => at.getByRole('article', { name: 'Suggestion by Rami Reporter' })
    await thread(editor.page).locator('b', { hasText: '@Ana Editor' }).waitFor()
    expect(await axeFaults(editor.page, '.story')).toEqual([])
    await thread(editor.page).getByRole('button', { name: 'Accept' }).click()
    for (const { page: each } of [editor, reporter]) {
      await body(each).getByText('of the morning tide.').waitFor()
      await body(each).locator('mark.commented').waitFor({ state: 'detached' })
    }
    await Promise.all([saved(editor.page), saved(page)])
    await expect
      .poll(async () => JSON.stringify(await ask(editor.page, 'GET', `/stories/${id}/comments?state=closed`)))
      .toContain('"accepted"')
  })
})

describe('the house style of the edition', () => {
  test('is pointed out in the text and its fields, and put there by one click or one key', async () => {
    const avoid = [{ term: 'utilise', use: 'use', note: 'Plain words' }]
    const { rev } = await ask(editor.page, 'GET', '/editions/en/house-style')
    await ask(
      editor.page,
      'PUT',
      '/editions/en/house-style',
      { longestHeadline: 90, longestStandfirst: null, avoid },
      rev,
    )
    await ask(editor.page, 'POST', '/names', { forms: { en: { name: 'Marrow', avoid: ['Marrowe'] } } })
    const id = await newStory({
      headline: 'Boats to Marrowe',
      bodyHtml: '<p>They <strong>utilise</strong> boats. Utilise them.</p><p>To Marrowe and Marrowe.</p>',
    })
    const { page } = reporter
    await open(page, id)
    await expect
      .poll(() => body(page).locator('.term').allTextContents())
      .toEqual(['utilise', 'Utilise', 'Marrowe', 'Marrowe'])
    await page.getByRole('button', { name: /^Checks/ }).click()
    expect(await axeFaults(page, '.side')).toEqual([])
    await page.getByRole('button', { name: 'Change “utilise” to “use”' }).click()
    await body(page).getByText('They use boats. Use them.').waitFor()
    expect(await body(page).locator('strong').innerText()).toBe('use')
    await page.getByRole('button', { name: 'Change “Marrowe” to “Marrow”' }).first().click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Headline' }).inputValue())
      .toBe('Boats to Marrow')
    await caretAtEnd(page, 'They use boats.')
    await page.keyboard.press('F7')
    await page.keyboard.press('F7')
    await body(page).getByText('To Marrow and Marrowe.').waitFor()
    await page.keyboard.press('F7')
    await page.keyboard.press('F7')
    await body(page).getByText('To Marrow and Marrow.').waitFor()
    await expect.poll(() => body(page).locator('.term').count()).toBe(0)
  })
})

describe('from draft to reader', () => {
  test('is previewed, published as the revision that was shown, and receipted from the public site', async () => {
    const { page } = editor
    const id = await newStory({ headline: 'The ferry is back', slugline: 'ferry' })
    await open(page, id)
    await typeAfter(page, 'Last line.', ' The last word.')
    await page.getByRole('button', { name: 'Preview' }).click()
    const preview = page.frameLocator('iframe[title="Preview"]')
    await preview.getByRole('heading', { level: 1, name: 'The ferry is back' }).waitFor()
    await preview.getByText('The last word.').waitFor()
    const frameWidth = () => page.locator('iframe[title="Preview"]').evaluate((frame) => frame.clientWidth)
    expect(await frameWidth()).toBe(390)
    await page.locator('.preview').getByText('Desktop').click()
    await expect.poll(frameWidth).toBe(1280)
    await preview.getByText('The last word.').waitFor()
    await page.locator('.preview').getByText('Share card').click()
    await page.locator('.share-card.wide', { hasText: 'The ferry is back' }).waitFor()
    expect(await axeFaults(page, '.preview')).toEqual([])
    await page.locator('.preview').getByText('Notification').click()
    await page.locator('.lock-screen.dark', { hasText: 'The ferry is back' }).first().waitFor()
    expect(await page.locator('.push.iphone').first().innerText()).toBe('The Tide\nThe ferry is back')
    expect(await axeFaults(page, '.preview')).toEqual([])
    await page.locator('.preview').getByRole('button', { name: 'Close' }).click()

    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.locator('.act', { hasText: 'Publish' }).click()
    const now = page.getByRole('button', { name: /^Publish revision \d+ now$/ })
    await now.click()
    const receipt = page.getByRole('region', { name: 'What readers see' })
    await receipt.locator('li.good', { hasText: 'On its page' }).waitFor()
    await receipt.getByText('no reading counted yet').waitFor()
    await page.locator('[data-pub="live"]').first().waitFor()

    const { url } = await ask(page, 'GET', `/stories/${id}`)
    const site = await fetch(url)
    expect(site.status).toBe(200)
    expect(await site.text()).toContain('The last word.')

    // What takes from readers waits, and nothing of it has left the page until then.
    const confirm = page.getByRole('region', { name: 'Unpublish' })
    const waiting = page.getByRole('region', { name: 'Not sent yet' })
    const unpublish = async () => {
      await confirm.getByRole('button', { name: 'Unpublish' }).click()
      await waiting.getByText(/^Going out in \d+ s$/).waitFor()
      expect((await fetch(url)).status).toBe(200)
    }
    await page.locator('.act', { hasText: 'Unpublish' }).click()
    await unpublish()
    expect(await axeFaults(page, '.confirm')).toEqual([])
    await page.keyboard.press('Enter')
    await confirm.getByText('Undone. Nothing was sent.').waitFor()
    await unpublish()
    await page.keyboard.press('Escape')
    await confirm.getByText('Undone. Nothing was sent.').waitFor()
    await unpublish()
    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'History' }).click()
    await page.getByText('“Unpublish” was cancelled when you left the panel. Nothing was sent.').waitFor()
    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Publish' }).click()
    await page.locator('.act', { hasText: 'Unpublish' }).click()
    await unpublish()
    await waiting.getByRole('button', { name: 'Do it now' }).click()
    await page.locator('[data-pub="withdrawn"]').first().waitFor()
    expect((await fetch(url)).status).toBe(404)
  })

  test('is previewed by nobody but those who may see it, and kept nowhere', async () => {
    const { page } = editor
    const id = await newStory()
    const look = (path: string) =>
      page.evaluate(async (where) => {
        const { status, headers } = await fetch(`/desk/preview/${where}`)
        return { status, kept: headers.get('cache-control'), policy: headers.get('content-security-policy') }
      }, path)
    const seen = await look(`${id}?rev=1`)
    expect(seen).toMatchObject({ status: 200, kept: 'no-store' })
    expect(seen.policy).toContain("frame-ancestors 'self'")
    expect((await fetch(`${base}/desk/preview/${id}?rev=1`)).status).toBe(401)
    const other = '0190f0d8-7d2e-7000-8000-000000000001'
    for (const path of [other, `${id}?rev=99`, `${id}?rev=x`, `${id}?rev=-1`, '%2e%2e%2f', 'x']) {
      expect((await look(path)).status, path).toBe(404)
    }
  })
})

type TraceEvent = {
  readonly name: string
  readonly ts: number
  readonly pid: number
  readonly tid: number
  /** µs, by the clock. */
  readonly dur?: number
  /** CPU time of the thread, µs: what other processes take does not count. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

const work = new Set(['EventDispatch', 'RunMicrotasks', 'FireAnimationFrame', 'TimerFire'])

/** Milliseconds of work in handlers (and what they queue as microtasks) for each key. */
function keyTimes(events: readonly TraceEvent[]): readonly number[] {
  const inOrder = events.toSorted((a, b) => a.ts - b.ts)
  const first = inOrder.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
  const keys: number[] = []
  let end = 0
  for (const { name, pid, tid, ts, dur = 0, tdur = 0, args } of inOrder) {
    if (pid !== first?.pid || tid !== first.tid) continue
    if (name === 'EventDispatch' && args?.data?.type === 'keydown') keys.push(0)
    // What runs inside of work already counted is counted.
    if (!work.has(name) || keys.length === 0 || ts < end) continue
    keys.push((keys.pop() ?? 0) + tdur / 1_000)
    end = ts + dur
  }
  return keys
}

describe('a long story', () => {
  test('of 20,000 words types with little work for each key', async () => {
    const { page } = editor
    const words = Array.from({ length: 50 }, (_, n) => `word${n}`).join(' ')
    const bodyHtml = Array.from({ length: 400 }, (_, n) => `<p>Paragraph ${n}. ${words}</p>`).join('')
    await open(page, await newStory({ bodyHtml }))
    await body(page).locator('p').nth(200).click()
    await browser.startTracing(page, { categories: ['devtools.timeline'] })
    await page.keyboard.type('The quick brown fox jumps over the lazy dog. '.repeat(4), { delay: 10 })
    const times = keyTimes(JSON.parse((await browser.stopTracing()).toString()).traceEvents)
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
    console.log(
      `keys ${times.length}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`,
    )
    expect(times.length).toBeGreaterThan(100)
    expect(at(0.95)).toBeLessThan(16)
    expect(at(0.99)).toBeLessThan(50)
  })
})

describe('axe', () => {
  test.each([
    ['en', 'Boats leave early', 'First line.'],
    ['ar', 'القوارب تغادر باكرًا', 'السطر الأول.'],
  ])('finds nothing on the writing screen in %s', async (language, headline, line) => {
    const { page } = editor
    await page.evaluate((chosen) => localStorage.setItem('standfirst-desk-language', chosen), language)
    await ask(page, 'PATCH', '/me', { language })
    await open(page, await newStory({ edition: language, headline, bodyHtml: `<p>${line}</p>` }))
    for (const panel of [0, 1, 2, 3, 4, 5]) {
      const button = page.locator('.panels button').nth(panel)
      if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
      expect(await axeFaults(page, '.story')).toEqual([])
    }
  })
})
