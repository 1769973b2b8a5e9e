// What a page says of itself to messengers, social sites and search engines: read out of its own head, never made again. Pure
// but for the document it is given.

export type PageFacts = {
  readonly site: string
  readonly title: string
  readonly description: string
  /** Where readers will find it, without protocol: what cards print. */
  readonly host: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The address of the picture on this server, and what it shows. */
  readonly picture?: { readonly src: string; readonly alt: string }
  readonly icon?: string
}

type Head = Pick<Document, 'querySelector' | 'documentElement'>

/** Undefined for a page that says nothing of itself: an error, or one that is still on its way. */
export function pageFacts(page: Head): PageFacts | undefined {
  const title = meta(page, 'og:title')
  if (title === '') return undefined
  const picture = ownPath(meta(page, 'og:image'))
  const icon = ownPath(page.querySelector('link[rel="icon"]')?.getAttribute('href') ?? '')
  const { lang, dir } = page.documentElement
  const url = meta(page, 'og:url')
  return {
    site: meta(page, 'og:site_name'),
    title,
    description: meta(page, 'og:description'),
    host: url === '' ? '' : (urlOf(url)?.host ?? ''),
    lang,
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
    ...(picture === undefined ? {} : { picture: { src: picture, alt: meta(page, 'og:image:alt') } }),
    ...(icon === undefined ? {} : { icon }),
  }
}

function meta(page: Head, property: string): string {
  return page.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? ''
}

/** Pages name their public address; the desk may stand under another name of the same server, and shows only its own files. */
function ownPath(address: string): string | undefined {
  return address === '' ? undefined : urlOf(address)?.pathname
}

function urlOf(address: string): URL | undefined {
  return URL.canParse(address, 'https://page.invalid') ? new URL(address, 'https://page.invalid') : undefined
}
