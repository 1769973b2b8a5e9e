// What an edition is missing or has from an older original (`GET /translations`), by pages, asked for again when stories change.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { query } from '../app/api.ts'
import { useLive } from '../app/live.tsx'
import { usePages } from '../app/use-pages.ts'

export type TaskState = 'behind' | 'missing'

export type Task = {
  readonly original: string
  readonly translation: string | null
  /** The original's. */
  readonly edition: string
  readonly slugline: string
  readonly headline: string
  readonly at: string
  readonly marks: readonly string[]
  readonly behind: number
}

const tasksKey = ['translations'] as const
/** The lists are long to make: what happens together is asked for once. */
const gatherMs = 1_000

export function useTasks(edition: string, state: TaskState) {
  return usePages<Task>(
    [...tasksKey, edition, state],
    (after) => `/translations${query({ edition, state, after })}`,
  )
}

export function useLiveTasks(): void {
  const client = useQueryClient()
  const { listen } = useLive()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const forget = listen(({ type }) => {
      if (type !== 'story' && type !== 'reset') return
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: tasksKey })
      }, gatherMs)
    })
    return () => {
      forget()
      clearTimeout(timer)
    }
  }, [client, listen])
}
