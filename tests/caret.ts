// Putting the caret into the desk's editor at the speed of a machine. The browser tells the editor of a moved selection in a
// task of its own, which a busy machine runs after the next key; and shortly after it got the focus the editor puts its own
// selection back. So a click counts when the editor itself has its caret there, and is made again until it has.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What Tiptap leaves on the element of its editor, as far as it is asked here. */
type Caret = {
  readonly $from: {
    readonly parent: { readonly textContent: string; readonly content: { readonly size: number } }
    readonly parentOffset: number
  }
  readonly empty: boolean
}
type WithEditor = HTMLElement & { readonly editor: { readonly state: { readonly selection: Caret } } }

/** Puts the caret at the end of the paragraph with that text. */
export async function caretAtEnd(page: Page, paragraph: string): Promise<void> {
  const body = page.locator('.paper-body')
  const isThere = () =>
    body.evaluate((element: WithEditor, words) => {
      const { $from, empty } = element.editor.state.selection
      const { textContent, content } = $from.parent
      return empty && textContent.includes(words) && $from.parentOffset === content.size
    }, paragraph)
  const put = async () => {
    await body.locator('p', { hasText: paragraph }).first().click()
    await page.keyboard.press('End')
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)))
    return await isThere()
  }
  await expect.poll(put, { timeout: 20_000, interval: 50 }).toBe(true)
}
