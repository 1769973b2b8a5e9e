// What people see of themselves.
import { z } from '@hono/zod-openapi'
import type { Core } from '../events/events.ts'
import { countRecoveryCodes, findSecondFactor } from './second-factor-store.ts'
import { mustEnrol } from './session.ts'
import { userView } from './user.ts'
import { findUser } from './user-store.ts'

export const meView = userView
  .pick({ id: true, name: true, email: true, language: true, grants: true })
  .extend({
    secondFactor: userView.shape.secondFactor,
    mustEnrol: z.boolean(),
    recoveryCodesLeft: z.number(),
    /** An account of the demo newsroom. */
    demo: z.boolean(),
    sessionId: z.string(),
  })

/** A person by their id and the session they ask with. */
export function mePresenter(core: Core) {
  const db = core.database.kysely
  return async (userId: string, sessionId: string): Promise<z.infer<typeof meView> | undefined> => {
    const user = await findUser(db, userId)
    const row = await db
      .selectFrom('sessions')
      .select('factor')
      .where('id', '=', sessionId)
      .executeTakeFirst()
    if (!user || !row) return undefined
    return {
      id: user.id,
      name: user.name,
      email: user.email,
      language: user.language,
      grants: user.grants.map(({ role, editions, sections }) => ({
        role,
        editions: editions === 'all' ? 'all' : [...editions],
        sections: sections === 'all' ? 'all' : [...sections],
      })),
      secondFactor: await findSecondFactor(db, user.id),
      mustEnrol: mustEnrol({ grants: user.grants, demo: user.demo, factor: row.factor }),
      recoveryCodesLeft: await countRecoveryCodes(db, user.id),
      demo: user.demo,
      sessionId,
    }
  }
}
