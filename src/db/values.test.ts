// The same value and the same error come out of both engines.
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, isUniqueViolation } from './db.ts'
import { describeEachDatabase } from './testing.ts'
import { addNote, noteMigrations } from './testing-notes.ts'
import { encodeParameter } from './values.ts'

const instant = new Date('2026-11-02T14:05:00.123Z')

describe('a parameter', () => {
  it.each([
    [null, null],
    [undefined, null],
    ['it’s', 'it’s'],
    [12.5, '12.5'],
    [2n ** 60n, '1152921504606846976'],
    [true, 'true'],
    [instant, '2026-11-02T14:05:00.123Z'],
    [{ a: [1] }, '{"a":[1]}'],
    [new Uint8Array([0, 255]), '\\x00ff'],
    [['a', 'b"c\\', null], '{"a","b\\"c\\\\",NULL}'],
    [[[1, 2], []], '{{"1","2"},{}}'],
  ])('%o is sent as %s', (value, text) => expect(encodeParameter(value)).toBe(text))
})

describeEachDatabase(
  'a value',
  (open) => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })

    it.each([
      ['int8', sql`9007199254740991::int8`, 9007199254740991],
      ['count', sql`count(*)`, 1],
      ['numeric', sql`1.50::numeric`, '1.50'],
      ['float8', sql`0.1::float8`, 0.1],
      ['bool', sql`true`, true],
      ['timestamptz', sql`'2026-11-02 16:05:00.123+02'::timestamptz`, instant],
      [
        'timestamptz whole seconds',
        sql`'2026-01-01 00:00:00Z'::timestamptz`,
        new Date('2026-01-01T00:00:00Z'),
      ],
      ['timestamptz long ago', sql`'1850-06-01 12:00:00Z'::timestamptz`, new Date('1850-06-01T12:00:00Z')],
      ['date', sql`'2026-11-02'::date`, '2026-11-02'],
      ['interval', sql`'90 minutes'::interval`, '01:30:00'],
      ['jsonb', sql`'{"a":[1,null]}'::jsonb`, { a: [1, null] }],
      ['jsonb null', sql`'null'::jsonb`, null],
      ['uuid', sql`'0190C4A2-0000-7000-8000-000000000000'::uuid`, '0190c4a2-0000-7000-8000-000000000000'],
      ['int8[]', sql`array[1, null, 3]::int8[]`, [1, null, 3]],
      ['numeric[]', sql`array[1.50]::numeric[]`, ['1.50']],
      ['timestamptz[]', sql`array['2026-11-02 14:05:00.123Z']::timestamptz[]`, [instant]],
      ['text[]', sql`array['a', 'b,"c', null]`, ['a', 'b,"c', null]],
      ['date[]', sql`array['2026-11-02']::date[]`, ['2026-11-02']],
      ['the session’s zone', sql`current_setting('timezone')`, 'UTC'],
    ])('of type %s is read alike', async (_, expression, expected) => {
      const { rows } = await sql<{ v: unknown }>`select ${expression} as v`.execute(db.kysely)
      expect(rows[0]?.v).toEqual(expected)
    })

    it.each([
      ['a Date', instant, 'timestamptz', instant],
      ['JSON text', JSON.stringify(['a', { b: 1 }]), 'jsonb', ['a', { b: 1 }]],
      ['an object as JSON', { b: 'x' }, 'jsonb', { b: 'x' }],
      ['a list', ['a', 'b"c', null], 'text[]', ['a', 'b"c', null]],
      ['a number as text', 5, 'text', '5'],
      ['text as a number', '5', 'int8', 5],
      ['Arabic text', 'الانتخابات', 'text', 'الانتخابات'],
      ['null', null, 'timestamptz', null],
    ])('%s is written alike', async (_, value, type, expected) => {
      const { rows } = await sql<{ v: unknown }>`select ${value}::${sql.raw(type)} as v`.execute(db.kysely)
      expect(rows[0]?.v).toEqual(expected)
    })

    it('of bytes comes back as bytes', async () => {
      const bytes = new Uint8Array([0, 1, 254, 255])
      const { rows } = await sql<{ v: Uint8Array }>`select ${bytes}::bytea as v`.execute(db.kysely)
      expect(Array.from(rows[0]?.v ?? [])).toEqual([0, 1, 254, 255])
    })

    it('too large for a number throws instead of being rounded', async () => {
      await expect(sql`select 9007199254740993::int8`.execute(db.kysely)).rejects.toThrow('too large')
      const { rows } = await sql<{ v: number }>`select 1 as v`.execute(db.kysely)
      expect(rows).toEqual([{ v: 1 }])
    })

    it('and how many rows a statement changed are told alike', async () => {
      await addNote(db.kysely, 10)
      const result = await sql`update note set text = 'x'`.execute(db.kysely)
      expect(result.numAffectedRows).toBe(1n)
      await sql`delete from note`.execute(db.kysely)
    })

    it('that breaks a constraint is refused alike', async () => {
      await addNote(db.kysely, 1)
      const error = await addNote(db.kysely, 1).catch((caught: unknown) => caught)
      expect(error).toMatchObject({ code: '23505', constraint: 'note_key', table: 'note', severity: 'ERROR' })
      expect(error).toHaveProperty('detail', 'Key (id)=(1) already exists.')
      expect(error).toHaveProperty('message', 'duplicate key value violates unique constraint "note_key"')
      expect(isUniqueViolation(error, 'note_key')).toBe(true)
      expect(isUniqueViolation(error, 'other')).toBe(false)
    })

    it('is found without accents and by likeness, by the extensions that both engines have', async () => {
      const { rows } =
        await sql`select unaccent('Málaga') as a, similarity('mlaga', 'malaga') > 0.3 as b`.execute(db.kysely)
      expect(rows).toEqual([{ a: 'Malaga', b: true }])
    })
  },
  { migrations: noteMigrations },
)
