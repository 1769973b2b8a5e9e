// The second factor: the authenticator's six figures, a passkey, or one of the recovery codes.
import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { ApiError, post } from '../app/api.ts'
import type { Me } from '../app/me.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'
import { hasPasskeys, signInByPasskey, wasCancelled } from './passkey.ts'
import type { Needs } from './signed-in.ts'

type Props = {
  readonly needs: Needs
  readonly onSignedIn: (me: Me) => Promise<void>
  readonly onBack: () => void
}

export function CodeStep({ needs, onSignedIn, onBack }: Props) {
  const words = useWords()
  const { challenge, methods } = needs
  const [kind, setKind] = useState<'totp' | 'recovery'>(methods.includes('totp') ? 'totp' : 'recovery')
  const [code, setCode] = useState('')
  const byCode = useAct(
    async () => {
      const { me } = await post<{ readonly me: Me }>('/session/second-factor', {
        challenge,
        code: code.trim(),
      })
      await onSignedIn(me)
    },
    (error) => (error instanceof ApiError && error.status === 401 ? words.signIn.wrongCode : undefined),
  )
  const byPasskey = useAct(
    async () => onSignedIn(await signInByPasskey(challenge)),
    (error) => (wasCancelled(error) ? words.signIn.passkeyCancelled : undefined),
  )
  const recovery = kind === 'recovery'

  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        byCode.run()
      }}
    >
      {methods.includes('passkey') && hasPasskeys() && (
        <Button loading={byPasskey.busy} onClick={() => byPasskey.run()}>
          {words.signIn.byPasskey}
        </Button>
      )}
      <TextInput
        key={kind}
        label={recovery ? words.signIn.recoveryCode : words.signIn.code}
        description={recovery ? words.signIn.recoveryHelp : words.signIn.codeHelp}
        inputMode={recovery ? 'text' : 'numeric'}
        autoComplete={recovery ? 'off' : 'one-time-code'}
        dir="ltr"
        required
        withAsterisk={false}
        data-autofocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ProblemNote text={byCode.problem ?? byPasskey.problem} />
      <Button
        type="submit"
        loading={byCode.busy}
        variant={methods.includes('passkey') ? 'default' : 'filled'}
      >
        {words.signIn.go}
      </Button>
      <div className="desk-row">
        {methods.includes('totp') && (
          <UnstyledButton className="desk-link" onClick={() => setKind(recovery ? 'totp' : 'recovery')}>
            {recovery ? words.signIn.useCode : words.signIn.useRecovery}
          </UnstyledButton>
        )}
        <UnstyledButton className="desk-link" onClick={onBack}>
          {words.signIn.beginAgain}
        </UnstyledButton>
      </div>
    </form>
  )
}
