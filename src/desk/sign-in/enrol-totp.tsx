// An authenticator app as second factor: scan or type the secret, then show that it works.
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useWords } from '../words/words-context.tsx'
import { QrCode } from './qr-code.tsx'

type Secret = { readonly uri: string; readonly secret: string }
type Props = { readonly onEnrolled: (recoveryCodes: readonly string[]) => void }

export function EnrolTotp({ onEnrolled }: Props) {
  const words = useWords()
  const [code, setCode] = useState('')
  // One secret a time this is opened: asking again would void what was scanned.
  const asked = useQuery({
    queryKey: ['totp'],
    queryFn: () => post<Secret>('/me/totp'),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  const confirm = useAct(async () => {
    const answer = await post<{ readonly recoveryCodes: readonly string[] }>('/me/totp/confirm', {
      code: code.trim(),
    })
    onEnrolled(answer.recoveryCodes)
  })
  if (asked.isError) return <ProblemNote text={plainProblem(asked.error, words)} />
  if (!asked.data) return <Waiting />
  return (
    <form
      className="desk-form sign-in-step"
      onSubmit={(event) => {
        event.preventDefault()
        confirm.run()
      }}
    >
      <p>{words.signIn.scan}</p>
      <QrCode text={asked.data.uri} label={words.signIn.qrLabel} />
      <p className="soft">
        {words.signIn.orType} <span className="secret">{asked.data.secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
      <TextInput
        label={words.signIn.code}
        description={words.signIn.codeHelp}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ProblemNote text={confirm.problem} />
      <Button type="submit" loading={confirm.busy}>
        {words.signIn.confirm}
      </Button>
    </form>
  )
}
