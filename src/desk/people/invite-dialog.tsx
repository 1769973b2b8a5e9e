// Inviting somebody: who they are, what they may, and the link they come in by.
import { Button, Modal, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Grant } from '../../actor.ts'
import { useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'
import { GrantsField } from './grants-field.tsx'
import { type Link, OneLink } from './one-link.tsx'
import { peopleKey } from './person.ts'

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [grants, setGrants] = useState<readonly Grant[]>([
    { role: 'reporter', editions: 'all', sections: 'all' },
  ])
  const [link, setLink] = useState<Link>()
  const invite = useAct(async () => {
    setLink(await post<Link>('/invitations', { name, email, grants }))
    await client.invalidateQueries({ queryKey: peopleKey })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.people.invite}
      closeButtonProps={{ 'aria-label': words.app.close }}
    >
      {link ? (
        <div className="desk-form">
          <OneLink {...link} />
          <Button onClick={onClose}>{words.app.close}</Button>
        </div>
      ) : (
        <form
          className="desk-form"
          onSubmit={(event) => {
            event.preventDefault()
            invite.run()
          }}
        >
          <TextInput
            label={words.signIn.name}
            required
            withAsterisk={false}
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            type="email"
            label={words.signIn.email}
            dir="ltr"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <GrantsField grants={grants} onChange={setGrants} />
          <ProblemNote text={invite.problem} />
          <Button type="submit" loading={invite.busy}>
            {words.people.makeLink}
          </Button>
        </form>
      )}
    </Modal>
  )
}
