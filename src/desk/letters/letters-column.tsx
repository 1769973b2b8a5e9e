// Letters of readers as the first column of the wall: o makes a story of one, b bins it.
import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { Letter, LetterState } from '../../letters/letter.ts'
import { isPlainKey } from '../app/keys.ts'
import { useMoment } from '../app/moment.ts'
import { MoreButton } from '../app/more-button.tsx'
import { plainProblem } from '../app/plain-problem.ts'
import { useEditions } from '../app/publication.ts'
import { useWords } from '../words/words-context.tsx'
import './letters.css'
import { letterStates, useLetterActs, type useLetters } from './use-letters.ts'

type Props = {
  readonly asked: ReturnType<typeof useLetters>
  readonly letters: readonly Letter[]
  readonly state: LetterState
  readonly onState: (state: LetterState) => void
  readonly onOpen: (id: string) => void
  readonly openId: string | undefined
}

export function LettersColumn({ asked, letters, state, onState, onOpen, openId }: Props) {
  const words = useWords()
  const navigate = useNavigate()
  const acts = useLetterActs()

  async function act(event: KeyboardEvent): Promise<void> {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset['card']
    if (id === undefined || !isPlainKey(event.nativeEvent)) return
    if (event.key !== 'o' && event.key !== 'b') return
    event.preventDefault()
    try {
      if (event.key === 'b') await acts.change(id, { binned: state !== 'binned' })
      else await navigate({ to: '/story/$storyId', params: { storyId: await acts.open(id) } })
    } catch (error) {
      notifications.show({ color: 'red', message: plainProblem(error, words) })
    }
  }

  return (
    <section
      className="wall-column"
      aria-labelledby="column-letters"
      data-column="letters"
      data-empty={(letters.length === 0 && state === 'new') || undefined}
      onKeyDown={(event) => void act(event)}
    >
      <h2 id="column-letters">
        {words.letters.title}{' '}
        <span className="wall-count" dir="ltr">
          {words.wall.count(letters.length, asked.hasNextPage)}
        </span>
      </h2>
      <NativeSelect
        size="xs"
        className="letters-state"
        aria-label={words.letters.which}
        value={state}
        onChange={(event) => onState(event.currentTarget.value as LetterState)}
        data={letterStates.map((value) => ({ value, label: words.letters.states[value] }))}
      />
      {asked.error && <p className="soft">{plainProblem(asked.error, words)}</p>}
      <ul className="wall-cards">
        {letters.map((letter) => (
          <LetterCard key={letter.id} letter={letter} isOpen={letter.id === openId} onOpen={onOpen} />
        ))}
      </ul>
      <MoreButton asked={asked} />
    </section>
  )
}

type CardProps = {
  readonly letter: Letter
  readonly isOpen: boolean
  readonly onOpen: (id: string) => void
}

function LetterCard({ letter, isOpen, onOpen }: CardProps) {
  const words = useWords().letters
  const moment = useMoment()
  const edition = useEditions().find(({ code }) => code === letter.edition)
  return (
    <li className="card letter-card" data-card={letter.id} data-open={isOpen || undefined}>
      <p className="card-top">
        <bdi className="card-slug">{letter.name || words.unnamed}</bdi>
        <abbr title={edition?.name ?? letter.edition}>{letter.edition.toUpperCase()}</abbr>
      </p>
      <button type="button" className="card-headline" dir="auto" onClick={() => onOpen(letter.id)}>
        {letter.subject}
      </button>
      <p className="card-note letter-beginning" dir="auto">
        {letter.message}
      </p>
      <p className="card-facts">
        {letter.assignee && <bdi>{letter.assignee.name}</bdi>}
        <time dateTime={letter.at}>{moment(letter.at)}</time>
      </p>
    </li>
  )
}
