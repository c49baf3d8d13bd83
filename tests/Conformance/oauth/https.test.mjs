// oauth4webapi, unmodified, over https: nothing is allowed it that it does not allow by itself. Client certificates with it.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import * as oauth from 'oauth4webapi'
import * as undici from 'undici'
import { startHub } from '../hub.mjs'
import { makeCertificates } from './certificates.mjs'
import { within } from './graphql.mjs'
import { makeKey } from './keys.mjs'
import { openRegistry } from './registry.mjs'

const query = 'query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { number } } }'
const scope = 'identity-card:read'
const byCertificate = [
  ['self_signed_tls_client_auth', 'selfSigned', certificate => ({ kind: 'CERTIFICATE', value: certificate.cert.toString() })],
  ['tls_client_auth', 'vouchedFor', () => ({ kind: 'CERTIFICATE_SUBJECT', value: 'CN=machine-1,O=Bank' })],
]
let folder, certificates, hub, signing, server
const agents = new Map()

// As a machine that shows a certificate, or none, and trusts the authority of the hub's.
function as(certificate) {
  const agent = agents.get(certificate) ?? new undici.Agent({ connect: { ca: certificates.authority.cert, key: certificate?.key, cert: certificate?.cert } })
  agents.set(certificate, agent)
  return (url, options) => undici.fetch(url, { ...options, dispatcher: agent })
}
const by = certificate => ({ [oauth.customFetch]: as(certificate) })

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'servicehub-certificates-'))
  certificates = makeCertificates(folder)
  hub = await startHub('--urls=https://127.0.0.1:0', `--Kestrel:Certificates:Default:Path=${certificates.server.certFile}`,
    `--Kestrel:Certificates:Default:KeyPath=${certificates.server.keyFile}`,
    '--OAuth:ClientCertificates=true', `--OAuth:ClientCertificateAuthorityFiles:0=${certificates.authority.certFile}`)
  const registry = await openRegistry(hub, as())
  signing = await makeKey('fapi', 'ES256')
  await registry.register('fapi', { profile: 'FAPI_2', senderConstraint: 'DPOP' }, { kind: 'KEY', value: signing.jwk })
  for (const [method, whose, credential] of byCertificate) {
    await registry.register(whose, { authenticationMethods: [method], senderConstraint: 'CERTIFICATE' }, credential(certificates[whose]))
  }
  await registry.known()
  const issuer = new URL(hub.address)
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...by() }))
})
after(async () => {
  await hub?.stop()
  await Promise.all([...agents.values()].map(agent => agent.close()))
  await rm(folder, { recursive: true, force: true })
})

async function grant(clientId, authentication, options) {
  const client = { client_id: clientId }
  const response = await oauth.clientCredentialsGrantRequest(server, client, authentication, { scope }, options)
  return oauth.processClientCredentialsResponse(server, client, response)
}

async function ask(token, options) {
  const { nationalId } = hub.personas[0]
  const body = JSON.stringify({ query, variables: { by: { nationalId } } })
  const response = await oauth.protectedResourceRequest(token, 'POST', new URL(`${hub.address}/graphql`), new Headers({ 'content-type': 'application/json' }), body, options)
    .catch(error => ({ status: error.status ?? assert.fail(error) }))
  if (response.status === 200) assert.equal((await response.json()).data.citizen.identityCard.number, nationalId)
  return response.status
}

test('a secret opens a token, which the published keys verify', async () => {
  const { client_id, client_secret } = hub.clients.find(client => client.name === 'partner')
  const { access_token } = await grant(client_id, oauth.ClientSecretBasic(client_secret), by())
  const request = new Request(`${hub.address}/graphql`, { headers: { authorization: `Bearer ${access_token}` } })
  const claims = await oauth.validateJwtAccessToken(server, request, `${hub.address}/graphql`, by())
  assert.deepEqual([claims.client_id, claims.scope, claims.iss], [client_id, scope, hub.address])
  assert.equal(await ask(access_token, by()), 200)
})

test('a client of the FAPI 2.0 profile signs, proves its key and comes again with the nonce', async () => {
  const authentication = oauth.PrivateKeyJwt(signing)
  const pair = await oauth.generateKeyPair('ES256')
  const DPoP = oauth.DPoP({}, pair)
  await assert.rejects(grant('fapi', authentication, { ...by(), DPoP }), oauth.isDPoPNonceError)
  const { access_token, token_type } = await grant('fapi', authentication, { ...by(), DPoP })
  assert.equal(token_type, 'dpop')
  assert.equal(await ask(access_token, { ...by(), DPoP }), 200)
  assert.equal(await ask(access_token, by()), 401)
})

for (const [method, whose] of byCertificate) {
  test(`${method}: the certificate authenticates the client, and binds its tokens`, async () => {
    const own = certificates[whose]
    assert.equal(server.tls_client_certificate_bound_access_tokens, true)
    assert.ok(server.token_endpoint_auth_methods_supported.includes(method))
    const { access_token } = await grant(whose, oauth.TlsClientAuth(), by(own))
    assert.equal(await ask(access_token, by(own)), 200)
    for (const other of [certificates.stranger, undefined]) {
      assert.equal(await ask(access_token, by(other)), 401)
      await assert.rejects(grant(whose, oauth.TlsClientAuth(), by(other)), error => error.status === 401)
    }

    const client = { client_id: whose }
    const introspect = token => oauth.introspectionRequest(server, client, oauth.TlsClientAuth(), token, by(own))
      .then(response => oauth.processIntrospectionResponse(server, client, response))
    assert.match((await introspect(access_token)).cnf['x5t#S256'], /^[\w-]{43}$/)
    await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, oauth.TlsClientAuth(), access_token, by(own)))
    await within(2, async () => await ask(access_token, by(own)) === 401)
    assert.deepEqual(await introspect(access_token), { active: false })
  })
}
