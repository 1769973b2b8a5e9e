// Builders for tests of handlers.
import type { Client } from '../people/people.ts'

/** A request from this machine. */
export const atHome: Client = { address: '127.0.0.1', agent: '', direct: true }
