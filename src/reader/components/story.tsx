// The story page, whatever the story's kind: head, meta, lead, body, and what follows where a reader pauses.
import type { JSX } from 'preact'
import { fill } from '../format.ts'
import type { AuthorLink, CardView, DossierBandView, StoryView } from '../views.ts'
import { Blocks, GalleryStrip, VideoFigure } from './blocks.tsx'
import { Card } from './card.tsx'
import { useFrame } from './frame.ts'
import { LiveBlog } from './live-blog.tsx'
import { Figure, Image } from './picture.tsx'
import { EditionAnchor, Slot } from './shell.tsx'
import { Label, Links, Names, saysKind, Time, useKindWord } from './text.tsx'
import { Tools } from './tools.tsx'

export function Story({ story, saved }: { story: StoryView; saved: boolean }): JSX.Element {
  const { words } = useFrame()
  return (
    <>
      <article class={`story k-${story.kind}`} data-story={story.id}>
        <Head story={story} />
        <Meta story={story} saved={saved} />
        <Lead story={story} />
        <div class="body">
          {story.dateline !== undefined && <p class="dl">{story.dateline}</p>}
          <Blocks blocks={story.body} />
          {story.live !== undefined && <LiveBlog live={story.live} />}
          <End story={story} />
        </div>
        <div class="aside" data-box="most-read">
          <Slot box="most-read" />
        </div>
      </article>
      {story.programme !== undefined && (
        <Row title={words.nextEpisodes} cards={story.programme.next} picture />
      )}
      {story.dossiers.map((dossier) => (
        <DossierBand key={dossier.href} dossier={dossier} />
      ))}
      {story.readNext.length > 0 && <Row title={words.readNext} cards={story.readNext} picture />}
    </>
  )
}

function Head({ story }: { story: StoryView }): JSX.Element {
  const kind = useKindWord(story.kind)
  return (
    <header class="head">
      <p class="lab">
        {kind !== undefined && !saysKind(story.label, kind, story.live?.running) && (
          <>
            <b class={story.live?.running ? 'on' : undefined}>{kind}</b>{' '}
          </>
        )}
        {story.programme !== undefined && (
          <>
            <a href={story.programme.href}>{story.programme.title}</a>
            {' · '}
          </>
        )}
        {story.label !== undefined && <Label label={story.label} />}
      </p>
      <h1>{story.headline}</h1>
      {story.standfirst !== undefined && <p class="sf">{story.standfirst}</p>}
    </header>
  )
}

function Meta({ story, saved }: { story: StoryView; saved: boolean }): JSX.Element {
  const { format, words } = useFrame()
  const writers = story.bylines.filter((each) => each.role === undefined)
  const others = story.bylines.filter((each) => each.role !== undefined)
  const portrait = writers.length === 1 ? writers[0]?.portrait : undefined
  return (
    <div class="meta" data-url={decodeURI(story.shareUrl)}>
      <div class="by">
        {portrait !== undefined && <Image picture={portrait} use="portrait" silent />}
        <div>
          {writers.length > 0 && (
            <p>
              {words.by} <Names items={writers} of={(each) => <Author key={each.name} author={each} />} />
            </p>
          )}
          {others.map((each) => (
            <p key={each.name} class="role">
              {each.role}: <Author author={each} />
            </p>
          ))}
          {story.source !== undefined && (
            <p class="role">
              {words.source}:{' '}
              <bdi>
                <Label label={story.source} />
              </bdi>
            </p>
          )}
        </div>
      </div>
      <p>
        {words.published} <Time at={story.publishedAt} as="moment" rel />
        {story.updatedAt !== undefined && (
          <>
            <br />
            {words.updated} <Time at={story.updatedAt} as="moment" rel />
          </>
        )}
      </p>
      {story.readingMinutes !== undefined && <p>{format.plural(words.readingTime, story.readingMinutes)}</p>}
      {story.ageYears !== undefined && (
        <p class="age">
          <b>{format.plural(words.yearsOld, story.ageYears)}</b>
        </p>
      )}
      <Tools url={story.shareUrl} title={story.headline} saved={saved} />
    </div>
  )
}

