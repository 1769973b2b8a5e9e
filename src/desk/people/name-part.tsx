// My name as others see it, and the language of the desk wherever I sign in.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { patch } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useSession } from '../app/session.tsx'
import { isLanguage, languages } from '../words/words.ts'
import { useSpoken } from '../words/words-context.tsx'

export function NamePart() {
  const { words, language, speak } = useSpoken()
  const { me, refresh } = useSession()
  const [name, setName] = useState(me.name)
  const [chosen, setChosen] = useState<string>(me.language ?? language)
  const [saved, setSaved] = useState(false)
  const save = useAct(async () => {
    await patch('/me', { name, language: chosen })
    if (isLanguage(chosen)) await speak(chosen)
    await refresh()
    setSaved(true)
  })
  return (
    <form
      className="desk-form"
      onChange={() => setSaved(false)}
      onSubmit={(event) => {
        event.preventDefault()
        save.run()
      }}
    >
      <div className="grant">
        <TextInput
          label={words.signIn.name}
          required
          withAsterisk={false}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.app.language}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={languages.map((code) => ({ value: code, label: words.app.languageNames[code] }))}
        />
        <Button type="submit" variant="default" loading={save.busy}>
          {words.app.save}
        </Button>
      </div>
      <ProblemNote text={save.problem} />
      {saved && <output className="desk-done">{words.people.saved}</output>}
    </form>
  )
}
