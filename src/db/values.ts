// How values cross the border to PostgreSQL, alike on both engines: int8 is a number, numeric and dates are text, timestamptz is a Date.

type Parse = (text: string) => unknown

function parseInt8(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new Error(`The database holds ${text}, which is too large for a number here.`)
}

/** Sessions run in UTC, so an instant reads "2026-11-02 14:05:00.123+00"; anything else is left to Date. */
function parseInstant(text: string): Date {
  return new Date(text.endsWith('+00') ? `${text.slice(0, -3).replace(' ', 'T')}Z` : text)
}

const asText: Parse = (text) => text

/** By type number (pg_type.oid): only where the engines, or we, differ from the obvious. */
export const scalarParsers: Readonly<Record<number, Parse>> = {
  20: parseInt8,
  1082: asText, // date: a day in some edition's zone, never an instant
  1083: asText, // time
  1114: asText, // timestamp without zone: not used by us
  1184: parseInstant,
  1186: asText, // interval
  1700: asText, // numeric
}

/** Array type -> type of its elements, for the types above. */
export const arrayElements: Readonly<Record<number, number>> = {
  1016: 20,
  1182: 1082,
  1183: 1083,
  1115: 1114,
  1185: 1184,
  1187: 1186,
  1231: 1700,
}

/** A parameter as PostgreSQL reads it in text form; the rules are those of the `pg` package, which uses its own. */
export function encodeParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return encodeArray(value)
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

function encodeArray(values: readonly unknown[]): string {
  const parts = values.map((value) => {
    if (value === null || value === undefined) return 'NULL'
    if (Array.isArray(value)) return encodeArray(value)
    return `"${(encodeParameter(value) ?? '').replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`
  })
  return `{${parts.join(',')}}`
}
