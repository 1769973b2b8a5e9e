// One stage in the list: its names, its colour, its place.
import { Button, Checkbox, Radio, TextInput } from '@mantine/core'
import '@mantine/core/styles/Radio.css'
import { directionOf, languages } from '../words/words.ts'
import { useSpoken } from '../words/words-context.tsx'
import { type Stage, stageName } from './stage.ts'

type Props = {
  readonly stage: Stage
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (stage: Stage) => void
  readonly onOnly: (which: 'starts' | 'ready') => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: (() => void) | undefined
}

const quiet = '#8a8a85'

export function StageRow({ stage, isFirst, isLast, onChange, onOnly, onMove, onRemove }: Props) {
  const { words, language } = useSpoken()
  const name = stageName(stage, language)
  function rename(code: string, text: string): void {
    const { [code]: _, ...others } = stage.texts
    onChange({ ...stage, texts: text === '' ? others : { ...others, [code]: text } })
  }
  return (
    <li>
      <fieldset className="stage-row">
        <legend>{name}</legend>
        <div className="grant">
          {languages.map((code) => (
            <TextInput
              key={code}
              label={words.app.languageNames[code]}
              lang={code}
              dir={directionOf(code)}
              maxLength={60}
              value={stage.texts[code] ?? ''}
              onChange={(event) => rename(code, event.currentTarget.value)}
            />
          ))}
        </div>
        <div className="desk-row">
          <Radio
            name="starts"
            size="xs"
            label={words.stages.starts}
            checked={stage.starts}
            onChange={() => onOnly('starts')}
          />
          <Radio
            name="ready"
            size="xs"
            label={words.stages.ready}
            checked={stage.ready}
            onChange={() => onOnly('ready')}
          />
          <Checkbox
            size="xs"
            label={words.stages.coloured}
            checked={stage.color !== null}
            onChange={(event) => onChange({ ...stage, color: event.currentTarget.checked ? quiet : null })}
          />
          {stage.color !== null && (
            <input
              type="color"
              aria-label={words.stages.colour}
              value={stage.color}
              onChange={(event) => onChange({ ...stage, color: event.currentTarget.value })}
            />
          )}
          <span className="grow" />
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={isFirst}
            aria-label={words.stages.upNamed(name)}
            onClick={() => onMove(-1)}
          >
            {words.stages.up}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={isLast}
            aria-label={words.stages.downNamed(name)}
            onClick={() => onMove(1)}
          >
            {words.stages.down}
          </Button>
          {onRemove && (
            <Button
              variant="subtle"
              color="red"
              size="compact-xs"
              aria-label={words.stages.removeNamed(name)}
              onClick={onRemove}
            >
              {words.stages.remove}
            </Button>
          )}
        </div>
      </fieldset>
    </li>
  )
}
