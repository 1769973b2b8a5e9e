// The navigation of an edition: a tree of two levels, arranged by drag or by keys.
import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { NavigationTree } from '../../publication/publication.ts'
import { put } from '../app/api.ts'
import { isoLanguageName } from '../app/language-name.ts'
import { plainProblem } from '../app/plain-problem.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { type DeskEdition, useEditions } from '../app/publication.ts'
import { useSession } from '../app/session.tsx'
import { Waiting } from '../app/waiting.tsx'
import { useSpoken } from '../words/words-context.tsx'
import { FormEnd } from './form-end.tsx'
import { NavigationNode } from './navigation-node.tsx'
import { useTargets } from './navigation-target.ts'
import {
  dropBefore,
  dropInto,
  mostBranches,
  moveNode,
  spotOf,
  type Tree,
  type Way,
  withIds,
  withNode,
  withoutIds,
  withoutNode,
} from './navigation-tree.ts'
import { useRowDrag } from './use-row-drag.ts'
import { useVersioned } from './use-versioned.ts'
import { useVersionedForm } from './use-versioned-form.ts'

export function NavigationPart({ edition }: { readonly edition: string | undefined }) {
  const { words, language } = useSpoken()
  const { may } = useSession()
  const navigate = useNavigate()
  const editions = useEditions().filter(({ code }) => may('publication.edit', { edition: code }))
  const chosen = editions.find(({ code }) => code === edition) ?? editions[0]
  if (!chosen) return <Waiting />
  return (
    <>
      <h1>{words.settings.parts.navigation}</h1>
      <div className="desk-row list-tools">
        <NativeSelect
          label={words.settings.edition}
          value={chosen.code}
          onChange={(event) => {
            const code = event.currentTarget.value
            void navigate({ to: '/settings/$', params: { _splat: `navigation/${code}` } })
          }}
          data={editions.map(({ code, language: tag }) => ({
            value: code,
            label: isoLanguageName(tag, language),
          }))}
        />
      </div>
      <OneNavigation key={chosen.code} edition={chosen} />
    </>
  )
}

function OneNavigation({ edition }: { readonly edition: DeskEdition }) {
  const { words } = useSpoken()
  const { data, error } = useVersioned<NavigationTree>(`/editions/${edition.code}/navigation`)
  if (error) return <ProblemNote text={plainProblem(error, words)} />
  if (!data) return <Waiting />
  return <TreeForm edition={edition} tree={data.value} rev={data.rev} />
}

const newId = (): string => crypto.randomUUID()

type FormProps = { readonly edition: DeskEdition; readonly tree: NavigationTree; readonly rev: number }

function TreeForm({ edition, tree: known, rev }: FormProps) {
  const { words } = useSpoken()
  const said = words.settings.navigation
  const targets = useTargets(edition)
  const place = useRef<HTMLOListElement>(null)
  const of = useVersionedForm<NavigationTree>({
    value: known,
    rev,
    toForm: (value) => ({ tree: withIds(value, newId) }),
    send: async (_, whole, ifMatch) => {
      const sent = withoutIds(whole['tree'] as Tree)
      const value = await put<NavigationTree & { rev: number }>(
        `/editions/${edition.code}/navigation`,
        sent,
        { ifMatch },
      )
      return { value, rev: value.rev }
    },
  })
  const tree = (of.form['tree'] ?? []) as Tree
  const change = (next: Tree | undefined) => next && of.set('tree', next)

  /** Where the level changed, the row is made anew: the focus goes along, to the same part of it. */
  function move(id: string, way: Way, focused = `[data-way="${way}"]`): void {
    const next = moveNode(tree, id, way)
    if (!next) return
    change(next)
    requestAnimationFrame(() => focusNode(id, focused))
  }
  function focusNode(id: string, within: string): void {
    const row = place.current?.querySelector(`[data-node="${id}"]`)
    row?.querySelector<HTMLElement>(within)?.focus()
  }
  function add(): void {
    const id = newId()
    change([...tree, { id, label: '', target: { to: 'front' }, children: [] }])
    requestAnimationFrame(() => focusNode(id, 'select'))
  }
  const drag = useRowDrag(true, (carried, target, lower) => {
    const isBranch = tree.some(({ id }) => id === target)
    const into = lower && isBranch ? dropInto(tree, carried, target) : undefined
    change(into ?? dropBefore(tree, carried, target))
  })
  const able = (id: string): readonly Way[] =>
    (['up', 'down', 'in', 'out'] as const).filter((way) => moveNode(tree, id, way) !== undefined)
  const shared = (id: string) => ({
    edition,
    targets,
    able: able(id),
    drag: drag.row(id),
    isOver: drag.over === id,
    onMove: (way: Way) => move(id, way),
    onRemove: () => change(withoutNode(tree, id)),
    onChange: (next: Parameters<typeof withNode>[2]) => change(withNode(tree, id, next)),
  })

  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        of.save.run()
      }}
      onKeyDown={(event) => {
        const way = event.altKey ? keyWays(document.dir === 'rtl')[event.key] : undefined
        const focused = event.target as HTMLElement
        const id = focused.closest<HTMLElement>('[data-node]')?.dataset['node']
        if (!way || id === undefined || !spotOf(tree, id)) return
        event.preventDefault()
        move(id, way, { INPUT: 'input', SELECT: 'select' }[focused.tagName])
      }}
    >
      <p className="soft">{said.help}</p>
      <ol className="tree" ref={place}>
        {tree.map((branch) => (
          <NavigationNode key={branch.id} node={branch} {...shared(branch.id)}>
            {branch.children.length > 0 && (
              <ol>
                {branch.children.map((leaf) => (
                  <NavigationNode key={leaf.id} node={leaf} {...shared(leaf.id)} />
                ))}
              </ol>
            )}
          </NavigationNode>
        ))}
      </ol>
      {tree.length < mostBranches && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={add}>
            {said.add}
          </Button>
        </div>
      )}
      <FormEnd of={of} label={() => words.settings.parts.navigation} />
    </form>
  )
}

/** With Alt. "In" points to where the text goes on: left in Arabic. */
const keyWays = (rtl: boolean): Readonly<Record<string, Way>> => ({
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: rtl ? 'out' : 'in',
  ArrowLeft: rtl ? 'in' : 'out',
})
