// Inline content as HTML, and the two escapes every other part of the rendering goes through.

import type { StoryId } from '../ids.ts'
import type { Inline, Mark } from './block.ts'
import { sameMark, sortMarks } from './inline.ts'
import { cleanUrl } from './link-url.ts'

export type StoryHtml = { readonly url: string; readonly headline: string }
/** Nothing for a story the reader may not see: a link to it is plain text. */
export type ResolveStories = { readonly story: (id: StoryId) => StoryHtml | undefined }

/** Text for an element's content. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttr(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}

export type TagAttrs = Readonly<Record<string, string | number | undefined>>

/** An element with escaped attributes around HTML that is already escaped; without `inner`, a void one. */
export function tag(name: string, attrs: TagAttrs, inner?: string): string {
  let open = `<${name}`
  for (const [key, value] of Object.entries(attrs)) {
    if (value !== undefined)
      open += value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escapeAttr(String(value))}"`
  }
  return inner === undefined ? `${open}>` : `${open}>${inner}</${name}>`
}

/** Inline content as HTML; neighbours share the elements of the marks they share, a link is one element. */
export function renderInline(content: readonly Inline[] | undefined, resolve: ResolveStories): string {
  const runs = (content ?? []).map((inline) =>
    inline.type === 'text'
      ? { html: escapeText(inline.text), marks: sortMarks(inline.marks ?? []) }
      : lineBreak,
  )
  return renderRuns(runs, 0, resolve)
}

type Run = { readonly html: string; readonly marks: readonly Mark[] }

const lineBreak: Run = { html: '<br>', marks: [] }

/** Wraps what shares its mark at this depth, then looks one mark deeper. */
function renderRuns(runs: readonly Run[], depth: number, resolve: ResolveStories): string {
  let html = ''
  for (let at = 0; at < runs.length; ) {
    const mark = runs[at]?.marks[depth]
    if (!mark) {
      html += runs[at]?.html ?? ''
      at++
      continue
    }
    let end = at + 1
    while (end < runs.length && sameMark(runs[end]?.marks[depth], mark)) end++
    html += wrap(mark, renderRuns(runs.slice(at, end), depth + 1, resolve), resolve)
    at = end
  }
  return html
}

const elements = { strong: 'strong', em: 'em', strike: 's', sub: 'sub', sup: 'sup', code: 'code' } as const

function wrap(mark: Mark, inner: string, resolve: ResolveStories): string {
  if (mark.type === 'link') {
    // Checked again: this is the last step before a reader's browser.
    const href = cleanUrl(mark.attrs.href)
    return href ? tag('a', { href }, inner) : inner
  }
  if (mark.type === 'story') {
    const story = resolve.story(mark.attrs.story)
    return story ? tag('a', { href: story.url }, inner) : inner
  }
  return tag(elements[mark.type], {}, inner)
}
