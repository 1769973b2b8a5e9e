// Search everywhere: one field over stories in any state one may see, people, topics, and what can be done.
import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words/words-context.tsx'
import { type Finding, useFindings } from './use-findings.ts'
import './search.css'

export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { groups, searching } = useFindings(text)
  const flat = groups.flatMap(({ findings }) => findings)
  const active = flat[Math.min(at, flat.length - 1)]

  function choose(finding: Finding | undefined): void {
    if (!finding) return
    onClose()
    finding.go()
  }
  function walk(event: React.KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && flat.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, flat.length - 1) + step + flat.length) % flat.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      choose(active)
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      yOffset="10vh"
      attributes={{ content: { 'aria-label': words.search.open } }}
    >
      <TextInput
        size="md"
        role="combobox"
        aria-expanded={flat.length > 0}
        aria-controls="findings"
        aria-activedescendant={active?.id}
        aria-autocomplete="list"
        aria-label={words.search.open}
        placeholder={words.search.placeholder}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={walk}
      />
      {flat.length > 0 && (
        <div className="findings" id="findings" role="listbox" aria-label={words.search.open}>
          {groups.map(({ name, findings }) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups of options, not fieldsets
            <div key={name} role="group" aria-label={name}>
              <div className="findings-name" aria-hidden="true">
                {name}
              </div>
              {findings.map((finding) => (
                <FindingRow
                  key={finding.id}
                  finding={finding}
                  isActive={finding === active}
                  onChoose={() => choose(finding)}
                />
              ))}
            </div>
          ))}
        </div>
      )}
      <output className="findings-none">
        {text.trim() !== '' && !searching && flat.length === 0 && words.search.nothing}
      </output>
    </Modal>
  )
}

type RowProps = {
  readonly finding: Finding
  readonly isActive: boolean
  readonly onChoose: () => void
}

function FindingRow({ finding, isActive, onChoose }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here; the focus stays in the field
    <div
      id={finding.id}
      role="option"
      aria-selected={isActive}
      className="finding"
      onClick={onChoose}
      ref={isActive ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
    >
      <bdi>{finding.title}</bdi>
      {finding.note !== undefined && <span className="soft">{finding.note}</span>}
    </div>
  )
}
