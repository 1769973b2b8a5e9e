// A new story: where it will stand and what it is called; then it opens to be written.
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Kind, kinds } from '../../kinds.ts'
import { useAct } from '../app/act.ts'
import { actKey, post } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { termName, useEditions, useSections } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import '../sign-in/sign-in.css'
import { useSpoken } from '../words/words-context.tsx'

const lastKey = 'standfirst-desk-new-story'
type Last = { readonly edition?: string; readonly section?: string }

/** Where the last one was made on this machine: most days the next one is too. */
function lastPlace(): Last {
  try {
    return JSON.parse(localStorage.getItem(lastKey) ?? '{}') as Last
  } catch {
    return {}
  }
}

export function NewStoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const navigate = useNavigate()
  const editions = useEditions().filter(({ code }) => may('story.create', { edition: code }))
  const allSections = useSections()
  const [chosen, setChosen] = useState<Last>(lastPlace)
  const [kind, setKind] = useState<Kind>('article')
  const [headline, setHeadline] = useState('')
  const [slugline, setSlugline] = useState('')
  // One act, however often the button is pressed or the network repeats it.
  const [key] = useState(actKey)

  const edition =
    editions.find(({ code }) => code === chosen.edition) ??
    editions.find((one) => one.language.startsWith(language)) ??
    editions[0]
  const sections = allSections.filter(({ id }) =>
    may('story.create', { ...(edition ? { edition: edition.code } : {}), section: id }),
  )
  const section = sections.find(({ id }) => id === chosen.section) ?? sections[0]
  const create = useAct(async () => {
    if (!edition || !section) return
    const input = { edition: edition.code, kind, section: section.id, headline, slugline }
    const made = await post<{ readonly id: string }>('/stories', input, { key })
    localStorage.setItem(lastKey, JSON.stringify({ edition: edition.code, section: section.id }))
    onClose()
    await navigate({ to: '/story/$storyId', params: { storyId: made.id } })
  })

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.wall.newStory}
      closeButtonProps={{ 'aria-label': words.app.close }}
    >
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          create.run()
        }}
      >
        <TextInput
          label={words.wall.slugline}
          description={words.wall.sluglineHelp}
          required
          withAsterisk={false}
          maxLength={200}
          data-autofocus
          value={slugline}
          onChange={(event) => setSlugline(event.currentTarget.value)}
        />
        <TextInput
          label={words.wall.headline}
          description={words.wall.headlineHelp}
          maxLength={300}
          value={headline}
          lang={edition?.language}
          dir={edition?.dir}
          onChange={(event) => setHeadline(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.wall.edition}
          value={edition?.code ?? ''}
          onChange={(event) => setChosen({ ...chosen, edition: event.currentTarget.value })}
          data={editions.map(({ code, language: tag }) => ({
            value: code,
            label: isoLanguageName(tag, language),
          }))}
        />
        <NativeSelect
          label={words.wall.section}
          value={section?.id ?? ''}
          onChange={(event) => setChosen({ ...chosen, section: event.currentTarget.value })}
          data={sections.map((term) => ({ value: term.id, label: termName(term, edition?.code) }))}
        />
        <NativeSelect
          label={words.wall.kind}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
          data={kinds.map((one) => ({ value: one, label: words.wall.kinds[one] }))}
        />
        <ProblemNote text={create.problem} />
        <Button type="submit" loading={create.busy} disabled={!edition || !section}>
          {words.wall.write}
        </Button>
      </form>
    </Modal>
  )
}
