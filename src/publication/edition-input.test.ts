import { expect, test } from 'vitest'
import { publicationSettings } from './edition.ts'
import { editionPatch, settingsPatch } from './edition-input.ts'

test('a patch of the settings holds what it names and nothing else', () => {
  expect(settingsPatch.parse({ signal: '#7a1f3d' })).toEqual({ signal: '#7a1f3d' })
  expect(settingsPatch.parse({})).toEqual({})
})

test('a patch of an edition holds of its footer and settings only what it names', () => {
  const patch = { footer: { rights: '© The Paper' }, settings: { digits: 'arab' } } as const
  expect(editionPatch.parse(patch)).toEqual(patch)
})

test('every setting can be patched', () => {
  const settings = publicationSettings.parse({})
  expect(settingsPatch.parse(settings)).toEqual(settings)
})
