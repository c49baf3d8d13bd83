// Clients that register themselves (RFC 7591) and look after their registration (RFC 7592): openid-client and oauth4webapi, unmodified.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'
import { startHub } from '../hub.mjs'
import { within } from './graphql.mjs'
import { makeKey } from './keys.mjs'
import { openRegistry } from './registry.mjs'

const scope = 'identity-card:read'
const least = { grant_types: ['client_credentials'], scope, servicehub_organisation: '0060:000000009' }
const insecure = { [oauth.allowInsecureRequests]: true }
let hub, registry, server, registrar

before(async () => {
  hub = await startHub()
  registry = await openRegistry(hub)
  const issuer = new URL(hub.address)
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure }))
  registrar = await hub.command('client', 'add', '--name', 'Registrar', '--organisation', '0060:000000009', '--scope', 'clients:register')
})
after(() => hub?.stop())

/** Whoever has no nonce of now is told one, and comes again. */
const withNonce = request => request().catch(error => oauth.isDPoPNonceError(error) ? request() : Promise.reject(error))

/** A token of the registrar's; bound to a key where one is given. */
async function initialToken(DPoP) {
  const self = { client_id: registrar.client.clientId }
  const { access_token } = await withNonce(async () => oauth.processClientCredentialsResponse(server, self, await oauth.clientCredentialsGrantRequest(
    server, self, oauth.ClientSecretBasic(registrar.secret), new URLSearchParams(), { DPoP, ...insecure })))
  return access_token
}

const discover = (metadata, authentication) =>
  client.discovery(new URL(hub.address), metadata.client_id, metadata, authentication, { execute: [client.allowInsecureRequests] })

async function granted(configuration) {
  const { access_token } = await client.clientCredentialsGrant(configuration)
  return access_token
}

/** What is approved is known to every gateway within two seconds. */
const grantedWithin = configuration => within(5, () => granted(configuration).then(Boolean, error => {
  if (error.error !== 'unauthorized_client') throw error
}))

/** The client's own requests about its registration; no library has them. */
const manage = (registered, method, metadata) => fetch(registered.registration_client_uri, {
  method,
  headers: { authorization: `Bearer ${registered.registration_access_token}`, 'content-type': 'application/json' },
  body: metadata && JSON.stringify(metadata),
})

const saidBySelf = ({ registration_access_token, registration_client_uri, client_id_issued_at, client_secret_expires_at, ...metadata }) => metadata

describe('dynamic registration', () => {
  test('ends in the queue of an administrator, who opens it: openid-client with a secret', async () => {
    const initialAccessToken = await initialToken()
    const configuration = await client.dynamicClientRegistration(
      new URL(hub.address), { ...least, client_name: 'With a secret', token_endpoint_auth_method: 'client_secret_post' }, undefined,
      { initialAccessToken, execute: [client.allowInsecureRequests] })
    const registered = configuration.clientMetadata()
    assert.equal(registered.servicehub_state, 'submitted')
    await assert.rejects(granted(configuration), { error: 'unauthorized_client', error_description: /not approved/ })
    assert.equal(await registry.approve(registered.client_id), 'APPROVED')
    await grantedWithin(configuration)
  })

  test('by a token that is bound to a key, for a client with a key: oauth4webapi', async () => {
    const DPoP = oauth.DPoP({ client_id: registrar.client.clientId }, await oauth.generateKeyPair('ES256'))
    const token = await initialToken(DPoP)
    const key = await makeKey('first', 'ES256')
    const metadata = { ...least, client_name: 'With a key', token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [JSON.parse(key.jwk)] } }
    const registered = await withNonce(async () => oauth.processDynamicClientRegistrationResponse(
      await oauth.dynamicClientRegistrationRequest(server, metadata, { initialAccessToken: token, DPoP, ...insecure })))
    assert.equal(registered.client_secret, undefined)
    await registry.approve(registered.client_id)
    await grantedWithin(await discover(registered, client.PrivateKeyJwt(key)))
  })

  test('is refused with the cause', async () => {
    const token = await initialToken()
    const register = async (metadata, initialAccessToken = token) => oauth.processDynamicClientRegistrationResponse(
      await oauth.dynamicClientRegistrationRequest(server, metadata, { initialAccessToken, ...insecure }))
    await assert.rejects(register({ ...least, client_name: 'Administrator', scope: 'clients:manage' }),
      { error: 'invalid_client_metadata', error_description: /^scope: / })
    await assert.rejects(register({ ...least, client_name: 'Plain', redirect_uris: ['http://portal.example/'] }),
      { error: 'invalid_redirect_uri', error_description: /^redirect_uris: / })
    await assert.rejects(register({ ...least, client_name: 'None', token_endpoint_auth_method: 'none' }),
      { error: 'invalid_client_metadata', error_description: /^token_endpoint_auth_method: / })
    const challenged = (status, error) => failure => {
      assert.deepEqual([failure.status, failure.cause[0].parameters.error], [status, error])
      return true
    }
    await assert.rejects(register({ ...least, client_name: 'Partner' }, await hub.token()), challenged(403, 'insufficient_scope'))
    await assert.rejects(register({ ...least, client_name: 'Nobody' }, 'guessed'), challenged(401, 'invalid_token'))
  })

  test('is looked after by its own token: read, replaced, ended', async () => {
    const token = await initialToken()
    const registered = await oauth.processDynamicClientRegistrationResponse(await oauth.dynamicClientRegistrationRequest(
      server, { ...least, client_name: 'Short-lived', contacts: ['office@portal.example'] }, { initialAccessToken: token, ...insecure }))
    const { client_secret, ...told } = saidBySelf(registered)

    const read = await (await manage(registered, 'GET')).json()
    assert.deepEqual(saidBySelf(read), told)
    assert.equal(read.registration_access_token, registered.registration_access_token)

    const replaced = await (await manage(registered, 'PUT', { ...told, client_secret, client_name: 'Another name', contacts: undefined })).json()
    assert.deepEqual([replaced.client_name, replaced.contacts], ['Another name', undefined])
    const refused = await manage(registered, 'PUT', read)
    assert.deepEqual([refused.status, (await refused.json()).error], [400, 'invalid_client_metadata'])

    await registry.approve(registered.client_id)
    const configuration = await discover(registered, client.ClientSecretBasic(client_secret))
    await grantedWithin(configuration)
    assert.equal((await manage(registered, 'DELETE')).status, 204)
    assert.equal((await manage(registered, 'GET')).status, 401)
    await within(5, () => granted(configuration).then(() => false, error => error.error === 'unauthorized_client'))
  })

  test('gives no registration to another client', async () => {
    const token = await initialToken()
    const [one, other] = await Promise.all(['One', 'Other'].map(async client_name => oauth.processDynamicClientRegistrationResponse(
      await oauth.dynamicClientRegistrationRequest(server, { ...least, client_name }, { initialAccessToken: token, ...insecure }))))
    for (const address of [other.registration_client_uri, `${server.registration_endpoint}/nobody`]) {
      const response = await manage({ ...one, registration_client_uri: address }, 'GET')
      assert.equal(response.status, 401)
      assert.match(response.headers.get('www-authenticate'), /^Bearer .*error="invalid_token"/)
    }
  })
})
