// Makes a WordPress export of any size as a stream, the same bytes for the same options: load for the import's benchmark
// and for the reader's own tests. Invented words, no data of anybody.

export type GeneratedWxr = {
  /** Length of a post's body in characters, about. */
  readonly bodyBytes?: number
  /** Terms a post has: one category, the rest tags. */
  readonly terms?: number
  /** Pictures a post has: the first is its lead, the others stand in the text. */
  readonly pictures?: number
  /** Where the pictures and links lead. */
  readonly site?: string
}

const syllables =
  'ba ce do fu ga hi jo ka le mi no pu ra se ti vo wa xe yo zu lan mer nor pal rin sol tar ven'.split(' ')
const wpNamespaces =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'

/** An export of `posts` posts, each followed by its attachments; every tenth post is a classic one without blocks. */
export async function* generateWxr(posts: number, options: GeneratedWxr = {}): AsyncGenerator<Uint8Array> {
  const { bodyBytes = 3000, terms = 3, pictures = 1, site = 'https://old-paper.example' } = options
  yield Buffer.from(channelHead(site))
  for (let n = 1; n <= posts; n += 1) {
    const random = seeded(n)
    const ids = Array.from({ length: pictures }, (_, k) => 1_000_000 + n * 10 + k)
    const parts = [post(n, ids, bodyBytes, terms, site, random)]
    for (const id of ids) parts.push(attachment(id, n, site, random))
    yield Buffer.from(parts.join(''))
  }
  yield Buffer.from('</channel>\n</rss>\n')
}

function channelHead(site: string): string {
  const authors = Array.from(
    { length: 20 },
    (_, n) =>
      `<wp:author><wp:author_id>${n}</wp:author_id><wp:author_login>writer${n}</wp:author_login>` +
      `<wp:author_display_name><![CDATA[${titled(seeded(9000 + n), 2)}]]></wp:author_display_name></wp:author>\n`,
  )
  const categories = Array.from(
    { length: 12 },
    (_, n) =>
      `<wp:category><wp:term_id>${n}</wp:term_id><wp:category_nicename>section-${n}</wp:category_nicename>` +
      `<wp:category_parent>${n > 5 ? `section-${n - 6}` : ''}</wp:category_parent>` +
      `<wp:cat_name><![CDATA[${titled(seeded(8000 + n), 1)}]]></wp:cat_name></wp:category>\n`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" ${wpNamespaces}>\n<channel>\n` +
    `<title>The Old Paper</title>\n<link>${site}</link>\n<language>en</language>\n` +
    `<wp:wxr_version>1.2</wp:wxr_version>\n<wp:base_site_url>${site}</wp:base_site_url>\n` +
    `<wp:base_blog_url>${site}</wp:base_blog_url>\n${authors.join('')}${categories.join('')}`
  )
}

function post(
  n: number,
  ids: readonly number[],
  bodyBytes: number,
  terms: number,
  site: string,
  random: Random,
): string {
  const title = titled(random, 6)
  const at = stamp(n)
  const isClassic = n % 10 === 0
  const lead = ids[0]
  const thumbnail =
    lead === undefined
      ? ''
      : `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[${lead}]]></wp:meta_value></wp:postmeta>`
  const tags = Array.from({ length: terms }, (_, k) =>
    k === 0
      ? `<category domain="category" nicename="section-${n % 12}"><![CDATA[${titled(seeded(8000 + (n % 12)), 1)}]]></category>`
      : tag(Math.floor(random() * 2000)),
  )
  return (
    `<item><title><![CDATA[${title}]]></title><link>${site}/${at.slice(0, 10).replaceAll('-', '/')}/post-${n}/</link>` +
    `<dc:creator><![CDATA[writer${n % 20}]]></dc:creator><guid isPermaLink="false">${site}/?p=${n}</guid>` +
    `<content:encoded><![CDATA[${body(ids.slice(1), bodyBytes, isClassic, site, random)}]]></content:encoded>` +
    `<excerpt:encoded><![CDATA[${sentence(random)}]]></excerpt:encoded><wp:post_id>${n}</wp:post_id>` +
    `<wp:post_date>${at}</wp:post_date><wp:post_date_gmt>${at}</wp:post_date_gmt><wp:post_name>post-${n}</wp:post_name>` +
    `<wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>` +
    `<wp:post_password></wp:post_password>${tags.join('')}${thumbnail}</item>\n`
  )
}

function tag(k: number): string {
  return `<category domain="post_tag" nicename="tag-${k}"><![CDATA[${titled(seeded(7_000_000 + k), 2)}]]></category>`
}

function attachment(id: number, parent: number, site: string, random: Random): string {
  return (
    `<item><title>picture-${id}</title><link>${site}/?attachment_id=${id}</link><wp:post_id>${id}</wp:post_id>` +
    `<excerpt:encoded><![CDATA[${sentence(random)}]]></excerpt:encoded><wp:post_date>${stamp(parent)}</wp:post_date>` +
    `<wp:status>inherit</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type>` +
    `<wp:attachment_url>${pictureUrl(site, id)}.jpg</wp:attachment_url><wp:postmeta>` +
    `<wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[${titled(random, 3)}]]></wp:meta_value>` +
    `</wp:postmeta></item>\n`
  )
}

function body(
  ids: readonly number[],
  bytes: number,
  isClassic: boolean,
  site: string,
  random: Random,
): string {
  const parts: string[] = []
  let length = 0
  for (let n = 0; length < bytes; n += 1) {
    const text = Array.from({ length: 4 }, () => sentence(random)).join(' ')
    const part =
      n > 0 && n % 5 === 0
        ? block('heading', `<h2>${titled(random, 4)}</h2>`, isClassic)
        : block('paragraph', isClassic ? text : `<p>${text}</p>`, isClassic)
    parts.push(part)
    length += part.length
  }
  for (const id of ids) {
    const img = `<img src="${pictureUrl(site, id)}-300x200.jpg" alt="" class="wp-image-${id}"/>`
    parts.push(block('image', `<figure class="wp-block-image">${img}</figure>`, isClassic))
  }
  return parts.join('\n\n')
}

function block(name: string, html: string, isClassic: boolean): string {
  return isClassic ? html : `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`
}

function pictureUrl(site: string, id: number): string {
  return `${site}/wp-content/uploads/picture-${id}`
}

/** Newest first, three posts a day. */
function stamp(n: number): string {
  const at = new Date(Date.UTC(2026, 0, 1) - n * 8 * 3_600_000)
  return at.toISOString().slice(0, 19).replace('T', ' ')
}

type Random = () => number

/** A small generator (mulberry32): quick, and the same on every machine. */
function seeded(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A vocabulary of three thousand invented words. */
const words = Array.from({ length: 3000 }, (_, n) => {
  const random = seeded(5_000_000 + n)
  const count = 1 + Math.floor(random() * 3)
  return Array.from({ length: count }, () => syllables[Math.floor(random() * syllables.length)]).join('')
})

function titled(random: Random, count: number): string {
  let text = words[Math.floor(random() * words.length)] ?? ''
  for (let n = 1; n < count; n += 1) text += ` ${words[Math.floor(random() * words.length)]}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function sentence(random: Random): string {
  return `${titled(random, 8 + Math.floor(random() * 10))}.`
}
