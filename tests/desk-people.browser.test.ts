// What happens to people at the desk, in a real browser: a passkey made and used (Chromium's own authenticator of software), a
// new password by a link, and what somebody who is writing sees when their session ends, their role changes or their account
// is disabled: the sign-in over the page, with the text still there.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../src/actor.ts'
import { setDemoAccount } from '../src/people/people.ts'
import { createEdition, createTerm } from '../src/publication/publication.ts'
import { axeFaults } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { caretAtEnd } from './caret.ts'
import { openServed } from './served-newsroom.ts'

type Person = {
  readonly context: BrowserContext
  readonly page: Page
  readonly email: string
  readonly password: string
}

let base: string
let browser: Browser
let close: () => Promise<void>
let admin: Person
/** A demo account: it may publish without a second factor. */
let editor: Person

beforeAll(async () => {
  const served = await openServed()
  base = served.url
  const { core } = served.newsroom
  browser = await launchBrowser()
  close = async () => {
    await browser.close()
    await served.close()
  }
  for (const made of [
    await createEdition(core, cli, { code: 'en', name: 'The Tide' }),
    await createTerm(core, cli, 'section', { key: 'harbour', texts: { en: { name: 'Harbour' } } }),
  ])
    if (!made.ok) throw new Error(made.problem.detail)
  const enter = async (role: 'admin' | 'editor', name: string): Promise<Person> => {
    const email = `${role}@tide.example`
    const password = await setDemoAccount(core, { email, name, role })
    const person = { ...(await aBrowser()), email, password }
    await person.page.goto(`${base}/desk/`)
    await signIn(person)
    return person
  }
  admin = await enter('admin', 'Ada Pilot')
  editor = await enter('editor', 'Eva Keel')
}, 120_000)

afterAll(() => close())

async function aBrowser(): Promise<Pick<Person, 'context' | 'page'>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
  return { context, page: await context.newPage() }
}

async function typePassword({ page, email, password }: Person): Promise<void> {
  await page.fill('input[type=email]', email)
  await page.fill('input[autocomplete=current-password]', password)
  await page.keyboard.press('Enter')
}

async function signIn(person: Person): Promise<void> {
  await typePassword(person)
  await person.page.waitForSelector('[data-column]')
}

