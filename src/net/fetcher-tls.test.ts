// TLS: the name of the URL is what the server is told and what its certificate must be for, though we connect to an
// address. The certificate is made by openssl for the run; without openssl these say "skipped".
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixedClock } from '../clock.ts'
import { createFetcher } from './fetcher.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
if (!hasOpenssl) console.log('skipped: TLS of the fetcher (no openssl here to make a certificate)')

describe.skipIf(!hasOpenssl)('over TLS', () => {
  const usual = getCACertificates()
  let port = 0
  let close = () => undefined as unknown
  let seen: string | false | null | undefined

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-'))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=news.example', '-addext', 'subjectAltName=DNS:news.example']
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2']
    execFileSync('openssl', [...request, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' })
    const pem = readFileSync(cert, 'utf8')
    const server = createServer({ key: readFileSync(key), cert: pem }, (incoming, response) => {
      seen = (incoming.socket as TLSSocket & { servername?: string }).servername
      response.end(incoming.headers.host)
    })
    rmSync(folder, { recursive: true })
    setDefaultCACertificates([...usual, pem])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
    close = () => server.close()
  })
  afterAll(() => {
    setDefaultCACertificates(usual)
    close()
  })

  const fetcherFor = (host: string) =>
    createFetcher({
      allow: [`${host}:${port}`],
      userAgent: 'test',
      clock: fixedClock('2026-01-01'),
      resolve: async () => ['127.0.0.1'],
    })

  test('SNI, Host and the certificate go by the name', async () => {
    const got = await fetcherFor('news.example').get(`https://news.example:${port}/`)
    expect(got.ok && Buffer.from(got.value.body).toString()).toBe(`news.example:${port}`)
    expect(seen).toBe('news.example')
  })

  test('a certificate for another name is no answer', async () => {
    const got = await fetcherFor('other.example').get(`https://other.example:${port}/`)
    expect(got).toMatchObject({ ok: false, problem: { kind: 'unreachable' } })
  })
})
