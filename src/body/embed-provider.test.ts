import { describe, expect, it, test } from 'vitest'
import { embedFrameHosts, embedOf, embedView } from './embed-provider.ts'

const tweet = '1234567890123456789'

describe('embeds by address', () => {
  test.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10', 'youtube dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'youtube dQw4w9WgXcQ'],
    ['//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0', 'youtube dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'youtube dQw4w9WgXcQ'],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', 'youtube dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'vimeo 76979871'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo 76979871/8272103f6e'],
    ['https://vimeo.com/channels/staff/76979871', 'vimeo 76979871'],
    ['https://www.dailymotion.com/video/x8abcde_some-title', 'dailymotion x8abcde'],
    ['https://dai.ly/x8abcde', 'dailymotion x8abcde'],
    ['https://geo.dailymotion.com/player.html?video=x8abcde', 'dailymotion x8abcde'],
    [
      'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1',
      'spotify episode/4rOoJ6Egrf8K2IrywzwOMk',
    ],
    ['https://open.spotify.com/embed/track/4rOoJ6Egrf8K2IrywzwOMk', 'spotify track/4rOoJ6Egrf8K2IrywzwOMk'],
    ['https://soundcloud.com/some-one/a-track', 'soundcloud some-one/a-track'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123456',
      'soundcloud tracks/123456',
    ],
    [`https://twitter.com/who/status/${tweet}?s=20`, `x ${tweet}`],
    [`https://x.com/i/web/status/${tweet}`, `x ${tweet}`],
    ['https://www.instagram.com/who/reel/Cabc_-12345/?hl=en', 'instagram reel/Cabc_-12345'],
    ['https://www.tiktok.com/@who/video/7123456789012345678', 'tiktok 7123456789012345678'],
    ['https://www.facebook.com/watch/?v=1234567890', 'facebook 1234567890'],
    ['https://www.facebook.com/who/videos/a-title/1234567890/', 'facebook 1234567890'],
    [
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwho%2Fvideos%2F1234567890',
      'facebook 1234567890',
    ],
    ['https://bsky.app/profile/who.bsky.social/post/3kabcdefgh2', 'bluesky who.bsky.social/3kabcdefgh2'],
    ['https://bsky.app/profile/did:plc:abcdefgh/post/3kabcdefgh2', 'bluesky did:plc:abcdefgh/3kabcdefgh2'],
  ])('%s', (url, wanted) => {
    const found = embedOf(url)
    expect(`${found?.provider} ${found?.ref}`).toBe(wanted)
    const view = embedView(found?.provider ?? '', found?.ref ?? '')
    expect(embedFrameHosts).toContain(new URL(view?.frame ?? '').hostname)
    // The page we send readers to is the same embed again.
    const again = embedOf(view?.page ?? '')
    expect(`${again?.provider} ${again?.ref}`).toBe(wanted)
  })

  test.each([
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example/?https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com@evil.example/watch?v=dQw4w9WgXcQ',
    'javascript://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v="><script>',
    'https://www.youtube.com/@channel',
    'https://soundcloud.com/',
    'https://open.spotify.com/track/../x',
    'https://w.soundcloud.com/player/?url=https%3A//evil.example/tracks/123456',
    'https://bsky.app/profile/%E0%A4%A/post/3kabcdefgh2',
    'https://x.com/who',
    'not a url',
  ])('is nothing for %s', (url) => {
    expect(embedOf(url)).toBeUndefined()
  })

  it('builds no view from a foreign id', () => {
    expect(embedView('youtube', '"><script>')).toBeUndefined()
    expect(embedView('constructor', 'x')).toBeUndefined()
    expect(embedView('youtube', 'dQw4w9WgXcQ')).toEqual({
      label: 'YouTube',
      page: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      frame: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      shape: 'video',
    })
  })
})
