// The shortcodes WordPress itself has for pictures, galleries, video, audio and embeds, as HTML that a body is made of.
import type { RenderShortcode, Shortcode } from './shortcode.ts'
import type { Attachment, MediaLibrary } from './wxr-library.ts'
import { escapeHtml } from './wxr-text.ts'

export const mediaShortcodes: ReadonlySet<string> = new Set([
  'caption',
  'wp_caption',
  'gallery',
  'embed',
  'video',
  'audio',
  'playlist',
])

/** Renders the media shortcodes of one post; what a gallery names and the file lacks goes to `notes`. */
export function mediaRenderer(
  library: MediaLibrary,
  postId: string | undefined,
  notes: Set<string>,
): RenderShortcode {
  return (code) => {
    switch (code.name) {
      case 'caption':
      case 'wp_caption':
        return caption(code)
      case 'gallery':
        return gallery(picturesOf(code, library, postId, notes))
      case 'playlist':
        return picturesOf(code, library, postId, notes).map(player).join('')
      case 'embed':
        return embed(code)
      case 'video':
        return media('video', code, ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'wmv'])
      case 'audio':
        return media('audio', code, ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac'])
      default:
        return undefined
    }
  }
}

/** A gallery as the body knows it: a figure of figures. */
export function gallery(pictures: readonly Attachment[]): string {
  if (pictures.length === 0) return ''
  return `\n\n<figure class="gallery">${pictures.map(figure).join('')}</figure>\n\n`
}

function figure(picture: Attachment): string {
  const words = picture.caption === undefined ? '' : `<figcaption>${escapeHtml(picture.caption)}</figcaption>`
  const alt = escapeHtml(picture.alt ?? '')
  return `<figure><img class="wp-image-${escapeHtml(picture.id)}" src="${escapeHtml(picture.url)}" alt="${alt}" />${words}</figure>`
}

function player(file: Attachment): string {
  const kind = /\.(?:mp4|m4v|webm|ogv|mov)$/i.test(file.url) ? 'video' : 'audio'
  const words = file.caption ?? file.title
  const caption = words === undefined ? '' : `<figcaption>${escapeHtml(words)}</figcaption>`
  return `\n\n<figure><${kind} controls src="${escapeHtml(file.url)}"></${kind}>${caption}</figure>\n\n`
}

function picturesOf(
  code: Shortcode,
  library: MediaLibrary,
  postId: string | undefined,
  notes: Set<string>,
): readonly Attachment[] {
  const ids = (code.attributes.get('ids') ?? code.attributes.get('include') ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const excluded = new Set((code.attributes.get('exclude') ?? '').split(/[\s,]+/))
  const post = code.attributes.get('id') ?? postId
  const files =
    ids.length > 0 ? resolve(ids, library, notes) : post === undefined ? [] : library.childrenOf(post)
  const wanted = code.name === 'gallery' ? isPicture : () => true
  const shown = files.filter((each) => wanted(each) && !excluded.has(each.id))
  if (shown.length === 0) notes.add(`A ${code.name} shows nothing that is in this file; it was left out.`)
  return shown
}

/** Attachments by id; missing ones are noted. */
export function resolve(
  ids: readonly string[],
  library: MediaLibrary,
  notes: Set<string>,
): readonly Attachment[] {
  return ids.slice(0, 1000).flatMap((id) => {
    const found = library.get(id)
    if (found === undefined)
      notes.add(`A gallery names attachment ${id.slice(0, 20)}, which is not in this file.`)
    return found ?? []
  })
}

function isPicture(file: Attachment): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$/i.test(URL.parse(file.url)?.pathname ?? '')
}

/** The picture (perhaps linked) and, after it or in the attribute of old posts, its words. */
function caption(code: Shortcode): string | undefined {
  if (code.content === undefined) return undefined
  const picture = /^\s*(?:<p[^<>]*>\s*)?((?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?)/i.exec(code.content)
  if (picture === null) return undefined
  const after = code.content.slice(picture[0].length).replace(/<\/?p(?:\s[^<>]*)?>/gi, ' ')
  const words = (code.attributes.get('caption') ?? after).replace(/\s+/g, ' ').trim()
  const figcaption = words === '' ? '' : `<figcaption>${words}</figcaption>`
  return `\n\n<figure>${(picture[1] ?? '').replace(/\s+/g, ' ')}${figcaption}</figure>\n\n`
}

function embed(code: Shortcode): string | undefined {
  const written = code.attributes.get('src') ?? code.content ?? code.positional[0] ?? ''
  const address = /https?:\/\/[^\s<>"'\]]+/.exec(written)?.[0]
  return address === undefined ? undefined : `\n\n<p>${address}</p>\n\n`
}

function media(kind: 'video' | 'audio', code: Shortcode, names: readonly string[]): string | undefined {
  const address =
    names.map((name) => code.attributes.get(name)).find((value) => value !== undefined && value !== '') ??
    code.positional.find((value) => /^https?:\/\//.test(value)) ??
    /https?:\/\/[^\s<>"'\]]+/.exec(code.content ?? '')?.[0]
  if (address === undefined) return undefined
  const poster = code.attributes.get('poster')
  const attributes = poster === undefined ? '' : ` poster="${escapeHtml(poster)}"`
  // Not one of WordPress's own files but a page of a video site: an embed.
  if (kind === 'video' && !/\.\w{2,4}$/.test(URL.parse(address)?.pathname ?? ''))
    return `\n\n<p>${escapeHtml(address)}</p>\n\n`
  return `\n\n<figure><${kind} controls src="${escapeHtml(address)}"${attributes}></${kind}></figure>\n\n`
}
