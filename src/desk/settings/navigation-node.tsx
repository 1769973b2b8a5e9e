// One node of the navigation: what it points to, what it is called, and where it can go.
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DeskEdition } from '../app/publication.ts'
import { useWords } from '../words/words-context.tsx'
import { Arrow } from './arrows.tsx'
import { choiceOf, type Targets, targetOf } from './navigation-target.ts'
import type { Leaf, Way } from './navigation-tree.ts'
import type { useRowDrag } from './use-row-drag.ts'

type Props = {
  readonly node: Leaf
  readonly edition: DeskEdition
  readonly targets: Targets
  readonly able: readonly Way[]
  readonly drag: ReturnType<ReturnType<typeof useRowDrag>['row']>
  readonly isOver: boolean
  readonly onMove: (way: Way) => void
  readonly onRemove: () => void
  readonly onChange: (change: (node: Leaf) => Leaf) => void
  readonly children?: ReactNode
}

const ways: readonly Way[] = ['up', 'down', 'in', 'out']

export function NavigationNode(props: Props) {
  const { node, edition, targets, able, drag, isOver, onMove, onRemove, onChange, children } = props
  const words = useWords().settings.navigation
  const value = choiceOf(node.target)
  const known = targets.flatMap(({ items }) => items)
  const name = node.label || known.find((each) => each.value === value)?.label || words.unnamed
  return (
    <li data-node={node.id} className={isOver ? 'over' : undefined} {...drag}>
      <div className="node">
        <span className="grip" aria-hidden="true">
          <Arrow way="grip" />
        </span>
        <NativeSelect
          aria-label={words.targetOf(name)}
          value={value}
          onChange={(event) => {
            const target = targetOf(event.currentTarget.value)
            onChange(({ id, label }) => ({ id, label, ...(target === undefined ? {} : { target }) }))
          }}
          data={[
            { value: '', label: words.holds },
            // A target that is gone, or not loaded yet, stays what it is.
            ...(value === '' || known.some((each) => each.value === value)
              ? []
              : [{ value, label: words.unknownTarget }]),
            ...targets.map(({ group, items }) => ({ group, items: [...items] })),
          ]}
        />
        {node.target?.to === 'link' && (
          <TextInput
            aria-label={words.addressOf(name)}
            type="url"
            dir="ltr"
            required
            pattern="https?://.+"
            value={node.target.url}
            onChange={(event) => {
              const url = event.currentTarget.value
              onChange((before) => ({ ...before, target: { to: 'link', url } }))
            }}
          />
        )}
        <TextInput
          aria-label={words.labelOf(name)}
          placeholder={node.target === undefined ? words.nameNeeded : words.ownName}
          lang={edition.language}
          dir={edition.dir}
          maxLength={80}
          required={node.target === undefined || node.target.to === 'link'}
          value={node.label}
          onChange={(event) => {
            const label = event.currentTarget.value
            onChange((before) => ({ ...before, label }))
          }}
        />
        <span className="move-buttons">
          {ways.map((way) => (
            <ActionIcon
              key={way}
              className={way === 'in' || way === 'out' ? 'turns' : undefined}
              variant="subtle"
              color="gray"
              size="sm"
              data-way={way}
              aria-label={words.ways[way](name)}
              aria-disabled={!able.includes(way)}
              onClick={() => onMove(way)}
            >
              <Arrow way={way} />
            </ActionIcon>
          ))}
          <ActionIcon
            variant="subtle"
            color="red"
            size="sm"
            aria-label={words.remove(name)}
            onClick={onRemove}
          >
            <Arrow way="remove" />
          </ActionIcon>
        </span>
      </div>
      {children}
    </li>
  )
}
