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
  readonly from: number
  readonly to: number
}
type Block = { readonly isTextblock: boolean; readonly textContent: string }
type WithEditor = HTMLElement & {
  readonly editor: {
    readonly state: {
      readonly selection: Caret
      readonly doc: { readonly descendants: (visit: (node: Block, at: number) => void) => void }
    }
    readonly commands: { readonly setTextSelection: (span: { from: number; to: number }) => void }
    readonly view: { readonly focus: () => void }
  }
}

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

/** Chooses these words of the paragraph with that text, by the editor's own command. */
export async function choose(page: Page, paragraph: string, words: string): Promise<void> {
  await select(page, paragraph, words, (start) => ({ from: start, to: start + words.length }))
}

/** Puts the caret after these words of the paragraph with that text. */
export async function caretAfter(page: Page, paragraph: string, words: string): Promise<void> {
  await select(page, paragraph, words, (start) => ({ from: start + words.length, to: start + words.length }))
}

type Span = { from: number; to: number }

async function select(
  page: Page,
  paragraph: string,
  words: string,
  spanOf: (start: number) => Span,
): Promise<void> {
  const body = page.locator('.paper-body')
  const start = await body.evaluate(
    (element: WithEditor, [within, wanted]) => {
      let found = -1
      element.editor.state.doc.descendants((node, at) => {
        if (node.isTextblock && node.textContent.includes(within ?? ''))
          found = at + 1 + node.textContent.indexOf(wanted ?? '')
      })
      return found
    },
    [paragraph, words],
  )
  const wanted = spanOf(start)
  await expect
    .poll(
      () =>
        body.evaluate((element: WithEditor, span) => {
          element.editor.view.focus()
          element.editor.commands.setTextSelection(span)
          const { from, to } = element.editor.state.selection
          return { from, to, focused: document.activeElement === element }
        }, wanted),
      { timeout: 20_000 },
    )
    .toEqual({ ...wanted, focused: true })
}
