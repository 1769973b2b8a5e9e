// Ids of the demo's things, the same in every installation: a text can name what is not written yet, and a seeding that
// was interrupted finds what it has done. Pure.
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { AssetId, EntryId, FamilyId, FlashId, StoryId } from '../ids.ts'
import type { DemoEdition } from './demo-story.ts'

/** Older than anything a newsroom writes itself, so that lists in order of ids begin with the newsroom's own. */
const bornMs = Date.UTC(2026, 0, 1)

function idOf(name: string): string {
  return v7({ msecs: bornMs, random: createHash('sha256').update(`demo ${name}`).digest(), seq: 0 })
}

export const storyIdOf = (set: string, edition: DemoEdition) => idOf(`story ${set} ${edition}`) as StoryId
export const familyIdOf = (family: string) => idOf(`family ${family}`) as FamilyId
export const assetIdOf = (picture: string) => idOf(`asset ${picture}`) as AssetId
export const flashIdOf = (edition: DemoEdition, text: string) => idOf(`flash ${edition} ${text}`) as FlashId
export const entryIdOf = (story: StoryId, name: string) => idOf(`entry ${story} ${name}`) as EntryId

/** Numbers in [0, 1) that are the same for the same name: what block ids are made of. */
export function chanceOf(name: string): () => number {
  let block = Buffer.alloc(0)
  let used = 0
  let round = 0
  return () => {
    if (used + 4 > block.length) {
      block = createHash('sha256').update(`demo ${name} ${round++}`).digest()
      used = 0
    }
    used += 4
    return block.readUInt32BE(used - 4) / 2 ** 32
  }
}
