// The tar format (ustar), as far as our own archives need it: plain files only. Pure; driven by the archive's writer and reader.
import { Buffer } from 'node:buffer'

export const blockBytes = 512
const largestOctal = 0o77777777777

/** Bytes of a file's content in the archive: whole blocks. */
export function padded(size: number): number {
  return Math.ceil(size / blockBytes) * blockBytes
}

/** The block before a file's content. Throws on a name that ustar cannot hold: ours are all shorter. */
export function tarBlock(name: string, size: number, at: Date): Buffer {
  const block = Buffer.alloc(blockBytes)
  const [prefix, rest] = splitName(name)
  block.write(rest, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  if (size <= largestOctal) block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  else {
    block[124] = 0x80
    block.writeBigUInt64BE(BigInt(size), 128)
  }
  const seconds = Math.floor(at.getTime() / 1000)
  block.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136)
  block.write('0', 156)
  block.write('ustar\0' + '00', 257)
  block.write(prefix, 345)
  block.write(`${sumOf(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** Reads such a block; undefined when it is none (also the empty blocks at an archive's end). */
export function readTarBlock(block: Buffer): { readonly name: string; readonly size: number } | undefined {
  if (block.length < blockBytes || block.toString('latin1', 257, 262) !== 'ustar') return undefined
  if (Number.parseInt(block.toString('latin1', 148, 154), 8) !== sumOf(block)) return undefined
  const size =
    block[124] === 0x80
      ? Number(block.readBigUInt64BE(128))
      : Number.parseInt(block.toString('latin1', 124, 135), 8)
  const prefix = textAt(block, 345, 155)
  const name = textAt(block, 0, 100)
  return { name: prefix === '' ? name : `${prefix}/${name}`, size }
}

function splitName(name: string): [prefix: string, rest: string] {
  if (Buffer.byteLength(name) <= 100) return ['', name]
  const cut = name.indexOf('/', name.length - 101)
  const [prefix, rest] = [name.slice(0, cut), name.slice(cut + 1)]
  if (cut < 1 || Buffer.byteLength(prefix) > 155 || Buffer.byteLength(rest) > 100)
    throw new Error(`"${name}" is too long for an archive`)
  return [prefix, rest]
}

/** The sum of all bytes, with the sum's own field counted as spaces. */
function sumOf(block: Buffer): number {
  let sum = 8 * 32
  for (const [at, byte] of block.entries()) if (at < 148 || at >= 156) sum += byte
  return sum
}

function textAt(block: Buffer, start: number, length: number): string {
  const end = block.indexOf(0, start)
  return block.toString('utf8', start, end === -1 ? start + length : Math.min(end, start + length))
}
