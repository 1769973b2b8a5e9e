// Where the desk begins in the browser: the one trusted-types policy, the words of its language, then the app.
import './app/trusted-types.ts'
import './app/base-styles.ts'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { shareNonce } from './app/nonce.ts'
import { chosenLanguage, loadWords } from './words/language.ts'

async function start(): Promise<void> {
  const place = document.getElementById('desk')
  if (!place) throw new Error('The page has no place for the desk.')
  shareNonce()
  const language = chosenLanguage()
  createRoot(place).render(<App words={await loadWords(language)} language={language} />)
}

void start()
