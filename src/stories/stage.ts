// The newsroom's own stages: where a story stands on the desk. Types and pure rules.

export type Stage = {
  /** ASCII, for good: stories and saved views name it. */
  readonly key: string
  /** Names by language (`en`, `ar`); the desk falls back to any other, then to the key. */
  readonly texts: Readonly<Record<string, string>>
  readonly color: string | null
  /** New stories start here; exactly one. */
  readonly starts: boolean
  /** Done: waits for a public verb; exactly one. What stands after it in the list is beside the way (hold). */
  readonly ready: boolean
}

/** The stages in order, with the revision of the list. */
export type StageList = { readonly rev: number; readonly stages: readonly Stage[] }

/** Columns of the wall that are no stage; no stage may be called so. */
export const reservedStageKeys: readonly string[] = [
  'incoming',
  'waiting',
  'scheduled',
  'live',
  'live-edited',
  'taken-down',
]

export type Way = 'submit' | 'return'

/**
 * Where `submit` and `return` lead from here, or null at the end of the way. The way runs from the first stage to the
 * ready one; from a stage beside it `submit` leads to ready and `return` to the start.
 */
export function nextStage(stages: readonly Stage[], from: string, way: Way): Stage | null {
  const ready = stages.findIndex((stage) => stage.ready)
  const here = stages.findIndex((stage) => stage.key === from)
  if (here < 0 || here > ready)
    return stages.find((stage) => (way === 'submit' ? stage.ready : stage.starts)) ?? null
  if (way === 'submit') return here === ready ? null : (stages[here + 1] ?? null)
  return stages[here - 1] ?? null
}

/** Which act a move is: forward along the list, or back. */
export function wayBetween(stages: readonly Stage[], from: string, to: string): Way {
  const place = (key: string) => stages.findIndex((stage) => stage.key === key)
  return place(to) < place(from) ? 'return' : 'submit'
}
