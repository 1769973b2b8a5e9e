// The publication's settings: its name, its signal colour, what labels show, how addresses are made.
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { PublicationSettings } from '../../publication/publication.ts'
import { patch } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { grounds, isColour, leastContrast, worstContrast } from './contrast.ts'
import { type Form, textOf } from './form.ts'
import { FormEnd } from './form-end.tsx'
import { LookPreview } from './look-preview.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { moved } from './order.ts'
import { useVersioned } from './use-versioned.ts'
import { useVersionedForm, type VersionedForm } from './use-versioned-form.ts'

type Settings = PublicationSettings & { readonly rev: number }

export function PublicationPart() {
  const words = useWords()
  const { data, error } = useVersioned<Settings>('/settings')
  if (error) return <ProblemNote text={plainProblem(error, words)} />
  if (!data) return <Waiting />
  return (
    <>
      <h1>{words.settings.parts.publication}</h1>
      <SettingsForm value={data.value} rev={data.rev} />
    </>
  )
}

const labels = ['kicker', 'region', 'section'] as const

function settingsForm(settings: Settings): Form {
  const { name, label, slugs, signal, signalDark, defaultEdition, undoWithdraw, undoPublish } = settings
  return { name, label, slugs, signal, signalDark, defaultEdition, undoWithdraw, undoPublish }
}

function SettingsForm({ value, rev }: { readonly value: Settings; readonly rev: number }) {
  const { words, language } = useSpoken()
  const client = useQueryClient()
  const editions = useEditions()
  const of = useVersionedForm<Settings>({
    value,
    rev,
    toForm: settingsForm,
    send: async (changed, _, ifMatch) => {
      const now = await patch<Settings>('/settings', changed, { ifMatch })
      return { value: now, rev: now.rev }
    },
    onSaved: () => client.invalidateQueries({ queryKey: ['settings'] }),
  })
  const { form, set, save } = of
  const { publication: said, fields } = words.settings
  const readable = (['light', 'dark'] as const).every(
    (look) => (worstContrast(textOf(form[signalOf[look]]), look) ?? 0) >= leastContrast,
  )
  const shownIn = textOf(form['defaultEdition']) || editions[0]?.code
  return (
    <div className="with-look">
      <form
        className="desk-form narrow"
        onSubmit={(event) => {
          event.preventDefault()
          save.run()
        }}
      >
        <TextInput
          label={fields.name}
          required
          withAsterisk={false}
          maxLength={200}
          value={textOf(form['name'])}
          onChange={(event) => set('name', event.currentTarget.value)}
        />
        <NativeSelect
          label={fields.defaultEdition}
          description={said.defaultEditionHelp}
          value={textOf(form['defaultEdition'])}
          onChange={(event) => set('defaultEdition', event.currentTarget.value)}
          data={[
            { value: '', label: said.firstEdition },
            ...editions.map(({ code, language: tag }) => ({
              value: code,
              label: isoLanguageName(tag, language),
            })),
          ]}
        />
        <NativeSelect
          label={fields.slugs}
          description={said.slugsHelp}
          value={textOf(form['slugs'])}
          onChange={(event) => set('slugs', event.currentTarget.value)}
          data={[
            { value: 'own', label: said.slugsOwn },
            { value: 'latin', label: said.slugsLatin },
          ]}
        />
        <LabelOrder of={of} />
        <fieldset className="shared">
          <legend>{said.signal}</legend>
          <p className="soft">{said.signalHelp}</p>
          <Signal look="light" of={of} />
          <Signal look="dark" of={of} />
        </fieldset>
        <fieldset className="shared">
          <legend>{said.undo}</legend>
          <p className="soft">{said.undoHelp}</p>
          {(['undoWithdraw', 'undoPublish'] as const).map((field) => (
            <TextInput
              key={field}
              type="number"
              min={0}
              max={60}
              step={1}
              required
              withAsterisk={false}
              label={fields[field]}
              value={String(form[field])}
              onChange={(event) => set(field, Math.trunc(event.currentTarget.valueAsNumber || 0))}
            />
          ))}
        </fieldset>
        <FormEnd
          of={of}
          disabled={!readable}
          label={(field) => fields[field as keyof typeof fields] ?? field}
        />
      </form>
      {shownIn !== undefined && <LookPreview edition={shownIn} look={{ publication: form }} />}
    </div>
  )
}

const signalOf = { light: 'signal', dark: 'signalDark' } as const

function Signal({ look, of: { form, set } }: { look: 'light' | 'dark'; of: VersionedForm }) {
  const { words, language } = useSpoken()
  const { publication: said, fields } = words.settings
  const field = signalOf[look]
  const colour = textOf(form[field])
  const contrast = worstContrast(colour, look)
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const enough = (contrast ?? 0) >= leastContrast
  // The site's own paper behind it, so that one sees what readers will see.
  const sample = { '--sample': isColour(colour) ? colour : 'transparent', '--ground': grounds[look][0] }
  return (
    <div className="signal">
      <input
        type="color"
        aria-label={said.pick(fields[field])}
        value={isColour(colour) ? colour.toLowerCase() : '#000000'}
        onChange={(event) => set(field, event.currentTarget.value)}
      />
      <TextInput
        label={fields[field]}
        dir="ltr"
        maxLength={7}
        value={colour}
        error={contrast === undefined ? said.noColour : undefined}
        onChange={(event) => set(field, event.currentTarget.value)}
      />
      <span className="signal-sample" style={sample as React.CSSProperties} aria-hidden="true">
        {said.sample}
      </span>
      {contrast !== undefined && (
        <output className={enough ? 'signal-good' : 'signal-bad'}>
          {enough ? said.enough(number.format(contrast)) : said.tooLittle(number.format(contrast))}
        </output>
      )}
    </div>
  )
}

/** What a card's label falls back through: those chosen, in their order, then the others. */
function LabelOrder({ of: { form, set } }: { readonly of: VersionedForm }) {
  const { publication: words, fields } = useWords().settings
  const chosen = (form['label'] as readonly (typeof labels)[number][]) ?? []
  const rest = labels.filter((each) => !chosen.includes(each))
  return (
    <fieldset className="shared">
      <legend>{fields.label}</legend>
      <p className="soft">{words.labelHelp}</p>
      <ol className="label-order">
        {[...chosen, ...rest].map((each) => {
          const at = chosen.indexOf(each)
          return (
            <li key={each}>
              <Checkbox
                label={words.labels[each]}
                checked={at >= 0}
                onChange={(event) =>
                  set(
                    'label',
                    event.currentTarget.checked
                      ? [...chosen, each]
                      : chosen.filter((other) => other !== each),
                  )
                }
              />
              {at >= 0 && (
                <MoveButtons
                  name={words.labels[each]}
                  isFirst={at === 0}
                  isLast={at === chosen.length - 1}
                  onMove={(by) => set('label', moved(chosen, at, at + by))}
                />
              )}
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
