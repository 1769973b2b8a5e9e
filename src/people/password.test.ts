import { describe, expect, test } from 'vitest'
import { checkPassword } from './password.ts'

const site = ['The Harbour Paper', 'Rosa Lind', 'rosa.lind', 'newsroom.test']

describe('a password', () => {
  test.each([
    ['three words', 'nine calm otters'],
    ['ten characters', 'k7#vQ2!mZx'],
    ['128 characters', 'a quiet boat '.repeat(10).slice(0, 128)],
    ['letters of another script', 'قارب هادئ على الماء'],
    ['ten characters of four bytes', '🚣🌊⚓🐟🦀🌙🔭📯🎣🪢'],
    ['a common word among others', 'welcome kettle giraffe'],
    ['the name of the house among others', 'harbour kettle giraffe'],
    ['spaces at its ends', '  nine calm otters  '],
  ])('is taken: %s', (_, password) => {
    expect(checkPassword(password, site).ok).toBe(true)
  })

  test.each([
    ['nine characters', 'k7#vQ2!mZ'],
    ['nine characters of four bytes', '🚣🌊⚓🐟🦀🌙🔭📯🎣'],
    ['129 characters', 'a quiet boat '.repeat(10).slice(0, 129)],
    ['a common word with figures', 'password123!'],
    ['in disguise', 'P@ssw0rd2026'],
    ['letters behind figures', '2026letme1n!'],
    ['two common words', 'WelcomeAdmin'],
    ['a keyboard row', 'qwertyuiop'],
    ['one letter again and again', 'aaaaaaaaaaaaaaa'],
    ['a short pattern', 'abcabcabcabc'],
    ['figures in a row', '1234567890'],
    ['figures in a row backwards', '9876543210'],
    ['letters in a row', 'abcdefghijkl'],
    ['the name of the newsroom', 'TheHarbourPaper1'],
    ["one's own name", 'rosalind-2026'],
    ["one's own address", 'rosa.lind@1999'],
    ['half a surrogate pair', 'nine calm otters\ud800'],
  ])('is refused: %s', (_, password) => {
    const checked = checkPassword(password, site)
    expect(checked).toMatchObject({
      ok: false,
      problem: { code: 'invalid', errors: [{ pointer: '/password' }] },
    })
  })

  test('is checked in a moment, whatever it is', () => {
    const began = performance.now()
    for (const password of ['a'.repeat(128), 'passme'.repeat(21), `${'in'.repeat(63)}x!`, '1'.repeat(128)])
      checkPassword(password, site)
    expect(performance.now() - began).toBeLessThan(100)
  })
})
