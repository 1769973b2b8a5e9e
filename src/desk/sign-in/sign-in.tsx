// Signing in: as a page of its own, or over the page whose session ended.
import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Me } from '../app/me.ts'
import { useWords } from '../words/words-context.tsx'
import { AskReset } from './ask-reset.tsx'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { SignInFrame } from './sign-in-frame.tsx'
import type { Needs } from './signed-in.ts'

type Step = { readonly at: 'password' | 'reset' } | { readonly at: 'code'; readonly needs: Needs }

type Props = {
  readonly onSignedIn: (me: Me) => Promise<void>
  /** Whose page lies underneath. */
  readonly over?: Me
}

export function SignIn({ onSignedIn, over }: Props) {
  const words = useWords()
  const [step, setStep] = useState<Step>({ at: 'password' })
  const steps = <Steps step={step} go={setStep} onSignedIn={onSignedIn} email={over?.email} />
  if (over) {
    return (
      <Modal
        opened
        onClose={() => undefined}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
        title={words.signIn.again}
        centered
        zIndex={1000}
      >
        <p className="soft">{words.signIn.againWhy}</p>
        {steps}
      </Modal>
    )
  }
  const titles = { password: words.signIn.title, reset: words.signIn.forgotten, code: words.signIn.codeTitle }
  return <SignInFrame title={titles[step.at]}>{steps}</SignInFrame>
}

type StepsProps = {
  readonly step: Step
  readonly go: (step: Step) => void
  readonly onSignedIn: (me: Me) => Promise<void>
  readonly email: string | undefined
}

function Steps({ step, go, onSignedIn, email }: StepsProps) {
  switch (step.at) {
    case 'password':
      return (
        <PasswordStep
          email={email}
          onSignedIn={onSignedIn}
          onNeeds={(needs) => go({ at: 'code', needs })}
          onForgotten={() => go({ at: 'reset' })}
        />
      )
    case 'code':
      return <CodeStep needs={step.needs} onSignedIn={onSignedIn} onBack={() => go({ at: 'password' })} />
    case 'reset':
      return <AskReset email={email} onBack={() => go({ at: 'password' })} />
    default:
      return step satisfies never
  }
}
