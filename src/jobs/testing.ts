// For tests of this room: a migrated data folder that processes of their own may open.
import { migrations } from '../db/migrations/migrations.ts'
import { copyPreparedFolder } from '../db/testing-embedded.ts'

/** The caller removes it. */
export function aDataDir(): Promise<string> {
  return copyPreparedFolder(migrations)
}
