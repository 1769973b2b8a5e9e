// PostgreSQL databases for tests: copied from a template that is made once for each schema, dropped after the suite.
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import pg from 'pg'
import { type Database, type OpenOptions, openDatabase } from './connect.ts'
import { migrate } from './migrate.ts'
import type { TestMigrations } from './testing.ts'
import { schemaHash } from './testing-schema.ts'

const host = '127.0.0.1'
const port = 5432
const prefix = 'standfirst_test_'
const templatePrefix = 'standfirst_template_'
const staleAfterMs = 60 * 60 * 1000
/** Any number, the same in every process that prepares a template. */
const prepareLock = 7_361_204

const urls = new WeakMap<Database, string>()

/** Whether a server listens at all; asked once for each test file. */
export const serverAnswers = await answers()
if (!serverAnswers && process.env['STANDFIRST_TEST_DB'] !== 'embedded') {
  console.log(`PostgreSQL: skipped (nothing answers on ${host}:${port})`)
}

export async function openServerCopy(
  migrations: TestMigrations,
  options: OpenOptions,
): Promise<{ db: Database; remove: () => Promise<void> }> {
  const name = `${prefix}${Date.now()}_${randomBytes(4).toString('hex')}`
  await asAdmin(async (admin) => {
    const template = await preparedTemplate(admin, migrations)
    await admin.query(`create database ${name} template ${template}`)
  })
  const db = await openDatabase({ databaseUrl: urlOf(name) }, options)
  urls.set(db, urlOf(name))
  const remove = async () => {
    await db.close()
    await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`))
  }
  return { db, remove }
}

/** A second handle on a database that openServerCopy made. */
export async function secondHandle(db: Database, options: OpenOptions): Promise<Database> {
  const databaseUrl = urls.get(db)
  if (databaseUrl === undefined) throw new Error('Only a test database on a server takes a second handle.')
  return openDatabase({ databaseUrl }, options)
}

async function preparedTemplate(admin: pg.Client, migrations: TestMigrations): Promise<string> {
  const template = `${templatePrefix}${schemaHash(migrations)}`
  if (await databaseExists(admin, template)) return template
  await admin.query('select pg_advisory_lock($1)', [prepareLock])
  try {
    if (!(await databaseExists(admin, template))) await prepare(admin, migrations, template)
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [prepareLock])
  }
  return template
}

async function prepare(admin: pg.Client, migrations: TestMigrations, template: string): Promise<void> {
  await dropStale(admin)
  const making = `${prefix}${Date.now()}_making`
  await admin.query(`create database ${making} encoding 'UTF8' template template0`)
  // Tests need no disk to survive them.
  await admin.query(`alter database ${making} set synchronous_commit = off`)
  const db = await openDatabase({ databaseUrl: urlOf(making) })
  await migrate(db, { migrations })
  await db.close()
  await admin.query(`alter database ${making} rename to ${template}`)
  await admin.query(`comment on database ${template} is '${Date.now()}'`)
}

/** What killed runs left behind, and templates of schemas long gone. */
async function dropStale(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; made: string | null }>(
    `select datname as name, shobj_description(oid, 'pg_database') as made
     from pg_database where datname like 'standfirst\\_%'`,
  )
  for (const { name, made } of rows) {
    const madeAt = name.startsWith(prefix) ? name.slice(prefix.length).split('_')[0] : made
    const isOurs = name.startsWith(prefix) || name.startsWith(templatePrefix)
    if (isOurs && Date.now() - Number(madeAt ?? 0) > staleAfterMs) {
      await admin.query(`drop database if exists ${name} with (force)`).catch(() => {})
    }
  }
}

async function databaseExists(admin: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function urlOf(name: string): string {
  return `postgres://postgres@${host}:${port}/${name}`
}

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}
