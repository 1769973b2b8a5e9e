import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password-service.ts'

test('a password is kept as argon2id with 19 MiB and two passes, another each time', async () => {
  const [one, two] = await Promise.all([hashPassword('nine calm otters'), hashPassword('nine calm otters')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
})

test('it is compared whole: neither its beginning nor another case nor a space more will do', async () => {
  const kept = await hashPassword('nine calm otters')
  expect(await verifyPassword(kept, 'nine calm otters')).toBe(true)
  const long = `${'x'.repeat(100)}a`
  const keptLong = await hashPassword(long)
  expect(await verifyPassword(keptLong, `${'x'.repeat(100)}b`)).toBe(false)
  for (const other of ['nine calm otter', 'Nine calm otters', 'nine calm otters ', ''])
    expect(await verifyPassword(kept, other), other).toBe(false)
})

test('comparing with nobody is wrong, and takes as long as comparing with somebody', async () => {
  const kept = await hashPassword('nine calm otters')
  const timed = async (hash: string | undefined) => {
    const began = performance.now()
    expect(await verifyPassword(hash, 'a wrong password')).toBe(false)
    return performance.now() - began
  }
  await timed(undefined)
  const times: [number, number][] = []
  for (let n = 0; n < 7; n += 1) times.push([await timed(kept), await timed(undefined)])
  const [known, nobody] = [0, 1].map((at) => Math.min(...times.map((pair) => pair[at] ?? 0)))
  expect(nobody).toBeGreaterThan((known ?? 0) * 0.5)
})
