// Shown while a screen loads: nothing for a moment, then a quiet sign, so that fast answers do not flicker.
import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../words/words-context.tsx'

const patienceMs = 300

export function Waiting() {
  const words = useWords()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output className="desk-waiting" aria-label={words.app.loading}>
      {late && <Loader size="sm" color="gray" />}
    </output>
  )
}
