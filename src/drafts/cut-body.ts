// From the blocks of a draft to a body: what does not fit yet (half an embed, a list without items) stays in the draft and is
// left out of the revision, and it is said what.
import { type Body, parseBody } from '../body/body.ts'
import { fail, ok, type Result } from '../result.ts'
import type { NodeJson } from './draft.ts'

export type CutBody = {
  readonly body: Body
  /** For each block of the body, which block of the draft it is. */
  readonly from: readonly number[]
  readonly warnings: readonly string[]
}

/** Fails only when the whole is too large for a body. */
export function cutBody(blocks: readonly NodeJson[]): Result<CutBody> {
  const whole = parseBody({ type: 'doc', content: blocks })
  if (whole.ok) return ok({ body: whole.value, from: blocks.map((_, at) => at), warnings: [] })
  if (whole.problem.code === 'too-large') return whole
  const warnings: string[] = []
  const kept: { readonly at: number; readonly block: unknown }[] = []
  for (const [at, given] of blocks.entries()) {
    const { block, faults } = fitBlock(given)
    warnings.push(...faults.map((fault) => `Block ${at + 1} (${given.type}): ${fault}; left out.`))
    if (block !== undefined) kept.push({ at, block })
  }
  const parsed = parseBody({ type: 'doc', content: kept.map(({ block }) => block) })
  if (!parsed.ok) return fail(parsed.problem.code, parsed.problem.detail)
  return ok({ body: parsed.value, from: kept.map(({ at }) => at), warnings })
}

type Fit = { readonly block: unknown; readonly faults: readonly string[] }

/** Each turn takes out what was found at fault; what is left may be at fault for that, so there are a few turns. */
const maxTurns = 6

function fitBlock(given: NodeJson): Fit {
  const doc: Loose = { type: 'doc', content: [structuredClone(given)] }
  const faults: string[] = []
  for (let turn = 0; turn < maxTurns; turn += 1) {
    const parsed = parseBody(doc)
    if (parsed.ok) return { block: parsed.value.content[0], faults }
    const errors = parsed.problem.errors ?? []
    faults.push(
      ...errors.map(({ pointer, detail }) => `${pointer.replace('/content/0', '') || '/'} ${detail}`),
    )
    for (const { pointer } of errors) takeOut(doc, pointer.split('/').slice(1))
    prune(doc)
    if (list(doc).length === 0) break
  }
  return { block: undefined, faults: faults.slice(0, 3) }
}

type Loose = { [key: string]: unknown }

/** The member at fault, when a node can do without it; else the node. */
function takeOut(doc: Loose, steps: readonly string[]): void {
  const path: Loose[] = [doc]
  for (const step of steps) {
    const next = path.at(-1)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')]
    if (typeof next !== 'object' || next === null) break
    path.push(next as Loose)
  }
  const holder = path.at(-1)
  const name = steps[path.length - 1]
  if (holder && name !== undefined && name in holder && name !== 'type' && name !== 'text') {
    delete holder[name]
    return
  }
  // The fault lies in the node itself: what it lacks, or what it is.
  const node = path.findLast((each) => typeof each['type'] === 'string' && each !== doc)
  if (node) node[gone] = true
}

const gone = ' gone'

function prune(node: Loose): void {
  for (const key of ['content', 'marks']) {
    const members = node[key]
    if (!Array.isArray(members)) continue
    const left = members.filter((member: unknown): member is Loose => isLoose(member) && !(gone in member))
    for (const member of left) prune(member)
    node[key] = left
  }
}

function list(doc: Loose): readonly unknown[] {
  return Array.isArray(doc['content']) ? doc['content'] : []
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null
}
