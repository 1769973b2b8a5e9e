// The frame around every screen: the bar above, the rail at the side, the screen between them.
import { Outlet } from '@tanstack/react-router'
import { useWords } from '../words/words-context.tsx'
import { Bar } from './bar.tsx'
import { OverlaysProvider } from './overlays.tsx'
import { Rail } from './rail.tsx'

export function Shell() {
  const words = useWords()
  return (
    <OverlaysProvider>
      <div className="desk-shell">
        <a className="desk-skip" href="#screen">
          {words.app.skip}
        </a>
        <Bar />
        <Rail />
        <main id="screen" className="desk-main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </OverlaysProvider>
  )
}
