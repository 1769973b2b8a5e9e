// Recovery codes, shown this once: to copy, print or write down before going on.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words/words-context.tsx'

type Props = { readonly codes: readonly string[]; readonly onKept: () => void }

export function RecoveryCodes({ codes, onKept }: Props) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
  }
  return (
    <section className="desk-form sign-in-step" aria-labelledby="codes-title">
      <h2 id="codes-title">{words.signIn.codesTitle}</h2>
      <p>{words.signIn.codesHelp}</p>
      <ul className="recovery-codes only-print secret">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="desk-row">
        <Button variant="default" onClick={() => void copy()}>
          {copied ? words.signIn.copied : words.signIn.copy}
        </Button>
        <Button variant="default" onClick={() => print()}>
          {words.signIn.print}
        </Button>
      </div>
      <Button onClick={onKept}>{words.signIn.codesKept}</Button>
    </section>
  )
}
