// Bytes of an archive to text while they stream: byte-order mark, then the XML declaration, then UTF-8.
import { Buffer } from 'node:buffer'

/** The text in pieces, and, when they are read, whether some bytes stood for no character. */
export function decodeChunks(bytes: AsyncIterable<Uint8Array>): {
  readonly texts: AsyncIterable<string>
  readonly isDamaged: () => boolean
} {
  let damaged = false
  async function* read(): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined
    let head = Buffer.alloc(0)
    let hadMarks = false
    for await (const chunk of bytes) {
      if (decoder === undefined) {
        head = Buffer.concat([head, chunk])
        if (head.length < 256) continue
        decoder = decoderFor(head)
      }
      const text = decoder.decode(head.length > 0 ? head : chunk, { stream: true })
      head = Buffer.alloc(0)
      hadMarks ||= text.includes('\ufffd')
      yield text
    }
    decoder ??= decoderFor(head)
    const rest = decoder.decode(head)
    damaged = hadMarks || rest.includes('\ufffd')
    yield rest
  }
  return { texts: read(), isDamaged: () => damaged }
}

function decoderFor(head: Buffer): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le')
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be')
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(
    head.subarray(0, 256).toString('latin1'),
  )?.[1]
  try {
    // Bytes that can be read one by one are not 16-bit text, whatever they say.
    return new TextDecoder(
      declared === undefined || /^(?:utf|ucs)-?(?:16|32|2|4)/i.test(declared) ? 'utf-8' : declared,
    )
  } catch {
    return new TextDecoder('utf-8')
  }
}
