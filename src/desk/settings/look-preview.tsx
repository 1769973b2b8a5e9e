// The site as it would look with what stands in the form now: its front and its newest story, made by the server for this look
// alone. A form sends the settings into one of two frames, and the other is shown until that one is ready.
import { SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/SegmentedControl.css'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../words/words-context.tsx'

/** As the server takes it: parts of an edition, parts of the publication's settings. */
export type Look = { readonly edition?: object; readonly publication?: object }

type Props = { readonly edition: string; readonly look: Look }
type At = 'front' | 'story'
type Width = 'phone' | 'desktop'

const frames = [0, 1] as const
type Frame = (typeof frames)[number]
/** Typing is not looked at letter by letter. */
const pauseMs = 400
const widths: Record<Width, number> = { phone: 390, desktop: 1280 }

export function LookPreview({ edition, look }: Props) {
  const words = useWords()
  const said = words.settings.look
  const [at, setAt] = useState<At>('front')
  const [width, setWidth] = useState<Width>('phone')
  const [shown, setShown] = useState<Frame>(0)
  const [note, setNote] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<Frame>(undefined)
  const own = useRef<Partial<Record<Frame, HTMLIFrameElement | null>>>({})
  const { ground, scale } = useScale(widths[width])
  const sent = JSON.stringify({ at, ...look })

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent is read from the form
  useEffect(() => {
    const timer = setTimeout(() => {
      const hidden = shown === 0 ? 1 : 0
      waiting.current = hidden
      form.current?.setAttribute('target', frameName(hidden))
      form.current?.submit()
    }, pauseMs)
    return () => clearTimeout(timer)
    // The swap itself is nothing new to send.
  }, [sent, edition])

  function loaded(frame: Frame): void {
    if (waiting.current !== frame) return
    const page = own.current[frame]?.contentDocument
    if (!page || page.URL === 'about:blank') return
    waiting.current = undefined
    const isPage = page.contentType === 'text/html'
    setNote(isPage ? '' : /no story/.test(page.body.textContent ?? '') ? said.noStory : said.notYet)
    if (!isPage) return
    const before = own.current[frame === 0 ? 1 : 0]?.contentWindow
    own.current[frame]?.contentWindow?.scrollTo(0, before?.scrollY ?? 0)
    setShown(frame)
  }

  return (
    <section className="look" aria-labelledby="look-title">
      <h2 id="look-title">{said.preview}</h2>
      <div className="desk-row">
        <SegmentedControl
          size="xs"
          aria-label={said.which}
          value={at}
          onChange={(value) => setAt(value as At)}
          data={[
            { value: 'front', label: said.front },
            { value: 'story', label: said.story },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={said.width}
          value={width}
          onChange={(value) => setWidth(value as Width)}
          data={[
            { value: 'phone', label: words.preview.showings.phone },
            { value: 'desktop', label: words.preview.showings.desktop },
          ]}
        />
      </div>
      <p role="status" className="soft">
        {note}
      </p>
      <form ref={form} method="post" action={`/desk/preview/look/${edition}`} hidden>
        <input type="hidden" name="look" value={sent} />
      </form>
      <div
        ref={ground}
        className={`look-ground ${width}`}
        style={{ '--scale': scale } as React.CSSProperties}
      >
        {frames.map((frame) => (
          <iframe
            key={frame}
            ref={(element) => {
              own.current[frame] = element
            }}
            name={frameName(frame)}
            title={said.preview}
            className={frame === shown ? undefined : 'behind'}
            aria-hidden={frame === shown ? undefined : true}
            tabIndex={frame === shown ? undefined : -1}
            onLoad={() => loaded(frame)}
            // Pages are whole without their script, which would count this look as a reader's.
            sandbox="allow-same-origin"
          />
        ))}
      </div>
    </section>
  )
}

const frameName = (frame: Frame): string => `look-${frame}`

/** How much a page of that width is made smaller to fit where it is shown; never larger. */
function useScale(width: number) {
  const ground = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  const measure = useCallback(() => {
    const room = ground.current?.clientWidth ?? width
    setScale(Math.min(1, room / width))
  }, [width])
  useLayoutEffect(() => {
    measure()
    const watch = new ResizeObserver(measure)
    if (ground.current) watch.observe(ground.current)
    return () => watch.disconnect()
  }, [measure])
  return { ground, scale }
}
