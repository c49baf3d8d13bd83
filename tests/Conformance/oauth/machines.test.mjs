// Machines that get tokens and use them: openid-client, unmodified, over http on loopback.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, test } from 'node:test'
import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'
import * as undici from 'undici'
import { startHub } from '../hub.mjs'
import { askCitizen, within } from './graphql.mjs'
import { makeKey } from './keys.mjs'
import { openRegistry } from './registry.mjs'

const scope = 'identity-card:read'
const withSecret = { kind: 'SECRET' }
const keys = {}
const secrets = {}
const machines = []
let hub, registry, keySet, nationalId

before(async () => {
  keySet = await serveKeys()
  hub = await startHub('--OAuth:Fetching:AllowHttp=true', '--OAuth:Fetching:AllowPrivateAddresses=true')
  nationalId = hub.personas[0].nationalId
  for (const [name, alg] of [['es256', 'ES256'], ['ps256', 'PS256'], ['published', 'ES256'], ['rs256', 'RS256'], ['stranger', 'ES256']]) {
    keys[name] = await makeKey(name, alg)
  }
  registry = await openRegistry(hub)
  for (const [name, { method, credentials, client: more }] of Object.entries({ ...methods, ...others })) {
    secrets[name] = await registry.register(idOf(name), { authenticationMethods: [method], ...more }, ...credentials())
  }
  await registry.known()
})
after(async () => {
  await hub?.stop()
  await Promise.all(machines.map(machine => machine.close()))
  keySet.close()
})

const withKey = (...names) => names.map(name => ({ kind: 'KEY', value: keys[name].jwk }))
const idOf = name => name.replaceAll(/[^\w]+/g, '-')
const basic = name => client.ClientSecretBasic(secrets[name])

// Ways to authenticate, each with a client of its own.
const methods = {
  client_secret_basic: { method: 'client_secret_basic', credentials: () => [withSecret], authentication: basic },
  client_secret_post: { method: 'client_secret_post', credentials: () => [withSecret], authentication: name => client.ClientSecretPost(secrets[name]) },
  'private_key_jwt by ES256': { method: 'private_key_jwt', credentials: () => withKey('es256'), authentication: () => client.PrivateKeyJwt(keys.es256) },
  'private_key_jwt by PS256': { method: 'private_key_jwt', credentials: () => withKey('ps256'), authentication: () => client.PrivateKeyJwt(keys.ps256) },
  'private_key_jwt by one of two keys, not named': {
    method: 'private_key_jwt', credentials: () => withKey('es256', 'ps256'), authentication: () => client.PrivateKeyJwt(keys.ps256.key),
  },
  'private_key_jwt by a key that the client publishes': {
    method: 'private_key_jwt',
    credentials: () => [{ kind: 'KEY_SET', value: `http://127.0.0.1:${keySet.address().port}/` }],
    authentication: () => client.PrivateKeyJwt(keys.published),
  },
  'private_key_jwt with the typ of RFC 7523bis': {
    method: 'private_key_jwt',
    credentials: () => withKey('es256'),
    authentication: () => client.PrivateKeyJwt(keys.es256, { [client.modifyAssertion]: header => { header.typ = 'client-authentication+jwt' } }),
  },
}
const others = {
  signer: { method: 'private_key_jwt', credentials: () => withKey('es256') },
  opaque: { method: 'client_secret_basic', credentials: () => [withSecret], client: { tokenFormat: 'OPAQUE' } },
  'short-lived': { method: 'client_secret_basic', credentials: () => [withSecret] },
}

// The keys of a client that publishes them itself.
async function serveKeys() {
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(`{"keys":[${keys.published.jwk}]}`))
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return server
}

/** openid-client on a machine of its own, since failures slow down their address; and what the hub answered it at the token endpoint. */
async function configure(clientId, authentication, options) {
  const machine = new undici.Agent({ localAddress: `127.0.1.${machines.length + 1}` })
  machines.push(machine)
  const statuses = []
  const configuration = await client.discovery(new URL(hub.address), clientId, {}, authentication, {
    execute: [client.allowInsecureRequests],
    [client.customFetch]: async (url, request) => {
      const response = await undici.fetch(url, { ...request, dispatcher: machine })
      if (url.endsWith('/oauth/token')) statuses.push(response.status)
      return response
    },
    ...options,
  })
  return { configuration, statuses }
}

