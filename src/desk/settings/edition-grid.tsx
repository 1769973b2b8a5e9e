// Fields in every edition side by side: a row a field, a column an edition, each in its own direction.
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { isoLanguageName } from '../app/language-name.ts'
import type { DeskEdition } from '../app/publication.ts'
import { useSpoken } from '../words/words-context.tsx'
import { textOf } from './form.ts'
import type { VersionedForm } from './use-versioned-form.ts'

export type GridField = {
  readonly key: string
  readonly label: string
  readonly look: 'line' | 'slug' | 'text' | 'check'
  readonly max?: number
}

type Props = {
  readonly editions: readonly DeskEdition[]
  readonly fields: readonly GridField[]
  readonly of: Pick<VersionedForm, 'form' | 'set'>
  readonly mayIn: (edition: string) => boolean
}

export function EditionGrid({ editions, fields, of, mayIn }: Props) {
  const { words, language } = useSpoken()
  return (
    <div className="desk-scroll">
      <table className="edition-grid">
        <thead>
          <tr>
            <td />
            {editions.map((edition) => (
              <th key={edition.code} scope="col">
                {isoLanguageName(edition.language, language)} <bdi className="soft">{edition.code}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              {editions.map((edition) => (
                <td key={edition.code}>
                  <Cell
                    field={field}
                    edition={edition}
                    label={words.settings.inEdition(field.label, isoLanguageName(edition.language, language))}
                    of={of}
                    disabled={!mayIn(edition.code)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = {
  readonly field: GridField
  readonly edition: DeskEdition
  readonly label: string
  readonly of: Props['of']
  readonly disabled: boolean
}

function Cell({ field: { key, look, max }, edition, label, of: { form, set }, disabled }: CellProps) {
  const name = `${key}.${edition.code}`
  const value = form[name]
  if (look === 'check') {
    return (
      <Checkbox
        aria-label={label}
        checked={value === true}
        disabled={disabled}
        onChange={(event) => set(name, event.currentTarget.checked)}
      />
    )
  }
  const common = {
    'aria-label': label,
    lang: edition.language,
    dir: edition.dir,
    value: textOf(value),
    disabled,
    ...(max === undefined ? {} : { maxLength: max }),
  } as const
  return look === 'text' ? (
    <Textarea {...common} rows={4} onChange={(event) => set(name, event.currentTarget.value)} />
  ) : (
    <TextInput {...common} onChange={(event) => set(name, event.currentTarget.value)} />
  )
}
