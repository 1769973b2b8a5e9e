// Where embeds may come from: a provider is matched on the parsed host, and its page and frame are rebuilt from the id.
// An oEmbed answer's html is never used.
import { webUrl } from './link-url.ts'

/** How a frame is shaped: a video, a strip of audio, or a post that has its own height. */
export type EmbedShape = 'video' | 'audio' | 'post'

type Provider = {
  /** As readers know it. */
  readonly label: string
  readonly hosts: readonly string[]
  readonly shape: EmbedShape
  readonly ref: RegExp
  /** The ref a URL of these hosts names; checked against `ref` by the caller. */
  readonly find: (url: URL, path: readonly string[]) => string | undefined
  readonly page: (ref: string) => string
  readonly frame: (ref: string) => string
}

export type ProviderName =
  | 'youtube'
  | 'vimeo'
  | 'dailymotion'
  | 'spotify'
  | 'soundcloud'
  | 'x'
  | 'instagram'
  | 'tiktok'
  | 'facebook'
  | 'bluesky'

const providers: Readonly<Record<ProviderName, Provider>> = {
  youtube: {
    label: 'YouTube',
    hosts: ['youtube.com', 'music.youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    shape: 'video',
    ref: /^[A-Za-z0-9_-]{11}$/,
    find: (url, path) => {
      if (url.hostname.endsWith('youtu.be')) return path[0]
      if (path[0] === 'watch') return url.searchParams.get('v') ?? undefined
      return ['embed', 'shorts', 'live', 'v'].includes(path[0] ?? '') ? path[1] : undefined
    },
    page: (ref) => `https://www.youtube.com/watch?v=${ref}`,
    frame: (ref) => `https://www.youtube-nocookie.com/embed/${ref}`,
  },
  vimeo: {
    label: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    shape: 'video',
    ref: /^\d{4,12}(\/[a-f0-9]{6,16})?$/,
    find: (url, path) => {
      const at = path.findIndex((part) => /^\d{4,12}$/.test(part))
      const hash = url.searchParams.get('h') ?? path[at + 1]
      if (at < 0) return undefined
      return hash && /^[a-f0-9]{6,16}$/.test(hash) ? `${path[at]}/${hash}` : path[at]
    },
    page: (ref) => `https://vimeo.com/${ref}`,
    frame: (ref) => {
      const [id, hash] = ref.split('/')
      return `https://player.vimeo.com/video/${id}?dnt=1${hash ? `&h=${hash}` : ''}`
    },
  },
  dailymotion: {
    label: 'Dailymotion',
    hosts: ['dailymotion.com', 'geo.dailymotion.com', 'dai.ly'],
    shape: 'video',
    ref: /^[A-Za-z0-9]{5,12}$/,
    find: (url, path) => {
      if (url.hostname.endsWith('dai.ly')) return path[0]
      const query = url.searchParams.get('video')
      if (query && path[0]?.startsWith('player')) return query
      // Old addresses end in a title: /video/x8abcd_the-title
      return path[path.indexOf('video') + 1]?.split('_')[0]
    },
    page: (ref) => `https://www.dailymotion.com/video/${ref}`,
    frame: (ref) => `https://geo.dailymotion.com/player.html?video=${ref}`,
  },
  spotify: {
    label: 'Spotify',
    hosts: ['open.spotify.com'],
    shape: 'audio',
    ref: /^(track|album|playlist|episode|show|artist)\/[A-Za-z0-9]{22}$/,
    find: (_url, path) => path.slice(-2).join('/'),
    page: (ref) => `https://open.spotify.com/${ref}`,
    frame: (ref) => `https://open.spotify.com/embed/${ref}`,
  },
  soundcloud: {
    label: 'SoundCloud',
    hosts: ['soundcloud.com', 'w.soundcloud.com', 'api.soundcloud.com'],
    shape: 'audio',
    ref: /^(tracks|playlists)\/\d{3,14}$|^[a-z0-9_-]{2,60}\/(sets\/)?[a-z0-9_-]{1,200}$/,
    find: (url, path) => {
      if (!url.hostname.startsWith('w.')) return path.join('/')
      const inner = webUrl(url.searchParams.get('url') ?? '')
      return inner && bareHost(inner).endsWith('soundcloud.com') ? pathParts(inner).join('/') : undefined
    },
    page: (ref) => (/^\w+\/\d+$/.test(ref) ? soundcloudFrame(ref) : `https://soundcloud.com/${ref}`),
    frame: soundcloudFrame,
  },
  x: {
    label: 'X',
    hosts: ['x.com', 'twitter.com'],
    shape: 'post',
    ref: /^\d{1,20}$/,
    find: (_url, path) => path[path.findIndex((part) => part === 'status' || part === 'statuses') + 1],
    page: (ref) => `https://x.com/i/status/${ref}`,
    frame: (ref) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${ref}`,
  },
  instagram: {
    label: 'Instagram',
    hosts: ['instagram.com'],
    shape: 'post',
    ref: /^(p|reel|tv)\/[A-Za-z0-9_-]{5,40}$/,
    find: (_url, path) => {
      const at = path.findIndex((part) => ['p', 'reel', 'tv'].includes(part))
      return at < 0 ? undefined : `${path[at]}/${path[at + 1]}`
    },
    page: (ref) => `https://www.instagram.com/${ref}/`,
    frame: (ref) => `https://www.instagram.com/${ref}/embed/`,
  },
  tiktok: {
    label: 'TikTok',
    hosts: ['tiktok.com'],
    shape: 'video',
    ref: /^\d{8,20}$/,
    find: (_url, path) => path.find((part) => /^\d{8,20}$/.test(part)),
    page: (ref) => `https://www.tiktok.com/@i/video/${ref}`,
    frame: (ref) => `https://www.tiktok.com/player/v1/${ref}`,
  },
  facebook: {
    label: 'Facebook',
    hosts: ['facebook.com'],
    shape: 'video',
    ref: /^\d{5,20}$/,
    find: (url, path) => {
      const inner = path[0] === 'plugins' ? webUrl(url.searchParams.get('href') ?? '') : undefined
      if (inner) return bareHost(inner) === 'facebook.com' ? facebookVideo(inner) : undefined
      return facebookVideo(url)
    },
    page: (ref) => `https://www.facebook.com/watch/?v=${ref}`,
    frame: (ref) =>
      `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(`https://www.facebook.com/watch/?v=${ref}`)}`,
  },
  bluesky: {
    label: 'Bluesky',
    hosts: ['bsky.app', 'embed.bsky.app'],
    shape: 'post',
    ref: /^(did:[a-z]+:[A-Za-z0-9._:-]{5,100}|[a-z0-9.-]{3,100})\/[a-z0-9]{5,30}$/,
    find: (_url, path) => {
      const [first, who, what, key] = path
      if (first !== 'profile' && first !== 'embed') return undefined
      return what === 'post' || what === 'app.bsky.feed.post'
        ? `${who?.replaceAll('%3A', ':')}/${key}`
        : undefined
    },
    page: (ref) => `https://bsky.app/profile/${ref.replace('/', '/post/')}`,
    frame: (ref) => `https://embed.bsky.app/embed/${ref.replace('/', '/app.bsky.feed.post/')}`,
  },
}

export type EmbedRef = { readonly provider: ProviderName; readonly ref: string; readonly url: string }

/** The embed a URL stands for, or nothing: unknown host, or no id in it. `url` is the parsed form of what was given. */
export function embedOf(text: string, base?: string): EmbedRef | undefined {
  const url = webUrl(text.startsWith('//') ? `https:${text}` : text, base)
  if (!url) return undefined
  const host = bareHost(url)
  for (const [name, provider] of entries) {
    if (!provider.hosts.includes(host)) continue
    const ref = provider.find(url, pathParts(url))
    return ref && provider.ref.test(ref) ? { provider: name, ref, url: url.href } : undefined
  }
  return undefined
}

export function isProvider(name: unknown): name is ProviderName {
  return typeof name === 'string' && Object.hasOwn(providers, name)
}

/** Whether `ref` has the form of an id of that provider; what does not is never put into a URL. */
export function isEmbedRef(provider: ProviderName, ref: string): boolean {
  return providers[provider].ref.test(ref)
}

export type EmbedView = {
  readonly label: string
  readonly page: string
  readonly frame: string
  readonly shape: EmbedShape
}

/** The page and the frame of an embed, rebuilt from provider and id; nothing when either is not one of ours. */
export function embedView(provider: string, ref: string): EmbedView | undefined {
  if (!isProvider(provider) || !isEmbedRef(provider, ref)) return undefined
  const known = providers[provider]
  return { label: known.label, page: known.page(ref), frame: known.frame(ref), shape: known.shape }
}

/** Every host a frame may be loaded from: what a page with embeds puts into `frame-src`. */
export const embedFrameHosts: readonly string[] = Object.values(providers).map(
  (provider) => new URL(provider.frame('0')).hostname,
)

const names = Object.keys(providers).filter(isProvider)
const entries: readonly (readonly [ProviderName, Provider])[] = names.map((name) => [name, providers[name]])

function bareHost(url: URL): string {
  return url.hostname.replace(/\.$/, '').replace(/^(www|m|mobile)\./, '')
}

function pathParts(url: URL): readonly string[] {
  return url.pathname.split('/').filter((part) => part !== '')
}

function soundcloudFrame(ref: string): string {
  const host = /^(tracks|playlists)\/\d+$/.test(ref) ? 'api.soundcloud.com' : 'soundcloud.com'
  return `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://${host}/${ref}`)}`
}

function facebookVideo(url: URL): string | undefined {
  const path = pathParts(url)
  const query = url.searchParams.get('v')
  if (query && (path[0] === 'watch' || path[0] === 'video.php')) return query
  const at = path.findIndex((part) => part === 'videos' || part === 'reel')
  return at < 0 ? undefined : path.slice(at + 1).find((part) => /^\d{5,20}$/.test(part))
}
