// Takes the letters of readers: the POST of the form on a contact page. Plain HTML on both sides, so everything is checked
// here: where it comes from, how much, how often; then the letters room decides. The text never reaches the log.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { household } from '../audience/audience.ts'
import { isByProgram, type LetterField, letterFields, letterForm, receiveLetter } from '../letters/letters.ts'
import { decodePath, encodePath } from '../publication/publication.ts'
import { findContact, renderContact, securityHeaders } from '../reader/reader.ts'
import { clientAddress } from './client-address.ts'
import { isOwnOrigin } from './cross-site.ts'
import { readForm } from './form-body.ts'
import type { Newsroom } from './newsroom.ts'
import { sendText } from './plain-answer.ts'

/** Eight thousand letters of Arabic are 48,000 bytes as a form sends them. */
const maxBytes = 100_000
/** From one household, and from everybody: what a newsroom could read, and what its disk can take. */
const limits = {
  household: { points: 5, duration: 600 },
  everybody: { points: 300, duration: 3_600 },
  /** Of one household, letters that come back among them: each is a page made for it alone. */
  tries: { points: 40, duration: 600 },
}

type Values = Readonly<Partial<Record<LetterField, string>>>

/** Answers a POST to a contact page; false where there is no form. */
export function letterHandler({ core, config }: Newsroom) {
  const options = { database: core.database, clock: core.clock, publicUrl: config.publicUrl }
  const perHousehold = new RateLimiterMemory({ keyPrefix: 'one', ...limits.household })
  const tries = new RateLimiterMemory({ keyPrefix: 'try', ...limits.tries })
  const everybody = new RateLimiterMemory({ keyPrefix: 'all', ...limits.everybody })

  async function isTooMuch(address: string): Promise<boolean> {
    return !(await isLeft(perHousehold, household(address))) || !(await isLeft(everybody, 'all'))
  }

  async function comeBack(
    res: ServerResponse,
    path: string,
    status: 422 | 429 | 503,
    again: Parameters<typeof renderContact>[2],
  ): Promise<void> {
    const page = await renderContact(options, path, again)
    if (!page) return sendText(res, 404, 'There is nothing at this address.\n')
    const body = Buffer.from(page.html)
    const wait = status === 422 ? {} : { 'retry-after': String(limits.household.duration) }
    res.writeHead(status, { ...page.headers, ...wait, 'content-length': body.length })
    res.end(body)
  }

  return async (req: IncomingMessage, res: ServerResponse, raw: string): Promise<boolean> => {
    const path = decodePath(raw)
    if (path === null || !/^\/[^/]+\/pages\/[^/]+$/.test(path)) return false
    if (!isFromOurPage(req, config.publicUrl)) {
      sendText(res, 403, 'This letter comes from another site.\n')
      return true
    }
    if (!(await isLeft(tries, household(clientAddress(req, config.trustedProxies))))) {
      const wait = { 'retry-after': String(limits.tries.duration), connection: 'close' }
      sendText(res, 429, 'Too many letters came from here. Try again later.\n', wait)
      return true
    }
    const edition = await findContact(options, path)
    if (edition === undefined) return false
    if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(req.headers['content-type'] ?? '')) {
      sendText(res, 415, 'Send the form of this page.\n')
      return true
    }
    const fields = await readForm(req, maxBytes)
    if (fields === undefined) {
      sendText(res, 413, 'This letter is too long.\n', { connection: 'close' })
      return true
    }
    const sent = Object.fromEntries(fields)
    const values = valuesOf(sent)
    const done = () => {
      res.writeHead(303, {
        location: `${encodePath(path)}#letter-sent`,
        'cache-control': 'no-store',
        ...securityHeaders,
      })
      res.end()
    }
    const parsed = letterForm.safeParse(sent)
    if (!parsed.success) {
      const wrong = letterFields.filter((field) =>
        parsed.error.issues.some(({ path: at }) => at[0] === field),
      )
      await comeBack(res, path, 422, { values, wrong, problem: 'wrong' })
      return true
    }
    // A program that gave itself away learns nothing from the answer.
    if (isByProgram(parsed.data)) {
      done()
      return true
    }
    if (await isTooMuch(clientAddress(req, config.trustedProxies))) {
      await comeBack(res, path, 429, { values, wrong: [], problem: 'too-many' })
      return true
    }
    const received = await receiveLetter(core, { edition, publicUrl: config.publicUrl }, parsed.data)
    if (received.ok) done()
    else await comeBack(res, path, 503, { values, wrong: [], problem: 'not-now' })
    return true
  }
}

async function isLeft(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return false
  }
}

/** A browser says where the form was; one that says nothing is not believed. */
function isFromOurPage(req: IncomingMessage, publicUrl: string): boolean {
  const header = (name: string) => req.headers[name]?.toString() ?? null
  const site = header('sec-fetch-site')
  return site === null ? isOwnOrigin({ get: header }, publicUrl) : site === 'same-origin'
}

function valuesOf(sent: Readonly<Record<string, string>>): Values {
  return Object.fromEntries(letterFields.map((field) => [field, sent[field] ?? '']))
}
