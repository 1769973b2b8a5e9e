// One column of the wall: its name, how many cards are loaded, the cards; a stage takes cards that are dropped on it.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type DragEvent, memo, useState } from 'react'
import { plainProblem } from '../app/plain-problem.ts'
import { useSpoken } from '../words/words-context.tsx'
import { carriedCard, mayCarry } from './carried-card.ts'
import { stageName, useStages } from './stage.ts'
import { useDeskChange } from './use-wall.ts'
import type { WallColumn, WallFilter } from './wall.ts'
import { Card } from './wall-card.tsx'

type Props = {
  readonly column: WallColumn
  readonly filter: WallFilter
  readonly onMore: (column: WallColumn) => Promise<void>
  readonly onOpen: (id: string) => void
  readonly openId: string | undefined
}

export const ColumnView = memo(function ColumnView({ column, filter, onMore, onOpen, openId }: Props) {
  const { words, language } = useSpoken()
  const stages = useStages().data?.stages ?? []
  const change = useDeskChange(filter)
  const [isOver, setIsOver] = useState(false)
  const [isLoading, setIsLoading] = useState(false)
  const stage = column.kind === 'stage' ? stages.find(({ key }) => key === column.key) : undefined
  const name =
    column.kind === 'stage'
      ? stage
        ? stageName(stage, language)
        : column.key
      : words.wall.columns[column.kind]
  const titleId = `column-${column.key}`

  const takes = (event: DragEvent) => column.kind === 'stage' && mayCarry(event)
  async function drop(event: DragEvent): Promise<void> {
    setIsOver(false)
    const item = carriedCard()
    if (!item || item.stage === column.key) return
    event.preventDefault()
    try {
      await change(item, { stage: column.key }, { stage: column.key, column: column.key })
    } catch (error) {
      notifications.show({ color: 'red', message: plainProblem(error, words) })
    }
  }
  async function loadMore(): Promise<void> {
    setIsLoading(true)
    await onMore(column).catch((error: unknown) =>
      notifications.show({ color: 'red', message: plainProblem(error, words) }),
    )
    setIsLoading(false)
  }

  return (
    <section
      className="wall-column"
      aria-labelledby={titleId}
      data-column={column.key}
      data-kind={column.kind}
      data-empty={column.items.length === 0 || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <h2 id={titleId}>
        {stage?.color && <StageDot color={stage.color} />}
        {name}{' '}
        <span className="wall-count" dir="ltr">
          {words.wall.count(column.items.length, column.more)}
        </span>
      </h2>
      <ul className="wall-cards">
        {column.items.map((item) => (
          <Card key={item.id} item={item} isOpen={item.id === openId} onOpen={onOpen} kind={column.kind} />
        ))}
      </ul>
      {column.more && (
        <Button variant="subtle" size="compact-sm" loading={isLoading} onClick={() => void loadMore()}>
          {words.wall.more}
        </Button>
      )}
    </section>
  )
})

function StageDot({ color }: { readonly color: string }) {
  return <span className="stage-dot" style={{ background: color }} aria-hidden="true" />
}
