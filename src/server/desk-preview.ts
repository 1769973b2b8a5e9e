// `/desk/preview/{story}?rev=`: the page of one revision as readers would see it, for the desk's preview frame. Only with a
// session that may see the story; whoever may not know of it finds nothing.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isId, type StoryId } from '../ids.ts'
import { may } from '../people/people.ts'
import { renderPreview } from '../reader/reader.ts'
import { findRevision, findStory } from '../stories/stories.ts'
import { clientOfRequest } from './client-address.ts'
import { findAsker } from './credentials.ts'
import type { Newsroom } from './newsroom.ts'
import { sendText } from './plain-answer.ts'

const pathForm = /^\/desk\/preview\/([0-9a-f-]{36})$/
const nothing = 'There is no such story.\n'

export function previewHandler({ core, config, door }: Newsroom) {
  const db = core.database.kysely
  const site = { database: core.database, clock: core.clock, publicUrl: config.publicUrl }

  return async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    const id = pathForm.exec(path)?.[1] ?? ''
    if (req.method !== 'GET' && req.method !== 'HEAD') return sendText(res, 405, 'This is only looked at.\n')
    if (!isId(id)) return sendText(res, 404, nothing)
    const asker = await findAsker(core, door.identity, {
      authorization: undefined,
      cookie: req.headers.cookie,
      client: clientOfRequest(req, config.trustedProxies),
    })
    if (!asker.ok || asker.value.actor.kind === 'stranger') return sendText(res, 401, 'Sign in first.\n')
    const story = await findStory(db, id as StoryId)
    const newest = story && (await findRevision(db, story.id, story.rev))
    const rev = Number(new URL(req.url ?? '/', config.publicUrl).searchParams.get('rev') ?? story?.rev)
    const isSeen =
      story &&
      newest &&
      may(asker.value.actor, 'story.see', {
        edition: story.edition,
        section: newest.fields.section,
        state: story.pub,
      }) === 'yes'
    if (!isSeen || !Number.isSafeInteger(rev) || rev < 1 || rev > story.rev)
      return sendText(res, 404, nothing)
    const revision = await findRevision(db, story.id, rev)
    const preview = revision && (await renderPreview(site, story, revision))
    if (!preview) return sendText(res, 404, nothing)
    const bytes = Buffer.from(preview.html)
    res.writeHead(200, { ...preview.headers, 'content-length': bytes.length })
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }
}
