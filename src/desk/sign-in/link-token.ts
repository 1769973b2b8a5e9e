// The token of a one-time link. It is in the fragment, which browsers send to no server and no log holds.

/** Takes it out of the address bar too: it must not be copied along, or lie in the history. */
export function takeLinkToken(): string {
  const token = location.hash.slice(1)
  if (token !== '') history.replaceState(history.state, '', location.pathname)
  return token
}
