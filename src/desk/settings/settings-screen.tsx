// The settings: what may be changed at the side, the chosen part beside it, loaded when it is opened.
import '@mantine/core/styles/Radio.css'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { NotThere } from '../app/not-there.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import '../people/people.css'
import '../sign-in/sign-in.css'
import { useWords } from '../words/words-context.tsx'
import './settings.css'
import { SettingsLink } from './settings-link.tsx'
import { isTermList, type Part, type Place, partsFor, placeOf } from './settings-place.ts'

const TermsPart = lazy(async () => ({ default: (await import('./terms-part.tsx')).TermsPart }))
const TermPart = lazy(async () => ({ default: (await import('./term-part.tsx')).TermPart }))
const KindsPart = lazy(async () => ({ default: (await import('./kinds-part.tsx')).KindsPart }))
const StylePart = lazy(async () => ({ default: (await import('./style-part.tsx')).StylePart }))
const NamesPart = lazy(async () => ({ default: (await import('./names-part.tsx')).NamesPart }))
const NavigationPart = lazy(async () => ({ default: (await import('./navigation-part.tsx')).NavigationPart }))
const PagesPart = lazy(async () => ({ default: (await import('./pages-part.tsx')).PagesPart }))
const EditionsPart = lazy(async () => ({ default: (await import('./editions-part.tsx')).EditionsPart }))
const PublicationPart = lazy(async () => ({
  default: (await import('./publication-part.tsx')).PublicationPart,
}))
const RedirectsPart = lazy(async () => ({ default: (await import('./redirects-part.tsx')).RedirectsPart }))
const TokensPart = lazy(async () => ({ default: (await import('./tokens-part.tsx')).TokensPart }))
const AuditPart = lazy(async () => ({ default: (await import('./audit-part.tsx')).AuditPart }))

const route = getRouteApi('/desk/settings/$')

export function SettingsScreen() {
  const words = useWords()
  const { _splat = '' } = route.useParams()
  const { may } = useSession()
  const editions = useEditions()
  const parts = partsFor(
    may,
    editions.map(({ code }) => code),
  )
  const place = placeOf(_splat)
  if (!place) return <NotThere />
  const chosen: Part = place.part === 'terms' ? place.list : place.part
  return (
    <div className="settings">
      <nav className="settings-parts" aria-label={words.settings.title}>
        <p className="settings-title">{words.settings.title}</p>
        <ul>
          {parts.map((part) => (
            <li key={part} className={part === 'kinds' || part === 'redirects' ? 'apart' : undefined}>
              <SettingsLink to={part} current={part === chosen}>
                {isTermList(part) ? words.settings.lists[part] : words.settings.parts[part]}
              </SettingsLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings-part">
        {parts.includes(chosen) ? (
          <Suspense fallback={<Waiting />}>
            <PartOf place={place} />
          </Suspense>
        ) : (
          editions.length > 0 && <p>{words.problems.byCode.forbidden}</p>
        )}
      </div>
    </div>
  )
}

function PartOf({ place }: { readonly place: Place }) {
  switch (place.part) {
    case 'terms':
      return place.id === undefined ? (
        <TermsPart key={place.list} list={place.list} />
      ) : (
        <TermPart key={place.id} list={place.list} id={place.id} />
      )
    case 'kinds':
      return <KindsPart />
    case 'style':
      return <StylePart edition={place.rest[0]} />
    case 'names':
      return <NamesPart id={place.rest[0]} />
    case 'navigation':
      return <NavigationPart edition={place.rest[0]} />
    case 'pages':
      return <PagesPart page={place.rest[0]} edition={place.rest[1]} />
    case 'editions':
      return <EditionsPart code={place.rest[0]} />
    case 'publication':
      return <PublicationPart />
    case 'redirects':
      return <RedirectsPart />
    case 'tokens':
      return <TokensPart />
    case 'audit':
      return <AuditPart />
  }
}
