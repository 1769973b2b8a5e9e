// My account: name, password, second factors, where I am signed in.
import { useSession } from '../app/session.tsx'
import '../sign-in/sign-in.css'
import { useWords } from '../words/words-context.tsx'
import { FactorsPart } from './factors-part.tsx'
import { NamePart } from './name-part.tsx'
import { PasswordPart } from './password-part.tsx'
import './people.css'
import { SessionsList } from './sessions-list.tsx'

export function AccountScreen() {
  const words = useWords()
  const { me } = useSession()
  return (
    <div className="desk-page">
      <h1>{words.people.account}</h1>
      <p className="soft">
        <bdi>{me.email}</bdi>
      </p>
      <NamePart />
      <h2>{words.people.secondFactor}</h2>
      <FactorsPart />
      <h2>{words.signIn.password}</h2>
      <PasswordPart />
      <h2>{words.people.sessions}</h2>
      <SessionsList path="/sessions" />
    </div>
  )
}
