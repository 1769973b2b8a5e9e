// The wall, home of the desk: columns by stage with what comes in before them and what goes out behind.
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { LetterState } from '../../letters/letter.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { LetterPanel } from '../letters/letter-panel.tsx'
import { LettersColumn } from '../letters/letters-column.tsx'
import { useLetters } from '../letters/use-letters.ts'
import { useWords } from '../words/words-context.tsx'
import { CardPanel } from './card-panel.tsx'
import { useWall } from './use-wall.ts'
import { useWallKeys } from './use-wall-keys.ts'
import './wall.css'
import { ColumnView } from './wall-column.tsx'
import { WallFilters } from './wall-filters.tsx'

const route = getRouteApi('/desk/')

export function WallScreen() {
  const words = useWords()
  const { may } = useSession()
  const editions = useEditions()
  const filter = route.useSearch()
  const { wall, more } = useWall(filter)
  const [openId, setOpenId] = useState<string>()
  const board = useRef<HTMLDivElement>(null)
  useWallKeys(board, setOpenId)

  const seesLetters =
    !filter.section &&
    !filter.author &&
    !filter.mine &&
    editions.some(({ code }) => may('letter.see', { edition: code }))
  const [letterState, setLetterState] = useState<LetterState>('new')
  const asked = useLetters(filter.edition, letterState, seesLetters)
  const letters = asked.data?.pages.flatMap((page) => page.items) ?? []
  const letter = letters.find(({ id }) => id === openId)
  const items = wall.data?.columns.flatMap((column) => column.items) ?? []
  const open = items.find(({ id }) => id === openId)
  const closePanel = () => {
    setOpenId(undefined)
    board.current?.querySelector<HTMLElement>(`[data-card="${openId}"] :is(a, button)`)?.focus()
  }

  return (
    <div className="wall">
      <h1 className="desk-hidden">{words.app.wall}</h1>
      <WallFilters filter={filter} />
      {wall.error && <ProblemNote text={plainProblem(wall.error, words)} />}
      {wall.isPending && <Waiting />}
      <div className="wall-body">
        <div className="wall-board" ref={board}>
          {wall.data && seesLetters && (
            <LettersColumn
              asked={asked}
              letters={letters}
              state={letterState}
              onState={setLetterState}
              onOpen={setOpenId}
              openId={openId}
            />
          )}
          {wall.data?.columns.map((column) => (
            <ColumnView
              key={column.key}
              column={column}
              filter={filter}
              onMore={more}
              onOpen={setOpenId}
              openId={openId}
            />
          ))}
        </div>
        {letter && <LetterPanel key={letter.id} letter={letter} onClose={closePanel} />}
        {open && <CardPanel key={open.id} item={open} filter={filter} onClose={closePanel} />}
      </div>
    </div>
  )
}
