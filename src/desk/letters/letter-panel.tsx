// One letter whole, beside the wall: what was written, who says to have written it, and what becomes of it.
import { Button, NativeSelect, UnstyledButton } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Letter, LetterPatch } from '../../letters/letter.ts'
import { useAct } from '../app/act.ts'
import { CloseSign } from '../app/icons.tsx'
import { useMoment } from '../app/moment.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { usePeople } from '../people/person.ts'
import { useWords } from '../words/words-context.tsx'
import { useLetterActs } from './use-letters.ts'

type Props = { readonly letter: Letter; readonly onClose: () => void }

export function LetterPanel({ letter, onClose }: Props) {
  const words = useWords()
  const said = words.letters
  const moment = useMoment()
  const navigate = useNavigate()
  const people = usePeople().data ?? []
  const acts = useLetterActs()
  const change = useAct((wanted: LetterPatch) => acts.change(letter.id, wanted))
  const open = useAct(async () => {
    await navigate({ to: '/story/$storyId', params: { storyId: await acts.open(letter.id) } })
  })
  const { openedAs, story } = letter
  return (
    <aside
      className="panel letter-panel"
      aria-label={said.panel(letter.subject)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="panel-head">
        <h2 dir="auto">{letter.subject}</h2>
        <UnstyledButton aria-label={words.app.close} onClick={onClose}>
          <CloseSign />
        </UnstyledButton>
      </div>
      <p className="soft">
        <time dateTime={letter.at}>{moment(letter.at)}</time>
      </p>
      <p className="letter-text" dir="auto">
        {letter.message}
      </p>
      <dl className="letter-facts">
        <dt>{said.from}</dt>
        <dd>
          <bdi>{letter.name || said.unnamed}</bdi>
        </dd>
        {letter.email !== '' && (
          <>
            <dt>{said.email}</dt>
            <dd>
              <a href={`mailto:${encodeURIComponent(letter.email)}`}>
                <bdi dir="ltr">{letter.email}</bdi>
              </a>
            </dd>
          </>
        )}
        {letter.phone !== '' && (
          <>
            <dt>{said.phone}</dt>
            <dd>
              <bdi dir="ltr">{letter.phone}</bdi>
            </dd>
          </>
        )}
        {letter.link !== '' && (
          <>
            <dt>{said.link}</dt>
            <dd>
              {story === null ? (
                <bdi dir="ltr">{letter.link}</bdi>
              ) : (
                <Link to="/story/$storyId" params={{ storyId: story }}>
                  {said.theStory}
                </Link>
              )}
            </dd>
          </>
        )}
      </dl>
      <div className="desk-form">
        <NativeSelect
          label={words.wall.assignee}
          value={letter.assignee?.id ?? ''}
          onChange={(event) => change.run({ assignee: event.currentTarget.value || null })}
          data={[
            { value: '', label: words.wall.nobody },
            ...people
              .filter(({ id, disabled }) => !disabled || id === letter.assignee?.id)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {openedAs === null ? (
          <Button loading={open.busy} onClick={() => open.run()} data-autofocus autoFocus>
            {said.open}
          </Button>
        ) : (
          <Link to="/story/$storyId" params={{ storyId: openedAs }}>
            {said.opened}
          </Link>
        )}
        <Button
          variant="default"
          loading={change.busy}
          onClick={() => change.run({ binned: letter.state !== 'binned' })}
        >
          {letter.state === 'binned' ? said.restore : said.bin}
        </Button>
        <ProblemNote text={open.problem ?? change.problem} />
        <p className="soft">{said.kept}</p>
      </div>
    </aside>
  )
}