const demo = name => hub.clients.find(entry => entry.name === name)
const partner = () => configure('partner', client.ClientSecretBasic(demo('partner').client_secret))

async function refused(grant, error, description = /./) {
  await assert.rejects(grant, failure => {
    const told = failure.cause[0]?.parameters ?? failure
    assert.equal(told.error, error)
    assert.match(told.error_description, description)
    return true
  })
}

describe('discovery', () => {
  test('is the same by RFC 8414 and by OpenID Connect', async () => {
    const [{ configuration: byOAuth }, { configuration: byOpenId }] = [
      await configure('partner', undefined, { algorithm: 'oauth2' }), await configure('partner', undefined, { algorithm: 'oidc' })]
    const metadata = byOAuth.serverMetadata()
    assert.deepEqual({ ...metadata }, { ...byOpenId.serverMetadata() })
    assert.equal(metadata.issuer, hub.address)
    for (const name of ['token_endpoint', 'introspection_endpoint', 'revocation_endpoint', 'jwks_uri']) {
      assert.ok(metadata[name].startsWith(hub.address), name)
    }
    assert.ok(metadata.scopes_supported.includes(scope))
  })

  test('leads from the API to the authorization server (RFC 9728)', async () => {
    const resource = new URL(`${hub.address}/graphql`)
    const metadata = await oauth.processResourceDiscoveryResponse(resource,
      await oauth.resourceDiscoveryRequest(resource, { [oauth.allowInsecureRequests]: true }))
    assert.deepEqual(metadata.authorization_servers, [hub.address])
  })
})

describe('client authentication', { concurrency: true }, () => {
  for (const [name, { authentication }] of Object.entries(methods)) {
    test(`${name}: a token is granted, told of, used and taken back`, async () => {
      const clientId = idOf(name)
      const { configuration } = await configure(clientId, authentication(name))
      const granted = await client.clientCredentialsGrant(configuration, { scope })
      assert.equal(granted.scope, scope)
      assert.ok(granted.expiresIn() > 290 && granted.expiresIn() <= 600)

      const told = await client.tokenIntrospection(configuration, granted.access_token)
      assert.deepEqual([told.active, told.client_id, told.scope, told.iss], [true, clientId, scope, hub.address])
      assert.deepEqual(await askCitizen(hub, configuration, granted.access_token, nationalId), { status: 200, number: nationalId })

      await client.tokenRevocation(configuration, granted.access_token)
      await within(2, async () => (await askCitizen(hub, configuration, granted.access_token, nationalId)).status === 401)
      assert.deepEqual(await client.tokenIntrospection(configuration, granted.access_token), { active: false })
    })
  }

  test('a client may not authenticate otherwise than it is registered for', async () => {
    const { configuration } = await configure('client_secret_basic', client.ClientSecretPost(secrets.client_secret_basic))
    await refused(client.clientCredentialsGrant(configuration), 'invalid_client')
  })
})

