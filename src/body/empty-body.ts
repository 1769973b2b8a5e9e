// The body of a story that has none yet.
import type { Body } from './block.ts'

export const emptyBody: Body = { type: 'doc', content: [] }
