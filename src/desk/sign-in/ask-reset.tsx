// A forgotten password: the answer is the same whether or not there is such a person.
import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'

type Props = { readonly email: string | undefined; readonly onBack: () => void }

export function AskReset({ email: given, onBack }: Props) {
  const words = useWords()
  const [email, setEmail] = useState(given ?? '')
  const [asked, setAsked] = useState<{ readonly mail: boolean }>()
  const ask = useAct(async () => {
    setAsked(await post<{ readonly mail: boolean }>('/password-reset', { email }))
  })
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        ask.run()
      }}
    >
      {asked ? (
        <output className="desk-done">{asked.mail ? words.signIn.resetAsked : words.signIn.noMail}</output>
      ) : (
        <>
          <p className="soft">{words.signIn.resetHelp}</p>
          <TextInput
            type="email"
            autoComplete="username"
            label={words.signIn.email}
            dir="ltr"
            required
            withAsterisk={false}
            data-autofocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <ProblemNote text={ask.problem} />
          <Button type="submit" loading={ask.busy}>
            {words.signIn.sendReset}
          </Button>
        </>
      )}
      <UnstyledButton className="desk-link" onClick={onBack}>
        {words.signIn.back}
      </UnstyledButton>
    </form>
  )
}
