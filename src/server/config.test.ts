import { expect, test } from 'vitest'
import { value } from '../stories/testing.ts'
import { readConfig } from './config.ts'

const folder = '/nonexistent'

test.each([
  ['SMTP without a sender', { SMTP_URL: 'smtp://mail.test' }, 'MAIL_FROM'],
  ['a sender without SMTP', { MAIL_FROM: 'desk@paper.test' }, 'SMTP_URL'],
  ['another protocol', { SMTP_URL: 'https://mail.test', MAIL_FROM: 'desk@paper.test' }, 'smtp://'],
  [
    'a sender with a line break',
    { SMTP_URL: 'smtp://mail.test', MAIL_FROM: 'a@b.test\nBcc: c@d.test' },
    'MAIL_FROM',
  ],
  ['sessions without end', { SESSION_DAYS: '365' }, 'SESSION_DAYS'],
  ['sessions of no time', { SESSION_IDLE_HOURS: '0' }, 'SESSION_IDLE_HOURS'],
])('%s stops the start with a sentence', async (_, env, word) => {
  const read = await readConfig(env, folder)
  expect(read.ok).toBe(false)
  expect(read.ok ? '' : read.problem.detail).toContain(word)
})

test('sessions last twelve hours unused and seven days in all, unless set otherwise', async () => {
  const hourMs = 3_600_000
  expect(value(await readConfig({}, folder))).toMatchObject({
    sessionIdleMs: 12 * hourMs,
    sessionMs: 168 * hourMs,
  })
  const set = { SESSION_IDLE_HOURS: '2', SESSION_DAYS: '1' }
  expect(value(await readConfig(set, folder))).toMatchObject({
    sessionIdleMs: 2 * hourMs,
    sessionMs: 24 * hourMs,
  })
})
