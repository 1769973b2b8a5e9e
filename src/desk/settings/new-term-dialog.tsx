// Adding a term: its names first, its key for good.
import { Button, Modal, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { useSpoken } from '../words/words-context.tsx'
import { type TermList, termLists } from './settings-place.ts'
import { type DeskTerm, useRefreshTerms } from './term.ts'
import { proposeKey } from './term-key.ts'

type Props = { readonly list: TermList; readonly onClose: () => void }

export function NewTermDialog({ list, onClose }: Props) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const editions = useEditions().filter(({ code }) => may('term.edit', { edition: code }))
  const refresh = useRefreshTerms(list)
  const navigate = useNavigate()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [typedKey, setTypedKey] = useState<string>()
  const given = Object.entries(names).filter(([, name]) => name.trim() !== '')
  const proposed = given.map(([, name]) => proposeKey(name)).find((each) => each !== '')
  const key = typedKey ?? proposed ?? ''
  const add = useAct(async () => {
    const texts = Object.fromEntries(given.map(([edition, name]) => [edition, { name }]))
    const made = await post<DeskTerm>(`/${list}`, { key, texts })
    await refresh()
    onClose()
    await navigate({ to: '/settings/$', params: { _splat: `${list}/${made.id}` } })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.settings.add[termLists[list]]}
      closeButtonProps={{ 'aria-label': words.app.close }}
    >
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          add.run()
        }}
      >
        {editions.map(({ code, language: tag, dir }, index) => (
          <TextInput
            key={code}
            label={words.settings.inEdition(words.settings.fields.name, isoLanguageName(tag, language))}
            lang={tag}
            dir={dir}
            maxLength={200}
            data-autofocus={index === 0 ? true : undefined}
            value={names[code] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              setNames((before) => ({ ...before, [code]: value }))
            }}
          />
        ))}
        <TextInput
          label={words.settings.key}
          description={words.settings.keyHelp}
          dir="ltr"
          required
          withAsterisk={false}
          maxLength={80}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          value={key}
          onChange={(event) => setTypedKey(event.currentTarget.value)}
        />
        <ProblemNote text={add.problem} />
        <Button type="submit" loading={add.busy} disabled={given.length === 0}>
          {words.settings.addIt}
        </Button>
      </form>
    </Modal>
  )
}
