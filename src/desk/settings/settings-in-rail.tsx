// The way to the settings in the rail: there for those who may change something.
import { Link, useLocation } from '@tanstack/react-router'
import { SettingsSign } from '../app/icons.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../words/words-context.tsx'
import { partsFor } from './settings-place.ts'

export function SettingsInRail() {
  const words = useWords()
  const { may } = useSession()
  const editions = useEditions()
  const isHere = useLocation({ select: ({ pathname }) => /^\/settings(\/|$)/.test(pathname) })
  const [first] = partsFor(
    may,
    editions.map(({ code }) => code),
  )
  if (first === undefined) return null
  return (
    <Link to="/settings/$" params={{ _splat: first }} aria-current={isHere ? 'page' : undefined}>
      <SettingsSign />
      {words.settings.title}
    </Link>
  )
}
