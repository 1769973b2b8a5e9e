// All routes of the room, as the server takes them.
import type { Endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { OwnSite } from '../net/net.ts'
import type { DeskStreams } from './desk-stream-listener.ts'
import { deskStreamEndpoints } from './desk-stream-routes.ts'
import { noticeEndpoints } from './notice-routes.ts'
import { receiptEndpoints } from './receipt-routes.ts'
import { recordEndpoints } from './record-routes.ts'
import { translationEndpoints } from './translation-routes.ts'
import { wallEndpoints } from './wall-routes.ts'

/** What the desk needs of the server it runs in. */
export type Desk = {
  readonly streams: DeskStreams
  /** Looks at the public site as a stranger. */
  readonly site: OwnSite
  readonly publicUrl: string
}

export function workflowEndpoints(core: Core, { streams, site, publicUrl }: Desk): Endpoint[] {
  return [
    ...wallEndpoints(core),
    ...noticeEndpoints(core),
    ...deskStreamEndpoints(streams),
    ...recordEndpoints(core, publicUrl),
    ...translationEndpoints(core),
    ...receiptEndpoints(core, site, publicUrl),
  ]
}
