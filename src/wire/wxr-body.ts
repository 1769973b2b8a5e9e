// The text of a WordPress post as plain HTML: blocks or classic paragraphs, shortcodes, then pictures and addresses.
import { hasBlocks } from './gutenberg.ts'
import { renderBlocks } from './gutenberg-render.ts'
import { expandShortcodes } from './shortcode.ts'
import { mediaRenderer, mediaShortcodes } from './shortcode-media.ts'
import { finishHtml } from './wxr-html.ts'
import type { MediaLibrary } from './wxr-library.ts'
import { paragraphs } from './wxr-paragraphs.ts'

export type ContentContext = {
  readonly base: string
  readonly library: MediaLibrary
  readonly blocks: ReadonlyMap<string, string>
  readonly postId: string | undefined
}
export type Content = { readonly html: string; readonly notes: readonly string[] }

/** HTML without anything of WordPress's own notation; what could not be carried over is in the notes. */
export function contentToHtml(content: string, context: ContentContext): Content {
  if (content.trim() === '') return { html: '', notes: [] }
  const notes = new Set<string>()
  const unknown = new Set<string>()
  const lost = new Set<string>()
  const render = mediaRenderer(context.library, context.postId, notes)
  const expand = (text: string): string => {
    const expanded = expandShortcodes(text, mediaShortcodes, render)
    for (const name of expanded.unknown) unknown.add(name)
    return expanded.html
  }
  const classic = (text: string): string => (text.trim() === '' ? '' : paragraphs(expand(text)))
  const { library, blocks } = context
  const shown = hasBlocks(content)
    ? expand(renderBlocks(content, { library, blocks, classic, notes, lost }))
    : classic(content)
  const finished = finishHtml(shown, library, context.base)
  // The body keeps the bare text of what is nested too deeply.
  if (finished === undefined) notes.add('Its text is nested too deeply for its pictures to be looked up.')
  if (unknown.size > 0) {
    notes.add(`Shortcodes that are not known were kept as text: ${listOf(unknown)}.`)
  }
  if (lost.size > 0) notes.add(`Blocks that only the old site could fill were left out: ${listOf(lost)}.`)
  return { html: finished ?? shown, notes: [...notes] }
}

function listOf(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, 10).map((name) => name.slice(0, 60))
  return names.size > shown.length
    ? `${shown.join(', ')} and ${names.size - shown.length} more`
    : shown.join(', ')
}
