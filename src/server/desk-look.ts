// `/desk/preview/look/{edition}`: the edition's front or newest story as they would look with settings nobody has saved, sent
// by a form of the desk into a frame. Nothing is kept: what is shown comes with the request and goes with its answer.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from '@hono/zod-openapi'
import { may } from '../people/people.ts'
import {
  type Edition,
  editionPatch,
  findEdition,
  getSettings,
  settingsPatch,
} from '../publication/publication.ts'
import { renderLook } from '../reader/reader.ts'
import { clientOfRequest } from './client-address.ts'
import { findAsker } from './credentials.ts'
import { checkSite } from './cross-site.ts'
import { readForm } from './form-body.ts'
import type { Newsroom } from './newsroom.ts'
import { sendText } from './plain-answer.ts'

const pathForm = /^\/desk\/preview\/look\/([a-zA-Z0-9-]{1,35})$/
const maxBytes = 64_000

const asked = z.strictObject({
  at: z.enum(['front', 'story']),
  edition: editionPatch.default({}),
  publication: settingsPatch.default({}),
})

export function lookHandler({ core, config, door }: Newsroom) {
  const db = core.database.kysely
  const site = { database: core.database, clock: core.clock, publicUrl: config.publicUrl }

  return async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    if (req.method !== 'POST') return sendText(res, 405, 'This is sent by a form of the desk.\n')
    const headers = new Headers(
      Object.entries(req.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    )
    if (!checkSite(headers, config.publicUrl).ok)
      return sendText(res, 403, 'This request comes from another site.\n')
    const asker = await findAsker(core, door.identity, {
      authorization: undefined,
      cookie: req.headers.cookie,
      client: clientOfRequest(req, config.trustedProxies),
    })
    if (!asker.ok || asker.value.actor.kind === 'stranger') return sendText(res, 401, 'Sign in first.\n')
    if (may(asker.value.actor, 'publication.edit') !== 'yes')
      return sendText(res, 403, 'Only an administrator may change the publication.\n')
    const edition = await findEdition(db, pathForm.exec(path)?.[1] ?? '')
    if (!edition) return sendText(res, 404, 'There is no such edition.\n')
    const given = parse((await readForm(req, maxBytes))?.get('look'))
    if (given === undefined) return sendText(res, 422, 'These settings cannot be shown.\n')
    const settings = { ...(await getSettings(db)), ...given.publication }
    const look = { edition: laid(edition, given.edition), settings } as Parameters<typeof renderLook>[1]
    const preview = await renderLook(site, look, given.at)
    if (!preview) return sendText(res, 404, 'There is no story yet.\n')
    const bytes = Buffer.from(preview.html)
    res.writeHead(200, { ...preview.headers, 'content-length': bytes.length })
    res.end(bytes)
  }
}

function laid(edition: Edition, patch: z.infer<typeof editionPatch>): unknown {
  return {
    ...edition,
    ...patch,
    footer: { ...edition.footer, ...patch.footer },
    settings: { ...edition.settings, ...patch.settings },
  }
}

function parse(text: string | null | undefined) {
  try {
    return asked.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}
