// A request's receipt: when the request carries an Idempotency-Key, the write marks it in its own transaction, so that a kill
// between commit and answer never lets the same request write twice.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Transaction } from 'kysely'
import type { Tables } from '../db/db.ts'

export type Receipt = { readonly actor: string; readonly key: string }

/** The status of a key whose work is committed and whose answer is not kept (yet). */
export const answerLost = 0

const receipts = new AsyncLocalStorage<Receipt>()

/** Runs `work`; every write inside it marks this key as carried out. */
export function underReceipt<T>(receipt: Receipt, work: () => Promise<T>): Promise<T> {
  return receipts.run(receipt, work)
}

/** Part of a writing transaction. */
export async function markReceipt(tx: Transaction<Tables>): Promise<void> {
  const receipt = receipts.getStore()
  if (!receipt) return
  await tx
    .updateTable('idempotency')
    .set({ status: answerLost })
    .where('actor', '=', receipt.actor)
    .where('key', '=', receipt.key)
    .execute()
}
