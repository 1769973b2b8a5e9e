// Mail against an SMTP server of our own.
import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createMailer } from './mail.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** Speaks just enough SMTP; answers what it was told. */
async function smtp(): Promise<{ url: string; heard: string[] }> {
  const heard: string[] = []
  server = createServer((socket) => {
    let isData = false
    socket.write('220 here\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        heard.push(line)
        if (isData && line !== '.') continue
        if (isData) isData = false
        else if (line === 'DATA') isData = true
        if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write(isData ? '354 go on\r\n' : '250 ok\r\n')
      }
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, heard }
}

const from = 'Desk <desk@paper.test>'

test('a mail goes out with its subject and text, in any script', async () => {
  const { url, heard } = await smtp()
  const send = createMailer({ smtpUrl: url, from })
  const sent = await send?.({
    to: 'rosa@newsroom.test',
    subject: 'دعوتك',
    text: 'https://paper.test/desk/join#abc',
  })
  expect(sent?.ok).toBe(true)
  expect(heard).toContain('RCPT TO:<rosa@newsroom.test>')
  expect(heard).toContain('From: Desk <desk@paper.test>')
  expect(heard.join('\n')).toContain('https://paper.test/desk/join#abc')
})

test.each([
  ['the address', { to: 'rosa@newsroom.test\r\nBcc: all@newsroom.test' }],
  ['the subject', { subject: 'Hello\r\nBcc: all@newsroom.test' }],
  ['the subject, alone', { subject: 'Hello\nBcc: all@newsroom.test' }],
])('a line break in %s is refused, and nothing is sent', async (_, over) => {
  const { url, heard } = await smtp()
  const send = createMailer({ smtpUrl: url, from })
  const sent = await send?.({ to: 'rosa@newsroom.test', subject: 'Hello', text: 'x', ...over })
  expect(sent).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  expect(heard).toEqual([])
})

test('an address is one recipient, whatever it holds', async () => {
  const { url, heard } = await smtp()
  const send = createMailer({ smtpUrl: url, from })
  await send?.({ to: 'rosa@newsroom.test, all@newsroom.test', subject: 'Hello', text: 'x' })
  expect(heard.filter((line) => line.startsWith('RCPT'))).not.toContain('RCPT TO:<all@newsroom.test>')
})

test('a server that is not there is a plain failure without its address or password', async () => {
  const send = createMailer({ smtpUrl: 'smtp://user:topsecret@127.0.0.1:9', from })
  const sent = await send?.({ to: 'rosa@newsroom.test', subject: 'Hello', text: 'x' })
  expect(sent).toMatchObject({ ok: false, problem: { code: 'unavailable' } })
  expect(JSON.stringify(sent)).not.toMatch(/topsecret|127\.0\.0\.1/)
})

test('without SMTP there is no mailer', () => {
  expect(createMailer({ smtpUrl: undefined, from: undefined })).toBeUndefined()
})
