// Notices to me: what happened to stories I have in hand; a bell with the number of new ones, a list when it is opened.
import { Popover, UnstyledButton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { NoticeKind } from '../../workflow/notice.ts'
import { useSpoken } from '../words/words-context.tsx'
import { get, post } from './api.ts'
import { BellSign } from './icons.tsx'
import { useLive } from './live.tsx'
import { useMoment } from './moment.ts'

type Notice = {
  readonly id: string
  readonly kind: NoticeKind
  readonly story: { readonly id: string; readonly slugline: string; readonly headline: string }
  readonly by: { readonly name: string }
  readonly note: string
  readonly at: string
  readonly seen: boolean
}
type Notices = { readonly items: readonly Notice[]; readonly unseen: number }

const noticesKey = ['notices'] as const

export function NoticesButton() {
  const { words } = useSpoken()
  const client = useQueryClient()
  const { listen } = useLive()
  const [opened, setOpened] = useState(false)
  const { data } = useQuery({ queryKey: noticesKey, queryFn: () => get<Notices>('/notices?limit=20') })
  const unseen = data?.unseen ?? 0

  useEffect(
    () =>
      listen(({ type }) => {
        if (type === 'notice' || type === 'reset') void client.invalidateQueries({ queryKey: noticesKey })
      }),
    [client, listen],
  )
  /** Closing marks as seen what was there to be read. */
  async function turn(open: boolean): Promise<void> {
    setOpened(open)
    const newest = data?.items[0]
    if (open || unseen === 0 || !newest) return
    await post('/notices/seen', { upTo: newest.id }).catch(() => undefined)
    await client.invalidateQueries({ queryKey: noticesKey })
  }

  return (
    <Popover
      opened={opened}
      onChange={(open) => void turn(open)}
      position="bottom-end"
      width={340}
      shadow="sm"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className="desk-bell"
          aria-label={unseen === 0 ? words.notices.title : words.notices.unseen(unseen)}
          onClick={() => void turn(!opened)}
        >
          <BellSign />
          {unseen > 0 && <span aria-hidden="true">{unseen}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.notices.title}>
        <NoticeList items={data?.items ?? []} onGo={() => void turn(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function NoticeList({ items, onGo }: { readonly items: readonly Notice[]; readonly onGo: () => void }) {
  const { words } = useSpoken()
  const moment = useMoment()
  if (items.length === 0) return <p className="notices-none">{words.notices.none}</p>
  return (
    <ul className="notices">
      {items.map(({ id, kind, story, by, note, at, seen }) => (
        <li key={id} data-new={!seen || undefined}>
          <Link
            to="/story/$storyId"
            params={{ storyId: story.id }}
            {...(kind === 'mentioned' ? { hash: 'comments' } : {})}
            onClick={onGo}
          >
            <bdi>{story.headline || story.slugline || words.wall.untitled}</bdi>
          </Link>
          <p>
            {words.notices.kinds[kind]?.(by.name) ?? kind} · <time dateTime={at}>{moment(at)}</time>
          </p>
          {note !== '' && <p>{note}</p>}
        </li>
      ))}
    </ul>
  )
}
