// What leads the page, where readers will see it: a picture with its texts, or the place to put one.
import { Button } from '@mantine/core'
import type { AssetUse } from '../../body/body.ts'
import { useWords } from '../words/words-context.tsx'
import { PictureView } from './picture-view.tsx'
import type { Lead } from './story-query.ts'
import { useDraftPart, useField } from './use-draft.ts'

export function LeadView({ onAsk }: { readonly onAsk: () => void }) {
  const words = useWords().story
  const canEdit = useDraftPart('canEdit')
  const [lead, set] = useField<Lead>('lead')
  if (!lead) {
    return canEdit ? (
      <button type="button" className="no-lead" onClick={onAsk}>
        {words.addLead}
      </button>
    ) : null
  }
  return (
    <figure className="lead-picture">
      {lead.type === 'embed' && <p dir="ltr">{lead.url}</p>}
      {lead.type === 'gallery' && (
        <div className="gallery">
          {lead.assets.map((use, at) => (
            <div key={use.asset}>
              <PictureView
                use={use}
                readOnly={!canEdit}
                onChange={(change) => set({ ...lead, assets: lead.assets.with(at, used(use, change)) })}
              />
            </div>
          ))}
        </div>
      )}
      {(lead.type === 'image' || lead.type === 'video') && (
        <PictureView
          use={lead}
          isVideo={lead.type === 'video'}
          readOnly={!canEdit}
          onChange={(change) => set({ ...used(lead, change), type: lead.type })}
        />
      )}
      {canEdit && (
        <div className="row">
          <Button size="xs" variant="default" onClick={onAsk}>
            {words.otherLead}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => set(null)}>
            {words.remove}
          </Button>
        </div>
      )}
    </figure>
  )
}

/** The use with a text changed; null takes it away, and the library's shows again. */
function used<U extends AssetUse>(use: U, change: Readonly<Record<string, string | null | undefined>>): U {
  return Object.fromEntries(
    Object.entries({ ...use, ...change }).filter(([, value]) => value !== null && value !== undefined),
  ) as U
}
