// How blocks and marks stand in the editor's page: the elements readers get, so that the paper looks as it will be read.
import type { DOMOutputSpec, Mark, Node, TagParseRule } from '@tiptap/pm/model'
import { cleanUrl } from '../../body/body.ts'

type Dom<T> = { readonly render: (thing: T) => DOMOutputSpec; readonly parse: readonly TagParseRule[] }

type Attrs = Readonly<Record<string, unknown>>

/** Attributes as HTML takes them, without the empty ones. */
function html(attrs: Attrs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attrs).flatMap(([name, value]) =>
      value === null || value === undefined || value === false ? [] : [[name, String(value)]],
    ),
  )
}

/** Only for blocks without a view of the app (tests, copying to other programs). */
function atom(name: string): Dom<Node> {
  return { render: () => ['figure', { 'data-block': name }], parse: [] }
}

export const nodeDom: Readonly<Record<string, Dom<Node>>> = {
  paragraph: { render: (node) => ['p', html({ dir: node.attrs['dir'] }), 0], parse: [{ tag: 'p' }] },
  subheading: {
    render: (node) => [`h${node.attrs['level']}`, html({ dir: node.attrs['dir'] }), 0],
    parse: [2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  },
  list: {
    render: (node) => [node.attrs['ordered'] ? 'ol' : 'ul', 0],
    parse: [
      { tag: 'ul', attrs: { ordered: false } },
      { tag: 'ol', attrs: { ordered: true } },
    ],
  },
  listItem: { render: () => ['li', 0], parse: [{ tag: 'li' }] },
  quote: {
    render: ({ attrs }) => [
      'blockquote',
      html({ dir: attrs['dir'], 'data-cite': attrs['cite'], class: attrs['pull'] ? 'pull' : null }),
      0,
    ],
    parse: [{ tag: 'blockquote' }],
  },
  image: atom('image'),
  gallery: atom('gallery'),
  video: atom('video'),
  embed: atom('embed'),
  promo: atom('promo'),
  related: atom('related'),
  infobox: {
    render: ({ attrs }) => ['aside', html({ class: 'info', 'data-title': attrs['title'] }), 0],
    parse: [{ tag: 'aside' }],
  },
  table: {
    render: ({ attrs }) => ['table', html({ 'data-caption': attrs['caption'] }), ['tbody', 0]],
    parse: [{ tag: 'table' }],
  },
  tableRow: { render: () => ['tr', 0], parse: [{ tag: 'tr' }] },
  tableCell: {
    render: ({ attrs }) => [
      attrs['header'] ? 'th' : 'td',
      html({ colspan: attrs['colspan'], rowspan: attrs['rowspan'] }),
      0,
    ],
    parse: [
      { tag: 'td', attrs: { header: false } },
      { tag: 'th', attrs: { header: true } },
    ],
  },
  separator: { render: () => ['hr'], parse: [{ tag: 'hr' }] },
  hardBreak: { render: () => ['br'], parse: [{ tag: 'br' }] },
}

function plainMark(tag: string, ...others: readonly string[]): Dom<Mark> {
  return { render: () => [tag, 0], parse: [tag, ...others].map((name) => ({ tag: name })) }
}

export const markDom: Readonly<Record<string, Dom<Mark>>> = {
  // Parsed only by `paste.ts`: an address from a foreign page is never taken as it stands.
  link: {
    render: (mark) => ['a', html({ href: cleanUrl(String(mark.attrs['href'])), class: 'link' }), 0],
    parse: [],
  },
  story: { render: () => ['a', { class: 'link own' }, 0], parse: [] },
  strong: plainMark('strong', 'b'),
  em: plainMark('em', 'i'),
  strike: plainMark('s', 'del'),
  sub: plainMark('sub'),
  sup: plainMark('sup'),
  code: plainMark('code'),
}
