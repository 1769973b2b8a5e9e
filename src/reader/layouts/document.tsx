// The whole document: head, inlined style, the page, and the cut at the slots where boxes are spliced in.
import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Box } from '../components/boxes.tsx'
import { FrameContext, frameOf } from '../components/frame.ts'
import { Front } from '../components/front.tsx'
import { Corrections, Index, List, Search } from '../components/list.tsx'
import { Gone, Live, NotFound, Offline, Saved, Static, Trouble } from '../components/pages.tsx'
import { Page } from '../components/shell.tsx'
import { Story } from '../components/story.tsx'
import type { BoxName, BoxView, DocumentPart, PageView } from '../views.ts'
import { HeadOf } from './head.tsx'
import { lateNames } from './late-names.ts'
import { familyOf, scriptOf, sheetOf, styleOf } from './style.ts'
import { namesIn } from './used-style.ts'

const slot = /<box-slot name="([a-z-]+)"><\/box-slot>/

export type PageDocument = {
  readonly parts: readonly DocumentPart[]
  /** The CSP source of the style inside, for `style-src`. */
  readonly styleHash: string
}

/** The page as HTML, cut at its boxes. Same view, same bytes. */
export function renderDocument(view: PageView): PageDocument {
  const html = `<!DOCTYPE html>${renderToString(<Document view={view} />)}`
  const pieces = html.split(slot)
  const boxes = pieces.filter((_, i) => i % 2 === 1) as BoxName[]
  const { css, hash } = styleFor(view, html, boxes)
  const parts = pieces
    .map(
      (part, i): DocumentPart =>
        i % 2 === 1 ? { box: part as BoxName } : i === 0 ? styled(part, css) : part,
    )
    .filter((part) => part !== '')
  return { parts, styleHash: hash }
}

/** The head's style stands before every slot, and comes empty. */
const styled = (html: string, css: string) => html.replace('<style></style>', () => `<style>${css}</style>`)

function styleFor(view: PageView, html: string, boxes: readonly BoxName[]) {
  const { edition, signal, typeface } = view.shell
  const names = namesIn(html)
  for (const late of lateNames(boxes, names)) names.add(late)
  return styleOf(sheetOf(familyOf(view), scriptOf(edition.lang), signal, typeface), names)
}

/** A box as an HTML fragment; '' when there is nothing to show. */
export function renderBox(view: BoxView): string {
  return renderToString(
    <FrameContext.Provider value={frameOf(view.edition)}>
      <Box view={view} />
    </FrameContext.Provider>,
  )
}

/** Origins a page's embeds may show in a frame, for `frame-src`. */
export function frameOriginsOf(view: PageView): readonly string[] {
  const blocks =
    view.page === 'static'
      ? view.body
      : view.page === 'story'
        ? [...view.story.body, ...(view.story.live?.entries.flatMap((entry) => entry.body) ?? [])]
        : []
  const frames = blocks.flatMap((block) =>
    block.type === 'embed' && block.embed.frame !== undefined ? [new URL(block.embed.frame).origin] : [],
  )
  return [...new Set(frames)].sort()
}

function Document({ view }: { view: PageView }): JSX.Element {
  const { edition } = view.shell
  return (
    <html lang={edition.lang} dir={edition.dir}>
      <HeadOf shell={view.shell} />
      <body class={edition.digits === 'arab' ? 'arab' : undefined}>
        <FrameContext.Provider value={frameOf(edition)}>
          <Page shell={view.shell}>
            <Content view={view} />
          </Page>
        </FrameContext.Provider>
      </body>
    </html>
  )
}

function Content({ view }: { view: PageView }): JSX.Element {
  switch (view.page) {
    case 'front':
      return <Front view={view} />
    case 'story':
      return <Story story={view.story} saved={view.shell.saved !== undefined} />
    case 'list':
      return <List view={view} />
    case 'search':
      return <Search view={view} />
    case 'corrections':
      return <Corrections view={view} />
    case 'index':
      return <Index view={view} />
    case 'live':
      return <Live view={view} />
    case 'static':
      return <Static view={view} />
    case 'not-found':
      return <NotFound view={view} />
    case 'gone':
      return <Gone view={view} />
    case 'error':
      return <Trouble view={view} />
    case 'offline':
      return <Offline view={view} />
    case 'saved':
      return <Saved view={view} />
    default:
      return view satisfies never
  }
}
