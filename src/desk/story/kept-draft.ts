// What this browser remembers of a story's draft: which document was open, and whether all of it reached the server.
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

export type Kept = { readonly docId: string; readonly unsaved: boolean }

const place = (story: string) => `standfirst-draft-${story}`
export const storeName = (story: string, docId: string): string => `standfirst-draft-${story}.${docId}`

export function keptDraft(story: string): Kept | undefined {
  try {
    const kept: Partial<Kept> = JSON.parse(localStorage.getItem(place(story)) ?? '{}')
    return typeof kept.docId === 'string' ? { docId: kept.docId, unsaved: kept.unsaved === true } : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(story: string, kept: Kept): void {
  localStorage.setItem(place(story), JSON.stringify(kept))
}

/** A document of another draft as it lies in this browser. It is only read: merging it would double the text. */
export async function readKept(story: string, docId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const store = new IndexeddbPersistence(storeName(story, docId), doc)
  await store.whenSynced
  await store.destroy()
  return doc
}

export async function dropKept(story: string, docId: string): Promise<void> {
  const doc = new Y.Doc()
  const store = new IndexeddbPersistence(storeName(story, docId), doc)
  await store.whenSynced
  await store.clearData()
  doc.destroy()
}

/** Resolves when everything given to the store so far is written. */
export function whenWritten(store: IndexeddbPersistence): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!store.db) return reject(new Error('This browser keeps nothing.'))
    const reading = store.db.transaction(['updates'], 'readonly')
    reading.objectStore('updates').count()
    reading.oncomplete = () => resolve()
    reading.onabort = () => reject(reading.error)
  })
}
