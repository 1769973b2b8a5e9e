// `npm run screenshots`: the pictures of docs/images, taken from the demo newsroom in a temporary data folder with the tests'
// browser. `--url http://…` takes a newsroom that is running; `--walk FOLDER` takes every page type in all editions, for looking.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { launchBrowser } from '../tests/browser.ts'
import { build } from './build.mjs'
import { root, say } from './install.mjs'

const maxBytes = 200_000
const desktop = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }
const story = { en: '/en/politics/council-approves-tram-line-4' }

/** `of`: the same story in another edition, found by the page's own link to it. */
const pictures = [
  { name: 'front-en-desktop', path: '/en/', size: { width: 1280, height: 1100 } },
  { name: 'front-en-dark', path: '/en/', size: desktop, scheme: 'dark' },
  { name: 'front-ar-desktop', path: '/ar/', size: desktop },
  { name: 'front-ar-phone', path: '/ar/', size: phone },
  { name: 'front-es-phone', path: '/es/', size: phone },
  { name: 'story-en-desktop', path: story.en, size: desktop },
  { name: 'story-ar-phone', path: story.en, of: 'ar', size: phone },
  { name: 'live-blog-en-desktop', kind: 'live', edition: 'en', size: desktop },
  { name: 'gallery-en-desktop', kind: 'gallery', edition: 'en', size: desktop },
]

/** The desk, as the demo's editor sees it; `card`: the story with this slugline is opened from the wall. */
const deskPictures = [
  { name: 'desk-wall-en', locale: 'en' },
  { name: 'desk-wall-ar-dark', locale: 'ar', scheme: 'dark' },
  { name: 'desk-story-en', locale: 'en', card: 'PORT-YEAR' },
]

const { values: options } = parseArgs({ options: { url: { type: 'string' }, walk: { type: 'string' } } })

/** Free now; known before the server listens, because its pages carry their own address. */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

/** The demo newsroom, filled. */
async function openDemo() {
  await build()
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-screenshots-'))
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    STANDFIRST_DEMO: '1',
    LOG_LEVEL: 'warn',
  }
  for (const name of ['PUBLIC_URL', 'DATABASE_URL', 'BLOB_URL']) delete env[name]
  const server = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), 'start'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const close = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  for await (const line of createInterface({ input: server.stdout })) {
    const editor = /^ +editor +(\S+) +(\S+)$/.exec(line)
    if (editor) {
      const [, email, password] = editor
      return { url: `http://localhost:${port}`, login: { email, password }, close }
    }
    if (line.startsWith('The demo could not')) say(line)
  }
  await close()
  throw new Error('The demo newsroom ended before it was ready.')
}

async function newestOf(url, kind, edition) {
  const answer = await fetch(`${url}/api/v1/stories?edition=${edition}&kind=${kind}&limit=1`)
  const { items } = await answer.json()
  if (!items?.[0]) throw new Error(`The newsroom has no live story of kind ${kind} in ${edition}.`)
  return new URL(items[0].url).pathname
}

/** Opens the page and scrolls through it once, so that pictures below are fetched. */
async function open(context, address) {
  const page = await context.newPage()
  const response = await page.goto(address, { waitUntil: 'load' })
  if (response === null || response.status() >= 500)
    throw new Error(`${address} answers ${response?.status()}`)
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 600) {
      window.scrollTo(0, top)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    window.scrollTo(0, 0)
    // A lazy picture that is not shown is never fetched, and its decode() never ends.
    const wanted = [...document.images].filter((image) => image.loading !== 'lazy' || image.checkVisibility())
    const decoded = Promise.all(wanted.map((image) => image.decode().catch(() => undefined)))
    await Promise.race([decoded, new Promise((resolve) => setTimeout(resolve, 5_000))])
    await document.fonts.ready
  })
  return page
}

/** As few colours as it takes to stay under 200 KB. */
async function small(png) {
  for (const colours of [256, 128, 64, 32]) {
    const bytes = await sharp(png).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer()
    if (bytes.length < maxBytes) return bytes
  }
  throw new Error('The picture stays over 200 KB: make it smaller.')
}

function contextOf(browser, { size, scheme = 'light' }) {
  return browser.newContext({ viewport: size, colorScheme: scheme, reducedMotion: 'reduce' })
}

