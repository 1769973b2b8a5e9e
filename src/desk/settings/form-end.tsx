// The end of every form here: what somebody else changed meanwhile beside what I wrote, why it failed, and the button.
import { Button } from '@mantine/core'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'
import type { FieldValue } from './form.ts'
import type { VersionedForm } from './use-versioned-form.ts'

type Props = {
  readonly of: VersionedForm
  /** What a field is called, with its edition. */
  readonly label: (field: string) => string
  readonly disabled?: boolean
  /** What is said when it is saved; else that readers see it. */
  readonly saved?: string
}

export function FormEnd({ of, label, disabled = false, saved: savedText }: Props) {
  const words = useWords()
  const { save, conflicts, decide, dirty, saved } = of
  return (
    <div className="form-end">
      <ProblemNote text={save.problem} />
      {conflicts.length > 0 && (
        <table className="desk-table stale">
          <caption>{words.settings.bothChanged}</caption>
          <thead>
            <tr>
              <th scope="col">{words.settings.field}</th>
              <th scope="col">{words.settings.theirs}</th>
              <th scope="col">{words.settings.mine}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ field, theirs, mine }) => (
              <tr key={field}>
                <th scope="row">{label(field)}</th>
                <td>
                  <Text value={theirs} />
                  <Button size="compact-xs" variant="default" onClick={() => decide(field, 'theirs')}>
                    {words.settings.takeTheirs}
                  </Button>
                </td>
                <td>
                  <Text value={mine} />
                  <Button size="compact-xs" variant="default" onClick={() => decide(field, 'mine')}>
                    {words.settings.keepMine}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="desk-row">
        <Button type="submit" loading={save.busy} disabled={disabled || !dirty || conflicts.length > 0}>
          {words.app.save}
        </Button>
        {saved && <output className="desk-done">{savedText ?? words.settings.saved}</output>}
      </div>
    </div>
  )
}

function Text({ value }: { readonly value: FieldValue }) {
  const words = useWords().settings
  if (typeof value === 'boolean') return <p>{value ? words.yes : words.no}</p>
  const text = Array.isArray(value) ? value.map(lineOf).join('\n') : String(value ?? '')
  return (
    <p className="stale-text" dir="auto">
      {text === '' ? '–' : text}
    </p>
  )
}

const lineOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value)
