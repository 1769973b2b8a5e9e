// Views of the wall under a name: chosen from a menu, saved and deleted there.
import { Button, Menu, Popover, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../app/act.ts'
import { get, post, remove } from '../app/api.ts'
import { ProblemNote } from '../app/problem-note.tsx'
import { useWords } from '../words/words-context.tsx'
import { chosen, type WallFilter } from './wall.ts'

type SavedView = {
  readonly id: string
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
}
const viewsKey = ['wall-views'] as const

export function SavedViews({ filter }: { readonly filter: WallFilter }) {
  const words = useWords()
  const client = useQueryClient()
  const navigate = useNavigate({ from: '/' })
  const [naming, setNaming] = useState(false)
  const views = useQuery({
    queryKey: viewsKey,
    queryFn: async () => (await get<{ readonly items: readonly SavedView[] }>('/wall/views')).items,
    staleTime: 300_000,
  })
  const forget = useAct(async (id: string) => {
    await remove(`/wall/views/${id}`)
    await client.invalidateQueries({ queryKey: viewsKey })
  })
  const now = JSON.stringify(filter)
  const current = views.data?.find((view) => JSON.stringify(chosen(view.filter)) === now && now !== '{}')
  const hasViews = (views.data?.length ?? 0) > 0

  return (
    <>
      {hasViews && (
        <Menu position="bottom-start" shadow="sm">
          <Menu.Target>
            <Button variant="default" size="compact-xs">
              {current ? words.wall.viewNamed(current.name) : words.wall.views}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {views.data?.map((view) => (
              <Menu.Item
                key={view.id}
                aria-current={view.id === current?.id}
                onClick={() => void navigate({ search: chosen(view.filter) })}
              >
                {view.name}
              </Menu.Item>
            ))}
            {current && (
              <>
                <Menu.Divider />
                <Menu.Item onClick={() => forget.run(current.id)}>
                  {words.wall.deleteView(current.name)}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {now !== '{}' && !current && (
        <Popover
          opened={naming}
          onChange={setNaming}
          trapFocus
          returnFocus
          position="bottom-start"
          shadow="sm"
        >
          <Popover.Target>
            <Button variant="subtle" size="compact-xs" onClick={() => setNaming(true)}>
              {words.wall.saveView}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={words.wall.saveView}>
            <NameView filter={filter} onDone={() => setNaming(false)} />
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  )
}

function NameView({ filter, onDone }: { readonly filter: WallFilter; readonly onDone: () => void }) {
  const words = useWords()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const save = useAct(async () => {
    await post('/wall/views', { name, filter })
    await client.invalidateQueries({ queryKey: viewsKey })
    onDone()
  })
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.run()
      }}
    >
      <TextInput
        label={words.wall.viewName}
        required
        withAsterisk={false}
        maxLength={60}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ProblemNote text={save.problem} />
      <Button type="submit" size="xs" loading={save.busy}>
        {words.app.save}
      </Button>
    </form>
  )
}
