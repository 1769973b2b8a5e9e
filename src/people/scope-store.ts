// Scopes as rows of a query: `from ${scopeRows(scopes)}` gives `scope(pub, edition, sections)`.
import { sql } from 'kysely'
import type { Scope } from './scope.ts'

/** As VALUES, so that the planner knows how few they are. There must be one at least: nowhere to look is no query. */
export function scopeRows(scopes: readonly Scope[]) {
  const rows = scopes.map(
    ({ pub, edition, sections }) =>
      sql`(${pub}::text, ${edition}::text, ${sections === null ? null : [...sections]}::uuid[])`,
  )
  return sql`(values ${sql.join(rows)}) as scope(pub, edition, sections)`
}

/** A condition on a query's stories: they stand where one may look. */
export function isWithin(scopes: readonly Scope[], stories: 'stories' | 's') {
  return sql<boolean>`exists (select 1 from ${scopeRows(scopes)} where scope.pub = ${sql.ref(`${stories}.pub`)}
    and scope.edition = ${sql.ref(`${stories}.edition`)}
    and (scope.sections is null or ${sql.ref(`${stories}.section`)} = any(scope.sections)))`
}
