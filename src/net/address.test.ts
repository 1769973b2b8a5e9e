import { describe, expect, test } from 'vitest'
import { isPublicAddress, parseAllowList, parseTarget } from './address.ts'

describe('isPublicAddress', () => {
  test.each([
    '93.184.216.34',
    '1.1.1.1',
    '2606:4700:4700::1111',
    '::ffff:93.184.216.34',
    '64:ff9b::5db8:d822', // NAT64 of 93.184.216.34: how IPv6-only networks reach IPv4
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))

  test.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.8.9.1'],
    ['private', '10.1.2.3'],
    ['private', '172.31.0.1'],
    ['private', '192.168.1.1'],
    ['link-local, cloud metadata', '169.254.169.254'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['IETF assignments', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['documentation', '203.0.113.9'],
    ['benchmarking', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['public with a zone', '2606:4700:4700::1111%1'],
    ['site-local', 'fec0::1'],
    ['unique local', 'fd00::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped private, in hex', '::ffff:a00:1'],
    ['-compatible loopback', '::127.0.0.1'],
    ['-compatible public', '::93.184.216.34'],
    ['translated (RFC 6145) private', '::ffff:0:10.0.0.1'],
    ['NAT64 of a private one', '64:ff9b::a00:1'],
    ['local NAT64', '64:ff9b:1::a00:1'],
    ['6to4 of a private one', '2002:a00:1::1'],
    ['6to4 of a public one', '2002:5db8:d822::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['discard', '100::1'],
    ['segment routing', '5f00::1'],
    ['not an address', 'localhost'],
    ['empty', ''],
  ])('%s (%s) is not', (_why, address) => expect(isPublicAddress(address)).toBe(false))
})

describe('parseTarget', () => {
  const allow = parseAllowList(['127.0.0.1:4000', 'Feeds.Internal:9000', '[::1]:4001'])

  test.each([
    ['http://example.com/a?b#c', 'example.com', 80],
    ['https://example.com:8443/', 'example.com', 8443],
    ['https://EXAMPLE.com', 'example.com', 443],
    ['http://127.0.0.1:4000/', '127.0.0.1', 4000],
    ['http://feeds.internal:9000/', 'feeds.internal', 9000],
    ['http://[::1]:4001/', '::1', 4001],
  ])('%s may be tried', (url, host, port) => {
    expect(parseTarget(url, allow)).toMatchObject({ host, port })
  })

  test.each([
    'ftp://example.com/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'gopher://example.com/',
    'http://example.com:22/',
    'http://example.com:6379/',
    'http://127.0.0.1:4002/',
    'http://user@example.com/',
    'http://user:pass@example.com/',
    'http://:pass@example.com/',
    'http://',
    'example.com',
    '',
  ])('%s may not', (url) => expect(parseTarget(url, allow)).toBeNull())

  test.each(['http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://127.1/'])(
    '%s is seen as the loopback address it is',
    (url) => {
      const target = parseTarget(url, allow)
      expect(target?.host).toBe('127.0.0.1')
      expect(isPublicAddress(target?.host ?? '')).toBe(false)
    },
  )

  test('an entry of FETCH_ALLOW without a port is a mistake that is named', () => {
    expect(() => parseAllowList(['intranet'])).toThrow('not host:port')
  })
})
