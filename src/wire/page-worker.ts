// What runs in the page reader's thread: one page, then it ends. Driven by page-intake.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { type PageOptions, readPageHere } from './page-read.ts'

const { bytes, options } = workerData as { readonly bytes: Uint8Array; readonly options: PageOptions }
parentPort?.postMessage(readPageHere(bytes, options))
