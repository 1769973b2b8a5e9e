// The style sheet a page carries inside itself: the parts of its family, its script's part and the signal colour, and of
// all that only the rules for what stands on the page. Its hash goes into the page's content security policy.
import { createHash } from 'node:crypto'
import type { PageView, SignalView, Typeface } from '../views.ts'
import { assetHref, fonts } from './assets.ts'
import { readStyle } from './files.ts'
import { parseStyle, type Rule, usedStyle } from './used-style.ts'

export type StyleFamily = 'story' | 'front' | 'list' | 'curated' | 'plain'
export type Script = 'latin' | 'arabic'

const parts: Readonly<Record<StyleFamily, readonly string[]>> = {
  story: ['base', 'shell', 'card', 'row', 'story', 'blocks', 'media', 'print'],
  front: ['base', 'shell', 'card', 'row', 'front'],
  list: ['base', 'shell', 'card', 'row', 'list'],
  curated: ['base', 'shell', 'card', 'row', 'front', 'list'],
  plain: ['base', 'shell', 'card', 'row', 'story', 'blocks', 'media', 'list', 'plain', 'print'],
}

export const defaultSignal: SignalView = { light: '#0a5470', dark: '#7cc3e0' }

export function familyOf(view: PageView): StyleFamily {
  switch (view.page) {
    case 'front':
    case 'story':
      return view.page
    case 'list':
      return view.front === undefined ? 'list' : 'curated'
    case 'search':
    case 'index':
      return 'list'
    default:
      return 'plain'
  }
}

export const scriptOf = (lang: string): Script =>
  new Intl.Locale(lang).maximize().script === 'Arab' ? 'arabic' : 'latin'

const sheets = new Map<string, readonly Rule[]>()
/** More than any newsroom's editions need at once; whoever tries colours in the desk passes through many. */
const mostSheets = 60

/** Every rule a family of pages may need: of the script the faces of its typeface, and what holds for all of them. */
export function sheetOf(
  family: StyleFamily,
  script: Script,
  signal: SignalView = defaultSignal,
  typeface: Typeface = 'news',
): readonly Rule[] {
  const key = [family, script, signal.light, signal.dark, typeface].join()
  const known = sheets.get(key)
  if (known !== undefined) return known
  const own = [`${script}-${typeface}`, script]
  const text = [...parts[family], ...own].map(readStyle).join('\n')
  const rules = parseStyle(minify(withFonts(text) + signalRules(signal)))
  const [oldest] = sheets.keys()
  if (sheets.size >= mostSheets && oldest !== undefined) sheets.delete(oldest)
  sheets.set(key, rules)
  return rules
}

/** The rules for these names, and their CSP source (`sha256-…`). */
export function styleOf(
  rules: readonly Rule[],
  names: ReadonlySet<string>,
): { readonly css: string; readonly hash: string } {
  const css = usedStyle(rules, names)
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` }
}

function signalRules({ light, dark }: SignalView): string {
  const colour = /^#[0-9a-f]{6}$/i
  if (!colour.test(light) || !colour.test(dark)) throw new Error(`not a colour: ${light}, ${dark}`)
  return `:root{--sig:${light}}@media(prefers-color-scheme:dark){:root{--sig:${dark}}}`
}

const withFonts = (css: string): string =>
  css.replace(/font\((\w+)\)/g, (_, name: string) => {
    const file = fonts[name as keyof typeof fonts]
    if (file === undefined) throw new Error(`no font ${name}`)
    return `url(${assetHref(file)})`
  })

/** Takes out comments and the white space CSS does not need; our sheets hold no strings with either. */
export function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}

/** Contrast (WCAG 2) of two `#rrggbb` colours. */
export function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [a, b] = [light(one), light(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** What is wrong with a signal colour, in numbers: it must stand 4.5:1 on paper and on the tint, in both themes. */
export function checkSignal(signal: SignalView): readonly { theme: 'light' | 'dark'; contrast: number }[] {
  const grounds = { light: ['#ffffff', '#f4f3ef'], dark: ['#121313', '#1d1f1f'] } as const
  return (['light', 'dark'] as const)
    .map((theme) => ({
      theme,
      contrast: Math.min(...grounds[theme].map((ground) => contrast(signal[theme], ground))),
    }))
    .filter((each) => each.contrast < 4.5)
}
