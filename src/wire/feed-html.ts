// HTML inside feeds: whether a text is HTML at all, its plain text, and its addresses made absolute without touching the rest.
// Driven by the feed mappings; a standards tokenizer does the reading, never an expression over tags.
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { resolveUrl } from './feed-url.ts'

const known = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite ' +
    'code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font ' +
    'footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link ' +
    'main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture ' +
    'pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub ' +
    'summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
)

const blocks = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr legend li main nav ol option p pre section summary table td tfoot th thead tr ul'
  ).split(' '),
)

/** Elements that need no end tag. */
const unclosed = new Set(
  'area base body br col dd dt embed head hr html img input li link meta option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
)

/** Elements whose text is not for reading. What an object or frame holds for old browsers is read. */
const silent = new Set(['script', 'style', 'template'])
const rawText = new Set(['script', 'style'])
const rich = new Set(['title', 'textarea'])

type Handler = {
  readonly start?: (token: Token.TagToken) => void
  readonly end?: (token: Token.TagToken) => void
  readonly characters?: (text: string) => void
}

function tokenize(html: string, handler: Handler): void {
  const characters = (token: Token.CharacterToken) => handler.characters?.(token.chars)
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
      onStartTag: (token) => {
        handler.start?.(token)
        if (rawText.has(token.tagName) || rich.has(token.tagName)) {
          tokenizer.lastStartTagName = token.tagName
          tokenizer.state = rich.has(token.tagName) ? TokenizerMode.RCDATA : TokenizerMode.RAWTEXT
        }
      },
      onEndTag: (token) => handler.end?.(token),
      onCharacter: characters,
      onNullCharacter: () => {},
      onWhitespaceCharacter: characters,
    },
  )
  tokenizer.write(html, true)
}

/** Enough to meet the first element of a text that has any; a feed's texts are looked at in their thousands. */
const lookedAt = 8192

/** Whether a text that may be either is HTML: it has an element HTML knows, or a character reference that means something. */
export function looksLikeHtml(text: string): boolean {
  if (/&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});/.test(text)) return true
  const first = text.search(/<[/a-zA-Z!]/)
  if (first < 0) return false
  const part = text.slice(first, first + lookedAt)
  let found = /<!--|<!doctype/i.test(part)
  tokenize(part, {
    start: ({ tagName, attrs }) => {
      if (known.has(tagName) && (unclosed.has(tagName) || attrs.length > 0)) found = true
    },
    // A lone start tag of the others is a text about HTML ("the <b> tag"); one that ends was meant.
    end: ({ tagName }) => {
      if (known.has(tagName)) found = true
    },
  })
  return found
}

/** The readable text of HTML: references decoded, blocks on lines of their own, scripts and the like left out. */
export function htmlToText(html: string): string {
  let text = ''
  const quiet: string[] = []
  tokenize(html, {
    start: (token) => {
      if (silent.has(token.tagName)) quiet.push(token.tagName)
      if (blocks.has(token.tagName)) text += '\n'
    },
    end: (token) => {
      if (quiet.at(-1) === token.tagName) quiet.pop()
      if (blocks.has(token.tagName)) text += '\n'
    },
    characters: (characters) => {
      if (quiet.length === 0) text += characters
    },
  })
  return tidyText(text)
}

/** Runs of spaces as one space, lines trimmed, empty lines dropped. */
export function tidyText(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** One line of plain text, for titles and names. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

const addressAttributes = new Set([
  'href',
  'src',
  'action',
  'background',
  'cite',
  'classid',
  'codebase',
  'data',
  'formaction',
  'longdesc',
  'poster',
  'profile',
  'usemap',
  'data-src',
])

/** `html` with the relative addresses in its attributes resolved against `base`; every other character is as it was. */
export function absoluteHtml(html: string, base: string | undefined): string {
  if (
    base === undefined ||
    !/\b(?:href|src|srcset|action|background|cite|classid|codebase|data|formaction|longdesc|poster|profile|usemap)\b/i.test(
      html,
    )
  ) {
    return html
  }
  let result = ''
  let copied = 0
  tokenize(html, {
    start: (token) => {
      for (const { name, value } of token.attrs) {
        const place = token.location?.attrs?.[name]
        if (place === undefined) continue
        const resolved = resolvedAttribute(name, value, base)
        if (resolved === undefined || resolved === value) continue
        result += `${html.slice(copied, place.startOffset)}${name}="${escapeAttribute(resolved)}"`
        copied = place.endOffset
      }
    },
  })
  return result + html.slice(copied)
}

function resolvedAttribute(name: string, value: string, base: string): string | undefined {
  if (name === 'srcset' || name === 'data-srcset') return absoluteSrcset(value, base)
  if (!addressAttributes.has(name) || value.trim() === '' || value.trim().startsWith('#')) return undefined
  return resolveUrl(value, [base])
}

function absoluteSrcset(value: string, base: string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', ...descriptor] = candidate.trim().split(/\s+/)
      return [resolveUrl(address, [base]) ?? address, ...descriptor].join(' ')
    })
    .join(', ')
}
