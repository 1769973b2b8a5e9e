// A revision in the shape of an open draft: what a new draft is built from, and what a change is measured by.
import type { DraftContent, NodeJson } from '../drafts/drafts.ts'
import type { Revision } from './story.ts'

export function draftContent({ fields, body }: Revision): DraftContent {
  const { headline, standfirst, slugline, kicker, dateline, source, bylines, ...chosen } = fields
  return {
    texts: { headline, standfirst, slugline, kicker, dateline, source },
    chosen: { ...chosen, authors: bylines },
    // The body's own types say more than a node has to; every one of its blocks is a node.
    blocks: body.content as readonly NodeJson[],
  }
}
