// What is missing, or behind, in an edition: each with the way to do something about it.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Act } from '../app/act.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { useMoment } from '../app/moment.ts'
import { MoreButton } from '../app/more-button.tsx'
import { plainProblem } from '../app/plain-problem.ts'
import { useEditions } from '../app/publication.ts'
import { Waiting } from '../app/waiting.tsx'
import { CardMark } from '../wall/card-mark.tsx'
import { useSpoken } from '../words/words-context.tsx'
import { type Task, type TaskState, useTasks } from './tasks.ts'

type Props = {
  readonly edition: string
  readonly state: TaskState
  /** Absent: they may not make stories in the edition. */
  readonly make: Act<[id: string, edition: string]> | undefined
}

export function TaskList({ edition, state, make }: Props) {
  const { words } = useSpoken()
  const said = words.translate[state]
  const asked = useTasks(edition, state)
  const { data, error, isPending, hasNextPage } = asked
  const tasks = (data?.pages ?? []).flatMap(({ items }) => items)
  return (
    <section aria-labelledby={`tasks-${state}`}>
      <h2 id={`tasks-${state}`}>{said.title}</h2>
      {isPending && <Waiting />}
      {error && <p role="alert">{plainProblem(error, words)}</p>}
      {data && tasks.length === 0 && !hasNextPage && <p className="soft">{said.none}</p>}
      {tasks.length > 0 && (
        <ul className="tasks">
          {tasks.map((task) => (
            <li key={task.original}>
              <TaskLine task={task} />
              {task.translation !== null ? (
                <Link to="/story/$storyId" params={{ storyId: task.translation }}>
                  {words.translate.lookAt}
                </Link>
              ) : (
                make && (
                  <Button
                    size="compact-sm"
                    disabled={make.busy}
                    aria-label={words.translate.makeNamed(titleOf(task))}
                    onClick={() => make.run(task.original, edition)}
                  >
                    {words.translate.make}
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      <MoreButton asked={asked} />
    </section>
  )
}

const titleOf = ({ headline, slugline }: Task): string => headline || slugline

function TaskLine({ task }: { readonly task: Task }) {
  const { words, language } = useSpoken()
  const moment = useMoment()
  const original = useEditions().find(({ code }) => code === task.edition)
  return (
    <div>
      <Link to="/story/$storyId" params={{ storyId: task.original }}>
        <bdi lang={original?.language}>{titleOf(task)}</bdi>
      </Link>
      <small className="soft">
        {original ? isoLanguageName(original.language, language) : task.edition} ·{' '}
        <time dateTime={task.at}>{moment(task.at)}</time>
        {task.behind > 0 && ` · ${words.translate.behindBy(task.behind)}`}
      </small>
      {task.marks.map((mark) => (
        <CardMark key={mark} mark={mark} />
      ))}
    </div>
  )
}
