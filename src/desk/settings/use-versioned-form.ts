// A form over a thing with a revision: what I typed stays mine when somebody else saved in between, and is compared with theirs.
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { type Act, useAct } from '../app/act.ts'
import { ApiError } from '../app/api.ts'
import { useWords } from '../words/words-context.tsx'
import { type Conflict, changesOf, type FieldValue, type Form, mergeForms } from './form.ts'

type State = {
  readonly base: Form
  readonly mine: Form
  readonly rev: number
  /** Open questions after a stale save; none may be left before the next one. */
  readonly conflicts: readonly Conflict[]
  readonly saved: boolean
}

type Given<T> = {
  readonly value: T
  readonly rev: number
  readonly toForm: (value: T) => Form
  /** Sends what was changed (and has the whole form beside it); answers the thing as it is now. */
  readonly send: (changed: Form, whole: Form, rev: number) => Promise<{ value: T; rev: number }>
  readonly onSaved?: () => Promise<void>
}

export type VersionedForm = {
  readonly form: Form
  readonly set: (field: string, value: FieldValue) => void
  readonly dirty: boolean
  readonly saved: boolean
  /** The revision the form stands on. */
  readonly rev: number
  readonly conflicts: readonly Conflict[]
  readonly decide: (field: string, whose: 'mine' | 'theirs') => void
  readonly save: Act<[]>
}

export function useVersionedForm<T>({ value, rev, toForm, send, onSaved }: Given<T>): VersionedForm {
  const words = useWords()
  const [state, setState] = useState<State>(() => fresh(toForm(value), rev, false))
  const changed = changesOf(state.base, state.mine)
  const dirty = Object.keys(changed).length > 0
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(words.settings.leave),
    enableBeforeUnload: dirty,
  })

  const save = useAct(
    async () => {
      const now = await send(changed, state.mine, state.rev)
      setState(fresh(toForm(now.value), now.rev, true))
      await onSaved?.()
    },
    (error) => {
      if (!(error instanceof ApiError) || error.status !== 412) return undefined
      const { current, rev: theirRev } = error.document
      if (typeof theirRev !== 'number' || typeof current !== 'object' || current === null) return undefined
      const theirs = toForm(current as T)
      const { merged, conflicts } = mergeForms(state.base, state.mine, theirs)
      setState({ base: theirs, mine: merged, rev: theirRev, conflicts, saved: false })
      return conflicts.length > 0 ? words.settings.stale : words.settings.staleApart
    },
  )
  return {
    form: state.mine,
    dirty,
    rev: state.rev,
    saved: state.saved && !dirty,
    conflicts: state.conflicts,
    save,
    set: (field, next) => {
      save.forget()
      setState((before) => ({ ...before, mine: { ...before.mine, [field]: next }, saved: false }))
    },
    decide: (field, whose) =>
      setState((before) => {
        const conflict = before.conflicts.find((each) => each.field === field)
        if (!conflict) return before
        return {
          ...before,
          mine: { ...before.mine, [field]: conflict[whose] },
          conflicts: before.conflicts.filter((each) => each.field !== field),
        }
      }),
  }
}

const fresh = (form: Form, rev: number, saved: boolean): State => ({
  base: form,
  mine: form,
  rev,
  conflicts: [],
  saved,
})
