import { describe, expect, it } from 'vitest'
import { passwordHelp } from './password-help.ts'

describe('help with a password', () => {
  it.each([
    ['', 'none'],
    ['ninechars', 'short'],
    ['ten chars!', 'enough'],
    ['fourteen chars', 'enough'],
    ['fifteen chars !', 'good'],
  ] as const)('says of "%s": %s', (password, help) => {
    expect(passwordHelp(password)).toBe(help)
  })

  it('counts characters as people see them, not code units', () => {
    expect(passwordHelp('🗞️'.repeat(4))).toBe('short')
  })
})
