// Where somebody is signed in, each to be ended at once.
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useAct } from '../app/act.ts'
import { get, remove } from '../app/api.ts'
import { useMoment } from '../app/moment.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'

type ListedSession = {
  readonly id: string
  readonly agent: string
  readonly address: string
  readonly seenAt: string
  /** The one this page asks with. */
  readonly current?: boolean
}

/** `path`: one's own, or a person's (administrators). */
export function SessionsList({ path }: { readonly path: string }) {
  const words = useWords()
  const moment = useMoment()
  const client = useQueryClient()
  const sessions = useQuery({
    queryKey: ['sessions', path],
    queryFn: async () => (await get<{ readonly items: readonly ListedSession[] }>(path)).items,
  })
  const end = useAct(async (id: string) => {
    await remove(`/sessions/${id}`)
    await client.invalidateQueries({ queryKey: ['sessions'] })
  })
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{words.people.machine}</th>
            <th scope="col">{words.people.address}</th>
            <th scope="col">{words.people.lastSeen}</th>
            <th scope="col">
              <span className="desk-hidden">{words.people.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.data?.map(({ id, agent, address, seenAt, current }) => (
            <tr key={id}>
              <td>{agent}</td>
              <td>
                <bdi>{address}</bdi>
              </td>
              <td>{current ? words.people.thisOne : moment(seenAt)}</td>
              <td className="end">
                {!current && (
                  <Button variant="subtle" size="compact-sm" onClick={() => end.run(id)}>
                    {words.people.endSession}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ProblemNote text={end.problem} />
    </div>
  )
}
