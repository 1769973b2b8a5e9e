// Changing my password: every other session of mine ends.
import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { post } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { NewPassword } from '../sign-in/new-password.tsx'
import { useWords } from '../words/words-context.tsx'

export function PasswordPart() {
  const words = useWords()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [changed, setChanged] = useState(false)
  const change = useAct(async () => {
    await post('/me/password', { current, password })
    setCurrent('')
    setPassword('')
    setChanged(true)
    await client.invalidateQueries({ queryKey: ['sessions'] })
  })
  return (
    <form
      className="desk-form"
      onChange={() => setChanged(false)}
      onSubmit={(event) => {
        event.preventDefault()
        change.run()
      }}
    >
      <PasswordInput
        autoComplete="current-password"
        label={words.people.currentPassword}
        dir="ltr"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword, tabIndex: 0 }}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <NewPassword value={password} onChange={setPassword} />
      <p className="soft">{words.signIn.resetEnds}</p>
      <ProblemNote text={change.problem} />
      {changed && <output className="desk-done">{words.people.passwordChanged}</output>}
      <div>
        <Button type="submit" variant="default" loading={change.busy}>
          {words.people.changePassword}
        </Button>
      </div>
    </form>
  )
}
