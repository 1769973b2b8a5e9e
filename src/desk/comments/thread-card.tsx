// A thread in the panel: the text it is about, a suggestion's other wording, what was said, and what can be done with it.
import { type Ref, useState } from 'react'
import { ProblemNote } from '../app/problem-note.tsx'
import { useSession } from '../app/session.tsx'
import { useStoryPlace } from '../story/story-place.ts'
import { useDraftPart } from '../story/use-draft.ts'
import { useWords } from '../words/words-context.tsx'
import { CommentText } from './comment-text.tsx'
import { namedIn } from './mention.ts'
import { MentionArea, nothingSaid } from './mention-area.tsx'
import type { ThreadView } from './threads.ts'
import { useThreadActs } from './use-thread-acts.ts'

type Props = {
  readonly thread: ThreadView
  readonly isCurrent: boolean
  /** Its text cannot be found any more. */
  readonly isGone: boolean
  readonly canComment: boolean
  readonly onGo: () => void
  readonly ref?: Ref<HTMLElement>
}

export function ThreadCard({ thread, isCurrent, isGone, canComment, onGo, ref }: Props) {
  const words = useWords().comments
  const { edition } = useStoryPlace()
  const { me } = useSession()
  const canEdit = useDraftPart('canEdit')
  const acts = useThreadActs(thread)
  const [said, setSaid] = useState(nothingSaid)
  const [isAnswering, setAnswering] = useState(false)
  const isOpen = thread.state === 'open'
  const isOwn = thread.by.key === `user:${me.id}`
  const answer = () => {
    if (said.text.trim() === '') return
    acts.answer.run({ text: said.text, mentions: namedIn(said.text, said.chosen) }, () => {
      setSaid(nothingSaid)
      setAnswering(false)
    })
  }
  const button = (act: 'resolve' | 'accept' | 'decline' | 'reopen', look = 'tool') => (
    <button type="button" className={look} disabled={acts.move.busy} onClick={() => acts.move.run(act)}>
      {words.acts[act]}
    </button>
  )
  const text = { lang: edition.language, dir: 'auto' } as const
  return (
    <article
      ref={ref}
      tabIndex={-1}
      className={`thread ${thread.kind}${isCurrent ? ' current' : ''}`}
      aria-label={words.threadBy(words.kinds[thread.kind], thread.by.name)}
      aria-current={isCurrent || undefined}
    >
      {isOpen && !isGone ? (
        <button type="button" className="quoted" title={words.toText} onClick={onGo} {...text}>
          <span className="only-spoken">{words.toText}: </span>
          <Wording thread={thread} />
        </button>
      ) : (
        <blockquote className="quoted" {...text}>
          <Wording thread={thread} />
        </blockquote>
      )}
      {isOpen && isGone && <p className="gone">{words.gone}</p>}
      {!isOpen && (
        <p className="soft">
          {words.closed[thread.state as 'resolved']}
          {thread.closedBy && (
            <>
              {' · '}
              <bdi>{thread.closedBy.name}</bdi>
            </>
          )}
        </p>
      )}
      <ol className="all-said">
        {thread.comments.map((comment) => (
          <CommentText key={comment.id} comment={comment} acts={acts} canComment={canComment} />
        ))}
      </ol>
      {acts.stale && (
        <div role="alert" className="stale">
          <p>{words.stale}</p>
          <p>{words.was}</p>
          <p className="words" {...text}>
            {acts.stale.quote}
          </p>
          <p>{acts.stale.current === null ? words.gone : words.isNow}</p>
          {acts.stale.current !== null && (
            <p className="words" {...text}>
              {acts.stale.current}
            </p>
          )}
        </div>
      )}
      <ProblemNote text={acts.problem} />
      {isAnswering && (
        <MentionArea
          label={words.answer}
          said={said}
          focus
          onSay={setSaid}
          onSend={answer}
          onCancel={() => setAnswering(false)}
        />
      )}
      {canComment && (
        <div className="row">
          {isAnswering ? (
            <>
              <button
                type="button"
                className="act"
                disabled={said.text.trim() === '' || acts.answer.busy}
                onClick={answer}
              >
                {words.answer}
              </button>
              <button type="button" className="tool" onClick={() => setAnswering(false)}>
                {words.cancel}
              </button>
            </>
          ) : (
            <>
              {isOpen && thread.kind === 'suggestion' && canEdit && button('accept', 'act')}
              {isOpen && thread.kind === 'suggestion' && (canEdit || isOwn) && button('decline')}
              {isOpen && thread.kind === 'comment' && button('resolve')}
              {(thread.state === 'resolved' || thread.state === 'declined') && button('reopen')}
              <button type="button" className="tool" onClick={() => setAnswering(true)}>
                {words.answer}
              </button>
            </>
          )}
        </div>
      )}
    </article>
  )
}

/** The text, and what it would be. */
function Wording({ thread }: { readonly thread: ThreadView }) {
  const words = useWords().comments
  const { replacement, anchor } = thread
  if (replacement === null) return anchor.quote
  return (
    <>
      <del>{anchor.quote}</del>
      {replacement !== '' && (
        <>
          <span className="only-spoken"> {words.instead} </span> <ins>{replacement}</ins>
        </>
      )}
    </>
  )
}
