// The blocks of a body, one component per kind. What is not a paragraph stands apart and says what it is.
import type { ComponentChildren, JSX } from 'preact'
import { fill } from '../format.ts'
import type {
  Direction,
  EmbedView,
  PictureView,
  RenderBlock,
  RenderCell,
  RenderInline,
  RenderList,
  RenderMark,
  RenderParagraph,
  VideoView,
} from '../views.ts'
import { Card } from './card.tsx'
import { useFrame } from './frame.ts'
import { Caption, Figure } from './picture.tsx'

export function Blocks({ blocks }: { blocks: readonly RenderBlock[] }): JSX.Element {
  const first = blocks.findIndex((block) => block.type === 'subheading' && block.level === 2)
  return (
    <>
      {blocks.map((block, i) => (
        <BlockOf key={block.id} block={block} under={first >= 0 && i > first} />
      ))}
    </>
  )
}

/** `under`: a heading of the second level came before, so that one of the third may follow. */
function BlockOf({ block, under }: { block: RenderBlock; under: boolean }): JSX.Element {
  const { words } = useFrame()
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return <Text block={block} />
    case 'subheading': {
      const Heading = under && block.level === 3 ? 'h3' : 'h2'
      return (
        <Heading id={`b-${block.id}`} dir={useDir(block.dir)}>
          <Inlines content={block.content} />
        </Heading>
      )
    }
    case 'quote':
      return <Quote block={block} />
    case 'image':
      return <Figure picture={block.picture} use="body" />
    case 'gallery':
      return <GalleryStrip pictures={block.pictures} id={block.id} />
    case 'video':
      return <VideoFigure video={block.video} />
    case 'embed':
      return <Embed embed={block.embed} />
    case 'infobox':
      return (
        <aside class="info" aria-label={block.title}>
          {block.title !== undefined && <p class="h">{block.title}</p>}
          {block.content.map((each) => (
            <Text key={each.id} block={each} />
          ))}
        </aside>
      )
    case 'table':
      return <TableBlock caption={block.caption} rows={block.rows} />
    case 'promo':
      return (
        <aside class="promo" aria-label={words.readAlso}>
          <p class="h">{words.readAlso}</p>
          <Card card={block.card} level={0} shape="side" picture="thumb" label={false} />
        </aside>
      )
    case 'related':
      return (
        <aside class="rel" aria-label={block.title ?? words.related}>
          <p class="h">{block.title ?? words.related}</p>
          <ul>
            {block.cards.map((card) => (
              <li key={card.id}>
                <a href={card.href}>{card.headline}</a>
              </li>
            ))}
          </ul>
        </aside>
      )
    case 'separator':
      return <hr />
    default:
      return block satisfies never
  }
}

/** A direction is written only where it differs from the page's. */
function useDir(dir: Direction | undefined): Direction | undefined {
  const { edition } = useFrame()
  return dir === edition.dir ? undefined : dir
}

function Text({ block }: { block: RenderParagraph | RenderList }): JSX.Element {
  const dir = useDir(block.type === 'paragraph' ? block.dir : undefined)
  if (block.type === 'paragraph') {
    return (
      <p dir={dir}>
        <Inlines content={block.content} />
      </p>
    )
  }
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((item, i) => (
        <li key={i}>
          {item.map((part, j) =>
            part.type === 'paragraph' && j === 0 ? (
              <Inlines key={part.id} content={part.content} />
            ) : (
              <Text key={part.id} block={part} />
            ),
          )}
        </li>
      ))}
    </List>
  )
}

export function Inlines({ content }: { content: readonly RenderInline[] }): JSX.Element {
  return (
    <>
      {content.map((part, i) =>
        part.type === 'hardBreak' ? (
          <br key={i} />
        ) : (
          (part.marks ?? []).reduceRight<ComponentChildren>((inner, mark) => marked(mark, inner), part.text)
        ),
      )}
    </>
  )
}

function marked(mark: RenderMark, inner: ComponentChildren): JSX.Element {
  switch (mark.type) {
    case 'link':
      return <a href={mark.href}>{inner}</a>
    case 'strike':
      return <s>{inner}</s>
    default: {
      const Tag = mark.type
      return <Tag>{inner}</Tag>
    }
  }
}

