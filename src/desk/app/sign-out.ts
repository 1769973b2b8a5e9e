// Leaving the desk.
import { remove } from './api.ts'

/** Ends the session on the server, then begins afresh: nothing of it stays in the page. */
export async function signOut(): Promise<void> {
  await remove('/session').catch(() => undefined)
  location.assign('/desk/')
}
