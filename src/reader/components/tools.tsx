// Share, save and text size. Sharing is plain links; what needs the script is hidden until the script is there.
import type { JSX } from 'preact'
import { useFrame } from './frame.ts'

type ToolsProps = { readonly url: string; readonly title: string; readonly saved: boolean }

export function Tools({ url, title, saved }: ToolsProps): JSX.Element {
  const { words } = useFrame()
  const u = encodeURIComponent(url)
  const t = encodeURIComponent(title)
  return (
    <sf-tools class="tools">
      <details class="share">
        <summary>{words.share}</summary>
        <ul aria-label={words.shareBy}>
          <li>
            <a href={`mailto:?subject=${t}&body=${u}`}>{words.email}</a>
          </li>
          <li>
            <a href={`https://wa.me/?text=${t}%20${u}`}>WhatsApp</a>
          </li>
          <li>
            <a href={`https://t.me/share/url?url=${u}&text=${t}`}>Telegram</a>
          </li>
          <li>
            <a href={`https://www.facebook.com/sharer/sharer.php?u=${u}`}>Facebook</a>
          </li>
          <li>
            <a href={`https://x.com/intent/post?url=${u}&text=${t}`}>X</a>
          </li>
          <li hidden data-script>
            <button type="button" data-do="copy" data-off={words.copied}>
              {words.copyLink}
            </button>
          </li>
        </ul>
      </details>
      {saved && (
        <button type="button" hidden data-script data-do="save" data-off={words.unsave}>
          {words.save}
        </button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame for two buttons */}
      <span class="size" role="group" aria-label={words.textSize} hidden data-script>
        <button type="button" data-do="smaller">
          <span aria-hidden="true">A−</span>
          <span class="vh">{words.smaller}</span>
        </button>
        <button type="button" data-do="larger">
          <span aria-hidden="true">A+</span>
          <span class="vh">{words.larger}</span>
        </button>
      </span>
    </sf-tools>
  )
}
