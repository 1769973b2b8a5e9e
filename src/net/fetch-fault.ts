// Why a fetch came to nothing, in one sentence a kind for the person who asked; driven by `fetcher.ts`.

/**
 * Kinds are few on purpose: everything that happens before an answer's head has arrived (no such name, closed or
 * filtered port, no HTTP, broken TLS, silence) is `unreachable`, so that nobody learns which ports are open.
 */
export type FetchFaultKind =
  | 'bad-address' // not an address this fetcher may go to at all: scheme, port, user-info, syntax
  | 'not-public' // leads to a private, local or reserved network
  | 'unreachable'
  | 'too-slow' // the answer began, but did not end in time
  | 'too-large'
  | 'cut' // ended before its announced end, or its compression is damaged
  | 'encoding' // a compression we did not ask for
  | 'redirects' // too many, in a circle, or to nowhere
  | 'status' // an answer other than 2xx and 304
  | 'paused' // this host failed repeatedly or asked for a pause
  | 'cancelled' // the caller's signal

export type FetchFault = {
  readonly kind: FetchFaultKind
  /** One plain sentence for the user. */
  readonly detail: string
  /** The address that failed, after redirects. */
  readonly url: string
  /** The HTTP status when `kind` is `status`. */
  readonly status?: number
  /** How long to leave this host alone, in seconds, when it said so or the breaker is open. */
  readonly retryAfterS?: number
}

const sentences: Readonly<Record<FetchFaultKind, string>> = {
  'bad-address':
    'Only http and https addresses on the usual ports, without a user name, can be fetched; another host:port must stand in FETCH_ALLOW.',
  'not-public':
    'The address does not lead to a public server; private ones must be named in FETCH_ALLOW by the operator.',
  unreachable: 'No usable answer came from this address.',
  'too-slow': 'The server took too long to send its answer.',
  'too-large': 'The answer is larger than is accepted.',
  cut: 'The answer broke off or is damaged.',
  encoding: 'The answer is compressed in a way that is not accepted.',
  redirects: 'The address redirects too often or to nowhere.',
  status: 'The server refused or failed to answer.',
  paused: 'This server failed repeatedly or asked for a pause; it will be tried again later.',
  cancelled: 'The fetch was cancelled.',
}

/** A fault of one kind with its sentence. */
export function fault(
  kind: FetchFaultKind,
  url: string,
  more: { readonly status?: number; readonly retryAfterS?: number } = {},
): FetchFault {
  const detail =
    more.status === undefined ? sentences[kind] : `The server answered with status ${more.status}.`
  return { kind, detail, url, ...more }
}

/** Carries a fault out of nested reading; caught once, at the edge of the fetcher (or thrown by a body stream). */
export class FetchFaultError extends Error {
  readonly fault: FetchFault
  constructor(fault: FetchFault) {
    super(fault.detail)
    this.fault = fault
  }
}
