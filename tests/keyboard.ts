// A screen walked through by Tab, as a person without a mouse does: what can be used and is never reached, and what is reached
// without showing it. Driven by the desk's browser tests.
import type { Page } from 'playwright-core'

type Walk = { readonly expected: number; readonly report: () => readonly string[] }
declare global {
  interface Window {
    keyboardWalk?: Walk
  }
}

/** What scrolls is a place of its own. */
const spare = 15

export async function keyboardFaults(
  page: Page,
): Promise<{ readonly places: number; readonly faults: readonly string[] }> {
  const expected = await page.evaluate(beginWalk)
  for (let n = 0; n < expected + spare; n += 1) await page.keyboard.press('Tab')
  const faults = await page.evaluate(() => window.keyboardWalk?.report() ?? ['the walk was lost'])
  return { places: expected, faults }
}

/** In the page: remembers how everything usable looks, then hears where Tab leads. Answers how many places there are. */
function beginWalk(): number {
  const usable =
    'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable=true], [role=button], [role=menuitem], [role=tab], [role=switch], [role=checkbox], [draggable=true]'
  /** One place for Tab, arrows inside. */
  const composite = '[role=menu], [role=listbox], [role=tablist], [role=radiogroup], [role=tree], [role=grid]'
  const seen = new WeakMap<Element, string>()
  const still = new CSSStyleSheet()
  still.replaceSync(
    '*, ::before, ::after { transition: none !important; animation: none !important; caret-color: transparent }',
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still]

  const look = (element: Element): string => {
    let text = ''
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up += 1) {
      const {
        outlineStyle,
        outlineWidth,
        outlineColor,
        boxShadow,
        borderColor,
        backgroundColor,
        textDecorationLine,
      } = getComputedStyle(at)
      const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
      text += [outline, boxShadow, borderColor, backgroundColor, textDecorationLine].join(';')
    }
    return text
  }
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return (
      width > 0 &&
      height > 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('[inert], [aria-hidden=true]')
    )
  }
  const isOff = (element: Element) =>
    element.matches(':disabled') ||
    (element instanceof HTMLInputElement && element.type === 'radio' && !element.checked)
  const nameOf = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''
    return `${element.tagName.toLowerCase()}.${String(element.className).split(' ').join('.')} “${name}”`
  }

  ;(document.activeElement as HTMLElement | null)?.blur()
  const all = [...document.querySelectorAll(usable)].filter((element) => isShown(element) && !isOff(element))
  const faults: string[] = []
  const places: Element[] = []
  for (const element of all) {
    // What is dragged needs another way beside it.
    if (element.matches('[draggable=true]') && !element.matches('a, button')) {
      if (!element.querySelector('a[href], button:not(:disabled), input'))
        faults.push(`${nameOf(element)} can only be dragged`)
    } else if ((element as HTMLElement).tabIndex >= 0) places.push(element)
    // A card's button has a key of its own, M, named in the help.
    else if (!element.closest(composite) && !element.matches('[data-card] .card-more'))
      faults.push(`${nameOf(element)} is not in the order of Tab`)
  }
  for (const element of document.querySelectorAll('*')) {
    const key = Object.keys(element).find((each) => each.startsWith('__reactProps$'))
    const props =
      key === undefined ? undefined : (element as unknown as Record<string, { onClick?: unknown }>)[key]
    if (props?.onClick === undefined || element.closest(`${usable}, ${composite}, label, [role=option]`))
      continue
    if (isShown(element) && !element.querySelector(usable))
      faults.push(`${nameOf(element)} only hears a click`)
  }
  for (const element of places) seen.set(element, look(element))
  const reached = new Set<Element>()
  const unseen = new Set<string>()
  const hear = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    reached.add(target)
    const before = seen.get(target)
    const isText = target.matches('textarea, [contenteditable=true]')
    if (before !== undefined && !isText && look(target) === before)
      unseen.add(`${nameOf(target)} does not show that it has the focus`)
  }
  addEventListener('focusin', hear)
  window.keyboardWalk = {
    expected: places.length,
    report: () => {
      removeEventListener('focusin', hear)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
      const missed = places.filter(
        (element) =>
          !reached.has(element) && element.isConnected && isShown(element) && !element.matches('iframe'),
      )
      return [...faults, ...unseen, ...missed.map((element) => `${nameOf(element)} is not reached by Tab`)]
    },
  }
  return places.length
}
