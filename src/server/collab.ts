// `/collab`: the desk's writing socket beside the HTTP server. A person comes with their session, a script with its token.
import type { IncomingMessage, Server } from 'node:http'
import { system } from '../actor.ts'
import { type Authenticate, type Collab, collabUpgrade, openCollab } from '../drafts/drafts.ts'
import { cutDraft, findDraftAccess } from '../stories/stories.ts'
import { clientOfRequest } from './client-address.ts'
import { findAsker } from './credentials.ts'
import { isOwnOrigin } from './cross-site.ts'
import { hostCheck } from './hosts.ts'
import type { Newsroom } from './newsroom.ts'

export async function attachCollab(server: Server, newsroom: Newsroom): Promise<Pick<Collab, 'close'>> {
  const { core, config, log } = newsroom
  const onError = (error: unknown, what: string) => log.error({ err: error }, what)
  const collab = await openCollab({
    core,
    access: (actor, story) => findDraftAccess(core, actor, story),
    cut: (story, why) => cutDraft(core, system, story, why),
    onError,
  })
  const options = {
    authenticate: authenticator(newsroom),
    isRightHost: hostCheck(config),
    isOwnOrigin: ({ headers }: IncomingMessage) =>
      isOwnOrigin({ get: (name) => headers[name]?.toString() ?? null }, config.publicUrl),
    onError,
  }
  server.on('upgrade', collabUpgrade({ collab, ...options }))
  return collab
}

function authenticator({ core, config, door, sessions }: Newsroom): Authenticate {
  const ask = (request: IncomingMessage) => {
    const { authorization, cookie } = request.headers
    const client = clientOfRequest(request, config.trustedProxies)
    return findAsker(core, door.identity, { authorization, cookie, client })
  }
  return async (request) => {
    const asker = await ask(request)
    if (!asker.ok || asker.value.actor.kind === 'stranger') return null
    const { actor, session } = asker.value
    if (session) {
      return {
        actor,
        // Whoever's rights change is signed out, and hears it below.
        again: async () => actor,
        onEnd: (close) => sessions.onSessionEnd(session.id, close),
        touch: () => sessions.touch(session.id),
      }
    }
    return {
      actor,
      again: async () => {
        const now = await ask(request)
        return now.ok ? now.value.actor : null
      },
      onEnd: () => () => undefined,
      touch: async () => undefined,
    }
  }
}
