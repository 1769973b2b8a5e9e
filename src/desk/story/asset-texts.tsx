// What is asked of whoever brings a picture or a film: caption, credit and what stands for it where it is not seen. Used by
// the forms under the text.
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import { useTextPlace } from './story-place.ts'
import { lastCredit } from './upload-picture.ts'

export type AssetTexts = { readonly caption: string; readonly credit: string; readonly alt: string }

/** Empty but for the credit given last. */
export function useAssetTexts() {
  return useState<AssetTexts>(() => ({
    caption: '',
    credit: localStorage.getItem(lastCredit) ?? '',
    alt: '',
  }))
}

type Props = {
  readonly texts: AssetTexts
  readonly onChange: (change: (before: AssetTexts) => AssetTexts) => void
  readonly altHint: string
  /** A film's alternative text is longer than a line. */
  readonly isLong?: boolean
}

export function AssetTextFields({ texts, onChange, altHint, isLong = false }: Props) {
  const words = useWords().story
  const edition = useTextPlace()
  const set = (name: keyof AssetTexts) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    onChange((before) => ({ ...before, [name]: value }))
  }
  const common = { lang: edition.language, dir: edition.dir } as const
  const alt = { ...common, label: words.alt, description: altHint, value: texts.alt, maxLength: 500 }
  return (
    <>
      <TextInput
        {...common}
        label={words.caption}
        value={texts.caption}
        onChange={set('caption')}
        autoFocus
      />
      <TextInput
        {...common}
        label={words.credit}
        value={texts.credit}
        onChange={set('credit')}
        required
        maxLength={500}
      />
      {isLong ? (
        <Textarea {...alt} onChange={set('alt')} autosize />
      ) : (
        <TextInput {...alt} onChange={set('alt')} />
      )}
    </>
  )
}