function Quote({ block }: { block: Extract<RenderBlock, { type: 'quote' }> }): JSX.Element {
  return (
    <figure class={block.pull ? 'pull' : 'quote'} dir={useDir(block.dir)}>
      <blockquote>
        {block.paragraphs.map((content, i) => (
          <p key={i}>
            <Inlines content={content} />
          </p>
        ))}
      </blockquote>
      {block.cite !== undefined && (
        <figcaption>
          <bdi>{block.cite}</bdi>
        </figcaption>
      )}
    </figure>
  )
}

type Strip = { readonly pictures: readonly PictureView[]; readonly id: string; readonly large?: boolean }

/** A row one swipes, or walks by the links under each picture; the script adds the arrow keys. */
export function GalleryStrip({ pictures, id, large }: Strip): JSX.Element {
  const { format, words } = useFrame()
  const total = format.number(pictures.length)
  const anchor = (i: number) => `#g-${id}-${i + 1}`
  return (
    <sf-gallery class={large ? 'gal wide' : 'gal'}>
      <ul tabindex={0} aria-label={format.plural(words.pictures, pictures.length)}>
        {pictures.map((picture, i) => (
          <li key={picture.src} id={`g-${id}-${i + 1}`}>
            <Figure picture={picture} use={large ? 'full' : 'body'} first={large === true && i === 0} />
            <p class="step">
              <span>{fill(words.pictureOf, { n: format.number(i + 1), x: total })}</span>
              {i > 0 && <a href={anchor(i - 1)}>{words.previous}</a>}
              {i < pictures.length - 1 && <a href={anchor(i + 1)}>{words.next}</a>}
            </p>
          </li>
        ))}
      </ul>
    </sf-gallery>
  )
}

export function VideoFigure({ video, lead = false }: { video: VideoView; lead?: boolean }): JSX.Element {
  const { format, words } = useFrame()
  // A player without anything to play would be a dead button: the poster stands as a picture.
  if (video.sources.length === 0 && video.poster !== undefined) {
    return <Figure picture={video.poster} use={lead ? 'lead' : 'body'} first={lead} />
  }
  return (
    <figure class="video">
      {/* biome-ignore lint/a11y/useMediaCaption: the captions a video has are among its tracks */}
      <video
        controls
        preload="none"
        playsinline
        poster={video.poster?.src}
        width={video.width ?? video.poster?.width}
        height={video.height ?? video.poster?.height}
        aria-label={video.title}
      >
        {video.sources.map((source) => (
          <source key={source.href} src={source.href} type={source.type} />
        ))}
        {video.captions?.map((track) => (
          <track key={track.href} kind="captions" src={track.href} srclang={track.lang} label={track.label} />
        ))}
      </video>
      {video.seconds !== undefined && (
        <p class="len">
          {words.duration} {format.duration(video.seconds)}
        </p>
      )}
      <Caption picture={video} by={words.kinds.video} />
    </figure>
  )
}

/** Nothing of another site is loaded before a click; without a script it is a plain link. */
function Embed({ embed }: { embed: EmbedView }): JSX.Element {
  const { words } = useFrame()
  return (
    <sf-embed class="embed" data-frame={embed.frame} data-play={words.playHere} data-title={embed.title}>
      <p class="h">
        <bdi>{embed.title ?? embed.providerName}</bdi>
      </p>
      <p>{fill(words.embedNote, { x: embed.providerName })}</p>
      <p>
        <a href={embed.url} rel="noopener">
          {fill(words.openAt, { x: embed.providerName })}
        </a>
      </p>
    </sf-embed>
  )
}

type TableProps = {
  readonly caption: string | undefined
  readonly rows: readonly (readonly RenderCell[])[]
}

function TableBlock({ caption, rows }: TableProps): JSX.Element {
  const { words } = useFrame()
  return (
    <section class="tab" tabindex={0} aria-label={caption ?? words.tableNote}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => {
                const Cell = cell.header ? 'th' : 'td'
                return (
                  <Cell key={j} colspan={cell.colspan} rowspan={cell.rowspan}>
                    <Inlines content={cell.content} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
