import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { readWxr } from './wxr.ts'
import { generateWxr } from './wxr-generator.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

function heapMb(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1e6
}

test('10,000 posts with 10,000 pictures stream by in flat memory', { timeout: 120_000 }, async () => {
  const heaps: number[] = []
  let posts = 0
  let others = 0
  const begun = performance.now()
  for await (const event of readWxr(generateWxr(10_000))) {
    if (event.kind === 'item') {
      posts += 1
      expect(event.item.media).toHaveLength(1)
      if (posts % 2500 === 0) heaps.push(heapMb())
    } else if (event.kind === 'media') others += 1
  }
  const seconds = (performance.now() - begun) / 1000
  const growth = (heaps.at(-1) ?? 0) - (heaps[0] ?? 0)
  console.log(
    `WXR: ${Math.round(posts / seconds)} posts/s (generating included), heap after 2,500 / 10,000 posts: ` +
      `${heaps[0]?.toFixed(1)} / ${heaps.at(-1)?.toFixed(1)} MB`,
  )
  expect([posts, others]).toEqual([10_000, 10_000])
  expect(growth).toBeLessThan(10)
})
