// A story on the wall: what it is called, who has it, how long, by when, and what it still needs.
import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { MoreSign } from '../app/icons.tsx'
import { useMoment } from '../app/moment.ts'
import { termName, useEditions, useSections } from '../app/publication.ts'
import { useSpoken } from '../words/words-context.tsx'
import { CardMark } from './card-mark.tsx'
import { carry, letGo } from './carried-card.ts'
import { type ColumnKind, goesOutAt, type WallItem } from './wall.ts'

type Props = {
  readonly item: WallItem
  readonly kind: ColumnKind
  readonly isOpen: boolean
  readonly onOpen: (id: string) => void
}

export const Card = memo(function Card({ item, kind, isOpen, onOpen }: Props) {
  const { words, language } = useSpoken()
  const edition = useEditions().find(({ code }) => code === item.edition)
  const section = useSections().find(({ id }) => id === item.section)
  const who = item.assignee?.name ?? (item.authors.map(({ name }) => name).join(', ') || item.by.name)
  const title = item.headline || item.slugline || words.wall.untitled
  return (
    <li
      className="card"
      data-card={item.id}
      data-open={isOpen || undefined}
      draggable={item.pub === 'draft'}
      onDragStart={(event) => carry(event, item)}
      onDragEnd={letGo}
    >
      <p className="card-top">
        <bdi className="card-slug">{item.slugline}</bdi>
        <span>
          <abbr title={edition?.name ?? item.edition}>{item.edition.toUpperCase()}</abbr>
          {section && <> {termName(section, language)}</>}
        </span>
      </p>
      <Link
        to="/story/$storyId"
        params={{ storyId: item.id }}
        className="card-headline"
        lang={edition?.language}
        dir={edition?.dir}
      >
        {title}
      </Link>
      {item.marks.length > 0 && (
        <p className="card-marks">
          {item.marks.map((mark) => (
            <CardMark key={mark} mark={mark} />
          ))}
        </p>
      )}
      {item.note !== '' && <p className="card-note">{item.note}</p>}
      <p className="card-facts">
        <bdi>{who}</bdi>
        {item.words !== null && <span>{words.wall.words(item.words)}</span>}
        <When item={item} kind={kind} />
      </p>
      <UnstyledButton
        className="card-more"
        tabIndex={-1}
        aria-label={words.wall.openPanel(title)}
        onClick={() => onOpen(item.id)}
      >
        <MoreSign />
      </UnstyledButton>
    </li>
  )
})

/** What counts in this column: when it goes out, when it went out or was taken down, the deadline, else the last edit. */
function When({ item, kind }: { readonly item: WallItem; readonly kind: ColumnKind }) {
  const { words } = useSpoken()
  const moment = useMoment()
  const out = goesOutAt(item)
  if (kind === 'scheduled' && out !== null) return <strong>{words.wall.out(moment(out))}</strong>
  if (kind === 'live') return <span>{words.wall.live(moment(item.updatedAt))}</span>
  if (kind === 'withdrawn' && item.withdrawn !== null) {
    return <strong>{words.wall.takenDown[item.withdrawn.by](moment(item.withdrawn.at))}</strong>
  }
  if (item.deadline === null) return <time dateTime={item.updatedAt}>{moment(item.updatedAt)}</time>
  const isLate = item.deadline < new Date().toISOString()
  return (
    <strong className={isLate ? 'late' : ''}>
      {isLate ? words.wall.late(moment(item.deadline)) : words.wall.due(moment(item.deadline))}
    </strong>
  )
}
