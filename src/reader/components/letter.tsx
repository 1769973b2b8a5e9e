// The form a reader writes to the newsroom with. Works without a script: the answer is a page, or the place `#sent` of this one.
import type { JSX } from 'preact'
import type { LetterField } from '../../letters/letters.ts'
import type { LetterView } from '../views.ts'
import { useFrame } from './frame.ts'

const inputs: readonly (readonly [LetterField, 'text' | 'email' | 'tel', string?])[] = [
  ['name', 'text', 'name'],
  ['email', 'email', 'email'],
  ['phone', 'tel', 'tel'],
  ['link', 'text'],
]

export function LetterForm({ letter }: { letter: LetterView }): JSX.Element {
  const words = useFrame().words.letter
  const { action, again, limits } = letter
  const common = (field: LetterField) => ({
    id: `letter-${field}`,
    name: field,
    maxlength: limits[field],
    dir: 'auto' as const,
    ...(again?.wrong.includes(field)
      ? { 'aria-invalid': 'true' as const, 'aria-describedby': `letter-${field}-wrong` }
      : {}),
  })
  const wrong = (field: LetterField) =>
    again?.wrong.includes(field) && (
      <small class="bad" id={`letter-${field}-wrong`}>
        {words.wrong[field]}
      </small>
    )
  const label = (field: LetterField, optional: boolean) => (
    <label for={`letter-${field}`}>
      {words[field]} {optional && <small>{words.optional}</small>}
    </label>
  )
  return (
    <section class="letter" aria-labelledby="letter-title">
      <h2 id="letter-title">{words.title}</h2>
      <div class="sent" id="letter-sent" tabindex={-1}>
        <p>
          <b>{words.sent}</b>
        </p>
        <p>{words.sentText}</p>
      </div>
      {again && (
        <p class="bad" role="alert">
          {words.problems[again.problem]}
        </p>
      )}
      <form method="post" action={action} accept-charset="utf-8">
        {label('subject', false)}
        <input type="text" required value={again?.values.subject} {...common('subject')} />
        {wrong('subject')}
        {label('message', false)}
        <textarea required rows={9} {...common('message')}>
          {again?.values.message}
        </textarea>
        {wrong('message')}
        <p class="role">{words.privacy}</p>
        {inputs.map(([field, type, autocomplete]) => (
          <div key={field}>
            {label(field, true)}
            <input
              // Preact's types know no input whose type is one of several.
              type={type as 'text'}
              value={again?.values[field]}
              autocomplete={autocomplete ?? 'off'}
              {...common(field)}
              {...(type === 'text' ? {} : { dir: 'ltr' as const })}
            />
            {wrong(field)}
          </div>
        ))}
        {/* Who mends a letter that came back may be quick. */}
        {!again && <input type="hidden" name="took" />}
        <p class="trap" aria-hidden="true">
          <label for="letter-trap">{words.trap}</label>
          <input id="letter-trap" type="text" name={letter.honeypot} tabindex={-1} autocomplete="off" />
        </p>
        <button type="submit">{words.send}</button>
      </form>
    </section>
  )
}