describe('client assertions', () => {
  const now = () => Math.floor(Date.now() / 1000)
  const wrong = {
    'that expired': [(_, claims) => Object.assign(claims, { iat: now() - 90, nbf: now() - 90, exp: now() - 34 }), /expired \d+ s ago/],
    'from the future': [(_, claims) => Object.assign(claims, { iat: now() + 60, nbf: undefined, exp: now() + 120 }), /in the future/],
    'valid only later': [(_, claims) => Object.assign(claims, { nbf: now() + 60, exp: now() + 100 }), /valid only in/],
    'that live too long': [(_, claims) => Object.assign(claims, { exp: now() + 3600 }), /120 s/],
    'for several audiences': [(_, claims) => Object.assign(claims, { aud: [claims.aud, 'https://elsewhere.example'] }), /aud/],
    'for an array of the one audience': [(_, claims) => Object.assign(claims, { aud: [claims.aud] }), /aud/],
    'for the token endpoint': [(_, claims) => Object.assign(claims, { aud: `${claims.aud}/oauth/token` }), /aud/],
    'of another subject': [(_, claims) => Object.assign(claims, { sub: 'partner' }), /iss and sub/],
    'of another issuer': [(_, claims) => Object.assign(claims, { iss: 'partner' }), /iss and sub/],
    'without jti': [(_, claims) => delete claims.jti, /jti/],
    'without exp': [(_, claims) => delete claims.exp, /exp/],
    'of another type': [header => Object.assign(header, { typ: 'at+jwt' }), /typ/],
    'with an unknown crit': [header => Object.assign(header, { crit: ['b64'], b64: true }), /extension/],
    "by another's kid": [header => Object.assign(header, { kid: 'elsewhere' }), /not signed by a key/],
    'by alg none': [header => Object.assign(header, { alg: 'none' }), /ES256 or PS256/],
    'by an unregistered key': [() => {}, /not signed by a key/, 'stranger'],
    'by an unregistered key that they bring along': [header => Object.assign(header, { kid: 'es256', jwk: JSON.parse(keys.stranger.jwk) }), /not signed by a key/, 'stranger'],
    'by RS256': [() => {}, /ES256 or PS256/, 'rs256'],
  }

  for (const [name, [modify, description, key = 'es256']] of Object.entries(wrong)) {
    test(`${name} are refused with the cause`, async () => {
      const { configuration } = await configure('signer', client.PrivateKeyJwt(keys[key], { [client.modifyAssertion]: modify }))
      await refused(client.clientCredentialsGrant(configuration), 'invalid_client', description)
    })
  }

  test('serve once, wherever they were used', async () => {
    const { configuration } = await configure('signer', client.PrivateKeyJwt(keys.es256, { [client.modifyAssertion]: (_, claims) => { claims.jti = 'once' } }))
    const { access_token } = await client.clientCredentialsGrant(configuration)
    await refused(client.clientCredentialsGrant(configuration), 'invalid_client', /used before/)
    await refused(client.tokenIntrospection(configuration, access_token), 'invalid_client', /used before/)
  })
})

describe('DPoP', () => {
  for (const alg of ['ES256', 'PS256']) {
    test(`${alg}: the client takes the server's nonce, and its token is of use with its key only`, async () => {
      const { configuration, statuses } = await configure('partner-dpop', client.ClientSecretBasic(demo('partner-dpop').client_secret))
      const DPoP = client.getDPoPHandle(configuration, await client.randomDPoPKeyPair(alg))
      const { access_token, token_type } = await client.clientCredentialsGrant(configuration, { scope }, { DPoP })
      assert.equal(token_type, 'dpop')
      assert.deepEqual(statuses, [400, 200], 'the nonce was asked for and brought')
      await client.clientCredentialsGrant(configuration, { scope }, { DPoP })
      assert.deepEqual(statuses, [400, 200, 200], 'the nonce serves again')

      const { cnf, token_type: told } = await client.tokenIntrospection(configuration, access_token)
      assert.deepEqual([cnf.jkt, told], [await DPoP.calculateThumbprint(), 'DPoP'])
      for (const time of ['first', 'second']) {
        assert.deepEqual(await askCitizen(hub, configuration, access_token, nationalId, { DPoP }), { status: 200, number: nationalId }, time)
      }
      const asBearer = await askCitizen(hub, configuration, access_token, nationalId)
      assert.deepEqual([asBearer.status, asBearer.error], [401, 'invalid_token'])
      const otherKey = client.getDPoPHandle(configuration, await client.randomDPoPKeyPair(alg))
      assert.equal((await askCitizen(hub, configuration, access_token, nationalId, { DPoP: otherKey })).status, 401)
    })
  }

  test('a client that must bring a proof gets no token without', async () => {
    const { configuration } = await configure('partner-dpop', client.ClientSecretBasic(demo('partner-dpop').client_secret))
    await refused(client.clientCredentialsGrant(configuration), 'invalid_dpop_proof')
  })

  test('a client that need not is bound when it does, with private_key_jwt as well', async () => {
    const { configuration } = await configure('signer', client.PrivateKeyJwt(keys.es256))
    assert.equal((await client.clientCredentialsGrant(configuration)).token_type, 'bearer')
    const DPoP = client.getDPoPHandle(configuration, await client.randomDPoPKeyPair())
    assert.equal((await client.clientCredentialsGrant(configuration, {}, { DPoP })).token_type, 'dpop')
  })

  const wrong = {
    'for another address': claims => { claims.htu += '/elsewhere' },
    'for another method': claims => { claims.htm = 'GET' },
    'for another token': claims => { claims.ath = claims.ath && 'A'.repeat(43) },
    'that are old': claims => { claims.iat -= 600 },
    'from the future': claims => { claims.iat += 600 },
    'without jti': claims => { delete claims.jti },
  }
  for (const [name, modify] of Object.entries(wrong)) {
    test(`proofs ${name} are refused at the API`, async () => {
      const { configuration } = await partner()
      const pair = await client.randomDPoPKeyPair()
      const { access_token } = await client.clientCredentialsGrant(configuration, { scope }, { DPoP: client.getDPoPHandle(configuration, pair) })
      const DPoP = client.getDPoPHandle(configuration, pair, { [client.modifyAssertion]: (_, claims) => modify(claims) })
      assert.deepEqual(await askCitizen(hub, configuration, access_token, nationalId, { DPoP }), { status: 401, error: 'invalid_dpop_proof' })
    })
  }
})

