// The card under the mouse while it is dragged. Within this page only: what is dragged in from elsewhere is no card.
import type { DragEvent } from 'react'
import type { WallItem } from './wall.ts'

const type = 'application/x-standfirst-card'
let carried: WallItem | undefined

export function carry(event: DragEvent, item: WallItem): void {
  carried = item
  event.dataTransfer.setData(type, item.id)
  event.dataTransfer.setData('text/plain', item.headline)
  event.dataTransfer.effectAllowed = 'move'
}

export function letGo(): void {
  carried = undefined
}

export const mayCarry = (event: DragEvent): boolean =>
  carried?.pub === 'draft' && event.dataTransfer.types.includes(type)

export const carriedCard = (): WallItem | undefined => carried
