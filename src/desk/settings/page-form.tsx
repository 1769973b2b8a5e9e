// The text of a static page in one edition: title, address, shown, and the body.
import { Checkbox, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { emptyBody } from '../../body/body.ts'
import type { StaticPage } from '../../publication/publication.ts'
import { ApiError, getVersioned, put } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import type { DeskEdition } from '../app/publication.ts'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { textOf } from './form.ts'
import { FormEnd } from './form-end.tsx'
import { PageBody } from './page-body.tsx'
import { pageListKey } from './page-list.ts'
import { blocksOf, bodyFrom, type PageText, pageForm } from './page-text.ts'
import { PageVersions } from './page-versions.tsx'
import { SettingsLink } from './settings-link.tsx'
import { useVersionedForm } from './use-versioned-form.ts'

type Props = { readonly page: StaticPage; readonly edition: DeskEdition }

const blank: PageText = { title: '', slug: '', body: emptyBody, rev: 0, shown: false }

async function askText(path: string): Promise<PageText> {
  try {
    return (await getVersioned<PageText>(path)).value
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return blank
    throw error
  }
}

export function PageForm({ page, edition }: Props) {
  const { words, language } = useSpoken()
  const path = `/pages/${page.key}/${edition.code}`
  const { data, error } = useQuery({
    queryKey: ['page-text', path],
    queryFn: () => askText(path),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <p className="back">
        <SettingsLink to="pages">{words.settings.parts.pages}</SettingsLink>
      </p>
      <h1>
        <bdi>{page.key}</bdi> · {isoLanguageName(edition.language, language)}
      </h1>
      {error && <ProblemNote text={plainProblem(error, words)} />}
      {!data && !error && <Waiting />}
      {data && <TextForm path={path} edition={edition} text={data} />}
    </>
  )
}

type TextProps = { readonly path: string; readonly edition: DeskEdition; readonly text: PageText }

function TextForm({ path, edition, text }: TextProps) {
  const words = useWords()
  const { fields } = words.settings
  const client = useQueryClient()
  const of = useVersionedForm<PageText>({
    value: text,
    rev: text.rev,
    toForm: pageForm,
    send: async (_, whole, ifMatch) => {
      const slug = textOf(whole['slug'])
      const input = {
        title: whole['title'],
        shown: whole['shown'] === true,
        body: bodyFrom(whole['body']),
        ...(slug === '' ? {} : { slug }),
      }
      const page = await put<StaticPage>(path, input, { ifMatch })
      const value = page.texts[edition.code] ?? blank
      return { value, rev: value.rev }
    },
    onSaved: () => client.invalidateQueries({ queryKey: pageListKey }),
  })
  const { form, set, save } = of
  const first = useRef<HTMLFormElement>(null)
  // The text stands between two forms, not in one: what is asked for beside it (a picture's credit) is a form of its own.
  return (
    <div className="desk-form">
      <form
        ref={first}
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          save.run()
        }}
      >
        <TextInput
          label={fields.title}
          lang={edition.language}
          dir={edition.dir}
          required
          withAsterisk={false}
          maxLength={300}
          value={textOf(form['title'])}
          onChange={(event) => set('title', event.currentTarget.value)}
        />
        <div className="desk-row bottom">
          <TextInput
            label={fields.slug}
            dir="auto"
            maxLength={80}
            value={textOf(form['slug'])}
            onChange={(event) => set('slug', event.currentTarget.value)}
          />
          <Checkbox
            label={fields.shown}
            checked={form['shown'] === true}
            onChange={(event) => set('shown', event.currentTarget.checked)}
          />
        </div>
      </form>
      <PageBody edition={edition} body={form['body']} onChange={(body) => set('body', body)} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          first.current?.requestSubmit()
        }}
      >
        <FormEnd of={of} label={(field) => fields[field as keyof typeof fields] ?? field} />
      </form>
      <PageVersions
        path={path}
        rev={of.rev}
        edition={edition}
        onTake={({ title, body }) => {
          set('title', title)
          set('body', blocksOf(body))
        }}
      />
    </div>
  )
}
