// Who listens to which channel, the same for both engines; driven by whichever transport hears the notifications.
export type ListenHooks = {
  /** Notifications may be missed from now on: what was cached by them must not be served as fresh. */
  readonly onLost?: () => void
  /** Heard again: catch up by reading the log, then go on. */
  readonly onBack?: () => void
}

type Subscription = ListenHooks & { readonly onNotify: (payload: string) => void }

/** What carries LISTEN and UNLISTEN to the engine. */
export type ChannelTransport = {
  listen(channel: string): Promise<void>
  unlisten(channel: string): Promise<void>
}

type Channel = { readonly all: Set<Subscription>; readonly listening: Promise<void> }

export class Subscriptions {
  readonly #channels = new Map<string, Channel>()

  get channels(): readonly string[] {
    return [...this.#channels.keys()]
  }

  /** Answers, once the engine listens, the function that ends the subscription. Channel names are lower-case ASCII words. */
  async add(
    transport: ChannelTransport,
    name: string,
    subscription: Subscription,
  ): Promise<() => Promise<void>> {
    if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`"${name}" is not a channel name`)
    const channel = this.#channels.get(name) ?? { all: new Set(), listening: transport.listen(name) }
    this.#channels.set(name, channel)
    channel.all.add(subscription)
    const remove = () => {
      if (!channel.all.delete(subscription) || channel.all.size > 0) return false
      return this.#channels.get(name) === channel && this.#channels.delete(name)
    }
    try {
      await channel.listening
    } catch (error) {
      remove()
      throw error
    }
    return async () => {
      if (remove()) await transport.unlisten(name)
    }
  }

  deliver(channel: string, payload: string): void {
    for (const subscription of this.#channels.get(channel)?.all ?? []) subscription.onNotify(payload)
  }

  lost(): void {
    for (const { all } of this.#channels.values()) for (const one of all) one.onLost?.()
  }

  back(): void {
    for (const { all } of this.#channels.values()) for (const one of all) one.onBack?.()
  }
}
