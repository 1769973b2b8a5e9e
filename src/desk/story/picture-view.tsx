// A picture of the library in this place: as readers see it, with caption, credit and alt to be changed for this use.
import { useId } from 'react'
import type { AssetUse } from '../../body/body.ts'
import { useWords } from '../words/words-context.tsx'
import { useTextPlace } from './story-place.ts'
import { pictureUrl, useAsset } from './story-query.ts'

type Texts = {
  readonly caption?: string | null
  readonly credit?: string | null
  readonly alt?: string | null
}

type Props = {
  readonly use: AssetUse
  /** Its film, not its poster alone. */
  readonly isVideo?: boolean
  readonly readOnly: boolean
  /** Null takes the use's own text away: the library's shows again. */
  readonly onChange: (change: Texts) => void
  readonly onRemove?: () => void
}

export function PictureView({ use, isVideo = false, readOnly, onChange, onRemove }: Props) {
  const words = useWords().story
  const edition = useTextPlace()
  const { data: asset, isError } = useAsset(use.asset)
  const own = asset?.texts[edition.code]
  const src = pictureUrl(asset, 960)
  const alt = use.alt ?? own?.alt ?? ''
  return (
    <>
      {asset?.film && isVideo ? (
        // biome-ignore lint/a11y/useMediaCaption: the film as it is in the library; what is said in it stands below
        <video
          controls
          preload="none"
          playsInline
          src={asset.film.url}
          poster={src}
          width={asset.film.width}
          height={asset.film.height}
          aria-label={alt}
        />
      ) : src ? (
        <img src={src} alt={alt} width={asset?.width} height={asset?.height} draggable={false} />
      ) : (
        <div className="picture-waits">{isError ? words.pictureGone : words.pictureWaits}</div>
      )}
      <div className="picture-texts" lang={edition.language} dir={edition.dir}>
        <Line
          label={words.caption}
          value={use.caption ?? ''}
          shown={own?.caption}
          readOnly={readOnly}
          onChange={(caption) => onChange({ caption: caption || null })}
        />
        <Line
          label={words.credit}
          value={use.credit ?? ''}
          shown={asset?.credit}
          readOnly={readOnly}
          onChange={(credit) => onChange({ credit: credit || null })}
        />
        <Line
          label={words.alt}
          value={use.alt ?? ''}
          shown={own?.alt}
          readOnly={readOnly}
          isMissing={asset !== undefined && alt === '' && use.alt === undefined}
          onChange={(text) => onChange({ alt: text || null })}
        />
        {onRemove && !readOnly && (
          <button type="button" onClick={onRemove}>
            {words.remove}
          </button>
        )}
      </div>
    </>
  )
}

type LineProps = {
  readonly label: string
  readonly value: string
  /** What the library says, shown while this use says nothing. */
  readonly shown: string | undefined
  readonly readOnly: boolean
  readonly isMissing?: boolean
  readonly onChange: (text: string) => void
}

function Line({ label, value, shown, readOnly, isMissing = false, onChange }: LineProps) {
  const id = useId()
  return (
    <div className={isMissing ? 'picture-line missing' : 'picture-line'}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        className="quiet"
        value={value}
        placeholder={shown}
        readOnly={readOnly}
        maxLength={1_000}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
