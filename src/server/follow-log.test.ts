import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followLog } from './follow-log.ts'
import { silentLog } from './log.ts'

type Hooks = { readonly onLost?: () => void; readonly onBack?: () => void }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function follow(pull: () => Promise<void>) {
  const told: boolean[] = []
  let heard: { notify: (payload: string) => void; hooks: Hooks } | undefined
  const database = {
    listen: async (_: string, notify: (payload: string) => void, hooks: Hooks = {}) => {
      heard = { notify, hooks }
      return async () => undefined
    },
  }
  await followLog(database, { pull }, silentLog, (hearsAll) => void told.push(hearsAll))
  if (!heard) throw new Error('nobody listens')
  const { notify, hooks } = heard
  return { told, notify: () => notify('1'), lose: () => hooks.onLost?.(), back: () => hooks.onBack?.() }
}

test('a log that could not be read once is read again, and the store is told both', async () => {
  let isAway = true
  const { told, notify } = await follow(async () => {
    if (isAway) throw new Error('away')
  })
  notify()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual([false])
  isAway = false
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual([false, true])
})

test('a reading from before the listener was lost does not make up for what it missed', async () => {
  const readings: (() => void)[] = []
  const { told, notify, lose, back } = await follow(
    () => new Promise((resolve) => void readings.push(resolve)),
  )
  notify()
  lose()
  back()
  readings[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual([false])
  readings[1]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual([false, true])
})