describe('tokens', () => {
  test('that nobody can read are told of, used and taken back', async () => {
    const { configuration } = await configure('opaque', basic('opaque'))
    const { access_token } = await client.clientCredentialsGrant(configuration, { scope })
    assert.ok(!access_token.includes('.'))
    assert.equal((await client.tokenIntrospection(configuration, access_token)).client_id, 'opaque')
    assert.deepEqual(await askCitizen(hub, configuration, access_token, nationalId), { status: 200, number: nationalId })
    await client.tokenRevocation(configuration, access_token)
    await within(2, async () => (await askCitizen(hub, configuration, access_token, nationalId)).status === 401)
  })

  test("are not another client's to look at or take back", async () => {
    const { configuration } = await partner()
    const { access_token } = await client.clientCredentialsGrant(configuration, { scope })
    const { configuration: other } = await configure('partner-narrow', client.ClientSecretBasic(demo('partner-narrow').client_secret))
    assert.deepEqual(await client.tokenIntrospection(other, access_token), { active: false })
    await client.tokenRevocation(other, access_token).catch(() => {})
    assert.equal((await client.tokenIntrospection(configuration, access_token)).active, true)
  })

  test('end with their client', async () => {
    const { configuration } = await configure('short-lived', basic('short-lived'))
    const { access_token } = await client.clientCredentialsGrant(configuration, { scope })
    assert.equal((await askCitizen(hub, configuration, access_token, nationalId)).status, 200)
    await registry.suspend('short-lived')
    await within(2, async () => (await askCitizen(hub, configuration, access_token, nationalId)).status === 401)
    await refused(client.clientCredentialsGrant(configuration), 'unauthorized_client')
  })

  test('are bound to a purpose and to one citizen where that is asked for (RFC 9396)', async () => {
    const { configuration } = await partner()
    const { purpose } = demo('partner')
    const granted = await client.clientCredentialsGrant(configuration,
      { scope, authorization_details: JSON.stringify([{ type: 'citizen-data', purpose, citizen: { nationalId } }]) })
    const [detail] = granted.authorization_details
    assert.deepEqual([detail.type, detail.purpose], ['citizen-data', purpose])
    assert.ok(!JSON.stringify([granted, await client.tokenIntrospection(configuration, granted.access_token)]).includes(nationalId))
    assert.equal((await askCitizen(hub, configuration, granted.access_token, nationalId)).number, nationalId)
    const other = hub.personas.find(persona => persona.nationalId && persona.nationalId !== nationalId)
    assert.equal((await askCitizen(hub, configuration, granted.access_token, other.nationalId)).number, null)
  })

  test('for scopes that are unknown or not granted are refused, not narrowed', async () => {
    const { configuration } = await configure('partner-narrow', client.ClientSecretBasic(demo('partner-narrow').client_secret))
    for (const asked of ['nonsense:read', 'social-security:read', `${scope} nonsense:read`]) {
      await refused(client.clientCredentialsGrant(configuration, { scope: asked }), 'invalid_scope')
    }
  })
})
