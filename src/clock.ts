// Time as a parameter: rules and services take a Clock, so that tests and the oracle can stand still.
export type Clock = { readonly now: () => Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved. */
export function fixedClock(
  at: Date | string,
): Clock & { set(at: Date | string): void; advance(ms: number): void } {
  let now = new Date(at)
  return {
    now: () => new Date(now),
    set: (at) => {
      now = new Date(at)
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms)
    },
  }
}
