// Dates as feeds write them, as a table: what is written, and the instant it means.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from './date.ts'

const table: readonly (readonly [string, string])[] = [
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21.000Z'],
  ['Thu, 1 Jan 04 19:48 +0100', '2004-01-01T18:48:00.000Z'],
  ['Thu,01 Jan 2004 19:48:21 EST', '2004-01-02T00:48:21.000Z'],
  ['01 January 2004 00:00:00 -0330', '2004-01-01T03:30:00.000Z'],
  ['Thu, January 1, 2004 7:48 PM PST', '2004-01-02T03:48:00.000Z'],
  ['Sat, 31 Dec 99 23:59:60 Z', '2000-01-01T00:00:00.000Z'],
  ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06.000Z'],
  ['Sun Jan  4 16:29:06 PDT 2004', '2004-01-04T23:29:06.000Z'],
  ['Wed Aug 27 13:08:45 +0000 2008', '2008-08-27T13:08:45.000Z'],
  ['Fri, 20 Feb 2015 09:51:15 UTC', '2015-02-20T09:51:15.000Z'],
  ['Thu, 01 Jan 2004 19:48:21 GMT+02:00', '2004-01-01T17:48:21.000Z'],
  ['Sept 5, 2003', '2003-09-05T00:00:00.000Z'],
  ['2003', '2003-01-01T00:00:00.000Z'],
  ['2003-12', '2003-12-01T00:00:00.000Z'],
  ['2003-12-31', '2003-12-31T00:00:00.000Z'],
  ['20031231', '2003-12-31T00:00:00.000Z'],
  ['2003-365', '2003-12-31T00:00:00.000Z'],
  ['2003-12-31T10:14Z', '2003-12-31T10:14:00.000Z'],
  ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55.000Z'],
  ['2003-12-31T10:14:55.123456+01:00', '2003-12-31T09:14:55.123Z'],
  ['2003-12-31t10:14:55-0800', '2003-12-31T18:14:55.000Z'],
  ['20031231T101455Z', '2003-12-31T10:14:55.000Z'],
  ['2002-10-17T17:00+01:00', '2002-10-17T16:00:00.000Z'],
  ['2004-07-08 23:56:58.0', '2004-07-08T23:56:58.000Z'],
  ['2004/07/08 23:56:58 +0000', '2004-07-08T23:56:58.000Z'],
  ['2003-12-31T24:00:00Z', '2004-01-01T00:00:00.000Z'],
  ['2004-05-25 오후 11:23:17', '2004-05-25T14:23:17.000Z'],
  ['2004년 05월 28일  01:31:15', '2004-05-27T16:31:15.000Z'],
  ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00.000Z'],
  ['Πεμ, 29 Ιαν 2004 12:53:00 GMT', '2004-01-29T12:53:00.000Z'],
  ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00.000Z'],
  ['2004-augusztus-1T12:00Z', '2004-08-01T12:00:00.000Z'],
  ['mar., 06 janv. 2004 10:00:00 +0100', '2004-01-06T09:00:00.000Z'],
  ['5 de octubre de 2020 08:00 CET', '2020-10-05T07:00:00.000Z'],
  ['Di, 05 Mai 2020 08:00:00 +0200', '2020-05-05T06:00:00.000Z'],
  ['Пн, 05 окт 2020 08:00:00 +0300', '2020-10-05T05:00:00.000Z'],
  ['الاثنين، 5 أكتوبر 2020 08:00:00 GMT', '2020-10-05T08:00:00.000Z'],
  ['٥ أكتوبر ٢٠٢٠ 08:00 GMT', '2020-10-05T08:00:00.000Z'],
  ['1072986501', '2004-01-01T19:48:21.000Z'],
]

describe('readDate', () => {
  it.each(table)('reads %s', (text, instant) => {
    expect(readDate(text)?.at.toISOString()).toBe(instant)
  })

  it.each([
    '',
    'yesterday',
    '32 Jan 2004',
    '2003-13-01',
    '2003-02-30',
    'Thu, 01 Jan 2004 25:61:00 GMT',
    '2003-W01',
  ])('reads no date out of %j', (text) => {
    expect(readDate(text)).toBeUndefined()
  })

  it('says that a missing zone was taken for UTC, and only then', () => {
    expect(readDate('2004-07-08 23:56:58')?.assumed).toContain('no time zone')
    expect(readDate('2004-07-08')?.assumed).toBeUndefined()
    expect(readDate('2004-07-08T10:00Z')?.assumed).toBeUndefined()
  })

  it('reads back what any clock writes', () => {
    const instants = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (instant) => {
        const second = new Date(Math.floor(instant.getTime() / 1000) * 1000)
        expect(readDate(second.toISOString())?.at).toEqual(second)
        expect(readDate(second.toUTCString())?.at).toEqual(second)
      }),
    )
  })

  it('never throws and never makes up an impossible instant', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.string({ unit: fc.constantFrom(...'0123456789:-+TZ ,/JanFebMar年월') }),
        ),
        (text) => {
          const read = readDate(text)
          if (read !== undefined) expect(Number.isNaN(read.at.getTime())).toBe(false)
        },
      ),
    )
  })
})
