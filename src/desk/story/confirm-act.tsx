// One act before it is done: what will happen, what exactly goes out (cut first, so that it is a revision with a number),
// the note or the time it needs. Then the one button that does it.
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { actKey, post } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { useUndoSeconds } from '../app/publication.ts'
import { useWords } from '../words/words-context.tsx'
import { type Act, undoOf } from './acts.ts'
import { DiffView } from './diff-view.tsx'
import { Outgoing } from './outgoing.tsx'
import type { ReceiptWanted } from './receipt.tsx'
import { useStoryPlace } from './story-place.ts'
import { type DeskStory, useRefreshStory, useRevision } from './story-query.ts'
import { useDraft } from './use-draft.ts'
import { fromZoneTime, toZoneTime, zoneOffset } from './zoned-time.ts'

type Props = {
  readonly act: Act
  readonly onCancel: () => void
  readonly onDone: (receipt: ReceiptWanted | undefined) => void
  /** Left while it waited: it was not sent. */
  readonly onLeft: (said: string) => void
}

export function ConfirmAct({ act, onCancel, onDone, onLeft }: Props) {
  const words = useWords()
  const { story, edition } = useStoryPlace()
  const refresh = useRefreshStory(story.id)
  const { rev, problem: cutProblem } = useCut()
  const [note, setNote] = useState('')
  const [isMinor, setMinor] = useState(false)
  const [time, setTime] = useState(story.publishAt ? toZoneTime(story.publishAt, edition.zone) : '')
  const [key] = useState(actKey)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isWaiting, setWaiting] = useState(false)
  const [isUndone, setUndone] = useState(false)
  const undoSeconds = useUndoSeconds(undoOf(act))
  const publishAt = act.asks === 'time' ? fromZoneTime(time, edition.zone) : undefined
  const isReady =
    rev !== undefined &&
    (act.note !== 'must' || note.trim() !== '') &&
    (act.asks !== 'time' || publishAt !== undefined)
  const said = words.story.acts[act.name]

  const go = async () => {
    setWaiting(false)
    setBusy(true)
    setProblem('')
    const since = performance.now()
    try {
      const done = await post<DeskStory>(
        `/stories/${story.id}/${act.name}`,
        {
          ...(act.sendsRevision ? { rev } : {}),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          ...(act.asks === 'minor' && isMinor ? { minor: true } : {}),
          ...(publishAt ? { publishAt } : {}),
        },
        { key },
      )
      const touchesReaders = act.name !== 'submit' && act.name !== 'return' && act.name !== 'unschedule'
      onDone(touchesReaders && done.pub !== 'scheduled' ? { since, act: act.name } : undefined)
      await refresh()
    } catch (error) {
      setProblem(plainProblem(error, words))
      setBusy(false)
    }
  }

  return (
    <section className="confirm" aria-label={said.button}>
      <p>{said.does}</p>
      {act.sendsRevision && rev !== undefined && <GoesOut rev={rev} />}
      {act.note !== 'none' && (
        <Textarea
          label={said.note}
          value={note}
          required={act.note === 'must'}
          maxLength={2_000}
          autosize={false}
          rows={3}
          {...(act.name === 'correct' || act.name === 'retract'
            ? { lang: edition.language, dir: edition.dir }
            : {})}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {act.asks === 'minor' && (
        <Checkbox
          label={words.story.minor}
          checked={isMinor}
          onChange={(event) => setMinor(event.currentTarget.checked)}
        />
      )}
      {act.asks === 'time' && (
        <TextInput
          type="datetime-local"
          label={words.story.fields.publishAt}
          description={words.story.zone(
            edition.zone,
            zoneOffset(publishAt ?? new Date().toISOString(), edition.zone),
          )}
          value={time}
          required
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      )}
      {[cutProblem, problem].map(
        (text) =>
          text !== '' && (
            <p key={text} role="alert">
              {text}
            </p>
          ),
      )}
      {isUndone && <p role="status">{words.outgoing.undone}</p>}
      {isWaiting ? (
        <Outgoing
          act={said.button}
          seconds={undoSeconds}
          onSend={() => void go()}
          onUndo={() => {
            setWaiting(false)
            setUndone(true)
          }}
          onLeft={onLeft}
        />
      ) : (
        <div className="row">
          <Button
            loading={isBusy}
            disabled={!isReady}
            color={act.kind === 'grave' ? 'red' : 'ink'}
            onClick={() => {
              setUndone(false)
              if (undoSeconds > 0) setWaiting(true)
              else void go()
            }}
            data-act={act.name}
          >
            {act.sendsRevision && rev !== undefined ? said.now(rev) : said.button}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {words.story.cancel}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Everything typed becomes a revision now; what a colleague types meanwhile is the next one. */
function useCut(): { readonly rev: number | undefined; readonly problem: string } {
  const words = useWords()
  const { story } = useStoryPlace()
  const draft = useDraft()
  const [rev, setRev] = useState<number>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    let isOver = false
    const cut = async () => {
      try {
        if (!(await draft.settled())) throw new Error(words.story.notSavedYet)
        const answer = await post<{ readonly rev: number }>(`/stories/${story.id}/cut`, {
          docId: draft.docId,
        })
        if (!isOver) setRev(answer.rev)
      } catch (error) {
        if (!isOver)
          setProblem(
            error instanceof Error && !('code' in error) ? error.message : plainProblem(error, words),
          )
      }
    }
    void cut()
    return () => {
      isOver = true
    }
  }, [draft, story.id, words])
  return { rev, problem }
}

/** What readers will get: the headline, and how it differs from what they have. */
function GoesOut({ rev }: { readonly rev: number }) {
  const words = useWords().story
  const { story, edition } = useStoryPlace()
  const { data: next } = useRevision(story.id, rev)
  const { data: live } = useRevision(story.id, story.pub === 'live' ? story.liveRev : undefined)
  if (!next) return null
  return (
    <div className="goes-out">
      <p lang={edition.language} dir={edition.dir}>
        <b>{next.headline || words.noHeadline}</b>
      </p>
      {live && (
        <details>
          <summary>{words.diff.sinceLive}</summary>
          <DiffView before={live} after={next} look="inline" />
        </details>
      )}
    </div>
  )
}
