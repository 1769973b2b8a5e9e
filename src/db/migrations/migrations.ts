// The one migration set, for the embedded database and PostgreSQL alike, in the order of its names.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import * as foundation from './001-foundation.ts'
import * as identity from './002-identity.ts'
import * as drafts from './003-drafts.ts'
import * as workflow from './004-workflow.ts'
import * as kindRevision from './005-kind-revision.ts'
import * as comments from './006-comments.ts'
import * as houseStyle from './007-house-style.ts'
import * as fromReaders from './008-from-readers.ts'
import * as mergedTerms from './009-merged-terms.ts'
import * as keptVersions from './010-kept-versions.ts'
import * as offTheSite from './012-off-the-site.ts'
import * as searchCopies from './013-search-copies.ts'

export const migrations: Record<string, Migration> = {
  '001-foundation': foundation,
  '002-identity': identity,
  '003-drafts': drafts,
  '004-workflow': workflow,
  '005-kind-revision': kindRevision,
  '006-comments': comments,
  '007-house-style': houseStyle,
  '008-from-readers': fromReaders,
  '009-merged-terms': mergedTerms,
  '010-kept-versions': keptVersions,
  '012-off-the-site': offTheSite,
  '013-search-copies': searchCopies,
}

/** Puts back the rows that every database must have (tests empty tables and call this). */
export async function seedRows(db: Kysely<never>): Promise<void> {
  for (const statement of [...foundation.seedStatements, ...workflow.seedStatements])
    await sql.raw(statement).execute(db)
}
