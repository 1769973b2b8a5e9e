// Static pages: about, privacy, contact …; each with a text of its own in every edition.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaticPage } from '../../publication/publication.ts'
import { useAct } from '../app/act.ts'
import { get, post } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { PageForm } from './page-form.tsx'
import { SettingsLink } from './settings-link.tsx'

const pagesKey = ['pages'] as const

function usePages() {
  return useQuery({
    queryKey: pagesKey,
    queryFn: async () => (await get<{ readonly items: readonly StaticPage[] }>('/pages')).items,
  })
}

type Props = { readonly page: string | undefined; readonly edition: string | undefined }

export function PagesPart({ page, edition: code }: Props) {
  const words = useWords()
  const { data, error } = usePages()
  const editions = useEditions()
  if (error) return <ProblemNote text={plainProblem(error, words)} />
  if (!data || editions.length === 0) return <Waiting />
  const chosen = data.find(({ key }) => key === page)
  const edition = editions.find((each) => each.code === code)
  if (chosen && edition) {
    return <PageForm key={`${chosen.key}/${edition.code}`} page={chosen} edition={edition} />
  }
  return <PageList pages={data} />
}

function PageList({ pages }: { readonly pages: readonly StaticPage[] }) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const editions = useEditions()
  const said = words.settings.pages
  return (
    <>
      <h1>{words.settings.parts.pages}</h1>
      <div className="desk-scroll">
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{words.settings.key}</th>
              {editions.map(({ code, language: tag }) => (
                <th key={code} scope="col">
                  {isoLanguageName(tag, language)}
                </th>
              ))}
              <th scope="col">{said.footer}</th>
            </tr>
          </thead>
          <tbody>
            {pages.map(({ id, key, texts, footer }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{key}</bdi>
                </th>
                {editions.map((edition) => {
                  const text = texts[edition.code]
                  return (
                    <td key={edition.code}>
                      {may('page.edit', { edition: edition.code }) ? (
                        <SettingsLink to={`pages/${key}/${edition.code}`}>
                          <bdi lang={text ? edition.language : undefined}>{text?.title ?? said.write}</bdi>
                        </SettingsLink>
                      ) : (
                        <bdi>{text?.title ?? '–'}</bdi>
                      )}
                      {text && !text.shown && <small className="soft"> · {words.settings.hidden}</small>}
                    </td>
                  )
                })}
                <td>{footer ? words.settings.yes : words.settings.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {may('page.edit') && <NewPage />}
    </>
  )
}

function NewPage() {
  const words = useWords()
  const said = words.settings.pages
  const client = useQueryClient()
  const [key, setKey] = useState('')
  const [footer, setFooter] = useState(true)
  const add = useAct(async () => {
    await post('/pages', { key, footer })
    setKey('')
    await client.invalidateQueries({ queryKey: pagesKey })
  })
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        add.run()
      }}
    >
      <h2>{said.add}</h2>
      <div className="desk-row bottom">
        <TextInput
          label={words.settings.key}
          description={said.keyHelp}
          dir="ltr"
          required
          withAsterisk={false}
          maxLength={80}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Checkbox
          label={said.footer}
          checked={footer}
          onChange={(event) => setFooter(event.currentTarget.checked)}
        />
        <Button type="submit" variant="default" loading={add.busy}>
          {words.settings.addIt}
        </Button>
      </div>
      <ProblemNote text={add.problem} />
    </form>
  )
}
