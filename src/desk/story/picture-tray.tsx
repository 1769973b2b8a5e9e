// Pictures on their way into the story: caption, credit and alternative text are asked for here, under the text, while one
// may go on writing. A picture of the library can be taken instead.
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { get } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { useWords } from '../words/words-context.tsx'
import { AssetTextFields, useAssetTexts } from './asset-texts.tsx'
import { useTextPlace } from './story-place.ts'
import { type Asset, assetKey, pictureUrl } from './story-query.ts'
import { lastCredit, maxPictureBytes, uploadPicture } from './upload-picture.ts'
import { VideoForm } from './video-form.tsx'

export type Wanted = 'image' | 'video' | 'any'

type Props = {
  readonly wanted: Wanted
  readonly files: readonly File[]
  readonly onPlace: (asset: Asset) => void
  readonly onDone: () => void
}

const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif,image/gif'
const filmTypes = 'video/mp4,video/webm'
const types: Readonly<Record<Wanted, string>> = {
  image: pictureTypes,
  video: filmTypes,
  any: `${pictureTypes},${filmTypes}`,
}

export function PictureTray({ wanted, files: first, onPlace, onDone }: Props) {
  const { story: words, video } = useWords()
  const [files, setFiles] = useState(first)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setFiles(first), [first])
  const [file] = files
  const next = () => {
    if (files.length <= 1) onDone()
    setFiles(files.slice(1))
  }
  if (file?.type.startsWith('video/')) {
    return <VideoForm key={`${file.name} ${files.length}`} file={file} onPlace={onPlace} onDone={next} />
  }
  if (file) {
    return (
      <OnePicture
        key={`${file.name} ${file.lastModified} ${files.length}`}
        file={file}
        left={files.length - 1}
        onPlace={onPlace}
        onDone={next}
      />
    )
  }
  return (
    <div className="tray-body">
      <input
        ref={input}
        type="file"
        accept={types[wanted]}
        multiple
        hidden
        onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
      />
      <Button onClick={() => input.current?.click()}>{words.picture.choose}</Button>
      <p className="soft">{wanted === 'video' ? video.orDrop : words.picture.orDrop}</p>
      <Library
        wanted={wanted}
        onTake={(asset) => {
          onPlace(asset)
          onDone()
        }}
      />
    </div>
  )
}

type LibraryProps = { readonly wanted: Wanted; readonly onTake: (asset: Asset) => void }

function Library({ wanted, onTake }: LibraryProps) {
  const { story: words, video } = useWords()
  const edition = useTextPlace()
  const { data } = useQuery({
    queryKey: ['assets', 'newest', wanted],
    queryFn: () =>
      get<{ readonly items: readonly Asset[] }>(
        `/assets?limit=24&state=ready${wanted === 'any' ? '' : `&type=${wanted}`}`,
      ),
  })
  if (!data?.items.length) return null
  return (
    <ul className="library" aria-label={wanted === 'video' ? video.library : words.picture.library}>
      {data.items.map((asset) => {
        const about =
          asset.texts[edition.code]?.alt || asset.texts[edition.code]?.caption || asset.name || asset.credit
        return (
          <li key={asset.id}>
            <button type="button" onClick={() => onTake(asset)} aria-label={about} title={about}>
              <img src={pictureUrl(asset, 240)} alt="" loading="lazy" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

type OneProps = {
  readonly file: File
  readonly left: number
  readonly onPlace: (asset: Asset) => void
  readonly onDone: () => void
}

function OnePicture({ file, left, onPlace, onDone }: OneProps) {
  const words = useWords()
  const edition = useTextPlace()
  const client = useQueryClient()
  const [texts, setTexts] = useAssetTexts()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const src = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(src), [src])
  const isTooLarge = file.size > maxPictureBytes

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    setProblem('')
    try {
      const asset = await uploadPicture(file, texts, edition.code)
      client.setQueryData(assetKey(asset.id), asset)
      localStorage.setItem(lastCredit, texts.credit)
      onPlace(asset)
      onDone()
    } catch (error) {
      setProblem(plainProblem(error, words))
    }
    setSending(false)
  }
  return (
    <form className="tray-body picture-form" onSubmit={send}>
      <img src={src} alt="" />
      <div className="picture-form-texts">
        <AssetTextFields texts={texts} onChange={setTexts} altHint={words.story.picture.altHint} />
        {isTooLarge && <p role="alert">{words.story.picture.tooLarge}</p>}
        {problem !== '' && <p role="alert">{problem}</p>}
        <div className="row">
          <Button type="submit" loading={isSending} disabled={isTooLarge || texts.credit.trim() === ''}>
            {words.story.picture.put}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {words.story.cancel}
          </Button>
          {left > 0 && <small className="soft">{words.story.picture.more(left)}</small>}
        </div>
      </div>
    </form>
  )
}
