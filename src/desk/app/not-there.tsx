// An address of the desk that leads nowhere, and a screen that broke.
import { Link } from '@tanstack/react-router'
import { useWords } from '../words/words-context.tsx'

/** Where the whole address leads nowhere, there is no frame of the desk around it. */
export function AddressNotThere() {
  return (
    <main>
      <NotThere />
    </main>
  )
}

export function NotThere() {
  const words = useWords()
  return (
    <section className="desk-page">
      <h1>{words.app.notThere}</h1>
      <p>
        <Link to="/">{words.app.toTheWall}</Link>
      </p>
    </section>
  )
}

/** A screen that could not be shown: a fault of ours, or a part of the app that a newer build has replaced. */
export function Broken() {
  const words = useWords()
  return (
    <section className="desk-page">
      <h1>{words.app.broken}</h1>
      <p>
        <a href={location.href}>{words.app.reload}</a>
      </p>
    </section>
  )
}
