// Everything that is an edition's own: names and lines readers see, zone and digits, footer, accounts and apps elsewhere.
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Edition } from '../../publication/publication.ts'
import { patch } from '../app/api.ts'
import { useWords } from '../words/words-context.tsx'
import { changedEdition, editionForm } from './edition-fields.ts'
import { EditionVersions } from './edition-versions.tsx'
import { textOf } from './form.ts'
import { FormEnd } from './form-end.tsx'
import { LinksField } from './links-field.tsx'
import { LookPreview } from './look-preview.tsx'
import { PictureField } from './picture-field.tsx'
import { useVersionedForm } from './use-versioned-form.ts'

const typefaces = ['news', 'plain', 'system'] as const
const digits = ['latn', 'arab', 'arabext', 'deva'] as const
const zones = Intl.supportedValuesOf('timeZone')

export function EditionForm({ edition, rev }: { readonly edition: Edition; readonly rev: number }) {
  const words = useWords()
  const { editions: said, fields, look } = words.settings
  const client = useQueryClient()
  const of = useVersionedForm<Edition>({
    value: edition,
    rev,
    toForm: editionForm,
    send: async (changed, _, ifMatch) => {
      const value = await patch<Edition>(`/editions/${edition.code}`, changedEdition(changed), { ifMatch })
      return { value, rev: value.rev }
    },
    onSaved: () => client.invalidateQueries({ queryKey: ['editions'] }),
  })
  const { form, set, save } = of
  const theirs = { lang: edition.language, dir: edition.dir } as const
  const line = (field: 'name' | 'slogan' | 'byline', maxLength: number, description?: string) => (
    <TextInput
      {...theirs}
      label={fields[field]}
      {...(description === undefined ? {} : { description })}
      required={field === 'name'}
      withAsterisk={false}
      maxLength={maxLength}
      value={textOf(form[field])}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  const text = (field: 'description' | 'rights', maxLength: number) => (
    <Textarea
      {...theirs}
      label={fields[field]}
      rows={field === 'description' ? 4 : 2}
      maxLength={maxLength}
      value={textOf(form[field])}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  const logo = (field: 'logo' | 'logoDark') => (
    <PictureField
      label={look[field]}
      asset={typeof form[field] === 'string' ? form[field] : undefined}
      disabled={false}
      onDark={field === 'logoDark'}
      upload={{ name: textOf(form['name']) || edition.name, edition: edition.code }}
      onChange={(asset) => set(field, asset ?? null)}
    />
  )
  return (
    <div className="with-look">
      <form
        className="desk-form narrow"
        onSubmit={(event) => {
          event.preventDefault()
          save.run()
        }}
      >
        <Checkbox
          label={said.shown}
          description={said.shownHelp}
          checked={form['shown'] === true}
          onChange={(event) => set('shown', event.currentTarget.checked)}
        />
        {line('name', 200)}
        {line('slogan', 300)}
        {line('byline', 200, said.bylineHelp)}
        <div className="grant">
          <TextInput
            label={fields.zone}
            dir="ltr"
            list="settings-zones"
            maxLength={64}
            value={textOf(form['zone'])}
            onChange={(event) => set('zone', event.currentTarget.value)}
          />
          <TextInput
            label={fields.locale}
            description={said.localeHelp}
            dir="ltr"
            maxLength={35}
            value={textOf(form['locale'])}
            onChange={(event) => set('locale', event.currentTarget.value)}
          />
          <NativeSelect
            label={fields.digits}
            value={textOf(form['digits'])}
            onChange={(event) => set('digits', event.currentTarget.value)}
            data={digits.map((system) => ({ value: system, label: sampleOf(system) }))}
          />
        </div>
        <Checkbox
          label={fields.letters}
          description={said.lettersHelp}
          checked={form['letters'] === true}
          onChange={(event) => set('letters', event.currentTarget.checked)}
        />
        <datalist id="settings-zones">
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <h2>{look.title}</h2>
        <p className="soft">{look.logoHelp}</p>
        {logo('logo')}
        {logo('logoDark')}
        <NativeSelect
          label={fields.typeface}
          description={look.typefaceHelp}
          value={textOf(form['typeface'])}
          onChange={(event) => set('typeface', event.currentTarget.value)}
          data={typefaces.map((each) => ({ value: each, label: look.typefaces[each] }))}
        />
        <h2>{said.footer}</h2>
        {text('description', 1000)}
        {text('rights', 500)}
        <LinksField label={fields.social} value={form['social']} onChange={(links) => set('social', links)} />
        <FormEnd of={of} label={(field) => fields[field as keyof typeof fields] ?? field} />
        <EditionVersions
          edition={edition}
          rev={of.rev}
          onTake={({ name, slogan, byline, footer }) => {
            for (const [field, was] of Object.entries({ name, slogan, byline, ...footer })) set(field, was)
          }}
        />
      </form>
      <LookPreview edition={edition.code} look={{ edition: changedEdition(form) }} />
    </div>
  )
}

/** The ten digits as readers will see them. */
const sampleOf = (system: string): string =>
  new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(1234567890)
