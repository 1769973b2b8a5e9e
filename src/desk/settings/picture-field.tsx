// A picture out of the library for a term: the one it has, and the newest ones to choose from.
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useAct } from '../app/act.ts'
import { get } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { type Asset, assetKey, pictureUrl, useAsset } from '../story/story-query.ts'
import { uploadPicture } from '../story/upload-picture.ts'
import { useSpoken } from '../words/words-context.tsx'

type Props = {
  readonly label: string
  readonly asset: string | undefined
  readonly disabled: boolean
  readonly onChange: (asset: string | undefined) => void
  /** A picture may come from a file too, under this name. */
  readonly upload?: { readonly name: string; readonly edition: string }
  /** Shown as on the site's dark ground. */
  readonly onDark?: boolean
}

export function PictureField({ label, asset, disabled, onChange, upload, onDark = false }: Props) {
  const { words, language } = useSpoken()
  const { data } = useAsset(asset)
  const [choosing, setChoosing] = useState(false)
  const src = pictureUrl(data, 240)
  const client = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const send = useAct(async (chosen: File) => {
    if (!upload) return
    const { name, edition } = upload
    const sent = await uploadPicture(chosen, { credit: name, caption: '', alt: name }, edition)
    client.setQueryData(assetKey(sent.id), sent)
    onChange(sent.id)
  })
  return (
    <fieldset className="picture-field" disabled={disabled}>
      <legend>{label}</legend>
      {src && <img className={onDark ? 'on-dark' : undefined} src={src} alt={aboutOf(data, language)} />}
      {asset === undefined && <p className="soft">{words.settings.noPicture}</p>}
      {!disabled && (
        <div className="desk-row">
          {upload && (
            <>
              <input
                ref={file}
                type="file"
                accept="image/png,image/webp,image/jpeg"
                aria-label={words.settings.look.uploadNamed(label)}
                hidden
                onChange={(event) => {
                  const [chosen] = event.currentTarget.files ?? []
                  event.currentTarget.value = ''
                  if (chosen) send.run(chosen)
                }}
              />
              <Button
                variant="default"
                size="xs"
                loading={send.busy}
                aria-label={words.settings.look.uploadNamed(label)}
                onClick={() => file.current?.click()}
              >
                {words.settings.look.upload}
              </Button>
            </>
          )}
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
      <ProblemNote text={send.problem} />
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
