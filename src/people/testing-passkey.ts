// An authenticator made of software, for tests: an ES256 key that answers what a browser would be given.
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

type Options = { readonly challenge: string }
export type SoftPasskey = {
  /** The browser's answer to the options of a new passkey. */
  readonly attest: (options: object, origin: string) => object
  /** The browser's answer to the options of a sign-in; `counter` as the authenticator counts. */
  readonly assert: (options: object, origin: string, counter?: number) => object
}

export function softPasskey(rpId = 'localhost'): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const rpHash = createHash('sha256').update(rpId).digest()
  const presentAndVerified = 0x05
  const withKey = 0x40
  const head = (flags: number, counter: number) => {
    const rest = Buffer.alloc(5)
    rest.writeUInt8(flags, 0)
    rest.writeUInt32BE(counter, 1)
    return Buffer.concat([rpHash, rest])
  }
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y, 'base64url'),
  ])
  const said = (type: string, { challenge }: Options, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const answer = (response: object) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
    response,
  })
  return {
    attest: (options, origin) => {
      const authData = Buffer.concat([
        head(presentAndVerified | withKey, 0),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey,
      ])
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        Buffer.from([0x58, authData.length]),
        authData,
      ])
      return answer({
        clientDataJSON: said('webauthn.create', options as Options, origin).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      })
    },
    assert: (options, origin, counter = 1) => {
      const clientData = said('webauthn.get', options as Options, origin)
      const authData = head(presentAndVerified, counter)
      const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()])
      return answer({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: createSign('SHA256').update(signed).sign(privateKey).toString('base64url'),
      })
    },
  }
}

function text(word: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)])
}
