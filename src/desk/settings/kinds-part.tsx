// What each edition calls the kinds of story, and where their lists stand.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { kinds } from '../../kinds.ts'
import type { KindText } from '../../publication/publication.ts'
import { useAct } from '../app/act.ts'
import { patch } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { type DeskEdition, kindTextsKey, useEditions, useKindTexts } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken } from '../words/words-context.tsx'

export function KindsPart() {
  const { words, language } = useSpoken()
  const editions = useEditions()
  const asked = useKindTexts()
  if (asked.error) return <ProblemNote text={plainProblem(asked.error, words)} />
  if (!asked.data) return <Waiting />
  return (
    <>
      <h1>{words.settings.parts.kinds}</h1>
      <p className="soft">{words.settings.kindsHelp}</p>
      <div className="desk-scroll">
        <table className="edition-grid kinds">
          <thead>
            <tr>
              <td />
              {editions.map(({ code, language: tag }) => (
                <th key={code} scope="col">
                  {isoLanguageName(tag, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{words.wall.kinds[kind]}</th>
                {editions.map((edition) => {
                  const text = asked.data.find((each) => each.kind === kind && each.edition === edition.code)
                  return (
                    <td key={edition.code}>
                      {text && <KindCell key={JSON.stringify(text)} text={text} edition={edition} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type CellProps = { readonly text: KindText; readonly edition: DeskEdition }

function KindCell({ text, edition }: CellProps) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const client = useQueryClient()
  const [mine, setMine] = useState(text)
  const dirty = JSON.stringify(mine) !== JSON.stringify(text)
  const able = may('term.edit', { edition: edition.code })
  const save = useAct(async () => {
    const changed = Object.entries(mine).filter(([name, value]) => text[name as keyof KindText] !== value)
    await patch(`/kinds/${text.kind}/${text.edition}`, Object.fromEntries(changed))
    await client.invalidateQueries({ queryKey: kindTextsKey })
  })
  const where = (label: string) =>
    words.settings.inEdition(
      `${words.wall.kinds[text.kind as keyof typeof words.wall.kinds]} · ${label}`,
      isoLanguageName(edition.language, language),
    )
  const { fields } = words.settings
  const fieldOf = { name: fields.name, label: fields.cardLabel, slug: fields.slug } as const
  const line = (name: 'name' | 'label' | 'slug', max: number) => (
    <TextInput
      size="xs"
      label={fieldOf[name]}
      aria-label={where(fieldOf[name])}
      lang={edition.language}
      dir={edition.dir}
      maxLength={max}
      disabled={!able}
      value={mine[name]}
      onChange={(event) => setMine({ ...mine, [name]: event.currentTarget.value })}
    />
  )
  return (
    <form
      className="kind-cell"
      onSubmit={(event) => {
        event.preventDefault()
        save.run()
      }}
    >
      {line('name', 100)}
      {line('label', 60)}
      {line('slug', 80)}
      <Checkbox
        size="xs"
        label={words.settings.fields.shown}
        aria-label={where(words.settings.fields.shown)}
        disabled={!able}
        checked={mine.shown}
        onChange={(event) => setMine({ ...mine, shown: event.currentTarget.checked })}
      />
      <ProblemNote text={save.problem} />
      {dirty && (
        <Button type="submit" size="compact-xs" loading={save.busy}>
          {words.app.save}
        </Button>
      )}
    </form>
  )
}
