// The blocks the app draws itself: pictures, videos, galleries, embeds, promos and related stories.
import { type NodeConfig, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import type { AssetUse } from '../../body/body.ts'
import { embedView } from '../../body/body.ts'
import { useWords } from '../words/words-context.tsx'
import { PictureView } from './picture-view.tsx'
import { StoryLine } from './story-line.tsx'

type Look = (props: NodeViewProps) => React.ReactNode

function Frame({ selected, name, children }: { selected: boolean; name: string; children: React.ReactNode }) {
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? 'block selected' : 'block'}
      data-block={name}
      contentEditable={false}
    >
      {children}
    </NodeViewWrapper>
  )
}

const Image: Look = ({ node, selected, updateAttributes, editor }) => (
  <Frame selected={selected} name={node.type.name}>
    <PictureView
      use={node.attrs as AssetUse}
      isVideo={node.type.name === 'video'}
      readOnly={!editor.isEditable}
      onChange={updateAttributes}
    />
  </Frame>
)

const Gallery: Look = ({ node, selected, updateAttributes, editor }) => {
  const words = useWords().story
  const assets: readonly AssetUse[] = node.attrs['assets'] ?? []
  const change = (at: number, use: AssetUse | undefined) =>
    updateAttributes({ assets: use ? assets.with(at, use) : assets.toSpliced(at, 1) })
  return (
    <Frame selected={selected} name="gallery">
      <p className="block-name">{words.blocks.gallery}</p>
      <div className="gallery">
        {assets.map((use, at) => (
          <div
            key={`${use.asset} ${assets.slice(0, at).filter((other) => other.asset === use.asset).length}`}
          >
            <PictureView
              use={use}
              readOnly={!editor.isEditable}
              onChange={(changed) => change(at, { ...use, ...changed } as AssetUse)}
              {...(assets.length > 1 ? { onRemove: () => change(at, undefined) } : {})}
            />
          </div>
        ))}
      </div>
    </Frame>
  )
}

const Embed: Look = ({ node, selected, updateAttributes, editor }) => {
  const words = useWords().story
  const { provider, ref, url, title } = node.attrs
  const view = embedView(provider, ref)
  return (
    <Frame selected={selected} name="embed">
      <p className="block-name">{view?.label ?? provider}</p>
      <p className="embed-address" dir="ltr">
        {view?.page ?? url}
      </p>
      <input
        className="quiet"
        aria-label={words.embedTitle}
        placeholder={words.embedTitle}
        value={title ?? ''}
        readOnly={!editor.isEditable}
        maxLength={300}
        onChange={(event) => updateAttributes({ title: event.currentTarget.value || null })}
      />
    </Frame>
  )
}

const Promo: Look = ({ node, selected }) => {
  const words = useWords().story
  return (
    <Frame selected={selected} name="promo">
      <p className="block-name">{words.blocks.promo}</p>
      <StoryLine story={node.attrs['story']} />
    </Frame>
  )
}

const Related: Look = ({ node, selected, updateAttributes, editor }) => {
  const words = useWords().story
  const stories: readonly string[] = node.attrs['stories'] ?? []
  return (
    <Frame selected={selected} name="related">
      <input
        className="quiet block-name"
        aria-label={words.boxTitle}
        placeholder={words.blocks.related}
        value={node.attrs['title'] ?? ''}
        readOnly={!editor.isEditable}
        onChange={(event) => updateAttributes({ title: event.currentTarget.value || null })}
      />
      <ul>
        {stories.map((story, at) => (
          <li key={story}>
            <StoryLine story={story} />
            {editor.isEditable && stories.length > 1 && (
              <button type="button" onClick={() => updateAttributes({ stories: stories.toSpliced(at, 1) })}>
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Frame>
  )
}

/** Typing into a field inside a block is the field's own affair, not the editor's. */
function viewOf(look: Look): NodeConfig['addNodeView'] {
  return () =>
    ReactNodeViewRenderer(look, {
      stopEvent: ({ event }) =>
        event.target instanceof Element &&
        event.target.closest('input, textarea, button, select, video') !== null,
    })
}

export const blockViews = {
  image: viewOf(Image),
  video: viewOf(Image),
  gallery: viewOf(Gallery),
  embed: viewOf(Embed),
  promo: viewOf(Promo),
  related: viewOf(Related),
}
