// Presence: who is where in a draft. Cursors carry the name of who is signed in, whatever the browser says.
import type { Connection, Document } from '@hocuspocus/server'
import type { EditorContext } from './editor-socket.ts'

/** One connection shows one cursor; a browser that restarts may show two for a moment. */
const mostCursors = 3
const mostStateLength = 4_000

/** Changes `states` before anybody hears of them: names put right, another's cursor left alone. */
export function tellTruth(
  document: Document,
  connection: Connection<EditorContext>,
  states: Map<number, Record<string, unknown>>,
): void {
  const { actor } = connection.context.socket
  const others = document.getConnections().filter((each) => each !== connection)
  const taken = new Set<unknown>(others.flatMap((each) => [...document.getClients(each)]))
  const own = new Set<unknown>(document.getClients(connection))
  for (const [client, state] of states) {
    // An empty one says nothing; Hocuspocus reads each frame into a list that has one of its own.
    const isState = typeof state === 'object' && Object.keys(state).length > 0
    const isTooMany = !own.has(client) && own.size >= mostCursors
    if (!isState || isTooMany || taken.has(client) || JSON.stringify(state).length > mostStateLength)
      states.delete(client)
    else {
      own.add(client)
      state['user'] = { ...colourOf(state['user']), id: actor.id, name: actor.name }
    }
  }
}

function colourOf(user: unknown): { readonly color?: string } {
  const color = typeof user === 'object' && user !== null && 'color' in user ? user.color : undefined
  return typeof color === 'string' && /^#[0-9a-f]{3,8}$/i.test(color) ? { color } : {}
}
