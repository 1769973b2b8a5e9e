// A new password by the one-time link of a mail.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { ApiError, post } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'
import { takeLinkToken } from './link-token.ts'
import { NewPassword } from './new-password.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

export function ResetScreen() {
  const words = useWords()
  const [token] = useState(takeLinkToken)
  const [password, setPassword] = useState('')
  const [isOver, setIsOver] = useState(token === '')
  const [isDone, setIsDone] = useState(false)
  const reset = useAct(async () => {
    try {
      await post('/password-reset/confirm', { token, password })
      setIsDone(true)
    } catch (error) {
      if (!(error instanceof ApiError && [401, 404].includes(error.status))) throw error
      setIsOver(true)
    }
  })
  if (isOver || isDone) {
    return (
      <SignInFrame title={isDone ? words.signIn.resetDone : words.signIn.linkOver}>
        <p>{isDone ? words.signIn.resetDoneHelp : words.signIn.resetLinkOver}</p>
        <a href="/desk/">{words.signIn.back}</a>
      </SignInFrame>
    )
  }
  return (
    <SignInFrame title={words.signIn.resetTitle}>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          reset.run()
        }}
      >
        <p className="soft">{words.signIn.resetEnds}</p>
        <NewPassword value={password} onChange={setPassword} />
        <ProblemNote text={reset.problem} />
        <Button type="submit" loading={reset.busy}>
          {words.signIn.saveReset}
        </Button>
      </form>
    </SignInFrame>
  )
}
