// The writing screen put together: bar, tools, paper, tray, panels. Holds only what several of them need.
import { useLocation } from '@tanstack/react-router'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../app/session.tsx'
import { CommentButton } from '../comments/comment-button.tsx'
import { useComments } from '../comments/use-comments.ts'
import { useWords } from '../words/words-context.tsx'
import { insertBlock } from './block-commands.ts'
import type { Question } from './blocks.ts'
import { countsOf, useRestedBody } from './body-counts.ts'
import { BodyEditor } from './body-editor.tsx'
import { useStyleWarnings } from './checks-panel.tsx'
import type { ClipboardOptions } from './clipboard.ts'
import { FindBar } from './find-bar.tsx'
import type { StyleWarning } from './house-style.ts'
import { LeadView } from './lead-view.tsx'
import { colorOf } from './open-draft.ts'
import { Preview } from './preview.tsx'
import { SharedText } from './shared-text.tsx'
import { type PanelName, SidePanel } from './side-panel.tsx'
import { SlashList } from './slash-menu.tsx'
import { StoryBar } from './story-bar.tsx'
import { useStoryPlace } from './story-place.ts'
import type { Asset, Lead } from './story-query.ts'
import { markTerms } from './term-marks.ts'
import { Toolbar } from './toolbar.tsx'
import { Tray } from './tray.tsx'
import { useDraftPart, useField } from './use-draft.ts'
import { useHouseStyle } from './use-house-style.ts'

