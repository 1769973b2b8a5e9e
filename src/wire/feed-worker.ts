// What runs in the feed reader's thread: one feed, then it ends.
// Driven by feed-thread.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { readFeed } from './feed.ts'
import type { FeedTask } from './feed-thread.ts'

const { bytes, options } = workerData as FeedTask
parentPort?.postMessage(readFeed(bytes, options))
