// The page around everything one does before one is in: whose newsroom it is, one thing to do, the language below.
import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePublicationName } from '../app/publication.ts'
import { languages } from '../words/words.ts'
import { useSpoken } from '../words/words-context.tsx'
import './sign-in.css'

type Props = { readonly title: string; readonly children: ReactNode }

export function SignInFrame({ title, children }: Props) {
  const { words, language, speak } = useSpoken()
  const name = usePublicationName(language)
  return (
    <div className="sign-in">
      <main className="sign-in-paper">
        <p className="sign-in-name">{name ?? words.app.title}</p>
        <h1>{title}</h1>
        {children}
      </main>
      <nav className="sign-in-languages" aria-label={words.app.language}>
        {languages.map((code) => (
          <UnstyledButton
            key={code}
            lang={code}
            aria-current={code === language}
            onClick={() => void speak(code)}
          >
            {words.app.languageNames[code]}
          </UnstyledButton>
        ))}
      </nav>
    </div>
  )
}
