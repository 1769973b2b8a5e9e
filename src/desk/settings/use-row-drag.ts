// Rows carried with the mouse; the same move is always there as buttons too.
import { type DragEvent, useState } from 'react'

type RowDrag = {
  readonly carried: string | undefined
  readonly over: string | undefined
  readonly row: (id: string) => {
    readonly draggable: boolean
    readonly onDragStart: (event: DragEvent) => void
    readonly onDragEnd: () => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** `onDrop(carried, target, lower)` when one row was let go over another, `lower` in the lower half of it. */
export function useRowDrag(
  enabled: boolean,
  onDrop: (carried: string, target: string, lower: boolean) => void,
): RowDrag {
  const [carried, setCarried] = useState<string>()
  const [over, setOver] = useState<string>()
  function end(): void {
    setCarried(undefined)
    setOver(undefined)
  }
  return {
    carried,
    over,
    row: (id) => ({
      draggable: enabled,
      onDragStart: (event) => {
        event.stopPropagation()
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id)
        setCarried(id)
      },
      onDragEnd: end,
      onDragOver: (event) => {
        if (carried === undefined || carried === id) return
        event.preventDefault()
        event.stopPropagation()
        setOver(id)
      },
      onDrop: (event) => {
        if (carried === undefined) return
        event.preventDefault()
        event.stopPropagation()
        // A row with others below it is only its own line.
        const { top, height } = (
          event.currentTarget.firstElementChild ?? event.currentTarget
        ).getBoundingClientRect()
        onDrop(carried, id, event.clientY > top + height / 2)
        end()
      },
    }),
  }
}
