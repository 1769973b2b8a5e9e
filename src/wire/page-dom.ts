// The little of the DOM that page intake needs, and pages parsed into it by linkedom. The compiler's own DOM types are
// the browser's and stay out of server code.
import { parseHTML } from 'linkedom'

export type PageElement = {
  readonly tagName: string
  readonly textContent: string | null
  readonly parentElement: PageElement | null
  readonly nextElementSibling: PageElement | null
  readonly firstElementChild: PageElement | null
  readonly children: Iterable<PageElement>
  innerHTML: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  hasAttribute(name: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  closest(selector: string): PageElement | null
  remove(): void
}

export type PageDocument = {
  readonly documentElement: PageElement
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** Parses a page or a piece of one; what extractors expect of a browser and linkedom lacks is filled in. */
export function parsePage(html: string, url?: string): PageDocument {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`
  const { document } = parseHTML(whole) as unknown as { document: PageDocument & Record<string, unknown> }
  document['styleSheets'] ??= []
  if (url !== undefined) document['URL'] = url
  const view = document['defaultView'] as Record<string, unknown> | null | undefined
  if (view !== null && view !== undefined) view['getComputedStyle'] ??= () => ({ display: '' })
  return document
}

/** One line of plain text. */
export function lineOf(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

export function first<T>(all: Iterable<T>): T | undefined {
  for (const each of all) return each
  return undefined
}
