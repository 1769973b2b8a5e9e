// Who acts: every write names one, every permission is asked for one.
import type { SectionId } from './ids.ts'

export const roles = ['reporter', 'editor', 'front-editor', 'breaking-editor', 'translator', 'admin'] as const
export type Role = (typeof roles)[number]

/** A role in some editions and sections; `all` also covers those made later. */
export type Grant = {
  readonly role: Role
  readonly editions: 'all' | readonly string[]
  readonly sections: 'all' | readonly SectionId[]
}

export type Actor = {
  /** `stranger`: a reader, or anyone without credentials. `system`: the clock and jobs. */
  readonly kind: 'stranger' | 'token' | 'user' | 'cli' | 'system'
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
  /** Network address, where there is one (for the audit log). */
  readonly address?: string
}

const everything: readonly Grant[] = [{ role: 'admin', editions: 'all', sections: 'all' }]

export const stranger: Actor = { kind: 'stranger', id: '', name: '', grants: [] }
export const system: Actor = { kind: 'system', id: 'system', name: 'system', grants: everything }
export const cli: Actor = { kind: 'cli', id: 'cli', name: 'command line', grants: everything }

/** How an actor is written in rows: `token:0192…`, `cli`, `system`. */
export function actorKey(actor: Actor): string {
  return actor.kind === 'token' || actor.kind === 'user' ? `${actor.kind}:${actor.id}` : actor.kind
}
