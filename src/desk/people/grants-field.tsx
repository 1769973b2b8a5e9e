// The roles of one person: each in all editions and sections, or in some.
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import { Button, MultiSelect, NativeSelect } from '@mantine/core'
import { type Grant, type Role, roles } from '../../actor.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { termName, useEditions, useSections } from '../app/publication.ts'
import { useSpoken } from '../words/words-context.tsx'

type Props = { readonly grants: readonly Grant[]; readonly onChange: (grants: readonly Grant[]) => void }

const everywhere: Grant = { role: 'reporter', editions: 'all', sections: 'all' }

export function GrantsField({ grants, onChange }: Props) {
  const { words } = useSpoken()
  const replace = (at: number, next: Grant | undefined) =>
    onChange(grants.flatMap((grant, index) => (index === at ? (next ?? []) : [grant])))
  return (
    <fieldset className="desk-form">
      <legend>{words.people.rolesTitle}</legend>
      {grants.map((grant, at) => (
        <GrantRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place, and are only edited in place
          key={at}
          grant={grant}
          onChange={(next) => replace(at, next)}
          onRemove={grants.length > 1 ? () => replace(at, undefined) : undefined}
        />
      ))}
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([...grants, everywhere])}>
          {words.people.addRole}
        </Button>
      </div>
    </fieldset>
  )
}

type RowProps = {
  readonly grant: Grant
  readonly onChange: (grant: Grant) => void
  readonly onRemove: (() => void) | undefined
}

function GrantRow({ grant, onChange, onRemove }: RowProps) {
  const { words, language } = useSpoken()
  const editions = useEditions()
  const sections = useSections()
  /** None chosen means everywhere, also where one is added later. */
  const some = <T extends string>(chosen: readonly T[]): 'all' | readonly T[] =>
    chosen.length === 0 ? 'all' : chosen
  return (
    <div className="grant">
      <NativeSelect
        label={words.people.role}
        value={grant.role}
        onChange={(event) => onChange({ ...grant, role: event.currentTarget.value as Role })}
        data={roles.map((role) => ({ value: role, label: words.people.roles[role] }))}
      />
      <MultiSelect
        label={words.people.editions}
        placeholder={grant.editions === 'all' ? words.people.allEditions : ''}
        data={editions.map(({ code, language: tag }) => ({
          value: code,
          label: isoLanguageName(tag, language),
        }))}
        value={grant.editions === 'all' ? [] : [...grant.editions]}
        onChange={(chosen) => onChange({ ...grant, editions: some(chosen) })}
      />
      <MultiSelect
        label={words.people.sections}
        placeholder={grant.sections === 'all' ? words.people.allSections : ''}
        data={sections.map((section) => ({ value: section.id, label: termName(section, language) }))}
        value={grant.sections === 'all' ? [] : [...grant.sections]}
        onChange={(chosen) => onChange({ ...grant, sections: some(chosen) as Grant['sections'] })}
      />
      {onRemove && (
        <Button variant="subtle" color="gray" onClick={onRemove}>
          {words.people.removeRole}
        </Button>
      )}
    </div>
  )
}
