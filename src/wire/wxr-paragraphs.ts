// Paragraphs of classic WordPress posts: blank lines divide paragraphs, single line breaks stand for `<br>`. Behaves as
// WordPress's own rule does on what people write, but walks the markup instead of rewriting it over and over.
import { scanMarkup } from './wxr-scan.ts'

/** Elements that stand on their own: text beside them is a paragraph of its own. */
const blocks = new Set(
  (
    'address article aside blockquote caption center col colgroup dd details dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
)
const voids = new Set(['hr', 'col'])
/** Line breaks in here mean themselves, or nothing. */
const verbatim = new Set([
  'pre',
  'script',
  'style',
  'textarea',
  'svg',
  'math',
  'object',
  'video',
  'audio',
  'select',
  'iframe',
])
/** Only white space may stand between the children of these. */
const structure = new Set([
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'colgroup',
  'ul',
  'ol',
  'dl',
  'menu',
  'dir',
])
/** A single run of text in these is not a paragraph of its own. */
const single = new Set(
  'p figure h1 h2 h3 h4 h5 h6 li td th dt dd figcaption caption legend summary address'.split(' '),
)
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'legend', 'caption'])

/** The HTML that WordPress would show for the text of a classic post. */
export function paragraphs(text: string): string {
  const out: string[] = []
  const open: string[] = []
  let run: string[] = []
  let until: string | undefined
  let kept: string[] = []

  const flush = () => {
    const html = run.join('')
    run = []
    out.push(runToHtml(html, open.at(-1)))
  }
  const pushBlock = (raw: string) => {
    flush()
    out.push(raw)
  }

  for (const markup of scanMarkup(text.replace(/\r\n?/g, '\n'))) {
    if (until !== undefined) {
      kept.push(markup.raw)
      if (markup.kind === 'close' && markup.name === until) {
        const whole = kept.join('')
        kept = []
        blocks.has(until) ? pushBlock(whole) : run.push(whole.replace(/\s*\n\s*/g, ' '))
        until = undefined
      }
    } else if (markup.kind === 'text') {
      run.push(markup.raw)
    } else if (markup.kind === 'comment') {
      run.push(/^<!--(?:more|nextpage)\b/.test(markup.raw) ? '\n\n' : markup.raw.replace(/\n/g, ' '))
    } else if (markup.kind === 'open' && verbatim.has(markup.name) && !markup.selfClosing) {
      until = markup.name
      kept = [markup.raw]
    } else if (!blocks.has(markup.name)) {
      run.push(markup.raw.replace(/\s*\n\s*/g, ' '))
    } else if (markup.kind === 'open') {
      flush()
      // A new paragraph or list entry ends the one before it.
      if (open.at(-1) === markup.name && (markup.name === 'p' || markup.name === 'li'))
        out.push(`</${open.pop()}>`)
      out.push(markup.raw)
      if (!voids.has(markup.name) && !markup.selfClosing) open.push(markup.name)
    } else {
      flush()
      const at = open.lastIndexOf(markup.name)
      if (at < 0) continue
      open.length = at
      out.push(markup.raw)
    }
  }
  run.push(...kept)
  flush()
  return out.join('').trim()
}

function runToHtml(html: string, inside: string | undefined): string {
  if (inside !== undefined && structure.has(inside)) return html
  const parts = html
    .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, '\n\n')
    .split(/\n[^\S\n]*\n\s*/)
    .flatMap(withAddressesApart)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(withBreaks)
  const [first] = parts
  if (first === undefined) return ''
  if (parts.every((part) => /^(?:<!--[\s\S]*-->)+$/.test(part))) return parts.join('\n')
  if (inside !== undefined && headings.has(inside)) return parts.join('<br />\n')
  if (inside === 'p') return parts.join('</p>\n<p>')
  if (inside !== undefined && single.has(inside) && parts.length === 1) return first
  return parts.map((part) => `<p>${part}</p>\n`).join('')
}

/** An address alone on its line becomes an embed in WordPress, so it is a paragraph here. */
function withAddressesApart(part: string): readonly string[] {
  if (!/^[^\S\n]*https?:\/\/\S+[^\S\n]*$/m.test(part)) return [part]
  const groups: string[][] = [[]]
  for (const line of part.split('\n')) {
    if (/^\s*https?:\/\/[^\s<>"]+\s*$/.test(line)) groups.push([line], [])
    else groups.at(-1)?.push(line)
  }
  return groups.map((lines) => lines.join('\n'))
}

function withBreaks(part: string): string {
  return part.replace(/(?:<br\s*\/?>)?[^\S\n]*\n\s*/gi, '<br />\n')
}
