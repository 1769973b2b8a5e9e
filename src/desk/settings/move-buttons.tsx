// The two small buttons that move a row, for keyboards and for those who cannot drag.
import { ActionIcon } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'
import { Arrow } from './arrows.tsx'

type Props = {
  readonly name: string
  readonly onMove: (by: -1 | 1) => void
  readonly isFirst: boolean
  readonly isLast: boolean
}

export function MoveButtons({ name, onMove, isFirst, isLast }: Props) {
  const words = useWords().settings
  // Not `disabled`: whoever moves a row to the end with the keyboard keeps the focus on its button.
  return (
    <span className="move-buttons">
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        data-way="up"
        aria-label={words.up(name)}
        aria-disabled={isFirst}
        onClick={() => !isFirst && onMove(-1)}
      >
        <Arrow way="up" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        data-way="down"
        aria-label={words.down(name)}
        aria-disabled={isLast}
        onClick={() => !isLast && onMove(1)}
      >
        <Arrow way="down" />
      </ActionIcon>
    </span>
  )
}
