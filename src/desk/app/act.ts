// One act of a person (a form sent, a button pressed): busy while it runs, and a plain sentence when it was refused.
import { useCallback, useRef, useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import { plainProblem } from './plain-problem.ts'

export type Act<P extends readonly unknown[]> = {
  readonly run: (...given: P) => void
  readonly busy: boolean
  readonly problem: string | undefined
  readonly forget: () => void
}

/** `say` has a better sentence for some refusals than the general one; undefined where it has none. */
export function useAct<P extends readonly unknown[]>(
  act: (...given: P) => Promise<void>,
  say?: (error: unknown) => string | undefined,
): Act<P> {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const running = useRef(false)

  async function go(...given: P): Promise<void> {
    // A second press while the first is under way is the same act.
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      await act(...given)
    } catch (error) {
      setProblem(say?.(error) ?? plainProblem(error, words))
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  const forget = useCallback(() => setProblem(undefined), [])
  return { run: (...given) => void go(...given), busy, problem, forget }
}
