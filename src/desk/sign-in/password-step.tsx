// E-mail and password, or a passkey instead of both.
import { Button, PasswordInput, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { ApiError, post } from '../app/api.ts'
import type { Me } from '../app/me.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'
import { hasPasskeys, signInByPasskey, wasCancelled } from './passkey.ts'
import type { Needs, SignedIn } from './signed-in.ts'

type Props = {
  readonly email: string | undefined
  readonly onSignedIn: (me: Me) => Promise<void>
  readonly onNeeds: (needs: Needs) => void
  readonly onForgotten: () => void
}

export function PasswordStep({ email: given, onSignedIn, onNeeds, onForgotten }: Props) {
  const words = useWords()
  const [email, setEmail] = useState(given ?? '')
  const [password, setPassword] = useState('')
  const wrong = (error: unknown) =>
    error instanceof ApiError && error.status === 401 ? words.signIn.wrong : undefined

  const byPassword = useAct(async () => {
    const answer = await post<SignedIn>('/session', { email, password })
    if ('needs' in answer) onNeeds(answer)
    else await onSignedIn(answer.me)
  }, wrong)
  const byPasskey = useAct(
    async () => onSignedIn(await signInByPasskey()),
    (error) => (wasCancelled(error) ? words.signIn.passkeyCancelled : undefined),
  )

  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        byPassword.run()
      }}
    >
      <TextInput
        type="email"
        autoComplete="username webauthn"
        label={words.signIn.email}
        dir="ltr"
        required
        withAsterisk={false}
        data-autofocus={given === undefined || undefined}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        autoComplete="current-password"
        label={words.signIn.password}
        dir="ltr"
        required
        withAsterisk={false}
        data-autofocus={given !== undefined || undefined}
        visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword, tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNote text={byPassword.problem ?? byPasskey.problem} />
      <Button type="submit" loading={byPassword.busy}>
        {words.signIn.go}
      </Button>
      {hasPasskeys() && (
        <Button variant="default" loading={byPasskey.busy} onClick={() => byPasskey.run()}>
          {words.signIn.byPasskey}
        </Button>
      )}
      <UnstyledButton className="desk-link" onClick={onForgotten}>
        {words.signIn.forgotten}
      </UnstyledButton>
    </form>
  )
}
