// The arrows of moving, drawn because no font of ours has them. "In" points to where the text goes on.
const paths = {
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  in: 'M4 10h12M11 5l5 5-5 5',
  out: 'M16 10H4M9 5l-5 5 5 5',
  remove: 'm5 5 10 10M15 5 5 15',
  grip: 'M7.5 4.5h.01M12.5 4.5h.01M7.5 10h.01M12.5 10h.01M7.5 15.5h.01M12.5 15.5h.01',
} as const

export function Arrow({ way }: { readonly way: keyof typeof paths }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth={way === 'grip' ? 2.5 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[way]} />
    </svg>
  )
}
