// Reads a request's body within its limit: JSON as a value, multipart as fields and files. Nothing is parsed past the limit.
import type { Endpoint, Upload } from '../api/api.ts'
import { fail, ok, type Result } from '../result.ts'

const defaultMaxBytes = 1_000_000

export type ReadBody = { readonly value: unknown; readonly bytes: Uint8Array }

const none: ReadBody = { value: {}, bytes: new Uint8Array() }

export async function readBody(request: Request, declared: Endpoint): Promise<Result<ReadBody>> {
  if (!declared.body || declared.method === 'get') return ok(none)
  const bytes = await readBytes(request, declared.maxBytes ?? defaultMaxBytes)
  if (!bytes.ok) return bytes
  const type = request.headers.get('content-type') ?? ''
  // Many clients always name a type; a verb without a body is an empty object.
  if (bytes.value.length === 0 && !declared.multipart) return ok(none)
  if (declared.multipart) return multipart(type, bytes.value)
  const isJson = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)
  // What browsers call the JSON of their reports.
  const isReport = declared.anyOrigin && /^application\/csp-report\s*(?:;|$)/i.test(type)
  if (!isJson && !isReport && !(declared.beacon && /^text\/plain\s*(?:;|$)/i.test(type))) {
    return fail('unsupported-media', 'Send application/json.')
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)
    return ok({ value: JSON.parse(text), bytes: bytes.value })
  } catch {
    return fail('malformed', 'The body is not JSON.')
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Result<Uint8Array>> {
  const tooLarge = fail('too-large', `The body is larger than ${maxBytes} bytes.`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  if (!request.body) return ok(new Uint8Array())
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBytes) return tooLarge
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}

async function multipart(type: string, bytes: Uint8Array): Promise<Result<ReadBody>> {
  if (!/^multipart\/form-data\s*;/i.test(type)) return fail('unsupported-media', 'Send multipart/form-data.')
  let form: FormData
  try {
    form = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData()
  } catch {
    return fail('malformed', 'The body is not multipart/form-data.')
  }
  const fields = new Map<string, string | Upload>()
  for (const [name, value] of form) {
    fields.set(
      name,
      typeof value === 'string'
        ? value
        : { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) },
    )
  }
  return ok({ value: Object.fromEntries(fields), bytes })
}
