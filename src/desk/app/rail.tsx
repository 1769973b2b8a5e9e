// The rail at the side: where one can go. What one may not do is not shown.
import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { SettingsInRail } from '../settings/settings-in-rail.tsx'
import { TranslationsInRail } from '../translate/translations-in-rail.tsx'
import { useWords } from '../words/words-context.tsx'
import { AccountSign, HelpSign, PeopleSign, StagesSign, WallSign } from './icons.tsx'
import { useSession } from './session.tsx'
import { useOverlays } from './use-overlays.ts'

export function Rail() {
  const words = useWords()
  const { may } = useSession()
  const { open } = useOverlays()
  return (
    <nav className="desk-rail" aria-label={words.app.places}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        <WallSign />
        {words.app.wall}
      </Link>
      <TranslationsInRail />
      {may('user.manage') && (
        <Link to="/people">
          <PeopleSign />
          {words.people.title}
        </Link>
      )}
      {may('publication.edit') && (
        <Link to="/stages">
          <StagesSign />
          {words.stages.title}
        </Link>
      )}
      <SettingsInRail />
      <span className="grow" />
      <UnstyledButton onClick={() => open('help')}>
        <HelpSign />
        {words.help.short}
      </UnstyledButton>
      <Link to="/account">
        <AccountSign />
        {words.people.accountShort}
      </Link>
    </nav>
  )
}
