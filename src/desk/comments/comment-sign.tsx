// The sign of a comment.
export function CommentSign() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M3 4h14v9.5H9L5.5 17v-3.5H3z" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M10 6.25v5M7.5 8.75h5" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  )
}
