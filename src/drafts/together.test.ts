// Two writers at random, twenty rounds with cuts, API writes and lost connections in between: no character is lost or doubled,
// each writer's run keeps its order, and what both see is what the revision says. The seed is printed to find a round again.
import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cli } from '../actor.ts'
import type { Database } from '../db/db.ts'
import { describeEachDatabase } from '../db/testing.ts'
import { createStory, cutDraft, editStory, moveStage } from '../stories/stories.ts'
import { aStory, furnish, testCore, value } from '../stories/testing.ts'
import { anEditor, serveCollab, type TestEditor, textsOf, theDraft, until } from './testing.ts'

const rounds = 20
const seed = Number(process.env['STANDFIRST_SEED'] ?? 20_261_123)

/** mulberry32: small, and the same everywhere. */
function numbers(from: number): (below: number) => number {
  let state = from
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Types numbered marks wherever its cursor is, moves it forward to other blocks, splits and formats. */
class Writer {
  readonly editor: TestEditor
  readonly #letter: string
  readonly #random: (below: number) => number
  #cursor: Y.RelativePosition | undefined
  count = 0

  constructor(editor: TestEditor, letter: string, random: (below: number) => number) {
    this.editor = editor
    this.#letter = letter
    this.#random = random
  }

  act(): void {
    const { doc } = this.editor
    const chance = this.#random(12)
    if (chance === 0) this.#openParagraph(doc)
    else if (chance === 1) this.#embolden(doc)
    else this.#type(doc)
  }

  #type(doc: Y.Doc): void {
    const mark = `${this.#letter}${this.count};`
    this.count += 1
    for (const char of mark) {
      const { text, index } = this.#place(doc)
      text.insert(index, char)
      this.#cursor = Y.createRelativePositionFromTypeIndex(text, index + 1, -1)
    }
  }

  #place(doc: Y.Doc): { text: Y.XmlText; index: number } {
    const at = this.#cursor && Y.createAbsolutePositionFromRelativePosition(this.#cursor, doc)
    if (at && at.type instanceof Y.XmlText) return { text: at.type, index: at.index }
    const text = firstText(doc)
    return { text, index: this.#random(text.length + 1) }
  }

  /** After the one it is in: the order of its marks stays the order of its typing. */
  #openParagraph(doc: Y.Doc): void {
    const { text } = this.#place(doc)
    const body = doc.getXmlFragment('body')
    const at = body.toArray().indexOf(text.parent as Y.XmlElement)
    const paragraph = new Y.XmlElement('paragraph')
    const fresh = new Y.XmlText()
    paragraph.insert(0, [fresh])
    body.insert(at + 1, [paragraph])
    this.#cursor = Y.createRelativePositionFromTypeIndex(fresh, 0, -1)
  }

  #embolden(doc: Y.Doc): void {
    const { text, index } = this.#place(doc)
    if (index > 1) text.format(index - 2, 2, { strong: {} })
  }
}

function firstText(doc: Y.Doc): Y.XmlText {
  const [block] = doc.getXmlFragment('body').toArray()
  const text = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('the first paragraph is gone')
  return text
}

function marksOf(letter: string, text: string): number[] {
  return [...text.matchAll(new RegExp(`${letter}(\\d+);`, 'g'))].map(([, n]) => Number(n))
}

describeEachDatabase('two writers at random', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  test(`lose nothing, double nothing, keep their order (seed ${seed})`, async () => {
    const core = await testCore(database)
    await furnish(core)
    const random = numbers(seed)
    const story = value(await createStory(core, cli, aStory({ bodyHtml: '<p>Start.</p><p>End.</p>' }))).story
      .id
    const ref = await theDraft(core, story)
    const server = await serveCollab(core, (cookie) => ({ ...cli, kind: 'user', id: cookie, name: cookie }))
    const writers = ['p', 'q'].map((letter) => {
      return new Writer(anEditor(server.port, ref, { cookie: letter }), letter, random)
    })
    const editors = writers.map(({ editor }) => editor)
    await Promise.all(editors.map((editor) => editor.saved()))
    for (let round = 0; round < rounds; round += 1) {
      const lost = random(3) === 0 ? editors[random(2)] : undefined
      lost?.offline()
      for (let step = 0; step < 12; step += 1) {
        writers[random(2)]?.act()
        if (random(4) === 0) await new Promise((resolve) => setTimeout(resolve, random(4)))
        if (random(20) === 0) value(await cutDraft(core, cli, story, 'in between'))
      }
      if (random(3) === 0) {
        const { story: newest } = value(await cutDraft(core, cli, story, 'before the API'))
        await editStory(core, cli, story, { kicker: `Round ${round}` }, newest.rev)
      }
      if (random(6) === 0)
        value(await moveStage(core, cli, story, round % 2 === 0 ? 'submit' : 'return', { stage: 'editing' }))
      lost?.online()
      await Promise.all(editors.map((editor) => editor.saved()))
      await until(
        () => new Set(editors.map(({ doc }) => textsOf(doc).join('\n'))).size === 1,
        `round ${round} meets`,
      )
      const cut = value(await cutDraft(core, cli, story, `round ${round}`))
      const seen = textsOf(writers[0]?.editor.doc ?? new Y.Doc())
      const written = cut.revision.body.content.map((block) =>
        'content' in block
          ? (block.content ?? []).map((run) => ('text' in run ? run.text : '')).join('')
          : '',
      )
      expect(written).toEqual(seen)
      const whole = seen.join('\n')
      for (const [at, letter] of ['p', 'q'].entries()) {
        const all = Array.from({ length: writers[at]?.count ?? 0 }, (_, n) => n)
        expect(marksOf(letter, whole)).toEqual(all)
      }
    }
    expect(server.errors).toEqual([])
    for (const editor of editors) editor.leave()
    await server.close()
  })
})
