// The wall by keyboard: arrows (or h, j, k, l) go from card to card, m opens the card's panel. Enter opens the story: the
// card's headline is a link.
import { type RefObject, useEffect } from 'react'
import { isPlainKey } from '../app/keys.ts'

type Move = 'up' | 'down' | 'start' | 'end'

function moveOf(key: string): Move | undefined {
  const rtl = document.documentElement.dir === 'rtl'
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return 'down'
    case 'ArrowUp':
    case 'k':
      return 'up'
    case 'ArrowLeft':
    case 'h':
      return rtl ? 'end' : 'start'
    case 'ArrowRight':
    case 'l':
      return rtl ? 'start' : 'end'
    default:
      return undefined
  }
}

export function useWallKeys(board: RefObject<HTMLElement | null>, onOpen: (id: string) => void): void {
  useEffect(() => {
    function handle(event: KeyboardEvent): void {
      if (!isPlainKey(event) || !board.current) return
      const here = document.activeElement?.closest<HTMLElement>('[data-card]')
      if (event.key === 'm' && here) {
        event.preventDefault()
        onOpen(here.dataset['card'] ?? '')
        return
      }
      const move = moveOf(event.key)
      const elsewhere =
        document.activeElement !== document.body && !board.current.contains(document.activeElement)
      if (!move || (elsewhere && document.activeElement?.id !== 'screen')) return
      const next = neighbour(board.current, here ?? undefined, move)
      if (!next) return
      event.preventDefault()
      next.querySelector<HTMLElement>('a, button')?.focus()
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [board, onOpen])
}

/** The card in that direction; into another column at the same height, past empty ones. */
function neighbour(board: HTMLElement, card: HTMLElement | undefined, move: Move): HTMLElement | undefined {
  if (!card) return board.querySelector<HTMLElement>('[data-card]') ?? undefined
  const columns = [...board.querySelectorAll('[data-column]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0)
  const x = columns.findIndex((cards) => cards.includes(card))
  const y = columns[x]?.indexOf(card) ?? 0
  if (move === 'up' || move === 'down') return columns[x]?.[y + (move === 'down' ? 1 : -1)]
  const column = columns[x + (move === 'end' ? 1 : -1)]
  return column?.[Math.min(y, column.length - 1)]
}
