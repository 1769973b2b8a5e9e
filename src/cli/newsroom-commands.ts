// The commands that work on a newsroom: each calls the same use-case as the API, as the actor `cli`.
import { z } from '@hono/zod-openapi'
import { cli } from '../actor.ts'
import { createToken, email, personName, tokenInput } from '../people/people.ts'
import {
  createEdition,
  editionInput,
  editSettings,
  getSettings,
  listEditions,
} from '../publication/publication.ts'
import { importInto, reportLine, reportText } from '../wire/wire.ts'
import { backupCommands } from './backup-commands.ts'
import { type NewsroomCommand, newsroomCommand } from './command.ts'
import { ownCommand } from './own-command.ts'
import { userAdd, userCommands } from './user-commands.ts'

const tokenAdd = newsroomCommand({
  name: 'token add',
  args: tokenInput,
  run: async ({ core }, args, io) => {
    const made = await createToken(core, cli, args)
    if (!made.ok) return refuse(io.err, made.problem.detail)
    io.out(made.value.token)
    return 0
  },
})

export const initArgs = z.strictObject({
  name: z.string().trim().min(1).max(200),
  editions: z.array(editionInput).min(1).max(50),
  admin: z.strictObject({ email, name: personName }).optional(),
})

const init = newsroomCommand({
  name: 'init',
  args: initArgs,
  run: async (newsroom, { name, editions, admin }, io) => {
    const { core } = newsroom
    if ((await listEditions(core.database.kysely)).length > 0) {
      return refuse(
        io.err,
        'This newsroom has editions already, and init is for an empty one: choose another DATA_DIR or DATABASE_URL.',
      )
    }
    for (const [order, edition] of editions.entries()) {
      const made = await createEdition(core, cli, { ...edition, order })
      if (!made.ok) return refuse(io.err, made.problem.detail)
    }
    const { rev } = await getSettings(core.database.kysely)
    const defaultEdition = editions[0]?.code ?? ''
    const named = await editSettings(core, cli, { name, defaultEdition }, rev)
    if (!named.ok) return refuse(io.err, named.problem.detail)
    io.err(
      `${name} has ${editions.map(({ code }) => code).join(', ')}. Start it with: ${ownCommand('start')}`,
    )
    return admin ? userAdd.run(newsroom, { ...admin, role: 'admin' }, io) : 0
  },
})

const importArgs = z.strictObject({
  source: z.string().min(1).max(4000),
  edition: z.string().min(1).max(20),
  format: z.string().max(20).optional(),
  section: z.string().max(80).optional(),
  status: z.enum(['draft', 'published']).default('draft'),
  json: z.boolean().default(false),
})

const importCommand = newsroomCommand({
  name: 'import',
  args: importArgs,
  run: async ({ core, fetcher }, { source, json, edition, status, format, section }, io) => {
    const options = {
      edition,
      status,
      signal: io.signal,
      onProgress: (read: number, total?: number) => io.progress(read, total, 'items'),
      ...(format === undefined ? {} : { format }),
      ...(section === undefined ? {} : { section }),
    }
    const done = await importInto(core, { fetcher }, cli, source, options)
    if (!done.ok) {
      const fault = {
        read: 0,
        created: 0,
        updated: 0,
        skipped: 0,
        failed: 0,
        problems: [{ file: source, item: '', reason: done.problem.detail }],
      }
      if (json) io.out(reportLine(fault))
      return refuse(io.err, `${source === '-' ? 'standard input' : source}: ${done.problem.detail}`)
    }
    const report = done.value
    if (json) io.out(reportLine(report))
    else io.out(reportText(report))
    return report.created + report.updated + report.skipped > 0 ? 0 : 1
  },
})

export const newsroomCommands: readonly NewsroomCommand[] = [
  init,
  ...userCommands,
  tokenAdd,
  importCommand,
  ...backupCommands,
]

function refuse(err: (text: string) => void, sentence: string): number {
  err(sentence)
  return 1
}
