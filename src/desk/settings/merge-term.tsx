// Merging one term into another: what would move is said beforehand; a merged one says what it became, and can be separated.
import { Button, Select } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { get, post, query } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useSession } from '../app/session.tsx'
import { useSpoken } from '../words/words-context.tsx'
import { SettingsLink } from './settings-link.tsx'
import type { TermList } from './settings-place.ts'
import { type DeskTerm, nameOf, useRefreshTerms, useTerms } from './term.ts'

type Plan = {
  readonly stories: number
  readonly live: number
  readonly refused: { readonly detail: string; readonly unblock: string } | null
}

type Props = { readonly list: TermList; readonly term: DeskTerm }

export function MergeTerm({ list, term }: Props) {
  const { words, language } = useSpoken()
  const said = words.settings.merge
  const { may } = useSession()
  const { data: terms = [] } = useTerms(list)
  const [into, setInto] = useState<string | null>(null)
  const plan = useQuery({
    queryKey: ['merge', term.id, into],
    queryFn: () => get<Plan>(`/${list}/${term.id}/merge${query({ into: into ?? '' })}`),
    enabled: into !== null,
    gcTime: 0,
  })
  const again = useFreshTerm(list, term.id)
  const merge = useAct(async () => {
    await post(`/${list}/${term.id}/merge`, { into }, { ifMatch: term.rev })
    await again()
  })
  const holds = terms.filter(({ mergedInto }) => mergedInto === term.id)
  if (!may('term.edit')) return null
  const names = terms.map((each) => nameOf(each, language))
  const others = terms
    .filter(({ id, mergedInto }) => id !== term.id && mergedInto === null)
    .map((each) => {
      const name = nameOf(each, language)
      // Duplicates are what this is for: the key tells them apart.
      const isTwice = names.filter((one) => one === name).length > 1
      return { value: each.id, label: isTwice ? said.sameName(name, each.key) : name }
    })
    .sort((a, b) => a.label.localeCompare(b.label, language))
  const target = others.find(({ value }) => value === into)
  return (
    <section className="merge-term" aria-labelledby="merge-title">
      <h2 id="merge-title">{said.title}</h2>
      <p className="soft">{said.help}</p>
      <Select
        label={said.into}
        value={into}
        data={others}
        searchable
        clearable
        limit={50}
        nothingFoundMessage={words.settings.nothing}
        comboboxProps={{ withinPortal: true }}
        onChange={(next) => {
          setInto(next)
          merge.forget()
        }}
      />
      <ProblemNote text={plan.error ? plainProblem(plan.error, words) : undefined} />
      {target && plan.data && (
        <output className="merge-plan">
          {plan.data.refused ? (
            <>
              <p className="desk-problem">{said.refused}</p>
              <p dir="auto">
                {plan.data.refused.detail} {plan.data.refused.unblock}
              </p>
            </>
          ) : (
            <>
              <p>{said.moves(plan.data.stories, plan.data.live)}</p>
              <p className="soft">{said.undo}</p>
            </>
          )}
        </output>
      )}
      {target && plan.data?.refused === null && (
        <Button variant="outline" loading={merge.busy} onClick={() => merge.run()}>
          {said.doIt(nameOf(term, language), target.label)}
        </Button>
      )}
      <ProblemNote text={merge.problem} />
      {holds.length > 0 && (
        <>
          <h3>{said.holds}</h3>
          <ul className="merged-list">
            {holds.map((each) => (
              <li key={each.id} dir="auto">
                <SettingsLink to={`${list}/${each.id}`}>{nameOf(each, language)}</SettingsLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export function MergedTerm({ list, term, into }: Props & { readonly into: string }) {
  const { words, language } = useSpoken()
  const said = words.settings.merge
  const { may } = useSession()
  const { data: terms = [] } = useTerms(list)
  const target = terms.find(({ id }) => id === into)
  const again = useFreshTerm(list, term.id)
  const separate = useAct(async () => {
    await post(`/${list}/${term.id}/separate`, {}, { ifMatch: term.rev })
    await again()
  })
  return (
    <section className="merge-term">
      <p>
        <SettingsLink to={`${list}/${into}`}>
          {said.was(target ? nameOf(target, language) : into)}
        </SettingsLink>
      </p>
      <p className="soft">{said.wasHelp}</p>
      {may('term.edit') && (
        <Button variant="default" loading={separate.busy} onClick={() => separate.run()}>
          {said.separate}
        </Button>
      )}
      <ProblemNote text={separate.problem} />
    </section>
  )
}

/** After the act: the list, and this term with its new revision. */
function useFreshTerm(list: TermList, id: string): () => Promise<void> {
  const client = useQueryClient()
  const refresh = useRefreshTerms(list)
  return async () => {
    await refresh()
    await client.invalidateQueries({ queryKey: ['terms'] })
    await client.invalidateQueries({ queryKey: ['versioned', `/${list}/${id}`] })
  }
}
