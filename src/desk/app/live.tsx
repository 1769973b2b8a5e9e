// What happens in the newsroom, heard while the desk is open: one stream of events for all screens. It carries ids only;
// each screen fetches what it shows. Reconnects by itself, and takes up where it was cut.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskMessage } from '../../workflow/desk-event.ts'
import { get } from './api.ts'

type Listener = (message: DeskMessage) => void

type Live = {
  /** Whether the stream is open; false for longer than a moment means that screens may be old. */
  readonly connected: boolean
  readonly listen: (listener: Listener) => () => void
}

const LiveContext = createContext<Live>({ connected: true, listen: () => () => undefined })

const types = ['hello', 'reset', 'story', 'front', 'flash', 'letter', 'stages', 'notice'] as const
const firstWaitMs = 1_000
const longestWaitMs = 20_000

export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const listeners = useRef(new Set<Listener>())
  const [connected, setConnected] = useState(true)

  useEffect(() => {
    const stream = keepListening((message) => {
      for (const listener of listeners.current) listener(message)
    }, setConnected)
    return stream.stop
  }, [])

  const live = useMemo<Live>(
    () => ({
      connected,
      listen: (listener) => {
        listeners.current.add(listener)
        return () => listeners.current.delete(listener)
      },
    }),
    [connected],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

function keepListening(tell: Listener, connected: (is: boolean) => void): { readonly stop: () => void } {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWaitMs
  let seq: number | undefined

  function open(): void {
    const opened = new EventSource(`/api/v1/desk/events${seq === undefined ? '' : `?since=${seq}`}`)
    source = opened
    opened.onopen = () => {
      wait = firstWaitMs
      connected(true)
    }
    opened.onerror = () => {
      connected(false)
      // A refusal closes it for good, anything else is tried again by the browser.
      if (opened.readyState !== EventSource.CLOSED) return
      timer = setTimeout(reopen, wait)
      wait = Math.min(wait * 2, longestWaitMs)
    }
    for (const type of types) {
      opened.addEventListener(type, (event) => {
        const message = { ...(JSON.parse(event.data) as object), type } as DeskMessage
        seq = message.seq
        tell(message)
      })
    }
  }
  /** Asking who I am brings up the sign-in where the session is over. */
  function reopen(): void {
    get('/me').then(open, () => {
      timer = setTimeout(reopen, wait)
      wait = Math.min(wait * 2, longestWaitMs)
    })
  }
  open()
  return {
    stop: () => {
      clearTimeout(timer)
      source?.close()
    },
  }
}

export const useLive = (): Live => useContext(LiveContext)
