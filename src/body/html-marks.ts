// The marks an inline element puts on its text: by name, by style (office programs write nothing else), by link.
import type { StoryId } from '../ids.ts'
import type { Mark } from './block.ts'
import { attr, type Element, styleOf } from './html-tree.ts'
import type { Walk } from './html-walk.ts'
import { withMark } from './inline.ts'
import { cleanUrl } from './link-url.ts'

type PlainMark = Exclude<Mark['type'], 'link' | 'story'>

const byName: Readonly<Record<string, PlainMark>> = {
  b: 'strong',
  strong: 'strong',
  dt: 'strong',
  i: 'em',
  em: 'em',
  var: 'em',
  cite: 'em',
  dfn: 'em',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}

/** The marks around the element's text, those it inherits included. */
export function elementMarks(walk: Walk, element: Element, inherited: readonly Mark[]): readonly Mark[] {
  const style = styleOf(element)
  const wanted = new Set<PlainMark>()
  const named = Object.hasOwn(byName, element.tagName) ? byName[element.tagName] : undefined
  // Google Docs wraps all it copies in a bold element whose style says it is not bold.
  if (named && !isUndone(named, style)) wanted.add(named)
  if (/^(bold|bolder|[6-9]\d\d)\b/.test(style.get('font-weight') ?? '')) wanted.add('strong')
  if (/^(italic|oblique)\b/.test(style.get('font-style') ?? '')) wanted.add('em')
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (lines.includes('line-through')) wanted.add('strike')
  const align = style.get('vertical-align')
  if (align === 'super') wanted.add('sup')
  if (align === 'sub') wanted.add('sub')
  const marks = [...wanted].reduce((sum: readonly Mark[], type) => withMark(sum, { type }), inherited)
  const link = element.tagName === 'a' ? linkMark(walk, element) : undefined
  return link ? withMark(marks, link) : marks
}

function isUndone(mark: PlainMark, style: ReadonlyMap<string, string>): boolean {
  if (mark === 'strong') return /^(normal|lighter|[1-4]00)\b/.test(style.get('font-weight') ?? '')
  return mark === 'em' && style.get('font-style') === 'normal'
}

function linkMark(walk: Walk, anchor: Element): Mark | undefined {
  const written = attr(anchor, 'href')?.trim()
  // Places within the page it came from lead nowhere here.
  if (!written || written.startsWith('#')) return undefined
  const href = cleanUrl(written, walk.options.baseUrl)
  const story = linkedStory(walk, anchor)
  if (story) return { type: 'story', attrs: { story } }
  if (href) return { type: 'link', attrs: { href } }
  walk.warn(`link dropped: ${written.slice(0, 100)}`)
  return undefined
}

/** The story of ours a link leads to. Without a base a rooted path is all there is of an address of ours. */
export function linkedStory(walk: Walk, anchor: Element): StoryId | undefined {
  const written = attr(anchor, 'href')?.trim() ?? ''
  const rooted = !walk.options.baseUrl && written.startsWith('/') ? written : undefined
  const address = cleanUrl(written, walk.options.baseUrl) ?? rooted
  return address ? walk.options.resolveStory?.(address) : undefined
}
