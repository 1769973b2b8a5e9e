// For tests over HTTP without a port: the rooms' routes put together as the server does, and a browser that keeps its cookie.
import type { Endpoint } from '../api/api.ts'
import type { Core } from '../events/events.ts'
import type { Mail } from '../net/net.ts'
import {
  type Door,
  type Identity,
  identityOf,
  meEndpoints,
  peopleEndpoints,
  signInEndpoints,
  userEndpoints,
} from '../people/people.ts'
import { ok } from '../result.ts'
import { apiApp } from './api-app.ts'
import { silentLog } from './log.ts'

export type TestDoor = {
  readonly app: ReturnType<typeof apiApp>
  /** What would have been sent. */
  readonly mails: Mail[]
  /** Waits for what goes on after the answers. */
  readonly settled: () => Promise<void>
}

export const publicUrl = 'http://localhost:3000'

export function testDoor(
  core: Core,
  more: {
    readonly identity?: Identity
    readonly sendsMail?: boolean
    readonly endpoints?: readonly Endpoint[]
  } = {},
): TestDoor {
  const { identity = identityOf(publicUrl), sendsMail = true, endpoints = [] } = more
  const mails: Mail[] = []
  const work: Promise<void>[] = []
  const mail = async (letter: Mail) => {
    mails.push(letter)
    return ok(null)
  }
  const door: Door = { identity, mail: sendsMail ? mail : undefined, later: (one) => void work.push(one) }
  const app = apiApp(
    core,
    [
      ...peopleEndpoints(core),
      ...signInEndpoints(core, door),
      ...meEndpoints(core, identity),
      ...userEndpoints(core, identity, door.mail),
      ...endpoints,
    ],
    silentLog,
    identity,
  )
  return { app, mails, settled: async () => void (await Promise.all(work)) }
}

export type Answered = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
  readonly headers: Headers
}

export type Browser = {
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answered>
  /** The Cookie header it would send now; empty when it has none. */
  cookie: string
}

/** A browser on our own pages: it sends the cookie it was given, and says that it is at home. */
export function aBrowser(
  { app }: Pick<TestDoor, 'app'>,
  from: { address?: string; cookie?: string } = {},
): Browser {
  const { address = '127.0.0.1', cookie = '' } = from
  const browser: Browser = {
    cookie,
    call: async (method, path, body, headers = {}) => {
      const response = await app.request(
        `/api/v1${path}`,
        {
          method,
          headers: {
            'sec-fetch-site': 'same-origin',
            origin: publicUrl,
            host: 'localhost:3000',
            'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
            ...(browser.cookie === '' ? {} : { cookie: browser.cookie }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        },
        { requestId: 'r1', address },
      )
      const [set] = response.headers.getSetCookie()
      if (set !== undefined) browser.cookie = /Max-Age=0;/.test(set) ? '' : (set.split(';')[0] ?? '')
      const text = await response.text()
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : JSON.parse(text),
      }
    },
  }
  return browser
}
