// The seeding as a list of steps, each at an instant of the demo's past: taken oldest first, with the clock set to it.
import { fixedClock } from '../clock.ts'
import type { Core } from '../events/events.ts'
import { fail, ok, type ProblemCode, type Result } from '../result.ts'

/** Taking a step a second time changes nothing: a seeding that was interrupted takes them all again. */
export type Step = {
  readonly at: Date
  /** For the sentence that says which one failed. */
  readonly what: string
  readonly take: (core: Core) => Promise<Result<unknown>>
}

/** Steps of the same instant are taken in the order given. Ends at the first that fails. */
export async function takeSteps(
  core: Core,
  steps: readonly Step[],
  onStep: () => void,
): Promise<Result<null>> {
  for (const { at, what, take } of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const result = await take({ ...core, clock: fixedClock(at) })
    if (!result.ok) return failed(what, result)
    onStep()
  }
  return ok(null)
}

type Failure = Extract<Result<unknown>, { readonly ok: false }>

export function failed(what: string, { problem }: Failure): Failure {
  const faults = (problem.errors ?? []).map(({ pointer, detail }) => ` ${pointer}: ${detail}`).join(';')
  return fail(problem.code, `${what}: ${problem.detail}${faults}`)
}

/** A refusal with this code says that it was done before. */
export function orDone(result: Result<unknown>, code: ProblemCode): Result<unknown> {
  return !result.ok && result.problem.code === code ? ok(null) : result
}

/** `hours` after an instant; before it when negative. */
export function hoursFrom(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000)
}

export function minutesFrom(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}
