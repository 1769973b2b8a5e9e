// Joining by a one-time link: the name others see, and a password.
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useWords } from '../words/words-context.tsx'
import { takeLinkToken } from './link-token.ts'
import { NewPassword } from './new-password.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

type Invited = { readonly name: string; readonly email: string }

export function JoinScreen() {
  const words = useWords()
  const [token] = useState(takeLinkToken)
  const look = useQuery({
    queryKey: ['join', token],
    queryFn: () => post<Invited>('/join/look', { token }),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (token === '' || look.isError) {
    return (
      <SignInFrame title={words.signIn.linkOver}>
        <p>{words.signIn.joinLinkOver}</p>
        <a href="/desk/">{words.signIn.back}</a>
      </SignInFrame>
    )
  }
  if (!look.data) return <Waiting />
  return (
    <SignInFrame title={words.signIn.joinTitle}>
      <JoinForm token={token} invited={look.data} />
    </SignInFrame>
  )
}

function JoinForm({ token, invited }: { readonly token: string; readonly invited: Invited }) {
  const words = useWords()
  const [name, setName] = useState(invited.name)
  const [password, setPassword] = useState('')
  const join = useAct(async () => {
    await post('/join', { token, name, password })
    location.assign('/desk/')
  })
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        join.run()
      }}
    >
      <TextInput
        label={words.signIn.email}
        value={invited.email}
        dir="ltr"
        readOnly
        autoComplete="username"
        variant="filled"
      />
      <TextInput
        label={words.signIn.name}
        description={words.signIn.nameHelp}
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NewPassword value={password} onChange={setPassword} />
      <ProblemNote text={join.problem} />
      <Button type="submit" loading={join.busy}>
        {words.signIn.join}
      </Button>
    </form>
  )
}
