// Who may publish or administer sets up a second factor before anything else.
import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { signOut } from '../app/sign-out.ts'
import { useWords } from '../words/words-context.tsx'
import { EnrolPasskey } from './enrol-passkey.tsx'
import { EnrolTotp } from './enrol-totp.tsx'
import { hasPasskeys } from './passkey.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

type Props = { readonly onDone: () => Promise<void> }

export function EnrolScreen({ onDone }: Props) {
  const words = useWords()
  const [way, setWay] = useState<'totp' | 'passkey'>()
  const [codes, setCodes] = useState<readonly string[]>()
  /** There are new codes only where there were none. */
  const enrolled = (fresh: readonly string[]) => (fresh.length > 0 ? setCodes(fresh) : void onDone())
  if (codes) {
    return (
      <SignInFrame title={words.signIn.enrolTitle}>
        <RecoveryCodes codes={codes} onKept={() => void onDone()} />
      </SignInFrame>
    )
  }
  return (
    <SignInFrame title={words.signIn.enrolTitle}>
      <div className="desk-form">
        <p className="soft">{words.signIn.enrolWhy}</p>
        {way === undefined && (
          <>
            <Button onClick={() => setWay('totp')}>{words.signIn.enrolTotp}</Button>
            {hasPasskeys() && (
              <Button variant="default" onClick={() => setWay('passkey')}>
                {words.signIn.enrolPasskey}
              </Button>
            )}
          </>
        )}
        {way === 'totp' && <EnrolTotp onEnrolled={enrolled} />}
        {way === 'passkey' && <EnrolPasskey onEnrolled={enrolled} />}
        <div className="desk-row">
          {way !== undefined && (
            <UnstyledButton className="desk-link" onClick={() => setWay(undefined)}>
              {words.signIn.otherWay}
            </UnstyledButton>
          )}
          <UnstyledButton className="desk-link" onClick={() => void signOut()}>
            {words.app.signOut}
          </UnstyledButton>
        </div>
      </div>
    </SignInFrame>
  )
}