const images = join(root, 'docs', 'images')

async function keep(name, page) {
  const bytes = await small(await page.screenshot({ type: 'png' }))
  writeFileSync(join(images, `${name}.png`), bytes)
  say(`${name}.png ${Math.round(bytes.length / 1000)} KB`)
}

async function takeDesk(browser, url, { email, password }) {
  for (const { name, locale, card, scheme = 'light' } of deskPictures) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      locale,
    })
    const page = await context.newPage()
    await page.goto(`${url}/desk/`)
    await page.fill('input[type=email]', email)
    await page.fill('input[autocomplete=current-password]', password)
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-card]')
    if (card) {
      await page.locator('[data-card]', { hasText: card }).getByRole('link').first().click()
      await page.waitForSelector('[data-saved="saved"]')
      await page.waitForLoadState('networkidle')
    }
    await page.evaluate(() => document.fonts.ready)
    await keep(name, page)
    await context.close()
  }
}

async function takePictures(browser, url) {
  for (const picture of pictures) {
    const context = await contextOf(browser, picture)
    let path = picture.path ?? (await newestOf(url, picture.kind, picture.edition))
    if (picture.of) {
      const html = await (await fetch(url + path)).text()
      const link = new RegExp(`<link[^>]+hreflang="${picture.of}"[^>]*>`).exec(html)?.[0]
      path = new URL(/href="([^"]+)"/.exec(link ?? '')?.[1] ?? '').pathname
    }
    const page = await open(context, url + path)
    await keep(picture.name, page)
    await context.close()
  }
}

/** One address of each page type an edition has, as its own pages link to them. */
async function addressesOf(url, code) {
  const found = new Map([
    ['front', `/${code}/`],
    ['archive', `/${code}/archive/`],
    ['search', `/${code}/search/?q=maravel`],
    ['live-tv', `/${code}/live/`],
    ['corrections', `/${code}/corrections/`],
    ['not-found', `/${code}/no-such-page/`],
  ])
  const { items: kinds } = await (await fetch(`${url}/api/v1/kinds?edition=${code}`)).json()
  for (const { kind } of kinds) {
    const path = await newestOf(url, kind, code).catch(() => undefined)
    if (path) found.set(kind, path)
  }
  const front = await (await fetch(`${url}/${code}/`)).text()
  for (const what of ['topics', 'regions', 'authors', 'dossiers', 'programmes', 'pages']) {
    if (what !== 'pages') found.set(`${what}-index`, `/${code}/${what}/`)
    const index = what === 'pages' ? front : await (await fetch(`${url}/${code}/${what}/`)).text()
    const path = new RegExp(`href="(/${code}/${what}/[^"/]+/?)"`).exec(index)?.[1]
    if (path) found.set(what, path)
  }
  const section = new RegExp(`href="(/${code}/[^"/]+/)"`).exec(front)?.[1]
  if (section) found.set('section', section)
  return found
}

async function walk(browser, url, folder) {
  mkdirSync(folder, { recursive: true })
  const looks = [
    { look: 'phone', size: phone },
    { look: 'desktop', size: desktop },
    { look: 'desktop-dark', size: desktop, scheme: 'dark' },
    { look: 'print', size: { width: 794, height: 1123 }, media: 'print' },
  ]
  for (const code of ['en', 'ar', 'es']) {
    for (const [name, path] of await addressesOf(url, code)) {
      for (const { look, media, ...view } of looks) {
        const context = await contextOf(browser, view)
        const page = await open(context, url + path)
        if (media) await page.emulateMedia({ media })
        await page.screenshot({ path: join(folder, `${code}-${name}-${look}.png`), fullPage: true })
        await context.close()
      }
    }
  }
}

const demo = options.url ? { url: options.url, close: async () => undefined } : await openDemo()
const browser = await launchBrowser()
try {
  if (options.walk) await walk(browser, demo.url, options.walk)
  else {
    mkdirSync(images, { recursive: true })
    await takePictures(browser, demo.url)
    if (demo.login) await takeDesk(browser, demo.url, demo.login)
  }
} finally {
  await browser.close()
  await demo.close()
}
