// Instants as people say them at the desk: "4 min. ago", "14:05", "23 Nov, 14:05", in the reader's language and zone.
import { useCallback, useEffect, useState } from 'react'
import { useSpoken } from '../words/words-context.tsx'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** `instant` is ISO 8601. Within the hour relative, on the same day the time, else day and time. */
export function sayMoment(instant: string, now: Date, language: string): string {
  const at = new Date(instant)
  const ms = at.getTime() - now.getTime()
  if (Math.abs(ms) < hourMs) {
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
    return relative.format(Math.round(ms / minuteMs), 'minute')
  }
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const sameDay = at.toDateString() === now.toDateString()
  const far = Math.abs(ms) > 300 * dayMs
  const day = { day: 'numeric', month: 'short', ...(far ? { year: 'numeric' } : {}) } as const
  return new Intl.DateTimeFormat(language, sameDay ? time : { ...day, ...time }).format(at)
}

/** Rendered again each minute, so that "4 min. ago" stays true. */
export function useMoment(): (instant: string) => string {
  const { language } = useSpoken()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return useCallback((instant) => sayMoment(instant, now, language), [now, language])
}
