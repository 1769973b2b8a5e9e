// `/metrics`: Prometheus text of what an operator watches.
import type { ServerResponse } from 'node:http'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Core } from '../events/events.ts'
import type { PageStore } from '../pages/pages.ts'
import { securityHeaders } from '../reader/reader.ts'

export function createMetrics(
  core: Core,
  store: PageStore,
): { readonly send: (res: ServerResponse) => Promise<void> } {
  const register = new Registry()
  collectDefaultMetrics({ register })
  new Gauge({
    name: 'standfirst_event_seq',
    help: 'The last event this node has heard',
    registers: [register],
    collect() {
      this.set(core.feed.heard)
    },
  })
  new Gauge({
    name: 'standfirst_page_store',
    help: 'What the page store counts',
    labelNames: ['what'],
    registers: [register],
    collect() {
      for (const [what, value] of Object.entries(store.stats())) {
        if (typeof value === 'number') this.set({ what }, value)
      }
    },
  })
  return {
    send: async (res) => {
      const text = await register.metrics()
      res.writeHead(200, {
        'content-type': register.contentType,
        'cache-control': 'no-store',
        ...securityHeaders,
      })
      res.end(text)
    },
  }
}
