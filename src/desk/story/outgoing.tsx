// An act between the click and its sending: the newsroom's time to undo. Until it is over nothing has left this page, so
// nobody else must know.
import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { useWords } from '../words/words-context.tsx'

type Props = {
  /** What was clicked, in words. */
  readonly act: string
  readonly seconds: number
  readonly onSend: () => void
  readonly onUndo: () => void
  /** The panel was left before the time was over. */
  readonly onLeft: (said: string) => void
}

const tickMs = 200

export function Outgoing({ act, seconds, onSend, onUndo, onLeft }: Props) {
  const words = useWords().outgoing
  const [until] = useState(() => performance.now() + seconds * 1_000)
  const [left, setLeft] = useState(seconds)
  const [settled] = useState({ is: false })
  useBlocker({ shouldBlockFn: () => !window.confirm(words.leave), enableBeforeUnload: true })
  const settle = (how: () => void) => {
    if (settled.is) return
    settled.is = true
    how()
  }
  const tick = useEffectEvent(() => {
    const rest = until - performance.now()
    if (rest <= 0) settle(onSend)
    else setLeft(Math.ceil(rest / 1_000))
  })
  const leave = useEffectEvent(() => settle(() => onLeft(words.cancelled(act))))
  useEffect(() => {
    const timer = setInterval(() => tick(), tickMs)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => () => leave(), [])
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    settle(onUndo)
  }
  return (
    <section className="outgoing" aria-label={words.title} onKeyDown={onKey}>
      {/* Said once: a number that is read out every second drowns everything else. */}
      <p role="status" className="unseen">
        {words.said(act, seconds)}
      </p>
      <p aria-hidden="true">
        <b>{words.left(left)}</b>
      </p>
      <div className="row">
        <Button autoFocus onClick={() => settle(onUndo)}>
          {words.undo}
        </Button>
        <Button variant="default" onClick={() => settle(onSend)}>
          {words.now}
        </Button>
      </div>
    </section>
  )
}
