import { describe, expect, it } from 'vitest'
import { matches } from './matches.ts'

describe('a name and what somebody types', () => {
  it.each([
    ['New story', 'new'],
    ['New story', 'st ne'],
    ['María Ortega', 'maria'],
    ['المدينة', 'مدينه'],
    ['أحمد', 'احمد'],
    ['Anything', ''],
  ])('"%s" fits "%s"', (name, text) => {
    expect(matches(name, text)).toBe(true)
  })
  it.each([
    ['New story', 'tory'],
    ['New story', 'new wall'],
  ])('"%s" does not fit "%s"', (name, text) => {
    expect(matches(name, text)).toBe(false)
  })
})
