import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { hostCheck } from './hosts.ts'

const asks = (...hosts: string[]) =>
  ({ rawHeaders: hosts.flatMap((host) => ['Host', host]) }) as IncomingMessage

test.each([true, false])(
  'two Host lines, or none, are not the right host (PUBLIC_URL set: %s)',
  (publicUrlSet) => {
    const isRight = hostCheck({ publicUrl: 'http://localhost:3000', publicUrlSet })
    expect(isRight(asks())).toBe(false)
    expect(isRight(asks('localhost:3000', 'evil.example'))).toBe(false)
    expect(isRight(asks('localhost:3000'))).toBe(true)
    expect(isRight(asks('localhost:3000', 'evil.example'))).toBe(false)
    expect(isRight(asks('evil.example'))).toBe(false)
  },
)
