// One term: everything it is, in every edition side by side, and merging it into another.
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { patch } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken } from '../words/words-context.tsx'
import { EditionGrid, type GridField } from './edition-grid.tsx'
import { textOf } from './form.ts'
import { FormEnd } from './form-end.tsx'
import { MergedTerm, MergeTerm } from './merge-term.tsx'
import { PictureField } from './picture-field.tsx'
import { SettingsLink } from './settings-link.tsx'
import { mergeableLists, type TermList } from './settings-place.ts'
import { type DeskTerm, nameOf, termForm, termPatch, useRefreshTerms, useTerms } from './term.ts'
import { useVersioned } from './use-versioned.ts'
import { useVersionedForm, type VersionedForm } from './use-versioned-form.ts'

type Props = { readonly list: TermList; readonly id: string }

export function TermPart({ list, id }: Props) {
  const { words, language } = useSpoken()
  const { data, error, dataUpdatedAt } = useVersioned<DeskTerm>(`/${list}/${id}`)
  const editions = useEditions()
  if (error) return <ProblemNote text={plainProblem(error, words)} />
  if (!data || editions.length === 0) return <Waiting />
  return (
    <>
      <p className="back">
        <SettingsLink to={list}>{words.settings.lists[list]}</SettingsLink>
      </p>
      <h1 dir="auto">{nameOf(data.value, language)}</h1>
      {data.value.mergedInto === null ? (
        <>
          <TermForm key={dataUpdatedAt} list={list} term={data.value} rev={data.rev} />
          {mergeableLists.has(list) && (
            <MergeTerm key={`merge-${dataUpdatedAt}`} list={list} term={data.value} />
          )}
        </>
      ) : (
        <MergedTerm list={list} term={data.value} into={data.value.mergedInto} />
      )}
    </>
  )
}

const wide = new Set<TermList>(['regions'])
const pictured = new Set<TermList>(['topics', 'dossiers', 'authors', 'programmes'])

function TermForm({ list, term, rev }: { list: TermList; term: DeskTerm; rev: number }) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const editions = useEditions()
  const refresh = useRefreshTerms(list)
  const isWhole = may('term.edit')
  const of = useVersionedForm<DeskTerm>({
    value: term,
    rev,
    toForm: termForm(
      list,
      editions.map(({ code }) => code),
    ),
    send: async (changed, whole, ifMatch) => {
      const value = await patch<DeskTerm>(`/${list}/${term.id}`, termPatch(changed, whole), { ifMatch })
      return { value, rev: value.rev }
    },
    onSaved: refresh,
  })
  const { form, set, save } = of
  const fields: readonly GridField[] = [
    { key: 'name', label: words.settings.fields.name, look: 'line', max: 200 },
    { key: 'slug', label: words.settings.fields.slug, look: 'slug', max: 80 },
    { key: 'description', label: words.settings.descriptions[list], look: 'text', max: 4000 },
    { key: 'shown', label: words.settings.fields.shown, look: 'check' },
  ]
  function label(field: string): string {
    const [name = '', edition] = field.split('.')
    const own = fields.find(({ key }) => key === name)?.label
    const shared = words.settings.fields[name as keyof typeof words.settings.fields]
    const said = own ?? shared ?? name
    const tag = editions.find(({ code }) => code === edition)?.language
    return tag === undefined ? said : words.settings.inEdition(said, isoLanguageName(tag, language))
  }
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.run()
      }}
    >
      <p className="soft">
        {words.settings.key}: <bdi>{term.key}</bdi> ·{' '}
        {words.settings.slugMoves[list === 'sections' ? 'section' : 'term']}
      </p>
      <EditionGrid
        editions={editions}
        fields={fields}
        of={of}
        mayIn={(edition) => may('term.edit', { edition })}
      />
      {list !== 'sections' && (
        <fieldset disabled={!isWhole} className="shared">
          <legend>{words.settings.sharedFields}</legend>
          {wide.has(list) && <ParentField list={list} term={term} of={of} />}
          {list === 'topics' && (
            <NativeSelect
              label={words.settings.fields.is}
              value={textOf(form['is'])}
              onChange={(event) => set('is', event.currentTarget.value)}
              data={Object.entries(words.settings.topicIs).map(([value, text]) => ({ value, label: text }))}
            />
          )}
          {Array.isArray(form['sameAs']) && (
            <Textarea
              label={words.settings.fields.sameAs}
              description={words.settings.sameAsHelp}
              dir="ltr"
              rows={3}
              value={form['sameAs'].join('\n')}
              onChange={(event) => set('sameAs', event.currentTarget.value.split('\n'))}
              onBlur={() => set('sameAs', linesOf(form['sameAs']))}
            />
          )}
          {list === 'programmes' && (
            <TextInput
              label={words.settings.fields.schedule}
              maxLength={200}
              value={textOf(form['schedule'])}
              onChange={(event) => set('schedule', event.currentTarget.value)}
            />
          )}
          {pictured.has(list) && (
            <PictureField
              label={list === 'authors' ? words.settings.portrait : words.settings.fields.picture}
              asset={typeof form['picture'] === 'string' ? form['picture'] : undefined}
              disabled={!isWhole}
              onChange={(asset) => set('picture', asset ?? null)}
            />
          )}
        </fieldset>
      )}
      <FormEnd of={of} label={label} />
    </form>
  )
}

const linesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((line) => String(line).trim()).filter((line) => line !== '') : []

type ParentProps = { readonly list: TermList; readonly term: DeskTerm; readonly of: VersionedForm }

/** A region lies in another; two levels are what the site shows. */
function ParentField({ list, term, of }: ParentProps) {
  const { words, language } = useSpoken()
  const { data = [] } = useTerms(list)
  const hasParts = data.some(({ parent }) => parent === term.id)
  const able = data.filter(
    ({ id, parent, mergedInto }) => id !== term.id && parent === null && mergedInto === null,
  )
  return (
    <NativeSelect
      label={words.settings.fields.parent}
      disabled={hasParts}
      {...(hasParts ? { description: words.settings.hasParts } : {})}
      value={textOf(of.form['parent'])}
      onChange={(event) =>
        of.set('parent', event.currentTarget.value === '' ? null : event.currentTarget.value)
      }
      data={[
        { value: '', label: words.settings.none },
        ...able.map((each) => ({ value: each.id, label: nameOf(each, language) })),
      ]}
    />
  )
}
