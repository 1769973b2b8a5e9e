// A film on its way into the story: its poster is taken from it, or chosen; caption, credit and what is seen and said are
// asked for while one may go on writing.
import { Button, FileButton, Progress } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { plainProblem } from '../app/plain-problem.ts'
import { useWords } from '../words/words-context.tsx'
import '@mantine/core/styles/Progress.css'
import { AssetTextFields, useAssetTexts } from './asset-texts.tsx'
import { grabPoster } from './film-poster.ts'
import { useTextPlace } from './story-place.ts'
import { type Asset, assetKey } from './story-query.ts'
import { maxFilmBytes, uploadFilm } from './upload-film.ts'
import { lastCredit, uploadPicture } from './upload-picture.ts'

type Props = {
  readonly file: File
  readonly onPlace: (asset: Asset) => void
  readonly onDone: () => void
}

export function VideoForm({ file, onPlace, onDone }: Props) {
  const words = useWords()
  const edition = useTextPlace()
  const client = useQueryClient()
  const [texts, setTexts] = useAssetTexts()
  const [poster, setPoster] = useState<File | 'looking' | 'none'>('looking')
  const [sent, setSent] = useState<number>()
  const [problem, setProblem] = useState('')
  // The poster is in the library after a film that did not arrive: it is not sent again.
  const [begun, setBegun] = useState<string>()
  const film = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(film), [film])
  useEffect(() => {
    let isOver = false
    void grabPoster(film).then((found) => {
      if (!isOver) setPoster((chosen) => (chosen === 'looking' ? (found ?? 'none') : chosen))
    })
    return () => {
      isOver = true
    }
  }, [film])
  const picture = poster instanceof File ? poster : undefined
  const src = useMemo(() => (picture ? URL.createObjectURL(picture) : undefined), [picture])
  useEffect(() => () => (src === undefined ? undefined : URL.revokeObjectURL(src)), [src])

  const isOther = !/^video\/(mp4|webm)$/.test(file.type)
  const isTooLarge = file.size > maxFilmBytes
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!picture) return
    setSent(0)
    setProblem('')
    try {
      const id = begun ?? (await uploadPicture(picture, texts, edition.code)).id
      setBegun(id)
      const asset = await uploadFilm(id, file, setSent)
      client.setQueryData(assetKey(asset.id), asset)
      localStorage.setItem(lastCredit, texts.credit)
      onPlace(asset)
      onDone()
    } catch (error) {
      setProblem(plainProblem(error, words))
    }
    setSent(undefined)
  }
  const isSending = sent !== undefined
  const isReady = picture && !isTooLarge && !isOther && texts.credit.trim() !== ''
  return (
    <form className="tray-body picture-form" onSubmit={send}>
      <div>
        {src && <img src={src} alt={words.video.poster} />}
        <p className="soft" role="status">
          {poster === 'looking' ? words.video.looking : poster === 'none' ? words.video.noPoster : ''}
        </p>
        <FileButton
          accept="image/jpeg,image/png,image/webp"
          onChange={(chosen) => chosen && setPoster(chosen)}
        >
          {(props) => (
            <Button {...props} size="xs" variant="default" disabled={isSending || begun !== undefined}>
              {words.video.choosePoster}
            </Button>
          )}
        </FileButton>
      </div>
      <div className="picture-form-texts">
        <AssetTextFields texts={texts} onChange={setTexts} altHint={words.video.altHint} isLong />
        {isOther && <p role="alert">{words.video.otherType}</p>}
        {isTooLarge && <p role="alert">{words.video.tooLarge}</p>}
        {problem !== '' && <p role="alert">{problem}</p>}
        {isSending && <Progress value={sent * 100} aria-label={words.video.sending} />}
        <div className="row">
          <Button type="submit" loading={isSending} disabled={!isReady}>
            {words.video.put}
          </Button>
          <Button variant="subtle" onClick={onDone} disabled={isSending}>
            {words.story.cancel}
          </Button>
        </div>
      </div>
    </form>
  )
}
