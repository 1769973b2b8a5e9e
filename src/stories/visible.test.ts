import { expect, test } from 'vitest'
import type { AssetId, FamilyId, SectionId, SetId, StoryId } from '../ids.ts'
import type { Fields } from './story.ts'
import { staleKeys, type Visible } from './visible.ts'

const story = { id: 'one' as StoryId, setId: 'set' as SetId, edition: 'en' }
const fields: Fields = {
  kind: 'gallery',
  section: 'politics' as SectionId,
  topics: [],
  dossiers: [],
  bylines: [],
  slugline: '',
  kicker: '',
  headline: 'The harbour in pictures',
  standfirst: '',
  source: '',
  dateline: '',
}

function aVisible(over: Partial<NonNullable<Visible>> = {}): NonNullable<Visible> {
  const at = new Date('2026-11-23T12:00:00Z')
  return { path: '/en/politics/one', familyId: null, fields, firstPublishedAt: at, updatedAt: at, ...over }
}

function aGallery(...assets: string[]): NonNullable<Visible> {
  const uses = assets.map((asset) => ({ asset: asset as AssetId }))
  return aVisible({ fields: { ...fields, lead: { type: 'gallery', assets: uses } } })
}

test('a card that counts its pictures changes when a gallery grows behind its first picture', () => {
  expect(staleKeys(story, aGallery('a', 'b'), aGallery('a', 'b', 'c'))).toContain('card:one')
})

test('a note that only the story page shows leaves its card alone', () => {
  const after = aVisible({ fields: { ...fields, dateline: 'Harbour' } })
  expect(staleKeys(story, aVisible(), after)).toEqual(['story:one'])
})

test('a story that changes its running story is news to both', () => {
  const keys = staleKeys(
    story,
    aVisible({ familyId: 'old' as FamilyId }),
    aVisible({ familyId: 'new' as FamilyId }),
  )
  expect(keys).toEqual(['story:one', 'family:old', 'family:new'])
})
