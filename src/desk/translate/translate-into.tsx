// The story's other languages, in its details: open what is there, make what is not.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { get, post } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { useStoryPlace } from '../story/story-place.ts'
import { storyKey } from '../story/story-query.ts'
import { useDraft, useDraftPart } from '../story/use-draft.ts'
import { useSpoken } from '../words/words-context.tsx'
import { useMakeTranslation } from './make-translation.ts'

type Languages = {
  readonly languages: readonly { readonly id: string; readonly edition: string; readonly pub: string }[]
}

export function TranslateInto() {
  const { words, language } = useSpoken()
  const { story } = useStoryPlace()
  const { may } = useSession()
  const draft = useDraft()
  const canEdit = useDraftPart('canEdit')
  const { data } = useQuery({
    queryKey: [...storyKey(story.id), 'languages'],
    queryFn: () => get<Languages>(`/stories/${story.id}/where`),
  })
  const make = useMakeTranslation(async () => {
    // Of a live story what readers have is translated; else the text as it stands.
    if (story.liveRev !== null || !canEdit) return
    await draft.settled()
    await post(`/stories/${story.id}/cut`, { docId: draft.docId })
  })
  const there = (data?.languages ?? []).filter(({ id }) => id !== story.id)
  const others = useEditions().filter(({ code }) => code !== story.edition)
  const rows = others.flatMap(({ code, language: tag }) => {
    const found = there.find(({ edition }) => edition === code)
    const name = isoLanguageName(tag, language)
    return found || may('story.create', { edition: code }) ? [{ code, name, found }] : []
  })
  if (!data || rows.length === 0) return null
  return (
    <fieldset className="plain-set">
      <legend>{words.translate.languages}</legend>
      <div className="acts">
        {rows.map(({ code, name, found }) =>
          found ? (
            <Link key={code} to="/story/$storyId" params={{ storyId: found.id }}>
              {words.translate.openIn(name)}
            </Link>
          ) : (
            <button
              key={code}
              type="button"
              className="act plain"
              disabled={make.busy}
              onClick={() => make.run(story.id, code)}
            >
              {words.translate.into(name)}
            </button>
          ),
        )}
      </div>
      <ProblemNote text={make.problem} />
    </fieldset>
  )
}
