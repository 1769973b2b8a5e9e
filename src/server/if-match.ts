// If-Match as RFC 9110 has it: one tag, a list of tags, or `*` for whatever is there. Rooms know one expected revision; the
// rest is asked here, try by try: a stale try has written nothing.
import type { Answer } from '../api/api.ts'
import type { Result } from '../result.ts'

/** `any`: the thing only has to be there. A tag that is not ours is revision 0, which nothing has. */
export type IfMatch = 'any' | readonly number[]

/** More tags than a client can have seen at once are not looked at. */
const mostTags = 10
const mostRaces = 5

/** Weak tags count: proxies that compress weaken ours on the way. */
export function parseIfMatch(header: string | undefined): IfMatch | undefined {
  if (header === undefined) return undefined
  if (header.trim() === '*') return 'any'
  return header
    .slice(0, 1000)
    .split(',', mostTags)
    .map((tag) => Number(/^(?:W\/)?"(\d{1,9})"$/.exec(tag.trim())?.[1] ?? 0))
}

/** Tries the revisions one after another until one is not stale; `any` takes the current one, also when it moves meanwhile. */
export async function tryMatches(
  match: IfMatch | undefined,
  isRequired: boolean,
  handle: (ifMatch: number | undefined) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  if (match === undefined || (match === 'any' && !isRequired)) return handle(undefined)
  if (match !== 'any') {
    let result = await handle(match[0] ?? 0)
    for (const rev of match.slice(1)) {
      if (result.ok || result.problem.code !== 'stale') return result
      result = await handle(rev)
    }
    return result
  }
  let result = await handle(0)
  for (let race = 0; race < mostRaces && !result.ok && result.problem.code === 'stale'; race += 1) {
    const rev = result.problem.extra?.['rev']
    if (typeof rev !== 'number') return result
    result = await handle(rev)
  }
  return result
}
