// Colleagues who may see a story: only they are offered for a mention, and only they hear of one.
import type { Kysely } from 'kysely'
import type { Tables } from '../db/db.ts'
import { listUsers, may, type Thing, type User } from '../people/people.ts'

export async function listColleagues(db: Kysely<Tables>, thing: Thing): Promise<readonly User[]> {
  const users = await listUsers(db)
  return users.filter(({ id, name, grants, disabledAt }) => {
    return disabledAt === null && may({ kind: 'user', id, name, grants }, 'story.see', thing) === 'yes'
  })
}
