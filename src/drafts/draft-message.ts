// What the server says to an editor beside the protocol of Yjs: stateless messages, as JSON. Version 1.

export type DraftMessage =
  /** What this editor sent is committed; `clock` is the draft's row, `at` the server's time. */
  | { readonly type: 'saved'; readonly clock: number; readonly at: string }
  /** A revision was cut or entered: the newest one now. */
  | { readonly type: 'revision'; readonly rev: number }
  /** What this editor may do changed: their rights, or the story went live. */
  | { readonly type: 'access'; readonly canEdit: boolean }

/** Why a document is refused (the reason of the provider's `authenticationFailed`). */
export type Refusal = 'not-found' | 'not-open' | 'too-many'
