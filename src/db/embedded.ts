// The embedded database as the main thread sees it: every call becomes a message to the thread that holds PGlite.
import { Worker } from 'node:worker_threads'
import type { Call, Op, Reply, Rows, WorkerError, WorkerStart } from './embedded-protocol.ts'
import { OpenError } from './errors.ts'
import { encodeParameter } from './values.ts'

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** tsc does not rewrite this address: Vitest runs the sources, production runs dist. */
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './embedded-worker.ts' : './embedded-worker.js',
  import.meta.url,
)

/** One PGlite in one thread. Statements outside transactions wait, in order, while a transaction is open. */
export class Embedded {
  readonly #folder: string
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, (payload: string) => void>()
  #worker: Worker | undefined
  #reopening: Promise<void> | undefined
  /** A thread that died before it answered anything would die again. */
  #hasAnswered = false
  #lastId = 0
  #closing = false
  #dead: Error | undefined
  /** The thread ended unasked: every waiting call was rejected, and the database is being opened again. */
  onLost: (error: Error) => void = () => {}
  /** Open again after onLost; notifications are heard again. */
  onBack: () => void = () => {}
  /** Called once when it cannot be opened again: every call is rejected from now on. */
  onFatal: (error: Error) => void = () => {}

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** Opens (or makes) the database in `folder`, which the caller must hold. Throws OpenError when the engine does not start. */
  static async open(folder: string): Promise<Embedded> {
    const embedded = new Embedded(folder)
    await embedded.#start()
    return embedded
  }

  get closed(): boolean {
    return this.#closing || this.#dead !== undefined
  }

  /** Runs one statement, in the transaction `tx` (an answer of `begin`) or on its own. */
  query(sql: string, params: readonly unknown[] = [], tx?: number): Promise<Rows> {
    const op: Op = { op: 'query', sql, params: params.map(encodeParameter) }
    return this.#call(op, tx) as Promise<Rows>
  }

  /** Begins a transaction, after those already waiting; everything outside it waits until it has ended. */
  async begin(): Promise<number> {
    return (await this.#call({ op: 'begin' })) as number
  }

  async commit(tx: number): Promise<void> {
    await this.#call({ op: 'commit', of: tx })
  }

  async rollback(tx: number): Promise<void> {
    await this.#call({ op: 'rollback', of: tx })
  }

  /** Hears what is notified on `channel`, after its commit. One listener a channel. */
  async listen(channel: string, onNotify: (payload: string) => void): Promise<void> {
    this.#listeners.set(channel, onNotify)
    await this.#call({ op: 'listen', channel })
  }

  async unlisten(channel: string): Promise<void> {
    this.#listeners.delete(channel)
    await this.#call({ op: 'unlisten', channel })
  }

  /** How often a file was forced to the disk since opening; for the test that counts them. */
  async syncs(): Promise<number> {
    return (await this.#call({ op: 'syncs' })) as number
  }

  async close(): Promise<void> {
    await this.#reopening
    const worker = this.#worker
    if (this.closed || worker === undefined) return
    const answered = this.#call({ op: 'close' })
    this.#closing = true
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    await answered
    await ended
  }

  /**
   * Ends the thread at once, whatever it is doing: the only way to stop a statement. Every waiting call is rejected;
   * committed work stays; the database opens again by itself.
   */
  async interrupt(): Promise<void> {
    await this.#worker?.terminate()
  }

  async #start(): Promise<void> {
    const start: WorkerStart = { folder: this.#folder }
    const worker = new Worker(workerUrl, { workerData: start })
    const failure = await started(worker)
    if (failure !== undefined) {
      await worker.terminate()
      throw new OpenError('engine', `The database in ${this.#folder} does not open: ${failure.message}`)
    }
    worker.on('message', (reply: Reply) => this.#receive(reply))
    worker.on('error', (error) => this.#lose(worker, error))
    worker.on('exit', () => this.#lose(worker, undefined))
    this.#worker = worker
  }

  #call(op: Op, tx?: number): Promise<unknown> {
    if (this.#dead !== undefined) return Promise.reject(this.#dead)
    if (this.#closing) return Promise.reject(new Error('The embedded database is closed.'))
    const worker = this.#worker
    if (worker === undefined) return this.#afterReopening(op, tx)
    this.#lastId += 1
    const id = this.#lastId
    const call: Call = tx === undefined ? { ...op, id } : { ...op, id, tx }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage(call)
    })
  }

  async #afterReopening(op: Op, tx: number | undefined): Promise<unknown> {
    await this.#reopening
    return this.#call(op, tx)
  }

  #receive(reply: Reply): void {
    if ('channel' in reply) {
      this.#listeners.get(reply.channel)?.(reply.payload)
      return
    }
    if (!('id' in reply)) return
    this.#hasAnswered = true
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('error' in reply) waiting?.reject(Object.assign(new Error(reply.error.message), reply.error.fields))
    else waiting?.resolve(reply.value)
  }

  #lose(worker: Worker, cause: Error | undefined): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    const message = this.#closing ? 'The embedded database is closed.' : 'The embedded database has stopped.'
    const error = new Error(message, { cause })
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
    if (this.#closing) return
    this.onLost(error)
    if (this.#hasAnswered) this.#reopening = this.#reopen()
    else this.#giveUp(error)
  }

  async #reopen(): Promise<void> {
    try {
      await this.#start()
      for (const channel of this.#listeners.keys()) await this.#call({ op: 'listen', channel })
      this.#hasAnswered = false
      this.onBack()
    } catch (error) {
      this.#giveUp(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #giveUp(error: Error): void {
    this.#dead = error
    this.onFatal(error)
  }
}

/** Why the thread could not open the database, or undefined when it did. */
function started(worker: Worker): Promise<WorkerError | undefined> {
  return new Promise((resolve) => {
    const onMessage = (reply: Reply) => end('failed' in reply ? reply.failed : undefined)
    const onError = (error: Error) => end({ message: error.message, fields: {} })
    const onExit = (code: number) => end({ message: `its thread ended (${code})`, fields: {} })
    const end = (failure: WorkerError | undefined) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(failure)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}
