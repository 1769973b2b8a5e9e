// Who made the story, in order, each with what they did.
import { Select } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'
import { useStoryPlace } from './story-place.ts'
import { type Byline, useStanding, useTerms } from './story-query.ts'
import { useDraftPart, useField } from './use-draft.ts'

export function Bylines() {
  const words = useWords().story
  const { edition } = useStoryPlace()
  const canEdit = useDraftPart('canEdit')
  const [value, set] = useField<readonly (Byline | string)[]>('authors')
  const authors = useTerms('author', edition.code)
  const standing = useStanding('author')
  const given = (value ?? []).map((entry): Byline => {
    const byline = typeof entry === 'string' ? { author: entry } : entry
    return { ...byline, author: standing(byline.author) }
  })
  // Two that were merged are one person.
  const bylines = [...new Map(given.map((byline) => [byline.author, byline])).values()]
  const nameOf = (id: string) => authors.find((author) => author.value === id)?.label ?? id
  const change = (at: number, byline: Byline) => set(bylines.with(at, byline))
  return (
    <fieldset className="plain-set">
      <legend>{words.fields.authors}</legend>
      {bylines.length === 0 && <p className="soft">{words.noByline(edition.byline)}</p>}
      <ol className="bylines">
        {bylines.map((byline, at) => (
          <li key={byline.author}>
            <span>{nameOf(byline.author)}</span>
            <input
              className="quiet"
              aria-label={words.roleOf(nameOf(byline.author))}
              placeholder={words.wrote}
              list="roles"
              maxLength={80}
              readOnly={!canEdit}
              value={byline.role ?? ''}
              onChange={({ currentTarget: { value: role } }) =>
                change(at, role === '' ? { author: byline.author } : { author: byline.author, role })
              }
            />
            {canEdit && at > 0 && (
              <button
                type="button"
                className="tool"
                aria-label={words.moveUp(nameOf(byline.author))}
                onClick={() => set(bylines.toSpliced(at, 1).toSpliced(at - 1, 0, byline))}
              >
                {words.up}
              </button>
            )}
            {canEdit && (
              <button
                type="button"
                className="tool"
                aria-label={words.removeName(nameOf(byline.author))}
                onClick={() => set(bylines.toSpliced(at, 1))}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ol>
      <datalist id="roles">
        {words.roles.map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      {canEdit && (
        <Select
          aria-label={words.addByline}
          placeholder={words.addByline}
          value={null}
          data={authors.filter(({ value: id }) => !bylines.some((byline) => byline.author === id))}
          searchable
          limit={30}
          nothingFoundMessage={words.nothingFound}
          onChange={(author) => {
            if (author) set([...bylines, { author }])
          }}
        />
      )}
    </fieldset>
  )
}
