// One person: their roles, a new link, and the end of their access.
import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Grant } from '../../actor.ts'
import { useAct } from '../app/act.ts'
import { patch, post } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useSession } from '../app/session.tsx'
import { useWords } from '../words/words-context.tsx'
import { GrantsField } from './grants-field.tsx'
import { type Link, OneLink } from './one-link.tsx'
import { type Person, peopleKey } from './person.ts'
import { SessionsList } from './sessions-list.tsx'

type Props = { readonly person: Person; readonly onClose: () => void }

export function PersonDialog({ person, onClose }: Props) {
  const words = useWords()
  const { me, refresh } = useSession()
  const client = useQueryClient()
  const [grants, setGrants] = useState<readonly Grant[]>(person.grants)
  const [link, setLink] = useState<Link>()
  const isMe = me.id === person.id
  const change = useAct(async (input: object) => {
    await patch(`/users/${person.id}`, input)
    await client.invalidateQueries({ queryKey: peopleKey })
    if (isMe) await refresh()
    onClose()
  })
  const renew = useAct(async (secondFactor: boolean) => {
    setLink(await post<Link>(`/users/${person.id}/reset`, { secondFactor }))
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={person.name}
      closeButtonProps={{ 'aria-label': words.app.close }}
    >
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          change.run({ grants })
        }}
      >
        <GrantsField grants={grants} onChange={setGrants} />
        <p className="soft">{words.people.changeEnds}</p>
        <ProblemNote text={change.problem ?? renew.problem} />
        <div className="desk-row">
          <Button type="submit" loading={change.busy}>
            {words.app.save}
          </Button>
        </div>
        {link ? (
          <OneLink {...link} />
        ) : (
          !person.disabled &&
          !isMe && (
            <div className="desk-row">
              <Button variant="default" loading={renew.busy} onClick={() => renew.run(false)}>
                {person.joined ? words.people.resetLink : words.people.newInvitation}
              </Button>
              {person.secondFactor !== 'none' && (
                <Button variant="default" loading={renew.busy} onClick={() => renew.run(true)}>
                  {words.people.resetAll}
                </Button>
              )}
            </div>
          )
        )}
      </form>
      {person.joined && (
        <>
          <h2 className="desk-subtitle">{words.people.sessions}</h2>
          <SessionsList path={`/users/${person.id}/sessions`} />
        </>
      )}
      {!isMe && (
        <>
          <h2 className="desk-subtitle">{words.people.access}</h2>
          <p className="soft">{person.disabled ? words.people.enableHelp : words.people.disableHelp}</p>
          <Button
            variant="outline"
            color={person.disabled ? 'ink' : 'red'}
            loading={change.busy}
            onClick={() => change.run({ disabled: !person.disabled })}
          >
            {person.disabled ? words.people.enable : words.people.disable}
          </Button>
        </>
      )}
    </Modal>
  )
}
