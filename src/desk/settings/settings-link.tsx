// A link to a place of the settings.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = { readonly to: string; readonly current?: boolean; readonly children: ReactNode }

export function SettingsLink({ to, current = false, children }: Props) {
  return (
    <Link to="/settings/$" params={{ _splat: to }} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  )
}
