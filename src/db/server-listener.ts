// Hears PostgreSQL's notifications on a connection of its own, and connects again by itself when it is lost.
import pg from 'pg'
import type { Log } from './log.ts'
import { type ListenHooks, Subscriptions } from './subscriptions.ts'

const firstRetryMs = 50
const longestRetryMs = 5_000
/** A connection that died silently (a pulled cable) is found by asking this often, and waiting as long for the answer. */
const heartbeatMs = 15_000

export class ServerListener {
  readonly #config: pg.ClientConfig
  readonly #log: Log
  readonly #subscriptions = new Subscriptions()
  #client: pg.Client | undefined
  #connecting: Promise<pg.Client> | undefined
  #heartbeat: NodeJS.Timeout | undefined
  #retry: NodeJS.Timeout | undefined
  #retryMs = firstRetryMs
  #closed = false

  constructor(config: pg.ClientConfig, log: Log) {
    this.#config = { ...config, application_name: 'standfirst-listener', query_timeout: heartbeatMs }
    this.#log = log
  }

  /** Answers when the channel is being heard; rejects when the server cannot be reached at the first attempt. */
  listen(
    channel: string,
    onNotify: (payload: string) => void,
    hooks: ListenHooks,
  ): Promise<() => Promise<void>> {
    return this.#subscriptions.add(
      {
        listen: async (name) => {
          if (this.#retry !== undefined) return // the next connection listens to every channel
          this.#connecting ??= this.#connect()
          await (await this.#connecting).query(`listen ${name}`)
        },
        unlisten: async (name) => {
          await this.#client?.query(`unlisten ${name}`)
        },
      },
      channel,
      { onNotify, ...hooks },
    )
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    clearInterval(this.#heartbeat)
    await this.#connecting?.catch(() => {})
    await this.#client?.end().catch(() => {})
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.#config)
    client.on('notification', ({ channel, payload }) => this.#subscriptions.deliver(channel, payload ?? ''))
    client.on('error', () => {}) // the 'end' that follows is what counts
    try {
      await client.connect()
      for (const channel of this.#subscriptions.channels) await client.query(`listen ${channel}`)
    } catch (error) {
      this.#connecting = undefined
      void client.end().catch(() => {})
      throw error
    }
    this.#client = client
    client.once('end', () => this.#lose(client))
    this.#heartbeat = setInterval(() => this.#beat(client), heartbeatMs)
    this.#heartbeat.unref()
    this.#retryMs = firstRetryMs
    return client
  }

  #beat(client: pg.Client): void {
    client.query('select 1').catch(() => {
      // `end` waits politely for a server that may be gone: the socket is cut instead.
      ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
      this.#lose(client)
    })
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client || this.#closed) return
    clearInterval(this.#heartbeat)
    this.#client = undefined
    this.#log('warn', 'The connection that hears notifications was lost; connecting again.')
    this.#subscriptions.lost()
    this.#connectLater()
  }

  #connectLater(): void {
    const waitMs = this.#retryMs * (0.5 + Math.random() / 2)
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs)
    this.#retry = setTimeout(() => {
      this.#connecting = this.#connect()
      this.#connecting.then(
        () => {
          this.#retry = undefined
          this.#log('info', 'Notifications are heard again.')
          this.#subscriptions.back()
        },
        () => {
          if (!this.#closed) this.#connectLater()
        },
      )
    }, waitMs)
  }
}
