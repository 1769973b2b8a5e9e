// The newsroom's own stages: named in each language, put in order, one where stories start and one where they are ready.
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { ApiError, put } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import '../people/people.css'
import '../sign-in/sign-in.css'
import { useSpoken } from '../words/words-context.tsx'
import { type Stage, stageName, stagesKey, useStages } from './stage.ts'
import { StageRow } from './stage-row.tsx'
import './stages.css'

export function StagesScreen() {
  const { words } = useSpoken()
  const { may } = useSession()
  const { data } = useStages()
  return (
    <div className="desk-page">
      <h1>{words.stages.title}</h1>
      {!may('publication.edit') && <p>{words.problems.byCode.forbidden}</p>}
      {may('publication.edit') && !data && <Waiting />}
      {/* Somebody else's change begins the form anew; a stale save is refused before that. */}
      {may('publication.edit') && data && <StagesForm key={data.rev} known={data.stages} rev={data.rev} />}
    </div>
  )
}

type FormProps = { readonly known: readonly Stage[]; readonly rev: number }

function StagesForm({ known, rev }: FormProps) {
  const { words, language } = useSpoken()
  const client = useQueryClient()
  const [stages, setStages] = useState(known)
  const [homeless, setHomeless] = useState<readonly string[]>([])
  const [moves, setMoves] = useState<Readonly<Record<string, string>>>({})
  const save = useAct(
    async () => {
      await put('/stages', { stages, moves }, { ifMatch: rev })
      setHomeless([])
      await client.invalidateQueries({ queryKey: stagesKey })
      await client.invalidateQueries({ queryKey: ['wall'] })
    },
    (error) => {
      if (!(error instanceof ApiError)) return undefined
      if (error.status === 412) return words.stages.stale
      const left = error.document['stages']
      if (error.status !== 409 || !Array.isArray(left)) return undefined
      setHomeless(left as readonly string[])
      return words.stages.homeless
    },
  )
  const replace = (at: number, next: Stage | undefined) =>
    setStages(stages.flatMap((stage, index) => (index === at ? (next ?? []) : [stage])))
  /** One stage starts, one is ready: choosing one takes it from the other. */
  const only = (at: number, which: 'starts' | 'ready') =>
    setStages(stages.map((stage, index) => ({ ...stage, [which]: index === at })))
  function move(at: number, by: -1 | 1): void {
    const stage = stages[at]
    if (stage) setStages(stages.toSpliced(at, 1).toSpliced(at + by, 0, stage))
  }

  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.run()
      }}
    >
      <p className="soft">{words.stages.help}</p>
      <ol className="stages">
        {stages.map((stage, at) => (
          <StageRow
            key={stage.key}
            stage={stage}
            isFirst={at === 0}
            isLast={at === stages.length - 1}
            onChange={(next) => replace(at, next)}
            onOnly={(which) => only(at, which)}
            onMove={(by) => move(at, by)}
            onRemove={stages.length > 2 ? () => replace(at, undefined) : undefined}
          />
        ))}
      </ol>
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => setStages([...stages, newStage(stages)])}>
          {words.stages.add}
        </Button>
      </div>
      {homeless.map((key) => {
        const gone = known.find((stage) => stage.key === key)
        const name = gone ? stageName(gone, language) : key
        return (
          <label key={key} className="desk-row">
            {words.stages.moveTo(name)}
            <select
              value={moves[key] ?? ''}
              required
              onChange={(event) => setMoves({ ...moves, [key]: event.currentTarget.value })}
            >
              <option value="" />
              {stages.map((stage) => (
                <option key={stage.key} value={stage.key}>
                  {stageName(stage, language)}
                </option>
              ))}
            </select>
          </label>
        )
      })}
      <ProblemNote text={save.problem} />
      <div>
        <Button type="submit" loading={save.busy} disabled={stages === known}>
          {words.app.save}
        </Button>
      </div>
    </form>
  )
}

/** Its key is for good and says nothing: names can change. */
function newStage(stages: readonly Stage[]): Stage {
  const taken = new Set(stages.map(({ key }) => key))
  let number = stages.length + 1
  while (taken.has(`stage-${number}`)) number += 1
  return { key: `stage-${number}`, texts: {}, color: null, starts: false, ready: false }
}
