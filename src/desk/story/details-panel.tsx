// The parts of a story that are chosen or typed beside the text: all of them shared, so that nobody's choice is lost.
import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import { useEffect, useState } from 'react'
import { kinds } from '../../kinds.ts'
import { useSession } from '../app/session.tsx'
import { TranslateInto } from '../translate/translate-into.tsx'
import { useWords } from '../words/words-context.tsx'
import { Bylines } from './bylines.tsx'
import { ScheduleFields } from './schedule-fields.tsx'
import { SharedText } from './shared-text.tsx'
import { useStoryPlace } from './story-place.ts'
import { type TermType, useKindNames, useStanding, useTerms } from './story-query.ts'
import { useDraftPart, useField } from './use-draft.ts'

export function DetailsPanel() {
  const words = useWords().story
  const { story, edition } = useStoryPlace()
  const canEdit = useDraftPart('canEdit')
  const [kind, setKind] = useField<string>('kind')
  const kindNames = useKindNames(edition.code)
  const text = { readOnly: !canEdit, lang: edition.language, dir: edition.dir, showLabel: true } as const
  return (
    <div className="stack">
      <SharedText {...text} name="slugline" label={words.fields.slugline} maxLength={200} />
      <NativeSelect
        label={words.fields.kind}
        value={kind ?? story.kind}
        disabled={!canEdit}
        data={kinds.map((value) => ({ value, label: kindNames[value] ?? value }))}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <OneTerm type="section" isRequired />
      <OneTerm type="region" />
      <ManyTerms type="topic" name="topics" />
      <ManyTerms type="dossier" name="dossiers" />
      {(kind ?? story.kind) === 'episode' && <OneTerm type="programme" />}
      <Bylines />
      <SharedText {...text} name="source" label={words.fields.source} maxLength={200} />
      <SharedText {...text} name="dateline" label={words.fields.dateline} maxLength={200} />
      <Slug />
      <ScheduleFields />
      <TranslateInto />
    </div>
  )
}

/** Of the sections those one may move it to: whoever has one only asks somebody who has both. */
function OneTerm({ type, isRequired = false }: { readonly type: TermType; readonly isRequired?: boolean }) {
  const words = useWords().story
  const { may } = useSession()
  const { story, edition } = useStoryPlace()
  const canEdit = useDraftPart('canEdit')
  const [value, set] = useField<string>(type)
  const standing = useStanding(type)
  const place = { edition: edition.code, state: story.pub }
  const choices = useTerms(type, edition.code).filter(
    (choice) =>
      type !== 'section' || choice.value === value || may('story.edit', { ...place, section: choice.value }),
  )
  const none = isRequired && value ? [] : [{ value: '', label: words.none }]
  return (
    <NativeSelect
      label={words.fields[type]}
      value={value === undefined ? '' : standing(value)}
      disabled={!canEdit}
      data={[...none, ...choices]}
      onChange={(event) => set(event.currentTarget.value || null)}
    />
  )
}

function ManyTerms({ type, name }: { readonly type: TermType; readonly name: 'topics' | 'dossiers' }) {
  const words = useWords().story
  const { edition } = useStoryPlace()
  const canEdit = useDraftPart('canEdit')
  const [value, set] = useField<readonly string[]>(name)
  const choices = useTerms(type, edition.code)
  const standing = useStanding(type)
  return (
    <MultiSelect
      label={words.fields[name]}
      value={[...new Set((value ?? []).map(standing))]}
      data={[...choices]}
      disabled={!canEdit}
      searchable
      limit={30}
      nothingFoundMessage={words.nothingFound}
      comboboxProps={{ withinPortal: true }}
      onChange={(next) => set(next)}
    />
  )
}

/** The wish for an address; the server makes the slug, and freezes it at first publication. */
function Slug() {
  const words = useWords().story
  const { story } = useStoryPlace()
  const canEdit = useDraftPart('canEdit')
  const [value, set] = useField<string>('slug')
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  return (
    <TextInput
      label={words.fields.slug}
      description={story.url ?? (story.firstPublishedAt ? words.slugMoves : words.slugHint)}
      value={typed}
      dir="auto"
      maxLength={80}
      disabled={!canEdit}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed.trim() !== (value ?? '')) set(typed.trim() || null)
      }}
    />
  )
}
