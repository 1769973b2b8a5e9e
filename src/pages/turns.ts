// Turns: how many renders run at once, and who waits. First come, first served.
export class Turns {
  readonly #limit: number
  readonly #queue: (() => void)[] = []
  #running = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get waiting(): number {
    return this.#queue.length
  }
  get isIdle(): boolean {
    return this.#running === 0
  }

  /** Waits for a turn; what it answers gives the turn back and is to be called once. */
  async take(): Promise<() => void> {
    if (this.#running < this.#limit) this.#running += 1
    else await new Promise<void>((resolve) => this.#queue.push(resolve))
    return () => this.#giveBack()
  }

  #giveBack(): void {
    const next = this.#queue.shift()
    if (next) next()
    else this.#running -= 1
  }
}
