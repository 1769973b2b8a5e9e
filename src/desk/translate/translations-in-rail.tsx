// The way to the translations in the rail: where there is more than one edition, for those who may write.
import { Link } from '@tanstack/react-router'
import { TranslationsSign } from '../app/icons.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../words/words-context.tsx'

export function TranslationsInRail() {
  const words = useWords()
  const { may } = useSession()
  const editions = useEditions()
  if (editions.length < 2 || !may('story.create')) return null
  return (
    <Link to="/translations">
      <TranslationsSign />
      {words.translate.short}
    </Link>
  )
}