export function WritingDesk() {
  const words = useWords().story
  const { story, edition } = useStoryPlace()
  const { me } = useSession()
  const canEdit = useDraftPart('canEdit')
  const ready = useDraftPart('ready')
  const [editor, setEditor] = useState<Editor>()
  const [panel, setPanel] = useState<PanelName | undefined>(story.translationOf ? 'translation' : 'details')
  const [question, setQuestion] = useState<Question>()
  const [files, setFiles] = useState<readonly File[]>([])
  const [isFinding, setFinding] = useState(false)
  const [isPreview, setPreview] = useState(false)
  const [notice, setNotice] = useState('')
  const [, setLead] = useField<Lead>('lead')
  const body = useRestedBody(ready ? editor : undefined)
  const showComments = useCallback(() => setPanel('comments'), [])
  const comments = useComments(editor, showComments)
  // A notice of a mention leads here.
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (hash === 'comments') showComments()
  }, [hash, showComments])
  const { style, findTerms } = useHouseStyle(edition)
  const styleWarnings = useStyleWarnings(body, style, findTerms)
  const openComments = comments.open.length
  const warnings = useMemo<readonly StyleWarning[]>(
    () =>
      openComments > 0 ? [...styleWarnings, { kind: 'open-comments', count: openComments }] : styleWarnings,
    [styleWarnings, openComments],
  )
  const counts = useMemo(
    () => (body ? countsOf(body, edition.language) : undefined),
    [body, edition.language],
  )
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (editor && body) markTerms(editor, findTerms)
  }, [editor, body, findTerms])

  const clipboard = useMemo<ClipboardOptions>(
    () => ({
      dir: edition.dir,
      onPictures: (pictures) => {
        setFiles(pictures)
        setQuestion(pictures[0]?.type.startsWith('video/') ? 'video' : 'image')
      },
      onRefused: () => setNotice(words.pasteTooLarge),
      onWarnings: (list) => setNotice(words.pasteLeftOut(list.length)),
    }),
    [edition.dir, words],
  )
  const self = useMemo(() => ({ id: me.id, name: me.name, color: colorOf(me.id) }), [me.id, me.name])
  const ask = useCallback((next: Question) => {
    setFiles([])
    setQuestion(next)
  }, [])
  const place = ({ id: asset, type }: Asset) => {
    if (question === 'lead') setLead({ type, asset } as Lead)
    else if (editor && question === 'gallery') addToGallery(editor, asset)
    else if (editor) insertBlock(editor, type, { asset })
  }
  const focusNext = (name: string) => () => {
    const next = paper.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)
    if (next) next.focus()
    else editor?.commands.focus('start')
  }
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return
      // AltGr looks like both keys and writes letters.
      if (event.altKey && !event.getModifierState('AltGraph')) {
        if (event.code === 'KeyP') setPreview((before) => !before)
        else if (event.code === 'KeyU') setPanel('publish')
        else return
        event.preventDefault()
        return
      }
      if (event.altKey) return
      const isInText = event.target instanceof Node && editor?.view.dom.contains(event.target)
      if (event.key === 'f' && editor) setFinding(true)
      else if (event.key === 'k' && isInText) ask('link')
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the app's own Ctrl-K, which is for everything that is not a text.
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [editor, ask])
  const text = { readOnly: !canEdit || !ready, lang: edition.language, dir: edition.dir } as const

  return (
    <div className="story">
      <StoryBar
        counts={counts}
        panel={panel}
        warnings={warnings.length}
        openComments={openComments}
        onPanel={(next) => setPanel(next === panel ? undefined : next)}
        onPreview={() => setPreview(!isPreview)}
      />
      {editor && canEdit && (
        <Toolbar editor={editor} onAsk={ask} onFind={() => setFinding(true)} onComment={comments.begin} />
      )}
      {editor && isFinding && <FindBar editor={editor} onClose={() => setFinding(false)} />}
      <div className="story-middle">
        <div className="paper-column">
          {notice !== '' && (
            <p role="status" className="notice">
              {notice}{' '}
              <button type="button" onClick={() => setNotice('')}>
                {words.close}
              </button>
            </p>
          )}
          <div className="paper-ground" ref={paper}>
            <article className="paper" lang={edition.language} dir={edition.dir}>
              <SharedText
                {...text}
                name="kicker"
                label={words.fields.kicker}
                placeholder={words.fields.kicker}
                className="paper-kicker"
                maxLength={100}
                onEnter={focusNext('headline')}
              />
              <SharedText
                {...text}
                name="headline"
                label={words.fields.headline}
                placeholder={words.fields.headline}
                className="paper-headline"
                maxLength={300}
                onEnter={focusNext('standfirst')}
              />
              <SharedText
                {...text}
                name="standfirst"
                label={words.fields.standfirst}
                placeholder={words.fields.standfirst}
                className="paper-standfirst"
                maxLength={2_000}
                onEnter={focusNext('')}
              />
              <LeadView onAsk={() => ask('lead')} />
              <BodyEditor edition={edition} me={self} clipboard={clipboard} onEditor={setEditor} />
              {editor && comments.canComment && !comments.pending && (
                <CommentButton editor={editor} onUse={comments.begin} />
              )}
            </article>
          </div>
          {editor && question && (
            <Tray
              editor={editor}
              question={question}
              files={files}
              onPicture={place}
              onClose={() => setQuestion(undefined)}
            />
          )}
        </div>
        {panel && (
          <SidePanel
            name={panel}
            editor={editor}
            warnings={warnings}
            comments={comments}
            findTerms={findTerms}
            onPanel={setPanel}
            onNotice={setNotice}
            onClose={() => setPanel(undefined)}
          />
        )}
        {isPreview && <Preview onClose={() => setPreview(false)} />}
      </div>
      {editor && canEdit && <SlashList editor={editor} onAsk={ask} />}
    </div>
  )
}

/** Into the gallery before the caret, or a new one. */
function addToGallery(editor: Editor, asset: string): void {
  const { $from } = editor.state.selection
  const at = $from.depth > 0 ? $from.before(1) : $from.pos
  const before = editor.state.doc.resolve(at).nodeBefore
  if (before?.type.name !== 'gallery') {
    insertBlock(editor, 'gallery', { assets: [{ asset }] })
    return
  }
  const assets = [...before.attrs['assets'], { asset }]
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at - before.nodeSize, 'assets', assets))
}
