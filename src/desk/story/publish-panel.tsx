// From draft to reader: what can be done now by the server's own verb table and by one's rights, harmless acts apart from
// dangerous ones, each with what it will do said beforehand and a receipt afterwards.
import { useState } from 'react'
import { useSession } from '../app/session.tsx'
import { useWords } from '../words/words-context.tsx'
import { type Act, actsOf } from './acts.ts'
import { ConfirmAct } from './confirm-act.tsx'
import { Receipt, type ReceiptWanted } from './receipt.tsx'
import { useStoryPlace } from './story-place.ts'
import { WhereItIs } from './where-it-is.tsx'

type Props = {
  readonly warnings: number
  readonly onShowChecks: () => void
  readonly onNotice: (text: string) => void
}

export function PublishPanel({ warnings, onShowChecks, onNotice }: Props) {
  const words = useWords().story
  const { story } = useStoryPlace()
  const { may } = useSession()
  const [chosen, setChosen] = useState<Act>()
  const [receipt, setReceipt] = useState<ReceiptWanted>()
  const acts = actsOf(story, (action) =>
    may(action, { edition: story.edition, section: story.section, state: story.pub }),
  )
  const plain = acts.filter(({ kind }) => kind === 'plain')
  const grave = acts.filter(({ kind }) => kind === 'grave')
  const button = (act: Act) => (
    <button
      key={act.name}
      type="button"
      className={`act ${act.kind}`}
      aria-expanded={chosen?.name === act.name}
      onClick={() => setChosen(chosen?.name === act.name ? undefined : act)}
    >
      {words.acts[act.name].button}
    </button>
  )
  return (
    <div className="stack">
      <WhereItIs />
      {warnings > 0 && (
        <button type="button" className="link-button" onClick={onShowChecks}>
          {words.checks.count(warnings)}
        </button>
      )}
      {plain.length > 0 && <div className="acts">{plain.map(button)}</div>}
      {acts.length === 0 && <p className="soft">{words.noActs}</p>}
      {chosen?.kind === 'plain' && confirm()}
      {receipt && <Receipt key={receipt.seq ?? receipt.since} wanted={receipt} />}
      {grave.length > 0 && (
        <fieldset className="grave-acts">
          <legend>{words.graveActs}</legend>
          <div className="acts">{grave.map(button)}</div>
          {chosen?.kind === 'grave' && confirm()}
        </fieldset>
      )}
    </div>
  )

  function confirm() {
    return chosen ? (
      <ConfirmAct
        key={chosen.name}
        act={chosen}
        onCancel={() => setChosen(undefined)}
        onLeft={onNotice}
        onDone={(done) => {
          setChosen(undefined)
          setReceipt(done)
        }}
      />
    ) : null
  }
}
