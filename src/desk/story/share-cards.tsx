// The story as messengers and social sites show it, from what its own page says of itself, at the two crops they use.
import { useWords } from '../words/words-context.tsx'
import type { PageFacts } from './page-facts.ts'

export function ShareCards({ facts }: { readonly facts: PageFacts }) {
  const words = useWords().preview
  return (
    <div className="showings">
      <figure>
        <div className="share-card wide" lang={facts.lang} dir={facts.dir}>
          <Picture facts={facts} />
          <Texts facts={facts} />
        </div>
        <figcaption>{words.wideCard}</figcaption>
      </figure>
      <figure>
        <div className="share-card small" lang={facts.lang} dir={facts.dir}>
          <Picture facts={facts} />
          <Texts facts={facts} />
        </div>
        <figcaption>{words.smallCard}</figcaption>
      </figure>
      {!facts.picture && <p className="soft">{words.noPicture}</p>}
      {facts.description === '' && <p className="soft">{words.noDescription}</p>}
    </div>
  )
}

function Picture({ facts: { picture } }: { readonly facts: PageFacts }) {
  return picture ? <img src={picture.src} alt={picture.alt} /> : null
}

function Texts({ facts: { host, title, description } }: { readonly facts: PageFacts }) {
  return (
    <div className="share-texts">
      <bdi className="share-host" dir="ltr">
        {host}
      </bdi>
      <b>{title}</b>
      {description !== '' && <span>{description}</span>}
    </div>
  )
}
