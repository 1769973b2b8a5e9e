// The bar of the importer: stories/s and growth of memory for a WordPress export of 10,000 posts with 3 KB bodies, 3 terms
// and a picture each, on both engines, each in a process and a place of its own. Driven by `npm run bench -- import`.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { openDatabase } from '../db/db.ts'
import { generateWxr } from './wxr-generator.ts'

/** Prints both engines' figures; a machine without PostgreSQL is told so. `posts`: fewer for a quick look. */
export async function benchImport(posts = 10_000): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'))
  try {
    const file = join(folder, 'export.xml')
    await pipeline(generateWxr(posts), createWriteStream(file))
    await benchServer(file, posts)
    await measure('embedded', file, posts, join(folder, 'data'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchServer(file: string, posts: number): Promise<void> {
  const adminUrl = process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'
  const admin = await openDatabase({ databaseUrl: adminUrl }).catch(() => undefined)
  if (admin === undefined) {
    console.info('import, PostgreSQL: skipped (none on 127.0.0.1:5432; BENCH_DATABASE_URL names another)')
    return
  }
  const name = `standfirst_bench_${Date.now()}`
  try {
    await sql`create database ${sql.id(name)}`.execute(admin.kysely)
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    await measure('server', file, posts, url.href)
  } finally {
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin.kysely)
    await admin.close()
  }
}

async function measure(
  engine: 'server' | 'embedded',
  file: string,
  posts: number,
  place: string,
): Promise<void> {
  const worker = new URL(`./bench-import-worker${extname(import.meta.url)}`, import.meta.url)
  const child = fork(worker, [engine, file, String(posts), place])
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`the import into ${engine} ended with ${code}`)
}
