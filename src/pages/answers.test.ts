import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isUnmodifiedSince, matchingTag } from './conditional.ts'
import { chooseEncoding } from './encoding.ts'
import { markedHeaders, tagsOf, tagsOfEvent } from './headers.ts'
import { boxOf, coreOf, join } from './page.ts'
import { Recorder } from './recorder.ts'
import { replyOf, Stitched } from './stitched.ts'
import { header, html, published, someFacts } from './testing.ts'

const long = 'A sentence that compresses well. '.repeat(100)
const stitched = (rendered = html(long), tags: string[] | null = null) =>
  new Stitched(coreOf(rendered), [], tags)
const get = (page: Stitched, encoding: 'br' | 'gzip' | 'identity', ifNoneMatch?: string) => {
  const variant = page.atOnce(encoding)
  if (!variant) throw new Error('too large for this test')
  return replyOf(page, variant, { url: '/', encoding, ifNoneMatch })
}

describe('the encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['identity', 'identity'],
    ['identity;q=1, br;q=0.2', 'identity'],
    ['GZIP;Q=0.8', 'gzip'],
    ['br;q=nonsense', 'identity'],
    ['zstd', 'identity'],
  ])('for %s is %s', (accept, encoding) => {
    expect(chooseEncoding(accept)).toBe(encoding)
  })

  it('carries the same text in every encoding', () => {
    const page = stitched()
    expect(get(page, 'identity').body?.toString()).toBe(long)
    expect(brotliDecompressSync(get(page, 'br').body ?? '').toString()).toBe(long)
    expect(gunzipSync(get(page, 'gzip').body ?? '').toString()).toBe(long)
  })

  it('leaves small answers as they are', () => {
    expect(header(get(stitched(html('moved')), 'br'), 'content-encoding')).toBeUndefined()
  })
})

describe('the header lines', () => {
  it('are the renderer’s and the store’s own', () => {
    const reply = get(
      stitched({ ...html(long), headers: { 'Content-Type': 'text/html', ETag: '"theirs"', Vary: 'Origin' } }),
      'br',
    )
    expect(header(reply, 'content-type')).toBe('text/html')
    expect(header(reply, 'cache-control')).toBe('max-age=0, must-revalidate')
    expect(header(reply, 'vary')).toBe('Accept-Encoding, Origin')
    expect(header(reply, 'content-encoding')).toBe('br')
    expect(header(reply, 'content-length')).toBe(String(reply.body?.length))
    expect(header(reply, 'etag')).toMatch(/^"[\w-]{22}-brq"$/)
    expect(reply.headers.filter((text) => text.toLowerCase() === 'etag')).toHaveLength(1)
  })

  it('forbid keeping what is rendered for every request', () => {
    expect(header(get(stitched({ ...html(long), kept: 'never' }), 'br'), 'cache-control')).toBe('no-store')
  })

  it('name the page to outside caches only where there are some', () => {
    const reply = get(stitched(html(long), ['story:1', 'card:2']), 'br')
    expect(header(reply, 'surrogate-key')).toBe('story:1 card:2')
    expect(header(reply, 'cache-tag')).toBe('story:1,card:2')
    expect(header(reply, 'cache-control')).toContain('s-maxage=60')
    expect(header(reply, 'cdn-cache-control')).toContain('stale-if-error')
    expect(header(get(stitched(), 'br'), 'surrogate-key')).toBeUndefined()
  })

  it('that mark an old page let no outside cache keep it', () => {
    const marked = markedHeaders(get(stitched(html(long), ['story:1']), 'br').headers, 'overload')
    expect(marked.join()).not.toMatch(/s-maxage|Surrogate|CDN/)
    expect(marked.slice(-2)).toEqual(['X-Standfirst-Stale', 'overload'])
  })

  it('refuse a header that could not be sent, in the render', () => {
    expect(() => coreOf({ ...html(''), headers: { Location: '/a\r\nSet-Cookie: x' } })).toThrow()
  })

  it('purge by the words they were named with', () => {
    const recorder = new Recorder()
    recorder.key('story:1', 'url:/en/a,b é')
    recorder.list({ query: { edition: 'en', topic: 't' }, first: null, last: null })
    const tags = tagsOf(recorder)
    expect(tags).toEqual(['story:1', 'url:/en/a%2Cb%20%C3%A9', 'list:en%7Ctopic=t'])
    const event = { seq: 1, stale: ['story:1', 'url:/en/a,b é'], facts: [published({ topics: ['t'] })] }
    for (const tag of tags) expect(tagsOfEvent(event)).toContain(tag)
    expect(
      tagsOfEvent({ seq: 1, stale: [], facts: [{ before: someFacts({ visible: false }), after: null }] }),
    ).toEqual([])
  })
})

