// A passkey: made by this machine, a phone or a security key; named so that one knows it again.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'
import { addPasskey, wasCancelled } from './passkey.ts'

type Props = { readonly onEnrolled: (recoveryCodes: readonly string[]) => void }

export function EnrolPasskey({ onEnrolled }: Props) {
  const words = useWords()
  const [name, setName] = useState('')
  const add = useAct(
    async () => {
      const { recoveryCodes } = await addPasskey(name)
      onEnrolled(recoveryCodes)
    },
    (error) => (wasCancelled(error) ? words.signIn.passkeyCancelled : undefined),
  )
  return (
    <form
      className="desk-form sign-in-step"
      onSubmit={(event) => {
        event.preventDefault()
        add.run()
      }}
    >
      <TextInput
        label={words.signIn.passkeyName}
        description={words.signIn.passkeyNameHelp}
        required
        withAsterisk={false}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNote text={add.problem} />
      <Button type="submit" loading={add.busy}>
        {words.signIn.addPasskey}
      </Button>
    </form>
  )
}
