// One transaction: the only way to write. Driven by services; holds the guard, the retries and what happens after the commit.
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { IsolationLevel, Kysely, Transaction } from 'kysely'
import { sqlState } from './errors.ts'
import type { Log } from './log.ts'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>

export type TransactOptions = {
  readonly isolation?: IsolationLevel
  readonly readOnly?: boolean
}

/** Serialization failure and deadlock: the same work can succeed when it is done again. */
const worthRetrying = new Set(['40001', '40P01'])
const attempts = 5

type Scope = { open: boolean }
type Hook = () => void | Promise<void>

const hooksByTransaction = new WeakMap<object, Hook[]>()

/**
 * Runs `hook` when the transaction has committed, in the order of these calls, before `transact` answers.
 * What a hook throws is logged and changes nothing: the work is committed.
 */
export function afterCommit(tx: Tx, hook: Hook): void {
  const hooks = hooksByTransaction.get(tx)
  if (hooks === undefined) throw new Error('afterCommit takes the handle that transact passed on.')
  hooks.push(hook)
}

/** The transactions of one database; `mayConnect` is the guard its dialect asks. */
export class Transactions {
  readonly #scopes = new AsyncLocalStorage<Scope>()
  readonly #log: Log

  constructor(log: Log) {
    this.#log = log
  }

  /** Throws when called from inside a transaction: the root handle would wait for it for ever, or see other data. */
  mayConnect(): void {
    if (this.#scopes.getStore()?.open !== true) return
    throw new Error(
      'Inside a transaction only its own handle (tx) may be used, not the root database handle.',
    )
  }

  async run<T>(
    kysely: Kysely<Tables>,
    work: (tx: Tx) => Promise<T>,
    options: TransactOptions = {},
  ): Promise<T> {
    if (this.#scopes.getStore()?.open === true) {
      throw new Error(
        'A transaction is open here already: pass its handle (tx) on instead of calling transact.',
      )
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(kysely, work, options)
      } catch (error) {
        const state = sqlState(error)
        if (state === undefined || !worthRetrying.has(state) || attempt === attempts) throw error
        await sleep(Math.random() * 20 * attempt)
      }
    }
  }

  async #attempt<T>(
    kysely: Kysely<Tables>,
    work: (tx: Tx) => Promise<T>,
    { isolation, readOnly }: TransactOptions,
  ): Promise<T> {
    const scope: Scope = { open: true }
    const hooks: Hook[] = []
    let builder = kysely.transaction()
    if (isolation !== undefined) builder = builder.setIsolationLevel(isolation)
    if (readOnly === true) builder = builder.setAccessMode('read only')
    const value = await builder.execute(async (tx) => {
      hooksByTransaction.set(tx, hooks)
      try {
        return await this.#scopes.run(scope, () => work(tx))
      } finally {
        // Work left running without being awaited may use the root handle from here on.
        scope.open = false
      }
    })
    await this.#runHooks(hooks)
    return value
  }

  async #runHooks(hooks: readonly Hook[]): Promise<void> {
    for (const hook of hooks) {
      try {
        await hook()
      } catch (error) {
        this.#log('error', 'Work after a commit failed.', { error })
      }
    }
  }
}
