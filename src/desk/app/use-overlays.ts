// What opens over any screen, as any component asks for it; overlays.tsx shows it.
import { createContext, useContext } from 'react'

export type Overlay = 'search' | 'new-story' | 'help'
export type Overlays = { readonly open: (overlay: Overlay) => void }

export const OverlaysContext = createContext<Overlays>({ open: () => undefined })

export const useOverlays = (): Overlays => useContext(OverlaysContext)
