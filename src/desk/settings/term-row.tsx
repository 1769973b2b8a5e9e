// One term in its list: its names side by side, where readers do not see it, and the way to change it.
import { VisuallyHidden } from '@mantine/core'
import { Fragment } from 'react'
import type { DeskEdition } from '../app/publication.ts'
import { useWords } from '../words/words-context.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { SettingsLink } from './settings-link.tsx'
import type { TermList } from './settings-place.ts'
import type { DeskTerm } from './term.ts'
import type { useRowDrag } from './use-row-drag.ts'

type Props = {
  readonly list: TermList
  readonly term: DeskTerm
  readonly editions: readonly DeskEdition[]
  readonly name: string
  readonly drag: ReturnType<ReturnType<typeof useRowDrag>['row']> | undefined
  readonly isOver: boolean
  readonly onMove: ((by: -1 | 1) => void) | undefined
  readonly isFirst: boolean
  readonly isLast: boolean
}

export function TermRow({ list, term, editions, name, drag, isOver, onMove, isFirst, isLast }: Props) {
  const words = useWords().settings
  return (
    <tr data-term={term.id} className={isOver ? 'over' : undefined} {...drag}>
      {onMove && (
        <td className="grip">
          <MoveButtons name={name} onMove={onMove} isFirst={isFirst} isLast={isLast} />
        </td>
      )}
      {editions.map(({ code, language, dir }) => {
        const text = term.texts[code]
        return (
          <td key={code}>
            {text ? (
              <Fragment>
                <bdi lang={language} dir={dir}>
                  {text.name}
                </bdi>
                {!text.shown && <small className="soft"> · {words.hidden}</small>}
              </Fragment>
            ) : (
              <span className="soft">–</span>
            )}
          </td>
        )
      })}
      <td>
        <bdi className="soft">{term.key}</bdi>
      </td>
      <td className="end">
        <SettingsLink to={`${list}/${term.id}`}>
          {words.change}
          <VisuallyHidden> {name}</VisuallyHidden>
        </SettingsLink>
      </td>
    </tr>
  )
}
