// The bar above every screen: whose newsroom this is, search, a new story, and who sits at the desk.
import { Button, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSpoken } from '../words/words-context.tsx'
import { AccountMenu } from './account-menu.tsx'
import { SearchSign } from './icons.tsx'
import { useLive } from './live.tsx'
import { NoticesButton } from './notices.tsx'
import { usePublicationName } from './publication.ts'
import { useSession } from './session.tsx'
import { useOverlays } from './use-overlays.ts'

export function Bar() {
  const { words, language } = useSpoken()
  const name = usePublicationName(language)
  const { may } = useSession()
  const { connected } = useLive()
  const { open } = useOverlays()
  return (
    <header className="desk-bar">
      <Link to="/" className="desk-name">
        {name ?? words.app.title}
      </Link>
      <UnstyledButton className="desk-search" onClick={() => open('search')}>
        <SearchSign />
        <span className="desk-search-word">{words.search.open}</span>
        <kbd dir="ltr">Ctrl K</kbd>
      </UnstyledButton>
      <div className="grow" />
      <NoticesButton />
      <output className="desk-state">{!connected && words.app.offline}</output>
      {may('story.create') && (
        <Button size="xs" onClick={() => open('new-story')}>
          {words.wall.newStory}
        </Button>
      )}
      <AccountMenu />
    </header>
  )
}
