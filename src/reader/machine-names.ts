// Names that outside vocabularies have for things of ours: schema.org types, Open Graph locales.
import type { Kind } from '../kinds.ts'
import type { PictureView } from './views.ts'

const types: Record<Kind, string> = {
  article: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  blog: 'OpinionNewsArticle',
  feature: 'ReportageNewsArticle',
  video: 'NewsArticle',
  episode: 'NewsArticle',
  infographic: 'BackgroundNewsArticle',
  gallery: 'NewsArticle',
  live: 'LiveBlogPosting',
}

/** The schema.org type of a kind. */
export function newsType(kind: Kind): string {
  return types[kind]
}

/** `ll_CC`, with the language's most likely region where the tag names none. */
export function openGraphLocale(tag: string): string {
  const known = openGraph.get(tag)
  if (known !== undefined) return known
  const { language, region } = new Intl.Locale(tag).maximize()
  const name = region ? `${language}_${region}` : language
  openGraph.set(tag, name)
  return name
}

/** By the tags of the editions: a handful. */
const openGraph = new Map<string, string>()

/** A picture as others are told of it: the JPEG made for that, else its widest form. */
export function sharedPicture(picture: PictureView): {
  readonly href: string
  readonly width: number
  readonly height: number
} {
  if (picture.share) return picture.share
  const { href, width } = picture.srcset?.at(-1) ?? { href: picture.src, width: picture.width }
  return { href, width, height: Math.round((picture.height * width) / picture.width) }
}

/** Its absolute address. */
export function mediaUrl(publicUrl: string, picture: PictureView): string {
  return publicUrl + sharedPicture(picture).href
}
