// Whether two JSON values say the same: the order of keys does not count (a database has its own), nor do absent members.

export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, at) => sameJson(item, b[at]))
  }
  const left = membersOf(a)
  const right = membersOf(b)
  return left.size === right.size && [...left].every(([key, value]) => sameJson(value, right.get(key)))
}

function membersOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined && member !== null))
}
