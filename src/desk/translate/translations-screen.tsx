// What each edition has not yet, or has from an older state of the original; from here a translation is begun.
import { Link, useSearch } from '@tanstack/react-router'
import { isoLanguageName } from '../app/language-name.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { useSpoken } from '../words/words-context.tsx'
import { useMakeTranslation } from './make-translation.ts'
import { TaskList } from './task-list.tsx'
import { useLiveTasks } from './tasks.ts'
import './translate.css'

export function TranslationsScreen() {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const { edition: asked } = useSearch({ from: '/desk/translations' })
  const make = useMakeTranslation()
  useLiveTasks()
  const editions = useEditions().filter(({ code }) => may('story.see', { edition: code, state: 'draft' }))
  const chosen = editions.find(({ code }) => code === asked) ?? editions[0]
  return (
    <div className="desk-page">
      <h1>{words.translate.title}</h1>
      {chosen && (
        <>
          <nav className="editions" aria-label={words.translate.edition}>
            {editions.map(({ code, language: tag }) => (
              <Link
                key={code}
                to="/translations"
                search={{ edition: code }}
                aria-current={code === chosen.code ? 'page' : undefined}
              >
                {isoLanguageName(tag, language)}
              </Link>
            ))}
          </nav>
          <ProblemNote text={make.problem} />
          <TaskList edition={chosen.code} state="behind" make={undefined} />
          <TaskList
            edition={chosen.code}
            state="missing"
            make={may('story.create', { edition: chosen.code }) ? make : undefined}
          />
        </>
      )}
    </div>
  )
}
