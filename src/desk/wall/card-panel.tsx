// What the desk says of a story beside its text: stage, who has it, by when, a note, marks. Beside the wall, never over it.
import { Button, Checkbox, NativeSelect, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { wayBetween } from '../../stories/stage.ts'
import { useAct } from '../app/act.ts'
import { CloseSign } from '../app/icons.tsx'
import { ProblemNote } from '../app/problem-note.tsx'
import { useSession } from '../app/session.tsx'
import '../sign-in/sign-in.css'
import { usePeople } from '../people/person.ts'
import { useSpoken } from '../words/words-context.tsx'
import { markName } from './card-mark.tsx'
import { stageName, useStages } from './stage.ts'
import { type DeskChange, useDeskChange } from './use-wall.ts'
import type { WallFilter, WallItem } from './wall.ts'

type Props = { readonly item: WallItem; readonly filter: WallFilter; readonly onClose: () => void }

type Change = (change: DeskChange, seen: Partial<WallItem>) => void

/** Set by people; the house sets others itself. */
const settable: readonly string[] = ['needs-legal', 'needs-picture']

export function CardPanel({ item, filter, onClose }: Props) {
  const { words } = useSpoken()
  const { me, may } = useSession()
  const save = useDeskChange(filter)
  const change = useAct(async (wanted: DeskChange, seen: Partial<WallItem>) => save(item, wanted, seen))
  const thing = {
    edition: item.edition,
    state: item.pub,
    ...(item.section === null ? {} : { section: item.section }),
  }
  const isMine = item.assignee?.id === me.id
  const mayTake = may('story.take', thing) && (item.assignee === null || isMine)
  const title = item.headline || item.slugline || words.wall.untitled

  return (
    <aside
      className="panel"
      aria-label={words.wall.panel(title)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="panel-head">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <UnstyledButton aria-label={words.app.close} onClick={onClose}>
          <CloseSign />
        </UnstyledButton>
      </div>
      <div className="desk-form">
        {item.pub === 'draft' && <StageField item={item} onChange={change.run} />}
        {may('story.assign', thing) ? (
          <AssigneeField item={item} onChange={change.run} />
        ) : (
          mayTake && (
            <Button
              variant="default"
              loading={change.busy}
              onClick={() =>
                change.run(
                  { assignee: isMine ? null : me.id },
                  { assignee: isMine ? null : { id: me.id, name: me.name } },
                )
              }
            >
              {isMine ? words.wall.giveBack : words.wall.take}
            </Button>
          )
        )}
        {may('story.assign', thing) && <DeadlineField item={item} onChange={change.run} />}
        {may('story.mark', thing) && (
          <>
            <fieldset className="panel-marks">
              <legend>{words.wall.marksTitle}</legend>
              {/* What the house has marked is taken off by whoever has dealt with it. */}
              {[...settable, ...item.marks.filter((mark) => !settable.includes(mark))].map((mark) => (
                <Checkbox
                  key={mark}
                  size="sm"
                  label={markName(mark, words)}
                  checked={item.marks.includes(mark)}
                  onChange={(event) => {
                    const marks = toggled(item.marks, mark, event.currentTarget.checked)
                    change.run({ marks }, { marks })
                  }}
                />
              ))}
            </fieldset>
            <NoteField item={item} onSave={change.run} busy={change.busy} />
          </>
        )}
        <ProblemNote text={change.problem} />
      </div>
    </aside>
  )
}

function toggled(marks: readonly string[], mark: string, on: boolean): readonly string[] {
  return on ? [...marks, mark] : marks.filter((one) => one !== mark)
}

type FieldProps = { readonly item: WallItem; readonly onChange: Change }

/** The keyboard's way to move a card. */
function StageField({ item, onChange }: FieldProps) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const stages = useStages().data?.stages ?? []
  const thing = {
    edition: item.edition,
    state: item.pub,
    ...(item.section === null ? {} : { section: item.section }),
  }
  const open = stages.filter(
    ({ key }) => key === item.stage || may(`story.${wayBetween(stages, item.stage, key)}`, thing),
  )
  return (
    <NativeSelect
      label={words.wall.stage}
      data-autofocus
      autoFocus
      value={item.stage}
      onChange={(event) => {
        const stage = event.currentTarget.value
        onChange({ stage }, { stage, column: stage })
      }}
      data={open.map((stage) => ({ value: stage.key, label: stageName(stage, language) }))}
    />
  )
}

function AssigneeField({ item, onChange }: FieldProps) {
  const { words } = useSpoken()
  const people = usePeople().data ?? []
  const choices = people.filter(({ id, disabled }) => !disabled || id === item.assignee?.id)
  return (
    <NativeSelect
      label={words.wall.assignee}
      value={item.assignee?.id ?? ''}
      onChange={(event) => {
        const id = event.currentTarget.value || null
        const assignee = choices.find((person) => person.id === id)
        onChange({ assignee: id }, { assignee: assignee ? { id: assignee.id, name: assignee.name } : null })
      }}
      data={[
        { value: '', label: words.wall.nobody },
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

function DeadlineField({ item, onChange }: FieldProps) {
  const { words } = useSpoken()
  const [value, setValue] = useState(localInput(item.deadline))
  const settle = () => {
    const next = value === '' ? null : new Date(value).toISOString()
    if (localInput(next) !== localInput(item.deadline)) onChange({ deadline: next }, { deadline: next })
  }
  return (
    <TextInput
      type="datetime-local"
      label={words.wall.deadline}
      description={Intl.DateTimeFormat().resolvedOptions().timeZone}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={settle}
    />
  )
}

/** An instant as the browser's date field wants it: local, to the minute. */
function localInput(instant: string | null): string {
  if (instant === null) return ''
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

type NoteProps = {
  readonly item: WallItem
  readonly onSave: Change
  readonly busy: boolean
}

function NoteField({ item, onSave, busy }: NoteProps) {
  const { words } = useSpoken()
  const [note, setNote] = useState(item.note)
  return (
    <>
      <Textarea
        label={words.wall.note}
        description={words.wall.noteHelp}
        maxLength={2000}
        minRows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {note !== item.note && (
        <Button variant="default" loading={busy} onClick={() => onSave({ note }, { note })}>
          {words.wall.saveNote}
        </Button>
      )}
    </>
  )
}
