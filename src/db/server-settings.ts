// What we ask of a PostgreSQL server, how its values are read, and what to tell the operator when it cannot be used.
import pg from 'pg'
import { sqlState } from './errors.ts'
import { arrayElements, scalarParsers } from './values.ts'

const oldestMajor = 15

/** @types/pg describes another version of this parser than the one that `pg` brings. */
const arrays = pg.types.arrayParser as unknown as {
  create(text: string, parse: (part: string) => unknown): { parse(): unknown[] }
}

/** Reads values as the embedded engine does (values.ts). */
export const serverTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const scalar = scalarParsers[oid]
    if (scalar !== undefined) return scalar
    const element = scalarParsers[arrayElements[oid] ?? 0]
    if (element === undefined) return pg.types.getTypeParser(oid, format as 'text')
    return (text: string) => arrays.create(text, element).parse()
  }) as typeof pg.types.getTypeParser,
}

/** Why a server cannot be used, or undefined when it can. */
export function describeServer(server: { version: number; encoding: string }): string | undefined {
  const major = Math.floor(server.version / 10_000)
  if (major < oldestMajor) {
    return `PostgreSQL ${oldestMajor} or later is needed, but the server at DATABASE_URL is version ${major}.`
  }
  if (server.encoding !== 'UTF8') {
    return `The database at DATABASE_URL is encoded as ${server.encoding}: make it with "encoding 'UTF8'".`
  }
  return undefined
}

/** What a server that answers may say when we connect, by its code. */
const refusals: Readonly<Record<string, string>> = {
  '28P01': 'refuses the user or password in DATABASE_URL',
  '28000': 'refuses the user or password in DATABASE_URL',
  '3D000': 'has no database of that name: create it, or correct DATABASE_URL',
  '53300': 'has no connection left: raise max_connections or lower the pool size',
  '57P03': 'is starting or stopping: try again in a moment',
}

/** One plain sentence; names host and database, never the user's password. */
export function explainUnreachable(databaseUrl: string, error: unknown): string {
  const place = placeOf(databaseUrl)
  if (place === undefined)
    return 'DATABASE_URL is not an address of the form postgres://user:password@host:5432/name.'
  const refusal = refusals[sqlState(error) ?? '']
  if (refusal !== undefined) return `PostgreSQL at ${place} ${refusal}.`
  return `PostgreSQL at ${place} does not answer (${reasonOf(error)}): check DATABASE_URL and that the server runs.`
}

function placeOf(databaseUrl: string): string | undefined {
  try {
    const { protocol, hostname, port, pathname } = new URL(databaseUrl)
    if (protocol !== 'postgres:' && protocol !== 'postgresql:') return undefined
    return `${decodeURIComponent(hostname) || 'localhost'}:${port || '5432'}${pathname}`
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code
  }
  return error instanceof Error && error.message !== '' ? error.message : 'no reason given'
}
