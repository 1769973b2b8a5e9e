// What the readers of a body's JSON share: the faults found so far, the budget of nodes, and how a node is opened.
import type { FieldError } from '../result.ts'
import { type ClaimBlockId, claimBlockIds, type NewBlockId } from './block-id.ts'
import * as check from './body-attrs.ts'
import { maxBodyDepth, maxBodyNodes } from './body-limits.ts'

const maxFaults = 100

export type Reader = {
  readonly faults: FieldError[]
  readonly fault: check.Fault
  readonly claimId: ClaimBlockId
  nodes: number
  tooLarge: string | undefined
}

export function newReader(makeId: NewBlockId): Reader {
  const faults: FieldError[] = []
  const fault = (pointer: string, detail: string) => {
    if (faults.length < maxFaults) faults.push({ pointer, detail })
  }
  return { faults, fault, claimId: claimBlockIds(makeId), nodes: 0, tooLarge: undefined }
}

export type OpenNode = {
  readonly type: string
  readonly attrs: unknown
  readonly children: readonly unknown[]
}

/** Counts a node against the limits; false once the body is too large to go on. */
export function countNode(reader: Reader, depth: number): boolean {
  reader.nodes++
  if (reader.nodes > maxBodyNodes) reader.tooLarge ??= `The body has more than ${maxBodyNodes} nodes.`
  if (depth > maxBodyDepth) reader.tooLarge ??= `The body is nested more than ${maxBodyDepth} levels deep.`
  return !reader.tooLarge
}

/** Counts the node and checks what all nodes share: an object with type, attrs and content. */
export function openNode(
  json: unknown,
  at: string,
  reader: Reader,
  type?: string,
  depth = 0,
): OpenNode | undefined {
  if (!countNode(reader, depth)) return undefined
  if (!check.isFields(json)) return stop(reader, at, 'must be an object')
  if (typeof json['type'] !== 'string') return stop(reader, `${at}/type`, 'must name the node')
  if (type !== undefined && json['type'] !== type) return stop(reader, `${at}/type`, `must be ${type}`)
  for (const key of Object.keys(json)) {
    if (!nodeKeys.has(key)) reader.fault(`${at}/${check.pointerStep(key)}`, 'is not known here')
  }
  const content = json['content'] ?? []
  if (!Array.isArray(content)) return stop(reader, `${at}/content`, 'must be a list')
  const noAttrs = json['type'] === 'doc' || json['type'] === 'listItem' || json['type'] === 'tableRow'
  if (noAttrs) check.checkFields(json['attrs'], `${at}/attrs`, reader.fault, {})
  return { type: json['type'], attrs: json['attrs'], children: content }
}

const nodeKeys = new Set(['type', 'attrs', 'content'])

export function leaf(node: OpenNode, at: string, reader: Reader): OpenNode {
  if (node.children.length > 0) reader.fault(`${at}/content`, `is not known in ${node.type}`)
  return node
}

export function stop(reader: Reader, at: string, detail: string): undefined {
  reader.fault(at, detail)
  return undefined
}
