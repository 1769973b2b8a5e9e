import { beforeEach, expect, test } from 'vitest'
import { type Actor, cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase, emptyTables } from '../db/testing.ts'
import { furnish, type TestRoom, testCore, value } from '../stories/testing.ts'
import { houseStyleInput, type NameInput, nameInput, namePatch } from './house-style.ts'
import { addName, editName, removeName, setHouseStyle } from './house-style-service.ts'
import { getHouseStyle, listNames } from './house-style-store.ts'

const rules = houseStyleInput.parse({
  longestHeadline: 70,
  longestStandfirst: null,
  avoid: [{ term: 'utilise', use: 'use' }],
})
const marrow = nameInput.parse({
  forms: { en: { name: 'Marrow', avoid: ['Marrowe', 'Marrow', 'Marrowe'] }, ar: { name: 'مارو' } },
})
const arabicEditor: Actor = {
  kind: 'token',
  id: '1',
  name: 'ar',
  grants: [{ role: 'editor', editions: ['ar'], sections: 'all' }],
}

test.each([
  { ...rules, avoid: [{ term: '  ' }] },
  { ...rules, avoid: [{ term: '…' }] },
  { ...rules, avoid: [{ term: 'a\u0000b' }] },
  { ...rules, avoid: [{ term: 'x'.repeat(101) }] },
  { ...rules, avoid: Array.from({ length: 501 }, () => ({ term: 'x' })) },
  { ...rules, longestHeadline: 0 },
  { ...rules, more: 1 },
])('what is no house style is refused: %#', (given) => {
  expect(houseStyleInput.safeParse(given).success).toBe(false)
})

test('a name in no edition is none', () => {
  expect(nameInput.safeParse({ forms: {} }).success).toBe(false)
})

describeEachDatabase('house style', (open) => {
  let core: TestRoom
  let opened: Database | undefined

  beforeEach(async () => {
    opened ??= await open()
    await emptyTables(opened)
    core = await testCore(opened)
    await furnish(core)
  })

  const code = (result: { ok: boolean; problem?: { code: string } }) =>
    result.ok ? 'ok' : result.problem?.code

  test('an edition has rules of its own, and a stale save overwrites nothing', async () => {
    const { kysely } = core.database
    expect(await getHouseStyle(kysely, 'en')).toMatchObject({ rev: 0, longestHeadline: 90, avoid: [] })
    expect(value(await setHouseStyle(core, cli, 'en', rules, 0)).rev).toBe(1)
    expect(code(await setHouseStyle(core, cli, 'en', { ...rules, avoid: [] }, 0))).toBe('stale')
    expect(await getHouseStyle(kysely, 'en')).toMatchObject({ ...rules, rev: 1 })
    expect(await getHouseStyle(kysely, 'ar')).toMatchObject({ rev: 0 })
    expect(code(await setHouseStyle(core, cli, 'xx', rules, 0))).toBe('not-found')
    expect(code(await setHouseStyle(core, arabicEditor, 'en', rules, 1))).toBe('forbidden')
    expect(code(await setHouseStyle(core, arabicEditor, 'ar', rules, 0))).toBe('ok')
  })

  test('a name has one spelling in each edition, and each edition gets its own', async () => {
    const { kysely } = core.database
    const made = value(await addName(core, cli, { ...marrow, topic: 'harbour', note: 'The port' }))
    expect(made.forms['en']).toEqual({ name: 'Marrow', avoid: ['Marrowe'] })
    expect((await getHouseStyle(kysely, 'en')).glossary).toEqual([
      { name: 'Marrow', avoid: ['Marrowe'], note: 'The port' },
    ])
    expect((await getHouseStyle(kysely, 'ar')).glossary).toEqual([
      { name: 'مارو', avoid: [], note: 'The port' },
    ])
    value(await editName(core, cli, made.id, { forms: { en: null } }, 1))
    expect((await getHouseStyle(kysely, 'en')).glossary).toEqual([])
    expect(code(await editName(core, cli, made.id, { note: 'late' }, 1))).toBe('stale')
    expect(code(await editName(core, cli, made.id, { forms: { ar: null } }, 2))).toBe('conflict')
    value(await removeName(core, cli, made.id))
    expect(await listNames(kysely)).toEqual([])
    expect(code(await removeName(core, cli, made.id))).toBe('not-found')
  })

  test('an editor of one edition changes its spelling and nothing else', async () => {
    const { id } = value(await addName(core, cli, marrow))
    const arabic = namePatch.parse({ forms: { ar: { name: 'مارو', avoid: ['ماروه'] } } })
    expect(value(await editName(core, arabicEditor, id, arabic, 1)).forms['en']).toEqual({
      name: 'Marrow',
      avoid: ['Marrowe'],
    })
    expect(code(await editName(core, arabicEditor, id, { forms: { en: null } }, 2))).toBe('forbidden')
    expect(code(await editName(core, arabicEditor, id, { note: 'mine' }, 2))).toBe('forbidden')
    expect(code(await editName(core, arabicEditor, id, { topic: null }, 2))).toBe('forbidden')
    expect(code(await removeName(core, arabicEditor, id))).toBe('forbidden')
    const own: NameInput = { topic: null, note: '', forms: { ar: { name: 'المنارة', avoid: [] } } }
    expect(code(await addName(core, arabicEditor, own))).toBe('ok')
    expect(code(await addName(core, arabicEditor, marrow))).toBe('forbidden')
    expect(code(await addName(core, cli, { ...marrow, topic: 'nothing' }))).toBe('invalid')
    expect(code(await addName(core, cli, { ...marrow, forms: { xx: { name: 'A', avoid: [] } } }))).toBe(
      'invalid',
    )
  })
})
