// The house style of an edition: how long headlines may be, and which terms are better not written.
import { Button, NumberInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.css'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AvoidedTerm, HouseStyle } from '../../publication/publication.ts'
import { put } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { type DeskEdition, useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { FormEnd } from './form-end.tsx'
import { SettingsLink } from './settings-link.tsx'
import { useVersioned } from './use-versioned.ts'
import { useVersionedForm, type VersionedForm } from './use-versioned-form.ts'

export function StylePart({ edition: code }: { readonly edition: string | undefined }) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const editions = useEditions().filter((each) => may('style.edit', { edition: each.code }))
  const chosen = editions.find((each) => each.code === code) ?? editions[0]
  if (!chosen) return <Waiting />
  return (
    <>
      <h1>{words.settings.parts.style}</h1>
      <p className="soft">{words.style.help}</p>
      {editions.length > 1 && (
        <nav className="desk-row edition-choice" aria-label={words.settings.edition}>
          {editions.map((each) => (
            <SettingsLink key={each.code} to={`style/${each.code}`} current={each === chosen}>
              {isoLanguageName(each.language, language)}
            </SettingsLink>
          ))}
        </nav>
      )}
      <StyleOf key={chosen.code} edition={chosen} />
    </>
  )
}

function StyleOf({ edition }: { readonly edition: DeskEdition }) {
  const words = useWords()
  const { data, error } = useVersioned<HouseStyle>(`/editions/${edition.code}/house-style`)
  if (error) return <ProblemNote text={plainProblem(error, words)} />
  if (!data) return <Waiting />
  return <StyleForm edition={edition} value={data.value} rev={data.rev} />
}

type FormProps = { readonly edition: DeskEdition; readonly value: HouseStyle; readonly rev: number }

function StyleForm({ edition, value, rev }: FormProps) {
  const words = useWords()
  const said = words.style
  const client = useQueryClient()
  const of = useVersionedForm<HouseStyle>({
    value,
    rev,
    toForm: ({ longestHeadline, longestStandfirst, avoid }) => ({
      longestHeadline,
      longestStandfirst,
      avoid,
    }),
    send: async (_, whole, ifMatch) => {
      const now = await put<HouseStyle>(`/editions/${edition.code}/house-style`, whole, { ifMatch })
      return { value: now, rev: now.rev }
    },
    onSaved: () => client.invalidateQueries({ queryKey: ['house-style', edition.code] }),
  })
  const { form, set, save } = of
  const limit = (field: 'longestHeadline' | 'longestStandfirst', most: number) => (
    <NumberInput
      label={said[field]}
      description={said.noLimit}
      min={10}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      value={typeof form[field] === 'number' ? form[field] : ''}
      onChange={(next) => set(field, typeof next === 'number' ? next : null)}
    />
  )
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.run()
      }}
    >
      <div className="desk-row bottom">
        {limit('longestHeadline', 300)}
        {limit('longestStandfirst', 2_000)}
      </div>
      <TermsField of={of} edition={edition} />
      <FormEnd
        of={of}
        label={(field) => (said[field as keyof typeof said] as string | undefined) ?? field}
        saved={said.saved}
      />
    </form>
  )
}

const mostTerms = 500

function TermsField({ of: { form, set }, edition }: { of: VersionedForm; edition: DeskEdition }) {
  const words = useWords()
  const said = words.style
  const [wanted, setWanted] = useState('')
  const terms = form['avoid'] as readonly AvoidedTerm[]
  const replace = (at: number, next: AvoidedTerm) => set('avoid', terms.with(at, next))
  const needle = wanted.trim().toLocaleLowerCase()
  const isShown = ({ term, use }: AvoidedTerm) => `${term}\n${use}`.toLocaleLowerCase().includes(needle)
  return (
    <fieldset className="shared">
      <legend>{said.avoid}</legend>
      <p className="soft">{said.avoidHelp}</p>
      {terms.length > 12 && (
        <TextInput
          type="search"
          label={said.find}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {terms.length === 0 && <p className="soft">{said.noTerms}</p>}
      {terms.map((term, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a term has no identity but its place while it is typed
        <div key={at} className="term-rule" hidden={!isShown(term)}>
          {(['term', 'use', 'note'] as const).map((part) => (
            <TextInput
              key={part}
              label={said[part]}
              lang={edition.language}
              dir={part === 'note' ? 'auto' : edition.dir}
              required={part === 'term'}
              withAsterisk={false}
              maxLength={{ term: 100, use: 200, note: 300 }[part]}
              value={term[part]}
              onChange={(event) => replace(at, { ...term, [part]: event.currentTarget.value })}
            />
          ))}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={words.settings.removeNamed(term.term)}
            onClick={() => set('avoid', terms.toSpliced(at, 1))}
          >
            {words.settings.takeAway}
          </Button>
        </div>
      ))}
      {terms.length < mostTerms && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              setWanted('')
              set('avoid', [...terms, { term: '', use: '', note: '' }])
            }}
          >
            {said.addTerm}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
