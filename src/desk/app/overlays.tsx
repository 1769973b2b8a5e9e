// What opens over any screen by a key or a button: search everywhere, a new story, the help. Each is loaded when opened.
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isPlainKey } from './keys.ts'
import { useSession } from './session.tsx'
import { type Overlay, OverlaysContext } from './use-overlays.ts'

const loadSearch = () => import('../search/search-dialog.tsx')
const loadNewStory = () => import('../wall/new-story-dialog.tsx')
const SearchDialog = lazy(async () => ({ default: (await loadSearch()).SearchDialog }))
const NewStoryDialog = lazy(async () => ({ default: (await loadNewStory()).NewStoryDialog }))
const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }))

export function OverlaysProvider({ children }: { readonly children: ReactNode }) {
  const { may } = useSession()
  const [shown, setShown] = useState<Overlay>()
  const mayCreate = may('story.create')
  const from = useRef<Element>(null)
  const open = useCallback((overlay: Overlay) => {
    from.current = document.activeElement
    setShown(overlay)
  }, [])

  // Fetched before they are asked for: what is typed right after the key must not be lost.
  useEffect(() => {
    void loadSearch()
    if (mayCreate) void loadNewStory()
  }, [mayCreate])
  useEffect(() => {
    function handle(event: KeyboardEvent): void {
      const wanted = overlayOf(event)
      if (!wanted || (wanted === 'new-story' && !mayCreate)) return
      event.preventDefault()
      open(wanted)
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [mayCreate, open])

  const overlays = useMemo(() => ({ open }), [open])
  /** Back to where one was: the card, the field, the button. */
  const close = () => {
    setShown(undefined)
    const back = from.current
    from.current = null
    if (back instanceof HTMLElement) setTimeout(() => back.focus())
  }
  return (
    <OverlaysContext value={overlays}>
      {children}
      <Suspense fallback={null}>
        {shown === 'search' && <SearchDialog onClose={close} />}
        {shown === 'new-story' && <NewStoryDialog onClose={close} />}
        {shown === 'help' && <HelpDialog onClose={close} />}
      </Suspense>
    </OverlaysContext>
  )
}

/** Ctrl/Cmd-K works also while typing, as it does everywhere; letters do not. */
function overlayOf(event: KeyboardEvent): Overlay | undefined {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') return 'search'
  if (!isPlainKey(event)) return undefined
  if (event.key === '?') return 'help'
  if (event.key === 'n') return 'new-story'
  return undefined
}
