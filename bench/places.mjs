// A database for one run: an embedded folder, or a database on the PostgreSQL of this machine. Both are removed afterwards.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const adminUrl = process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** Where the engine keeps its data, and how to remove it; undefined where no PostgreSQL answers. */
export async function makePlace(engine) {
  const dataDir = await mkdtemp(join(tmpdir(), 'standfirst-bench-'))
  const removeFolder = () => rm(dataDir, { recursive: true, force: true })
  if (engine === 'embedded') return { engine, dataDir, databaseUrl: undefined, remove: removeFolder }
  const name = `standfirst_bench_${process.pid}_${Date.now()}`
  try {
    await asAdmin((admin) => admin.query(`create database ${name} encoding 'UTF8' template template0`))
  } catch (error) {
    await removeFolder()
    process.stdout.write(
      `PostgreSQL: skipped (${error.code ?? error.message}; BENCH_DATABASE_URL names another)\n`,
    )
    return undefined
  }
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const remove = async () => {
    await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`))
    await removeFolder()
  }
  return { engine, dataDir, databaseUrl: url.href, remove }
}

async function asAdmin(work) {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
