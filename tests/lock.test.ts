// The lock that keeps two commands from installing or building at once.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { withLock } from '../scripts/lock.mjs'

const folder = mkdtempSync(join(tmpdir(), 'standfirst-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the lock of the commands', () => {
  test('a second holder waits for the first, is told once, and leaves nothing behind', async () => {
    const lock = join(folder, 'one.lock')
    const order: string[] = []
    const first = withLock(lock, async () => {
      order.push('first in')
      await sleep(250)
      order.push('first out')
    })
    await sleep(20)
    const second = withLock(
      lock,
      async () => {
        order.push('second in')
      },
      () => order.push('second waits'),
    )
    await Promise.all([first, second])
    expect(order).toEqual(['first in', 'second waits', 'first out', 'second in'])
    expect(existsSync(lock)).toBe(false)
  })

  test('the lock of a process that is gone is taken over', async () => {
    const lock = join(folder, 'two.lock')
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(pid))
    expect(await withLock(lock, async () => 'mine')).toBe('mine')
  })

  test('a failure inside frees the lock', async () => {
    const lock = join(folder, 'three.lock')
    await expect(withLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await withLock(lock, async () => 'free')).toBe('free')
  })
})