function Author({ author }: { author: AuthorLink }): JSX.Element {
  return <bdi>{author.href === undefined ? author.name : <a href={author.href}>{author.name}</a>}</bdi>
}

function Lead({ story }: { story: StoryView }): JSX.Element | null {
  const { words } = useFrame()
  const { lead } = story
  if (lead === undefined) return null
  switch (lead.type) {
    case 'picture':
      return <Figure class="lead" picture={lead.picture} use="lead" first />
    case 'gallery':
      return (
        <div class="lead full">
          <GalleryStrip pictures={lead.pictures} id="lead" large />
        </div>
      )
    case 'video':
      return (
        <div class="lead">
          <VideoFigure video={lead.video} lead />
        </div>
      )
    case 'infographic':
      return (
        <div class="lead full">
          <Figure picture={lead.picture} use="full" first />
          <p class="len">
            <a href={lead.full}>{words.fullSize}</a>
          </p>
        </div>
      )
    default:
      return lead satisfies never
  }
}

/** Corrections stand right under the text they correct; then topics and the other languages. */
function End({ story }: { story: StoryView }): JSX.Element {
  const { format, words } = useFrame()
  return (
    <footer class="end">
      {story.corrections.length > 0 && (
        <section class="corr" id="corrections" aria-labelledby="corr-h">
          <h2 id="corr-h">{format.plural(words.correction, story.corrections.length)}</h2>
          {story.corrections.map((each) => (
            <p key={each.at}>
              <b>
                <Time at={each.at} as="date" />
              </b>{' '}
              {each.text}
            </p>
          ))}
        </section>
      )}
      {story.topics.length > 0 && (
        <nav class="tags" aria-label={words.topics}>
          <b aria-hidden="true">{words.topics}</b>
          <Links links={story.topics} />
        </nav>
      )}
      {story.otherEditions.length > 0 && (
        <nav class="tags" aria-label={words.alsoIn}>
          <b aria-hidden="true">{words.alsoIn}</b>
          <ul>
            {story.otherEditions.map((link) => (
              <li key={link.code}>
                <EditionAnchor link={link} />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  )
}

export function Row({
  title,
  cards,
  picture,
}: {
  title: string
  cards: readonly CardView[]
  picture?: boolean
}): JSX.Element | null {
  if (cards.length === 0) return null
  return (
    <section class="sec row">
      <h2 class="ttl">{title}</h2>
      <div class="cols">
        {cards.map((card) => (
          <Card key={card.id} card={card} level={3} {...(picture ? { picture: 'card' } : {})} />
        ))}
      </div>
    </section>
  )
}

/** A dossier as a band: its own picture, and its stories as a time line. */
export function DossierBand({ dossier }: { dossier: DossierBandView }): JSX.Element {
  const { words } = useFrame()
  return (
    <section class="sec dos" aria-label={fill('{a}: {b}', { a: words.dossier, b: dossier.title })}>
      <div class="cols">
        <div class="intro">
          {dossier.picture !== undefined && <Image picture={dossier.picture} use="half" silent />}
          <p class="lab">
            <b>{words.dossier}</b>
          </p>
          <h2>
            <a href={dossier.href}>{dossier.title}</a>
          </h2>
          {dossier.description !== undefined && <p class="sf">{dossier.description}</p>}
        </div>
        <div>
          <Timeline cards={dossier.cards} />
          <p>
            <a class="all" href={dossier.href}>
              {words.wholeDossier}
            </a>
          </p>
        </div>
      </div>
    </section>
  )
}

export function Timeline({ cards }: { cards: readonly CardView[] }): JSX.Element {
  return (
    <ol class="line">
      {cards.map((card) => (
        <li key={card.id}>
          {card.publishedAt !== undefined && <Time at={card.publishedAt} as="shortDate" />}
          <h3>
            <a href={card.href}>{card.headline}</a>
          </h3>
        </li>
      ))}
    </ol>
  )
}
