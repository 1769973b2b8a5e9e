// Everybody with a login: who they are, what they may; inviting, changing and disabling them.
import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMoment } from '../app/moment.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useEditions, useSections } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import '../sign-in/sign-in.css'
import { useSpoken } from '../words/words-context.tsx'
import { grantWords } from './grant-words.ts'
import { InviteDialog } from './invite-dialog.tsx'
import './people.css'
import { type Person, usePeople } from './person.ts'
import { PersonDialog } from './person-dialog.tsx'

const route = getRouteApi('/desk/people')

export function PeopleScreen() {
  const { words } = useSpoken()
  const { may } = useSession()
  const people = usePeople<Person>()
  const [inviting, setInviting] = useState(false)
  const { id } = route.useSearch()
  const navigate = useNavigate({ from: '/people' })
  const chosen = people.data?.find((person) => person.id === id)
  if (!may('user.manage')) {
    return (
      <div className="desk-page">
        <h1>{words.people.title}</h1>
        <p>{words.problems.byCode.forbidden}</p>
      </div>
    )
  }
  if (people.isPending) return <Waiting />
  return (
    <div className="desk-page">
      <div className="desk-head">
        <h1>{words.people.title}</h1>
        <Button onClick={() => setInviting(true)}>{words.people.invite}</Button>
      </div>
      {people.error && <ProblemNote text={plainProblem(people.error, words)} />}
      <div className="desk-scroll">
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{words.signIn.name}</th>
              <th scope="col">{words.people.rolesTitle}</th>
              <th scope="col">{words.people.secondFactor}</th>
              <th scope="col">{words.people.lastSeen}</th>
              <th scope="col">
                <span className="desk-hidden">{words.people.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.data?.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                onOpen={() => void navigate({ search: { id: person.id } })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {chosen && (
        <PersonDialog key={chosen.id} person={chosen} onClose={() => void navigate({ search: {} })} />
      )}
    </div>
  )
}

function PersonRow({ person, onOpen }: { readonly person: Person; readonly onOpen: () => void }) {
  const { words, language } = useSpoken()
  const moment = useMoment()
  const known = { editions: useEditions(), sections: useSections(), words, language }
  const seen = person.lastSeenAt === null ? '–' : moment(person.lastSeenAt)
  return (
    <tr>
      <td>
        <span className={person.disabled ? 'off' : ''}>{person.name}</span>
        <br />
        <bdi className="soft">{person.email}</bdi>
      </td>
      <td>
        {person.grants.map((grant) => (
          <div key={JSON.stringify(grant)}>{grantWords(grant, known)}</div>
        ))}
      </td>
      <td>{words.people.factors[person.secondFactor]}</td>
      <td>{person.disabled ? words.people.isDisabled : person.joined ? seen : words.people.isInvited}</td>
      <td className="end">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={onOpen}
          aria-label={words.people.changePerson(person.name)}
        >
          {words.people.change}
        </Button>
      </td>
    </tr>
  )
}
