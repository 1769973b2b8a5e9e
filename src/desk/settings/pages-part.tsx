// Static pages: about, privacy, contact …; each with a text of its own in every edition.
import { Button, Checkbox, TextInput, VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { StaticPage } from '../../publication/publication.ts'
import { useAct } from '../app/act.ts'
import { ApiError, patch, post } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken, useWords } from '../words/words-context.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { moved, renumbered } from './order.ts'
import { PageForm } from './page-form.tsx'
import { pageListKey, usePageList } from './page-list.ts'
import { SettingsLink } from './settings-link.tsx'
import { useRowDrag } from './use-row-drag.ts'

type Props = { readonly page: string | undefined; readonly edition: string | undefined }

export function PagesPart({ page, edition: code }: Props) {
  const words = useWords()
  const { data, error } = usePageList()
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
  const client = useQueryClient()
  const mayOrder = may('page.edit')
  const rows = useRef<HTMLTableSectionElement>(null)
  const stale = (error: unknown) =>
    error instanceof ApiError && error.status === 412 ? words.settings.orderStale : undefined
  const again = () => client.invalidateQueries({ queryKey: pageListKey })
  const place = useAct(async (key: string, change: object, rev: number) => {
    try {
      await patch(`/pages/${key}`, change, { ifMatch: rev })
    } finally {
      await again()
    }
  }, stale)
  const move = useAct(async (id: string, to: number) => {
    const from = pages.findIndex((page) => page.id === id)
    const fresh = renumbered(moved(pages, from, to), id)
    try {
      for (const page of pages) {
        const order = fresh.get(page.id)
        if (order !== undefined) await patch(`/pages/${page.key}`, { order }, { ifMatch: page.rev })
      }
    } finally {
      await again()
      rows.current
        ?.querySelector<HTMLElement>(
          `[data-page="${pages[from]?.key}"] [data-way="${to < from ? 'up' : 'down'}"]`,
        )
        ?.focus()
    }
  }, stale)
  const drag = useRowDrag(mayOrder && !move.busy, (carried, target) => {
    move.run(
      carried,
      pages.findIndex(({ id }) => id === target),
    )
  })
  return (
    <>
      <h1>{words.settings.parts.pages}</h1>
      {mayOrder && <p className="soft">{said.orderHelp}</p>}
      <ProblemNote text={place.problem ?? move.problem} />
      <div className="desk-scroll">
        <table className="desk-table">
          <thead>
            <tr>
              {mayOrder && (
                <th scope="col">
                  <VisuallyHidden>{words.settings.order}</VisuallyHidden>
                </th>
              )}
              <th scope="col">{words.settings.key}</th>
              {editions.map(({ code, language: tag }) => (
                <th key={code} scope="col">
                  {isoLanguageName(tag, language)}
                </th>
              ))}
              <th scope="col">{said.footer}</th>
            </tr>
          </thead>
          <tbody ref={rows}>
            {pages.map(({ id, key, texts, footer, rev }, at) => (
              <tr
                key={id}
                data-page={key}
                {...(mayOrder ? drag.row(id) : {})}
                className={drag.over === id ? 'over' : undefined}
              >
                {mayOrder && (
                  <td className="grip">
                    <MoveButtons
                      name={key}
                      isFirst={at === 0}
                      isLast={at === pages.length - 1}
                      onMove={(by) => move.run(id, at + by)}
                    />
                  </td>
                )}
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
                <td>
                  <Checkbox
                    aria-label={said.footerOf(key)}
                    checked={footer}
                    disabled={!mayOrder || place.busy}
                    onChange={(event) => place.run(key, { footer: event.currentTarget.checked }, rev)}
                  />
                </td>
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
    await client.invalidateQueries({ queryKey: pageListKey })
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
