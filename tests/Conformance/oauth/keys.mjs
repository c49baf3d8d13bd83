import { generateKeyPair } from 'oauth4webapi'

/** A new key pair: its private part for openid-client, its public one as a JWK, as Web Crypto writes it. */
export async function makeKey(kid, alg) {
  const pair = await generateKeyPair(alg, { extractable: true })
  const [jwk, privateJwk] = await Promise.all([pair.publicKey, pair.privateKey].map(
    async key => ({ ...await crypto.subtle.exportKey('jwk', key), kid, alg })))
  return { kid, key: pair.privateKey, jwk: JSON.stringify(jwk), privateJwk }
}