describe('a conditional request', () => {
  it('is answered 304 without bytes where the tag is ours', () => {
    const page = stitched()
    const etag = header(get(page, 'br'), 'etag') ?? ''
    const reply = get(page, 'br', etag)
    expect(reply.status).toBe(304)
    expect(reply.body).toBeNull()
    expect(header(reply, 'etag')).toBe(etag)
    expect(header(reply, 'vary')).toBe('Accept-Encoding')
    expect(header(reply, 'cache-control')).toBe('max-age=0, must-revalidate')
    expect(header(reply, 'content-length')).toBeUndefined()
    expect(header(reply, 'content-encoding')).toBeUndefined()
  })

  it('has another tag for each encoding', () => {
    const page = stitched()
    const tags = (['br', 'gzip', 'identity'] as const).map((encoding) => header(get(page, encoding), 'etag'))
    expect(new Set(tags).size).toBe(3)
    expect(get(page, 'gzip', tags[0]).status).toBe(200)
  })

  it('understands lists, weak tags and the star', () => {
    const tags = ['"now"', '"twin"']
    expect(matchingTag('"x", W/"now"', tags)).toBe('"now"')
    expect(matchingTag('"x","twin"', tags)).toBe('"twin"')
    expect(matchingTag('*', tags)).toBe('"now"')
    expect(matchingTag('"x", now', tags)).toBeNull()
    expect(matchingTag('', tags)).toBeNull()
  })

  it('still matches after the background made the page smaller, under the tag it named', async () => {
    const page = stitched()
    const quick = header(get(page, 'br'), 'etag') ?? ''
    await page.improve('br', 11)
    const best = header(get(page, 'br'), 'etag')
    expect(best).not.toBe(quick)
    expect(get(page, 'br', quick).status).toBe(304)
    expect(header(get(page, 'br', quick), 'etag')).toBe(quick)
    expect(get(page, 'br').body?.length).toBeLessThanOrEqual(stitched().atOnce('br')?.full.body?.length ?? 0)
  })

  it('by date holds only for a page without boxes', () => {
    const date = 'Sat, 21 Nov 2026 10:00:00 GMT'
    const dated = { ...html(long), headers: { 'Last-Modified': date } }
    const ask = { url: '/', encoding: 'identity', ifModifiedSince: date } as const
    const page = stitched(dated)
    const variant = page.atOnce('identity')
    if (!variant) throw new Error('made at once')
    expect(replyOf(page, variant, ask).status).toBe(304)
    expect(replyOf(page, variant, { ...ask, ifNoneMatch: '"other"' }).status).toBe(200)
    const boxed = new Stitched(coreOf({ ...dated, parts: [long, { box: 'b' }] }), [boxOf('x')], null)
    const other = boxed.atOnce('identity')
    if (!other) throw new Error('made at once')
    expect(replyOf(boxed, other, ask).status).toBe(200)
    expect(isUnmodifiedSince('rubbish', date)).toBe(false)
    expect(isUnmodifiedSince('Sat, 21 Nov 2026 09:59:59 GMT', date)).toBe(false)
  })

  it('never makes a 304 of a missing page', () => {
    const reply = get(stitched({ ...html(long), status: 404 }), 'br')
    expect(header(reply, 'etag')).toBeUndefined()
    expect(get(stitched({ ...html(long), status: 404 }), 'br', '*').status).toBe(404)
  })
})

describe('the tag', () => {
  it('is the same for the same bytes and another for other bytes, headers or boxes', () => {
    const tag = (rendered = html(long)) => header(get(stitched(rendered), 'br'), 'etag')
    expect(tag()).toBe(tag())
    expect(tag(html(`${long}.`))).not.toBe(tag())
    expect(tag({ ...html(long), headers: { Link: 'x' } })).not.toBe(tag())
    const boxed = coreOf(html(long, { box: 'b' }))
    const of = (text: string) => new Stitched(boxed, [boxOf(text)], null).atOnce('br')?.etag
    expect(of('1')).not.toBe(of('2'))
    expect(join(boxed, [boxOf('1')]).toString()).toBe(`${long}1`)
  })
})
