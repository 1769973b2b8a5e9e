// The few signs of the desk: lines of one weight, drawn here so that no icon package is shipped.
import type { ReactNode } from 'react'

function sign(children: ReactNode) {
  return function Sign() {
    return (
      <svg
        viewBox="0 0 20 20"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {children}
      </svg>
    )
  }
}

export const WallSign = sign(<path d="M3 3.5h4v13H3zM8.5 3.5h4v8h-4zM14 3.5h3.5v10H14z" />)
export const PeopleSign = sign(
  <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5M13 4a2.6 2.6 0 0 1 0 5M15 12.2c1.8.6 3 2 3 4.3" />,
)
export const AccountSign = sign(
  <path d="M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5zM3.5 17c.3-3.3 3-5 6.5-5s6.2 1.7 6.5 5" />,
)
export const SearchSign = sign(
  <path d="M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5zM13 13l4 4" />,
)
export const StagesSign = sign(<path d="M3 5h14M3 10h9M3 15h5" />)
export const TranslationsSign = sign(
  <path d="M2.5 4.5h8M6.5 2.5v2M9 4.5c-.5 3-3 5.5-6 7M4 7.5c1 2 3 3.5 5 4M10.5 17l3.5-8 3.5 8M11.8 14h4.4" />,
)
export const SettingsSign = sign(<path d="M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4" />)
export const ChevronSign = sign(<path d="m6 8 4 4 4-4" />)
export const CloseSign = sign(<path d="m5 5 10 10M15 5 5 15" />)
export const MoreSign = sign(<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.5" />)
export const HelpSign = sign(
  <path d="M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5zM8 8a2 2 0 1 1 2.8 1.8c-.5.3-.8.7-.8 1.4M10 13.7h.01" />,
)
export const BellSign = sign(<path d="M5 13.5V9a5 5 0 0 1 10 0v4.5l1.25 1.25H3.75zM8.5 17h3" />)
