// Pure rules of the people room.
import { describe, expect, test } from 'vitest'
import { type Grant, roles } from '../actor.ts'
import { pairWait, waitMs } from './attempt.ts'
import { networkOf, roughly } from './client.ts'
import { needsSecondFactor } from './permission.ts'
import { newRecoveryCodes, newTotpSecret, totpStep } from './second-factor.ts'
import { cookieName, secretOf } from './session.ts'
import { codeOf } from './testing.ts'

const all = (role: Grant['role']): Grant => ({ role, editions: 'all', sections: 'all' })

describe('a second factor', () => {
  test('is asked of every role that can publish or administer, also for one edition only', () => {
    const asked = roles.filter((role) => needsSecondFactor([all(role)]))
    expect(asked).toEqual(['editor', 'front-editor', 'breaking-editor', 'admin'])
    expect(needsSecondFactor([all('reporter'), { ...all('editor'), editions: ['ar'] }])).toBe(true)
    expect(needsSecondFactor([])).toBe(false)
  })

  test('a code fits its step and the ones beside it, and says which it was', () => {
    const secret = newTotpSecret()
    const at = new Date('2026-11-23T12:00:10Z')
    const step = Math.floor(at.getTime() / 30_000)
    const shifted = (seconds: number) => codeOf(secret, new Date(at.getTime() + seconds * 1000))
    expect(totpStep(secret, shifted(0), at)).toBe(step)
    expect(totpStep(secret, shifted(-30), at)).toBe(step - 1)
    expect(totpStep(secret, shifted(30), at)).toBe(step + 1)
    expect(totpStep(secret, shifted(-90), at)).toBeUndefined()
    expect(totpStep(secret, '12345', at)).toBeUndefined()
    expect(totpStep(secret, '1e5000', at)).toBeUndefined()
  })

  test('ten recovery codes differ, of 120 random bits each', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/)
  })
})

describe('waiting', () => {
  test('grows from the fifth failure to a quarter of an hour and no further', () => {
    expect([0, 4, 5, 6, 9, 14, 15, 1_000].map((n) => waitMs(n, pairWait) / 1000)).toEqual([
      0, 0, 1, 2, 16, 512, 900, 900,
    ])
  })
})

describe('a client', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['', 'unknown'],
    ['not an address', 'unknown'],
  ])('at %j belongs to the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test('of IPv6 cannot leave its network by changing the last 64 bits', () => {
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::9'))
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  })

  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
      'Chrome, Windows',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1', 'Safari, iOS'],
    ['<script>alert(1)</script>', 'another program'],
    ['', 'another program'],
  ])('is described roughly: %j', (agent, words) => {
    expect(roughly(agent)).toBe(words)
  })
})

describe('the cookie', () => {
  test.each([
    ['http://localhost:3000', 'standfirst'],
    ['http://127.0.0.1', 'standfirst'],
    ['http://[::1]:8080', 'standfirst'],
    ['https://localhost', '__Host-standfirst'],
    ['https://paper.test', '__Host-standfirst'],
    ['http://paper.test', '__Host-standfirst'],
  ])('of %s is %s', (url, name) => {
    expect(cookieName(url)).toBe(name)
  })

  test('a secret of another form is none, and a name that only begins alike is another cookie', () => {
    const secret = 'a'.repeat(43)
    expect(secretOf(`standfirst=${secret}`, 'http://localhost:3000')).toBe(secret)
    expect(secretOf(`standfirst=${secret}x`, 'http://localhost:3000')).toBeUndefined()
    expect(secretOf(`standfirst-2=${secret}`, 'http://localhost:3000')).toBeUndefined()
    expect(secretOf(`standfirst=${secret}`, 'https://paper.test')).toBeUndefined()
    expect(secretOf(undefined, 'https://paper.test')).toBeUndefined()
  })
})
