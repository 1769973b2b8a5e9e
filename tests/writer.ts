// Somebody who types into a story with real keys: numbered marks in letters of their own, so that afterwards every character
// can be accounted for. Driven by two-writers.ts.
import type { BrowserContext, Page } from 'playwright-core'

/** What Tiptap leaves on the element of its editor, as far as it is asked here. */
type EditorState = {
  readonly doc: {
    readonly childCount: number
    readonly child: (at: number) => { readonly textContent: string }
  }
  readonly selection: {
    readonly empty: boolean
    readonly $from: {
      readonly index: (depth: number) => number
      readonly parentOffset: number
      readonly parent: { readonly content: { readonly size: number } }
    }
  }
}
type WithEditor = HTMLElement & { readonly editor: { readonly state: EditorState } }

/** The end of a paragraph (counted from 0), or of the standfirst. */
export type Spot = number | 'standfirst'
type Run = { readonly first: number; readonly last: number }

const markLength = 4
const patienceMs = 120_000

export class Writer {
  readonly page: Page
  readonly context: BrowserContext
  readonly #first: string
  readonly #digits: string
  readonly runs: Run[] = []
  #count = 0

  /** `letters`: none of them may be in the story otherwise; the first begins every mark. */
  constructor(page: Page, letters: string) {
    this.page = page
    this.context = page.context()
    this.#first = letters.slice(0, 1)
    this.#digits = letters.slice(1)
  }

  get typed(): number {
    return this.#count * markLength
  }

  async open(address: string): Promise<void> {
    // Not there while the server is: a person would press "reload" again.
    const until = performance.now() + patienceMs
    for (;;) {
      const answer = await this.page.goto(address).catch(() => undefined)
      if (answer?.ok()) break
      if (performance.now() > until) throw new Error(`${address} does not open`)
      await this.page.waitForTimeout(100)
    }
    await this.page.locator('.paper-body > p').first().waitFor()
  }

  /** Puts the caret there, while nobody types. */
  async goTo(spot: Spot): Promise<void> {
    if (spot === 'standfirst') {
      await this.page.locator('textarea[data-field=standfirst]').focus()
      await this.page.keyboard.press('Control+End')
      return
    }
    const until = performance.now() + patienceMs
    const paragraph = this.page.locator('.paper-body > p').nth(spot)
    do {
      if (performance.now() > until) throw new Error(`the caret does not go to paragraph ${spot}`)
      await paragraph.scrollIntoViewIfNeeded()
      const box = await paragraph.boundingBox()
      if (!box) continue
      await paragraph.click({ position: { x: box.width - 2, y: box.height - 4 } })
      await this.page.keyboard.press('End')
      await this.page.waitForTimeout(30)
    } while (!(await this.#isAtEndOf(spot)))
  }

  #isAtEndOf(spot: number): Promise<boolean> {
    return this.page.locator('.paper-body').evaluate((element, wanted) => {
      const { $from, empty } = (element as WithEditor).editor.state.selection
      return empty && $from.index(0) === wanted && $from.parentOffset === $from.parent.content.size
    }, spot)
  }

  /** So many marks one after the other, a key after each wait. */
  async type(marks: number, waitMs: () => number): Promise<void> {
    const first = this.#count
    for (let typed = 0; typed < marks; typed += 1) {
      for (const key of this.#mark(this.#count)) {
        await this.page.keyboard.press(key)
        await this.page.waitForTimeout(waitMs())
      }
      this.#count += 1
    }
    this.runs.push({ first, last: this.#count - 1 })
  }

  #mark(n: number): string {
    const base = this.#digits.length
    const digits = [Math.floor(n / base / base), Math.floor(n / base) % base, n % base]
    return this.#first + digits.map((digit) => this.#digits[digit]).join('')
  }

  /** The desk says itself that all is saved. */
  async saved(): Promise<void> {
    await this.page
      .locator('[data-saved="saved"][data-online="true"]')
      .waitFor({ state: 'attached', timeout: patienceMs })
  }

  /** The standfirst, then the paragraphs, as this screen has them. */
  text(): Promise<readonly string[]> {
    return this.page.locator('.paper-body').evaluate((element) => {
      const { doc } = (element as WithEditor).editor.state
      const blocks = Array.from({ length: doc.childCount }, (_, at) => doc.child(at).textContent)
      const field = document.querySelector<HTMLTextAreaElement>('textarea[data-field=standfirst]')
      return [field?.value ?? '', ...blocks]
    })
  }

  /** Accounts for every character of this writer in a text. */
  account(text: string): {
    readonly lost: number
    readonly doubled: number
    readonly runsOutOfOrder: number
  } {
    const own = [...text].filter((char) => char === this.#first || this.#digits.includes(char)).join('')
    const places = Array.from({ length: this.#count }, (_, n) => {
      const mark = this.#mark(n)
      return { at: own.indexOf(mark), again: own.indexOf(mark, own.indexOf(mark) + 1) }
    })
    const whole = places.filter(({ at }) => at >= 0).length
    const twice = places.filter(({ at, again }) => at >= 0 && again >= 0).length
    // A torn mark leaves characters that belong to no whole one: these are there, the mark is not.
    const loose = own.length - (whole + twice) * markLength
    const missing = (this.#count - whole) * markLength
    const isInOrder = ({ first, last }: Run) => {
      const run = places.slice(first, last + 1).map(({ at }) => at)
      return run.every((at, n) => at >= 0 && (n === 0 || at > (run[n - 1] ?? -1)))
    }
    return {
      lost: Math.max(0, missing - loose),
      doubled: twice * markLength + Math.max(0, loose - missing),
      runsOutOfOrder: this.runs.filter((run) => !isInOrder(run)).length,
    }
  }
}
