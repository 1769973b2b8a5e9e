// What a WordPress export says before and between its items: the site, its authors, its terms.
import type { ItemAuthor, ItemTerm, WireSource } from './item.ts'
import { plainText } from './wxr-text.ts'
import { field, type WxrNode } from './wxr-xml.ts'

export type Site = {
  /** Address of the blog without a trailing slash; external ids are made of it. */
  readonly url: string
  readonly source: WireSource
  readonly version: string | undefined
}

/** Gathers the channel's own elements; items are none of its business. */
export function channelReader() {
  const fields = new Map<string, string>()
  const authors = new Map<string, ItemAuthor>()
  const authorsByNicename = new Map<string, ItemAuthor>()
  return {
    /** Takes any element of the channel. */
    read(node: WxrNode): void {
      switch (node.name) {
        case 'wp:author': {
          const author = readAuthor(node)
          if (author?.login === undefined) return
          authors.set(author.login.toLowerCase(), author)
          authorsByNicename.set(nicename(author.login), author)
          return
        }
        default:
          if (node.children.length === 0 && !fields.has(node.name)) fields.set(node.name, node.text.trim())
      }
    },
    site(): Site {
      const url = fields.get('wp:base_blog_url') || fields.get('link') || fields.get('wp:base_site_url') || ''
      const title = plainText(fields.get('title') ?? '')
      const description = plainText(fields.get('description') ?? '')
      const language = fields.get('language') ?? ''
      return {
        url: url.replace(/\/+$/, ''),
        version: fields.get('wp:wxr_version'),
        source: {
          format: 'wxr',
          ...(title === '' ? {} : { title }),
          ...(url === '' ? {} : { link: url }),
          ...(description === '' ? {} : { description }),
          ...(language === '' ? {} : { language }),
        },
      }
    },
    /** By `dc:creator`: a login, now and then an e-mail address; unknown ones keep what is written. */
    authorOf(login: string): ItemAuthor {
      return (
        authors.get(login.toLowerCase()) ?? authorsByNicename.get(nicename(login)) ?? { name: login, login }
      )
    },
    /** By Co-Authors Plus's term: its nicename is the login's, sometimes with `cap-` before it. */
    coAuthorOf(key: string, name: string): ItemAuthor {
      const known = authorsByNicename.get(nicename(key.replace(/^cap-/, '')))
      return known ?? { name: name || key, login: key.replace(/^cap-/, '') }
    },
    /** Whether anything of WordPress's namespace was there. */
    isWordPress: () => authors.size > 0 || [...fields.keys()].some((name) => name.startsWith('wp:')),
  }
}

export type Channel = ReturnType<typeof channelReader>

function nicename(login: string): string {
  return login
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

function readAuthor(node: WxrNode): ItemAuthor | undefined {
  const login = field(node, 'wp:author_login')
  if (login === undefined) return undefined
  const first = field(node, 'wp:author_first_name') ?? ''
  const last = field(node, 'wp:author_last_name') ?? ''
  const name =
    plainText(field(node, 'wp:author_display_name') ?? '') || plainText(`${first} ${last}`) || login
  const email = field(node, 'wp:author_email')
  return { name, login, ...(email === undefined ? {} : { email }) }
}

/** A term of the channel; menus and Co-Authors Plus's own are none. */
export function readTerm(node: WxrNode): ItemTerm | undefined {
  const [scheme, key, name, parent] = {
    'wp:category': [
      'category',
      field(node, 'wp:category_nicename'),
      field(node, 'wp:cat_name'),
      field(node, 'wp:category_parent'),
    ],
    'wp:tag': ['post_tag', field(node, 'wp:tag_slug'), field(node, 'wp:tag_name'), undefined],
    'wp:term': [
      field(node, 'wp:term_taxonomy'),
      field(node, 'wp:term_slug'),
      field(node, 'wp:term_name'),
      field(node, 'wp:term_parent'),
    ],
  }[node.name] ?? [undefined, undefined, undefined, undefined]
  const label = plainText(name ?? '') || key
  if (label === undefined || scheme === undefined || scheme === 'nav_menu' || scheme === 'author')
    return undefined
  return {
    name: label,
    scheme,
    ...(key === undefined ? {} : { key }),
    ...(parent === undefined ? {} : { parent }),
  }
}
