// Named links to elsewhere, in the order readers see them.
import { Button, TextInput } from '@mantine/core'
import { useWords } from '../words/words-context.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { moved } from './order.ts'

type Link = { readonly name: string; readonly url: string }
type Props = {
  readonly label: string
  readonly value: unknown
  readonly onChange: (links: readonly Link[]) => void
}

const mostLinks = 20

export function LinksField({ label, value, onChange }: Props) {
  const words = useWords().settings
  const links = Array.isArray(value) ? (value as readonly Link[]) : []
  const replace = (at: number, next: Link) => onChange(links.with(at, next))
  return (
    <fieldset className="shared">
      <legend>{label}</legend>
      {links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link has no identity but its place while it is typed
        <div key={at} className="link-row">
          <TextInput
            label={words.links.name}
            required
            withAsterisk={false}
            maxLength={60}
            value={link.name}
            onChange={(event) => replace(at, { ...link, name: event.currentTarget.value })}
          />
          <TextInput
            type="url"
            label={words.links.url}
            placeholder="https://"
            pattern="https://.+"
            dir="ltr"
            required
            withAsterisk={false}
            value={link.url}
            onChange={(event) => replace(at, { ...link, url: event.currentTarget.value })}
          />
          <MoveButtons
            name={link.name}
            isFirst={at === 0}
            isLast={at === links.length - 1}
            onMove={(by) => onChange(moved(links, at, at + by))}
          />
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={words.removeNamed(link.name)}
            onClick={() => onChange(links.toSpliced(at, 1))}
          >
            {words.takeAway}
          </Button>
        </div>
      ))}
      {links.length < mostLinks && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onChange([...links, { name: '', url: '' }])}
          >
            {words.links.add}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
