// A new password with honest help: length is what counts, and it says so while one types.
import { PasswordInput } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'
import { passwordHelp } from './password-help.ts'

type Props = {
  readonly value: string
  readonly onChange: (password: string) => void
  readonly label?: string
}

export function NewPassword({ value, onChange, label }: Props) {
  const words = useWords()
  const help = passwordHelp(value)
  return (
    <div>
      <PasswordInput
        autoComplete="new-password"
        label={label ?? words.signIn.newPassword}
        description={words.signIn.passwordRule}
        dir="ltr"
        required
        withAsterisk={false}
        minLength={10}
        maxLength={128}
        visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword, tabIndex: 0 }}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <output className={`password-help ${help}`}>
        {help !== 'none' && words.signIn.strength[help]([...value].length)}
      </output>
    </div>
  )
}
