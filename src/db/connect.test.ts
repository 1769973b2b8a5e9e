// What the operator is told when the database cannot be used.
import { describe, expect, it } from 'vitest'
import { OpenError, openDatabase } from './db.ts'
import { describeServer, explainUnreachable } from './server-settings.ts'
import { serverAnswers } from './testing-server.ts'

describe('a data folder that cannot be used', () => {
  it('is named in one sentence', async () => {
    const refused = openDatabase({ dataDir: '/dev/null/data' })
    await expect(refused).rejects.toMatchObject({
      problem: 'engine',
      message: expect.stringContaining('/dev/null/data cannot be used (ENOTDIR)'),
    })
  })
})

describe('a server that cannot be used', () => {
  it('is named in one sentence, without the password', async () => {
    const databaseUrl = 'postgres://desk:s3cret@127.0.0.1:1/news'
    const refused = await openDatabase({ databaseUrl }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(OpenError)
    expect(refused).toMatchObject({
      problem: 'unreachable',
      message:
        'PostgreSQL at 127.0.0.1:1/news does not answer (ECONNREFUSED): check DATABASE_URL and that the server runs.',
    })
    expect(JSON.stringify(refused) + String(refused)).not.toContain('s3cret')
  })

  it.skipIf(!serverAnswers)('says so when the database does not exist', async () => {
    const databaseUrl = 'postgres://postgres@127.0.0.1:5432/standfirst_absent'
    await expect(openDatabase({ databaseUrl })).rejects.toThrow('has no database of that name')
  })

  it('is refused when it is too old or not in UTF8', () => {
    expect(describeServer({ version: 150_020, encoding: 'UTF8' })).toBeUndefined()
    expect(describeServer({ version: 140_011, encoding: 'UTF8' })).toContain('is version 14')
    expect(describeServer({ version: 170_002, encoding: 'SQL_ASCII' })).toContain('encoded as SQL_ASCII')
  })

  it.each([
    ['http://127.0.0.1/news', 'not an address of the form postgres://'],

    ['nonsense p4ss', 'not an address'],
  ])('says what is wrong with %s', (databaseUrl, words) => {
    expect(explainUnreachable(databaseUrl, new Error('anything p4ss'))).toContain(words)
    expect(explainUnreachable(databaseUrl, new Error('anything p4ss'))).not.toContain('p4ss')
  })

  it.each([
    ['28P01', 'refuses the user or password'],
    ['53300', 'no connection left'],
  ])('explains %s', (code, words) => {
    const error = Object.assign(new Error('x'), { code })
    expect(explainUnreachable('postgres://a:b@db.example:5433/news', error)).toContain(words)
  })
})
