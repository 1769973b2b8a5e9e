// The messages between the main thread (embedded.ts) and the thread that holds PGlite (embedded-worker.ts).

export type WorkerStart = { readonly folder: string }

export type Op =
  | { readonly op: 'query'; readonly sql: string; readonly params: readonly (string | null)[] }
  | { readonly op: 'begin' | 'syncs' | 'close' }
  | { readonly op: 'commit' | 'rollback'; readonly of: number }
  | { readonly op: 'listen' | 'unlisten'; readonly channel: string }

/** `tx` is the id of the `begin` call whose transaction the statement belongs to. */
export type Call = Op & { readonly id: number; readonly tx?: number }

export type Rows = { readonly rows: unknown[]; readonly affectedRows: number | undefined }

export type WorkerError = { readonly message: string; readonly fields: Readonly<Record<string, unknown>> }

export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: WorkerError }
  | { readonly channel: string; readonly payload: string }
  | { readonly ready: true }
  | { readonly failed: WorkerError }
