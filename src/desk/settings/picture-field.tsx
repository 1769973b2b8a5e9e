// A picture out of the library for a term: the one it has, and the newest ones to choose from.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '../app/api.ts'
import { type Asset, pictureUrl, useAsset } from '../story/story-query.ts'
import { useSpoken } from '../words/words-context.tsx'

type Props = {
  readonly label: string
  readonly asset: string | undefined
  readonly disabled: boolean
  readonly onChange: (asset: string | undefined) => void
}

export function PictureField({ label, asset, disabled, onChange }: Props) {
  const { words, language } = useSpoken()
  const { data } = useAsset(asset)
  const [choosing, setChoosing] = useState(false)
  const src = pictureUrl(data, 240)
  return (
    <fieldset className="picture-field" disabled={disabled}>
      <legend>{label}</legend>
      {src && <img src={src} alt={aboutOf(data, language)} />}
      {asset === undefined && <p className="soft">{words.settings.noPicture}</p>}
      {!disabled && (
        <div className="desk-row">
          <Button
            variant="default"
            size="xs"
            aria-expanded={choosing}
            onClick={() => setChoosing((before) => !before)}
          >
            {words.settings.choosePicture}
          </Button>
          {asset !== undefined && (
            <Button variant="subtle" size="xs" onClick={() => onChange(undefined)}>
              {words.settings.takeAway}
            </Button>
          )}
        </div>
      )}
      {choosing && (
        <Newest
          onTake={(taken) => {
            onChange(taken)
            setChoosing(false)
          }}
        />
      )}
    </fieldset>
  )
}

function Newest({ onTake }: { readonly onTake: (asset: string) => void }) {
  const { words, language } = useSpoken()
  const { data } = useQuery({
    queryKey: ['assets', 'newest'],
    queryFn: () => get<{ readonly items: readonly Asset[] }>('/assets?limit=24&state=ready'),
  })
  if (!data) return null
  if (data.items.length === 0) return <p className="soft">{words.settings.noPictures}</p>
  return (
    <ul className="picture-choice">
      {data.items.map((each) => (
        <li key={each.id}>
          <button type="button" onClick={() => onTake(each.id)} aria-label={aboutOf(each, language)}>
            <img src={pictureUrl(each, 240)} alt="" loading="lazy" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function aboutOf(asset: Asset | undefined, language: string): string {
  const texts = asset?.texts[language] ?? Object.values(asset?.texts ?? {})[0]
  return texts?.alt || texts?.caption || asset?.name || asset?.credit || ''
}
