// A link that works once: copied and handed over by a way one trusts, or already on its way by mail.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../words/words-context.tsx'

export type Link = { readonly link: string; readonly mailed: boolean }

export function OneLink({ link, mailed }: Link) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <div className="desk-form">
      <p>{mailed ? words.people.linkMailed : words.people.linkHelp}</p>
      <div className="one-link">
        <span className="secret">{link}</span>
        <Button variant="default" size="xs" onClick={() => void copy()}>
          {copied ? words.signIn.copied : words.signIn.copy}
        </Button>
      </div>
    </div>
  )
}