/** Through the API with the session of the page; refusals are failures of the test. */
async function ask<T>(
  { page }: Pick<Person, 'page'>,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const answer = await page.request.fetch(`${base}/api/v1${path}`, {
    method,
    headers: { origin: base },
    ...(body ? { data: body } : {}),
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}

type Invited = { readonly user: { readonly id: string }; readonly link: string }
type User = { readonly id: string; readonly email: string }

async function userOf(email: string): Promise<string> {
  const { items } = await ask<{ items: readonly User[] }>(admin, 'GET', '/users')
  const found = items.find((each) => each.email === email)
  if (!found) throw new Error(`nobody is ${email}`)
  return found.id
}

const invite = (email: string, name: string, role: string): Promise<Invited> =>
  ask(admin, 'POST', '/invitations', {
    email,
    name,
    grants: [{ role, editions: 'all', sections: 'all' }],
  })

describe('a passkey', () => {
  test('is made on joining and lets its owner in, alone and as the second step', async () => {
    const email = 'nadia@tide.example'
    const password = 'four tall ships at noon'
    const { link } = await invite(email, 'Nadia Brook', 'editor')
    const { context, page } = await aBrowser()
    const session = await context.newCDPSession(page)
    await session.send('WebAuthn.enable')
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(link)
    await page.fill('input[autocomplete=new-password]', password)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name of the passkey').fill('Laptop')
    await page.getByRole('button', { name: 'Add the passkey' }).click()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.waitForSelector('[data-column]')
    const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials).toHaveLength(1)
    await page.goto(`${base}/desk/account`)
    await page.getByText('Passkey “Laptop”').waitFor()

    const leave = async () => {
      await page.getByRole('button', { name: 'Nadia Brook' }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await page.waitForSelector('input[type=email]')
    }
    await leave()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByRole('button', { name: 'Nadia Brook' }).waitFor()

    await leave()
    await typePassword({ context, page, email, password })
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByRole('button', { name: 'Nadia Brook' }).waitFor()

    // Somebody who is not its owner at the keys: refused in plain words, and nobody is in.
    await leave()
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.locator('.desk-problem').waitFor()
    expect(await page.locator('.desk-problem').innerText()).toContain('The passkey was not used')
    expect((await page.request.get(`${base}/api/v1/me`)).status()).toBe(401)
    await context.close()
  })
})

describe('a link for a new password', () => {
  test('works once: the old password is over, the new one lets in', async () => {
    const email = 'rami@tide.example'
    const { link } = await invite(email, 'Rami Sole', 'reporter')
    const { context, page } = await aBrowser()
    await page.goto(link)
    await page.fill('input[autocomplete=new-password]', 'seven grey gulls at noon')
    await page.getByRole('button', { name: 'Join' }).click()
    await page.waitForSelector('[data-column]')

    const id = await userOf(email)
    const { link: reset } = await ask<{ link: string }>(admin, 'POST', `/users/${id}/reset`, {})
    const other = await aBrowser()
    await other.page.goto(reset)
    await other.page.fill('input[autocomplete=new-password]', 'nine red boats at dusk')
    expect(other.page.url()).not.toContain('#')
    await other.page.getByRole('button', { name: 'Save the password' }).click()
    await other.page.getByText('The password is changed').waitFor()
    // Whoever was in by the old one is out: the sign-in comes over the page by itself.
    await page.getByRole('dialog', { name: 'Sign in again' }).waitFor()
    await other.page.getByRole('link', { name: 'Back to sign-in' }).click()
    await typePassword({ ...other, email, password: 'seven grey gulls at noon' })
    await other.page.locator('.desk-problem').waitFor()
    await signIn({ ...other, email, password: 'nine red boats at dusk' })

    await page.goto(reset)
    await page.fill('input[autocomplete=new-password]', 'ten blue lamps at dawn')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByText('This link does not work').waitFor()
    await context.close()
    await other.context.close()
  })
})

describe('somebody who is writing', () => {
  const body = (page: Page) => page.locator('.paper-body')
  const saved = ({ page }: Person) => page.locator('[data-saved="saved"][data-online="true"]').waitFor()
  const signInAgain = ({ page }: Person) => page.getByRole('dialog', { name: 'Sign in again' })

  /** A story of the editor's, with words typed into it that are saved. */
  async function write(person: Person, headline: string): Promise<string> {
    const { id } = await ask<{ id: string }>(person, 'POST', '/stories', {
      edition: 'en',
      kind: 'article',
      section: 'harbour',
      headline,
      bodyHtml: '<p>First line.</p>',
    })
    await person.page.goto(`${base}/desk/story/${id}`)
    await saved(person)
    await caretAtEnd(person.page, 'First line.')
    await person.page.keyboard.type(' Saved words.')
    await saved(person)
    return id
  }
  const kept = async (id: string): Promise<string> => {
    const { docId } = await ask<{ docId: string }>(admin, 'POST', `/stories/${id}/draft`, {})
    return JSON.stringify(await ask(admin, 'GET', `/stories/${id}/draft/${docId}`))
  }
  /** Types on, into a page that has lost its session but not its text. */
  const typeOn = async ({ page }: Person, words: string) => {
    for (const key of words) await page.keyboard.press(key)
  }

  test('and whose session ends signs in over the page; what was typed meanwhile is saved then', async () => {
    const id = await write(editor, 'Ended session')
    // As by signing out in another tab.
    await editor.page.request.delete(`${base}/api/v1/session`, { headers: { origin: base } })
    await typeOn(editor, ' Typed after.')
    const dialog = signInAgain(editor)
    await dialog.waitFor()
    expect(await axeFaults(editor.page)).toEqual([])
    expect(await body(editor.page).innerText()).toContain('First line. Saved words.')
    const written = (await body(editor.page).innerText()).trim()
    await dialog.getByLabel('Password', { exact: true }).fill(editor.password)
    await editor.page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await saved(editor)
    expect((await body(editor.page).innerText()).trim()).toBe(written)
    await expect.poll(() => kept(id)).toContain(written)
  })

  test('and whose role changes keeps the text, and has the buttons of the new role', async () => {
    const id = await write(editor, 'Changed role')
    const publish = editor.page.locator('.act', { hasText: 'Publish' })
    await editor.page.getByRole('button', { name: 'Publish', exact: true }).click()
    await publish.waitFor()
    const user = await userOf(editor.email)
    const roles = (role: string) =>
      ask(admin, 'PATCH', `/users/${user}`, { grants: [{ role, editions: 'all', sections: 'all' }] })
    await roles('reporter')
    const dialog = signInAgain(editor)
    await dialog.waitFor()
    expect(await body(editor.page).innerText()).toContain('Saved words.')
    await dialog.getByLabel('Password', { exact: true }).fill(editor.password)
    await editor.page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await publish.waitFor({ state: 'detached' })
    await editor.page.locator('.act', { hasText: 'Submit' }).waitFor()
    await caretAtEnd(editor.page, 'Saved words.')
    await editor.page.keyboard.type(' As a reporter.')
    await saved(editor)
    expect(await kept(id)).toContain('Saved words. As a reporter.')
    await roles('editor')
    await dialog.waitFor()
    await dialog.getByLabel('Password', { exact: true }).fill(editor.password)
    await editor.page.keyboard.press('Enter')
    await publish.waitFor()
  })

  test('and whose account is disabled is told so plainly; the text stays, here and for the others', async () => {
    const id = await write(editor, 'Disabled account')
    const user = await userOf(editor.email)
    await ask(admin, 'PATCH', `/users/${user}`, { disabled: true })
    const dialog = signInAgain(editor)
    await dialog.waitFor()
    await dialog.getByLabel('Password', { exact: true }).fill(editor.password)
    await editor.page.keyboard.press('Enter')
    await dialog.locator('.desk-problem').waitFor()
    expect(await dialog.innerText()).toContain('ask an admin')
    expect(await body(editor.page).innerText()).toContain('First line. Saved words.')
    expect(await kept(id)).toContain('First line. Saved words.')
    // What the page still holds goes nowhere any more.
    expect((await editor.page.request.get(`${base}/api/v1/me`)).status()).toBe(401)
  })
})
