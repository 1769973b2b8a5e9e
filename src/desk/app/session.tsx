// Who is at the desk. Without a session the sign-in is shown; when one ends in the middle of work it appears over the page,
// which stays as it is, with whatever was being written.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { Actor } from '../../actor.ts'
import { type Action, may, type Thing } from '../../people/permission.ts'
import { isLanguage } from '../words/words.ts'
import { useSpoken } from '../words/words-context.tsx'
import { ApiError, get, onSessionEnded } from './api.ts'
import type { Me } from './me.ts'
import { Waiting } from './waiting.tsx'

const SignIn = lazy(async () => ({ default: (await import('../sign-in/sign-in.tsx')).SignIn }))

const EnrolScreen = lazy(async () => ({ default: (await import('../sign-in/enrol-screen.tsx')).EnrolScreen }))

type Session = {
  readonly me: Me
  /** May I do this to that thing? The server asks the same table again. */
  readonly may: (action: Action, thing?: Thing) => boolean
  /** After anything that changes who I am or what I may. */
  readonly refresh: () => Promise<void>
}

const SessionContext = createContext<Session | undefined>(undefined)
const meKey = ['me'] as const

async function askMe(): Promise<Me | null> {
  try {
    return await get<Me>('/me')
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
}

const actorOf = (me: Me): Actor => ({ kind: 'user', id: me.id, name: me.name, grants: me.grants })

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const asked = useQuery({ queryKey: meKey, queryFn: askMe, staleTime: 300_000, retry: 2 })
  const [ended, setEnded] = useState(false)
  const [known, setKnown] = useState<Me>()
  const { language, speak } = useSpoken()

  useEffect(() => onSessionEnded(() => setEnded(true)), [])

  const arrived = asked.data ?? undefined
  useEffect(() => {
    if (!arrived) return
    setKnown(arrived)
    setEnded(false)
  }, [arrived])
  const theirs = arrived?.language
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the account's own setting arrives or changes; what is chosen on this machine must not be undone by it
  useEffect(() => {
    if (isLanguage(theirs) && theirs !== language) void speak(theirs)
  }, [theirs])

  const refresh = useCallback(async () => {
    await client.invalidateQueries({ queryKey: meKey })
  }, [client])
  /** Somebody else signing in over my page must not find my work under their name. */
  const signedIn = useCallback(
    async (me: Me) => {
      if (known && known.id !== me.id) {
        location.assign('/desk/')
        return
      }
      client.setQueryData(meKey, me)
      setKnown(me)
      setEnded(false)
      await client.invalidateQueries()
    },
    [client, known],
  )
  const session = useMemo<Session | undefined>(
    () =>
      known && {
        me: known,
        may: (action, thing) => may(actorOf(known), action, thing) === 'yes',
        refresh,
      },
    [known, refresh],
  )

  if (asked.isPending) return <Waiting />
  if (!session) {
    return (
      <Suspense fallback={<Waiting />}>
        <SignIn onSignedIn={signedIn} />
      </Suspense>
    )
  }
  return (
    <SessionContext value={session}>
      {session.me.mustEnrol ? (
        <Suspense fallback={<Waiting />}>
          <EnrolScreen onDone={refresh} />
        </Suspense>
      ) : (
        children
      )}
      {ended && (
        <Suspense fallback={null}>
          <SignIn onSignedIn={signedIn} over={session.me} />
        </Suspense>
      )}
    </SessionContext>
  )
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('There is no session outside of the SessionProvider.')
  return session
}
