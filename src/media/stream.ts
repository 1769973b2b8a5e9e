// What a stream (a live video channel) and its schedule are: types and pure rules.
import type { AssetId, ProgrammeId, StreamId } from '../ids.ts'
import type { FieldError } from '../result.ts'

export type StreamText = {
  readonly name: string
  readonly description: string
  readonly shown: boolean
  readonly order: number
}

export type Stream = {
  readonly id: StreamId
  /** Stable ASCII key. */
  readonly key: string
  /** Where browsers fetch it (HLS over https); null while no camera is connected. */
  readonly source: string | null
  readonly onAir: boolean
  readonly poster: AssetId | null
  readonly rev: number
  /** One row per edition. */
  readonly texts: Readonly<Record<string, StreamText>>
}

/** A span of the schedule: a programme, or a title of its own per edition. */
export type Slot = {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly programme: ProgrammeId | null
  readonly titles: Readonly<Record<string, string>>
}

const longestSlotMs = 24 * 3_600_000

/** What is wrong with a schedule in order of start: an end before its start, a slot longer than a day, two at once. */
export function slotFaults(slots: readonly Pick<Slot, 'startsAt' | 'endsAt'>[]): FieldError[] {
  const faults: FieldError[] = []
  const inOrder = slots
    .map((slot, index) => ({ ...slot, index }))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  for (const [place, { startsAt, endsAt, index }] of inOrder.entries()) {
    const lasts = endsAt.getTime() - startsAt.getTime()
    if (lasts <= 0) faults.push({ pointer: `/slots/${index}/endsAt`, detail: 'is not after the start' })
    else if (lasts > longestSlotMs)
      faults.push({ pointer: `/slots/${index}/endsAt`, detail: 'is more than a day later' })
    const before = inOrder[place - 1]
    if (before && before.endsAt > startsAt) {
      faults.push({
        pointer: `/slots/${index}/startsAt`,
        detail: `begins before slot ${before.index} has ended`,
      })
    }
  }
  return faults
}

/** Keys whose readers see something else now. Being on air also lights the live dot and the strip. */
export function staleStreamKeys(before: Stream | undefined, after: Stream | undefined): string[] {
  const editions = new Set([...Object.keys(before?.texts ?? {}), ...Object.keys(after?.texts ?? {})])
  const turned = (before?.onAir ?? false) !== (after?.onAir ?? false)
  return [...editions].flatMap((code) => [`stream:${code}`, ...(turned ? [`live:${code}`] : [])])
}
