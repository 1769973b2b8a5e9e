// One comment of a thread: who said what, and for its author the ways to change it or take it back.
import { useState } from 'react'
import type { Act } from '../app/act.ts'
import { useMoment } from '../app/moment.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../words/words-context.tsx'
import { namedIn, partsOf } from './mention.ts'
import { MentionArea, type Said } from './mention-area.tsx'
import type { CommentView } from './threads.ts'

export type CommentActs = {
  readonly edit: Act<[id: string, said: { readonly text: string; readonly mentions: readonly string[] }]>
  readonly remove: Act<[id: string]>
}

type Props = { readonly comment: CommentView; readonly acts: CommentActs; readonly canComment: boolean }

export function CommentText({ comment, acts, canComment }: Props) {
  const words = useWords().comments
  const moment = useMoment()
  const { me } = useSession()
  const [said, setSaid] = useState<Said>()
  const isOwn = comment.by.key === `user:${me.id}` && !comment.deleted && canComment
  const save = () => {
    if (!said || said.text.trim() === '') return
    acts.edit.run(comment.id, { text: said.text, mentions: namedIn(said.text, said.chosen) })
    setSaid(undefined)
  }
  return (
    <li className="said">
      <p className="by">
        <b>
          <bdi>{comment.by.name}</bdi>
        </b>{' '}
        <span className="soft">
          <time dateTime={comment.at}>{moment(comment.at)}</time>
          {comment.editedAt !== null && !comment.deleted && ` · ${words.edited}`}
        </span>
      </p>
      {comment.deleted && <p className="soft">{words.takenBack}</p>}
      {!said && comment.text !== '' && (
        <p className="words" dir="auto">
          {partsOf(comment.text, comment.mentions).map(({ text, isName }, n) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name, and keep their order
            isName ? <b key={n}>{text}</b> : <span key={n}>{text}</span>,
          )}
        </p>
      )}
      {said && (
        <>
          <MentionArea
            label={words.change}
            said={said}
            focus
            onSay={setSaid}
            onSend={save}
            onCancel={() => setSaid(undefined)}
          />
          <div className="row">
            <button type="button" className="act" disabled={said.text.trim() === ''} onClick={save}>
              {words.save}
            </button>
            <button type="button" className="tool" onClick={() => setSaid(undefined)}>
              {words.cancel}
            </button>
          </div>
        </>
      )}
      {isOwn && !said && (
        <div className="own">
          <button
            type="button"
            className="tool"
            onClick={() => setSaid({ text: comment.text, chosen: comment.mentions })}
          >
            {words.change}
          </button>
          <button type="button" className="tool" onClick={() => acts.remove.run(comment.id)}>
            {words.takeBack}
          </button>
        </div>
      )}
    </li>
  )
}
