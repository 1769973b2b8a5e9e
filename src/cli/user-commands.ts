// `standfirst user …`: people and their one-time links, also for the day when nobody can sign in.
import { z } from '@hono/zod-openapi'
import { cli, roles } from '../actor.ts'
import {
  editUser,
  email,
  findUserByEmail,
  invite,
  listUsers,
  makeLink,
  personName,
  type User,
} from '../people/people.ts'
import { type Newsroom, postOf } from '../server/server.ts'
import { type Io, type NewsroomCommand, newsroomCommand } from './command.ts'

/** Nobody's browser: an act at the machine itself. */
const here = { address: '', agent: 'command line', direct: true } as const

export const userAdd = newsroomCommand({
  name: 'user add',
  args: z.strictObject({ email, name: personName, role: z.enum(roles) }),
  run: async (newsroom, { role, ...person }, io) => {
    const grants = [{ role, editions: 'all', sections: 'all' }] as const
    const added = await invite(newsroom.core, postOf(newsroom), cli, { ...person, grants })
    if (!added.ok) return refuse(io, added.problem.detail)
    const { link, mailed } = added.value
    io.err(
      `A one-time link for ${person.name}, good for 7 days${mailed ? '; it was sent by mail too' : ': hand it over'}.`,
    )
    io.out(link)
    return 0
  },
})

const userList = newsroomCommand({
  name: 'user list',
  args: z.strictObject({}),
  run: async ({ core }, _, io) => {
    for (const user of await listUsers(core.database.kysely)) {
      const state = user.disabledAt ? 'disabled' : user.joinedAt ? 'joined' : 'invited'
      const grants = user.grants.map(({ role, editions }) =>
        editions === 'all' ? role : `${role} (${editions.join(', ')})`,
      )
      io.out([user.email, user.name, grants.join('; '), state].join('\t'))
    }
    return 0
  },
})

const userDisable = newsroomCommand({
  name: 'user disable',
  args: z.strictObject({ email }),
  run: (newsroom, args, io) =>
    withUser(newsroom, args.email, io, async (user) => {
      const asker = { actor: cli, client: here }
      const done = await editUser(newsroom.core, asker, user.id, { disabled: true })
      if (!done.ok) return refuse(io, done.problem.detail)
      io.err(`${user.name} is out, and every session is over.`)
      return 0
    }),
})

const userReset = newsroomCommand({
  name: 'user reset',
  args: z.strictObject({ email, secondFactor: z.boolean().default(false) }),
  run: (newsroom, args, io) =>
    withUser(newsroom, args.email, io, async (user) => {
      const which = { id: user.id, secondFactor: args.secondFactor }
      const made = await makeLink(newsroom.core, postOf(newsroom), cli, which)
      if (!made.ok) return refuse(io, made.problem.detail)
      const { link, kind, mailed } = made.value
      const time = kind === 'join' ? '7 days' : '60 minutes'
      io.err(
        `A one-time link for ${user.name}, good for ${time}${mailed ? '; it was sent by mail too' : ': hand it over'}.`,
      )
      io.out(link)
      return 0
    }),
})

export const userCommands: readonly NewsroomCommand[] = [userAdd, userList, userDisable, userReset]

async function withUser(
  { core }: Newsroom,
  address: string,
  io: Io,
  act: (user: User) => Promise<number>,
): Promise<number> {
  const user = await findUserByEmail(core.database.kysely, address)
  return user ? act(user) : refuse(io, `There is no user with the address ${address}.`)
}

function refuse(io: Io, sentence: string): number {
  io.err(sentence)
  return 1
}
