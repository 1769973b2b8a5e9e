import { describe, expect, it } from 'vitest'
import { sayMoment } from './moment.ts'

const now = new Date('2026-11-23T14:30:00')
const at = (text: string) => new Date(text).toISOString()

describe('an instant in words', () => {
  it('is relative within the hour, before and after', () => {
    expect(sayMoment(at('2026-11-23T14:26:00'), now, 'en')).toBe('4 min. ago')
    expect(sayMoment(at('2026-11-23T14:50:00'), now, 'en')).toBe('in 20 min.')
  })
  it('is the time on the same day', () => {
    expect(sayMoment(at('2026-11-23T09:05:00'), now, 'es')).toBe('09:05')
  })
  it('names the day otherwise, and the year when it is far', () => {
    expect(sayMoment(at('2026-11-20T09:05:00'), now, 'es')).toBe('20 nov, 09:05')
    expect(sayMoment(at('2024-11-20T09:05:00'), now, 'es')).toContain('2024')
  })
})
