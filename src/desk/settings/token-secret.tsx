// The only moment a token is seen.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words/words-context.tsx'

export function TokenSecret({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div role="status" className="one-link">
      <p>{words.settings.tokens.once}</p>
      <code className="secret">{text}</code>
      <Button variant="default" size="xs" onClick={() => void copy()}>
        {copied ? words.signIn.copied : words.signIn.copy}
      </Button>
      <Button variant="subtle" size="xs" onClick={onDone}>
        {words.settings.tokens.kept}
      </Button>
    </div>
  )
}
