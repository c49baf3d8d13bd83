// What clients send, made before it is sent: a secret, a signed assertion, or either with a DPoP proof.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { form } from './wire.mjs'

const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url')
const now = () => Math.floor(Date.now() / 1000)

export function makeKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')
  return { privateKey, public: { kty, crv, x, y }, kid, private: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' } }
}

function jwt(key, header, claims) {
  const input = `${encode({ alg: 'ES256', ...header })}.${encode(claims)}`
  return `${input}.${sign('sha256', Buffer.from(input), { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

export const secret = ({ id, password }) => () => ({ headers: { authorization: `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}` } })

export const assertion = ({ id, key, issuer }) => () => ({
  parameters: {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: jwt(key, { kid: key.kid, typ: 'client-authentication+jwt' },
      { iss: id, sub: id, aud: issuer, jti: randomBytes(16).toString('base64url'), iat: now(), exp: now() + 110 }),
  },
})

export const proof = ({ key, address }) => nonce => ({
  headers: {
    dpop: jwt(key, { typ: 'dpop+jwt', jwk: key.public },
      { jti: randomBytes(16).toString('base64url'), htm: 'POST', htu: address, iat: now(), ...nonce && { nonce } }),
  },
})

export function compose(address, parameters, ...parts) {
  return nonce => {
    const made = parts.map(part => part(nonce))
    return form(address, Object.assign({}, parameters, ...made.map(part => part.parameters)), Object.assign({}, ...made.map(part => part.headers)))
  }
}
