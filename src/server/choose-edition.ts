// `/`: the edition that fits the reader's languages best (RFC 4647 lookup), else the publication's own.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'
import type { Core } from '../events/events.ts'
import { getSettings, listEditions, listPath } from '../publication/publication.ts'
import { sendText } from './plain-answer.ts'

export async function chooseEdition(core: Core, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const editions = (await listEditions(core.database.kysely)).filter((edition) => edition.shown)
  const settings = await getSettings(core.database.kysely)
  const first = editions.find((edition) => edition.code === settings.defaultEdition) ?? editions[0]
  if (!first) {
    return sendText(
      res,
      404,
      'There is no edition yet. Make one: standfirst init, or POST /api/v1/editions.\n',
    )
  }
  const wanted = new Negotiator(req).languages().filter((tag) => tag !== '*')
  const language =
    wanted.length === 0
      ? first.language
      : best(
          wanted,
          editions.map((edition) => edition.language),
          first.language,
        )
  const chosen = editions.find((edition) => edition.language === language) ?? first
  sendText(res, 302, '', { location: listPath(chosen.code), vary: 'Accept-Language' })
}

function best(wanted: readonly string[], offered: readonly string[], fallback: string): string {
  try {
    return match(wanted, offered, fallback)
  } catch {
    return fallback
  }
}
