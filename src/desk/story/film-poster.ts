// A still of a film that this browser can play: its poster, until somebody chooses another.

const waitMs = 10_000

/** Undefined where the browser cannot play the film. The address is the caller's to revoke. */
export async function grabPoster(src: string): Promise<File | undefined> {
  const film = document.createElement('video')
  film.muted = true
  film.preload = 'auto'
  film.playsInline = true
  try {
    film.src = src
    await happened(film, 'loadeddata')
    // The first picture is black in many films.
    film.currentTime = Math.min(1, (film.duration || 0) / 4)
    await happened(film, 'seeked')
    const { videoWidth: width, videoHeight: height } = film
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('2d')?.drawImage(film, 0, 0, width, height)
    const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    return new File([picture], 'poster.jpg', { type: 'image/jpeg' })
  } catch {
    return undefined
  } finally {
    film.removeAttribute('src')
    film.load()
  }
}

function happened(film: HTMLVideoElement, name: string): Promise<unknown> {
  const over = new AbortController()
  return new Promise((resolve, reject) => {
    const { signal } = over
    const timer = setTimeout(() => reject(new Error('too long')), waitMs)
    signal.addEventListener('abort', () => clearTimeout(timer))
    film.addEventListener(name, resolve, { signal })
    film.addEventListener('error', reject, { signal })
  }).finally(() => over.abort())
}
