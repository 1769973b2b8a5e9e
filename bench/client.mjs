// HTTP on loopback as a browser and a script use it: kept connections, compressed answers.
import { Agent, request } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

const unpack = promisify(brotliDecompress)

/** `get` and `send` answer {status, headers, text, at}; `at` is the moment the last byte came, before it was unpacked. */
export function openClient(port, token) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const ask = (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        'accept-encoding': 'br',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      }
      const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
        const chunks = []
        answer.on('data', (chunk) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const at = performance.now()
          const bytes = Buffer.concat(chunks)
          const { statusCode: status, headers: got } = answer
          const done = (text) =>
            resolve({ status, headers: got, text: text.toString(), at, bytes: bytes.length })
          if (got['content-encoding'] === 'br') unpack(bytes).then(done, reject)
          else done(bytes)
        })
      })
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  return {
    get: (path) => ask('GET', path),
    /** Throws unless the answer is 2xx. */
    send: async (method, path, body) => {
      const answer = await ask(method, path, body)
      if (answer.status >= 300)
        throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`)
      return { ...answer, body: JSON.parse(answer.text) }
    },
    close: () => agent.destroy(),
  }
}
