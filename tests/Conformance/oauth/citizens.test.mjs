// Citizens who log in, and machines of another authorization server: openid-client is the portal and the machine, oidc-provider the
// national login and that server, both unmodified.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import * as client from 'openid-client'
import { startHub } from '../hub.mjs'
import { Browser } from './browser.mjs'
import { askCitizen, within } from './graphql.mjs'
import { makeKey } from './keys.mjs'
import { assurance, audience, startLogin } from './login.mjs'
import { openRegistry } from './registry.mjs'

const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange'
const idToken = 'urn:ietf:params:oauth:token-type:id_token'
const scope = 'identity-card:read'
// Nobody listens there: the browser stops before it.
const callback = 'http://127.0.0.1:1/callback'
const secretOfPortal = 'a secret of the portal at the login'
let login, hub, registry, key, secret, citizen, other

before(async () => {
  login = await startLogin()
  hub = await startHub(...login.settings)
  login.open([
    {
      client_id: 'hub', redirect_uris: [`${hub.address}/oauth/login/callback`], id_token_signed_response_alg: 'ES256',
      token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks_uri: `${hub.address}/oauth/jwks`,
    },
    ...['portal-login', 'other-login'].map(client_id =>
      ({ client_id, client_secret: secretOfPortal, redirect_uris: [callback], id_token_signed_response_alg: 'PS256' })),
    {
      client_id: 'machine', client_secret: secretOfPortal, redirect_uris: [], response_types: [], grant_types: ['client_credentials'],
      id_token_signed_response_alg: 'ES256',
    },
  ])
  ;[citizen, other] = hub.personas.filter(persona => persona.nationalId).map(persona => persona.nationalId)
  registry = await openRegistry(hub)
  key = await makeKey('portal', 'ES256')
  const portal = {
    grantTypes: [exchange, 'authorization_code', 'refresh_token'], redirectUris: [callback],
    loginClients: [{ issuer: login.issuer, clientId: 'portal-login' }], purposes: ['e-government'],
  }
  await registry.register('signing-portal', portal, { kind: 'KEY', value: key.jwk })
  secret = await registry.register('secret-portal', { ...portal, authenticationMethods: ['client_secret_basic'] }, { kind: 'SECRET' })
  await registry.agree('elsewhere:machine', 'counter-service')
  await registry.known()
})
after(async () => {
  await hub?.stop()
  await login.stop()
})

const configure = (issuer, clientId, authentication) =>
  client.discovery(new URL(issuer), clientId, {}, authentication, { execute: [client.allowInsecureRequests] })
const portal = name => configure(hub.address, name, name === 'signing-portal' ? client.PrivateKeyJwt(key) : client.ClientSecretBasic(secret))

// What of a citizen a token opens: the one who logged in, and nobody else.
async function opensTheCitizenAlone(configuration, token, options) {
  assert.deepEqual(await askCitizen(hub, configuration, token, citizen, options), { status: 200, number: citizen })
  assert.deepEqual(await askCitizen(hub, configuration, token, other, options), { status: 200, number: null })
}

describe('token exchange', () => {
  // The portal runs the login itself, as any client of the national login.
  async function logIn(clientId = 'portal-login', { nationalId = citizen, acr = assurance } = {}) {
    login.citizen = { nationalId, acr }
    const configuration = await configure(login.issuer, clientId, client.ClientSecretBasic(secretOfPortal))
    const [pkceCodeVerifier, expectedNonce] = [client.randomPKCECodeVerifier(), client.randomNonce()]
    const { reached } = await new Browser().visit(client.buildAuthorizationUrl(configuration, {
      redirect_uri: callback, scope: 'openid', nonce: expectedNonce, acr_values: assurance, max_age: '60',
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: 'S256',
    }), callback)
    return client.authorizationCodeGrant(configuration, reached, { pkceCodeVerifier, expectedNonce, maxAge: 60 })
  }
  const trade = (configuration, subject_token, options) => client.genericGrantRequest(configuration, exchange,
    { subject_token, subject_token_type: idToken, requested_token_type: 'urn:ietf:params:oauth:token-type:access_token', scope }, options)

  for (const name of ['signing-portal', 'secret-portal']) {
    test(`${name} gets a token of the citizen who logged in`, async () => {
      const configuration = await portal(name)
      const granted = await trade(configuration, (await logIn()).id_token)
      assert.equal(granted.issued_token_type, 'urn:ietf:params:oauth:token-type:access_token')
      await opensTheCitizenAlone(configuration, granted.access_token)
      const told = await client.tokenIntrospection(configuration, granted.access_token)
      assert.deepEqual([told.active, told.act.sub, told.scope], [true, name, scope])
      assert.ok(!JSON.stringify([granted, told]).includes(citizen))
    })
  }

  test('the token is bound when the portal proves a key', async () => {
    const configuration = await portal('signing-portal')
    const DPoP = client.getDPoPHandle(configuration, await client.randomDPoPKeyPair())
    const granted = await trade(configuration, (await logIn()).id_token, { DPoP })
    assert.equal(granted.token_type, 'dpop')
    await opensTheCitizenAlone(configuration, granted.access_token, { DPoP })
  })

  const wrong = {
    'made for another portal': [() => logIn('other-login'), 'invalid_request', /not issued to this client/],
    'of too little assurance': [() => logIn('portal-login', { acr: 'ial1' }), 'invalid_request', /acr/],
    'of somebody whom the hub does not know': [() => logIn('portal-login', { nationalId: '0000000000000' }), 'invalid_grant', /citizen/],
    'with other claims than were signed': [async () => {
      const { id_token } = await logIn()
      const [header, claims, signature] = id_token.split('.')
      const changed = { ...JSON.parse(Buffer.from(claims, 'base64url')), national_id: other }
      return { id_token: [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.') }
    }, 'invalid_request', /signature/],
  }
  for (const [name, [tokens, code, description]] of Object.entries(wrong)) {
    test(`an ID token ${name} is refused`, async () => {
      const { id_token } = await tokens()
      await assert.rejects(trade(await portal('signing-portal'), id_token), error => {
        assert.equal(error.error, code)
        assert.match(error.error_description, description)
        return !error.error_description.includes(citizen)
      })
    })
  }
})

describe('authorization code', () => {
  async function push(configuration, options, more) {
    const checks = { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedState: client.randomState() }
    const address = await client.buildAuthorizationUrlWithPAR(configuration, {
      redirect_uri: callback, scope, state: checks.expectedState,
      code_challenge: await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier), code_challenge_method: 'S256', ...more,
    }, options)
    return { address, checks }
  }

  async function authorize(configuration, options, button = 'allow') {
    login.citizen = { nationalId: citizen, acr: assurance }
    const { address, checks } = await push(configuration, options)
    assert.deepEqual([...address.searchParams.keys()].sort(), ['client_id', 'request_uri'])
    const browser = new Browser('th')
    let page = await browser.visit(address, callback)
    assert.match(page.html ?? page.reached.href, /<html lang="th">/)
    page = await browser.press(page, 'en', callback)
    assert.match(page.html, /<html lang="en">/)
    const { reached } = await browser.press(page, button, callback)
    return { reached, checks }
  }

  test('with private_key_jwt: pushed, logged in, consented, exchanged, refreshed with the same refresh token', async () => {
    const configuration = await portal('signing-portal')
    const { reached, checks } = await authorize(configuration)
    const granted = await client.authorizationCodeGrant(configuration, reached, checks)
    assert.equal(granted.scope, scope)
    await opensTheCitizenAlone(configuration, granted.access_token)
    for (let times = 0; times < 2; times++) {
      const again = await client.refreshTokenGrant(configuration, granted.refresh_token)
      assert.equal(again.refresh_token, undefined)
      await opensTheCitizenAlone(configuration, again.access_token)
    }
    await client.tokenRevocation(configuration, granted.refresh_token)
    await assert.rejects(client.refreshTokenGrant(configuration, granted.refresh_token), { error: 'invalid_grant' })
  })

  for (const name of ['signing-portal', 'secret-portal']) {
    test(`${name} with DPoP: code, tokens and refreshing are bound to its key`, async () => {
      const configuration = await portal(name)
      const DPoP = client.getDPoPHandle(configuration, await client.randomDPoPKeyPair())
      const { reached, checks } = await authorize(configuration, { DPoP })
      const granted = await client.authorizationCodeGrant(configuration, reached, checks, undefined, { DPoP })
      assert.equal(granted.token_type, 'dpop')
      await opensTheCitizenAlone(configuration, granted.access_token, { DPoP })
      const again = await client.refreshTokenGrant(configuration, granted.refresh_token, undefined, { DPoP })
      assert.deepEqual([again.token_type, again.refresh_token], ['dpop', undefined])
      await opensTheCitizenAlone(configuration, again.access_token, { DPoP })
    })
  }

  test('a code that a key was named for is of no use with another', async () => {
    const configuration = await portal('signing-portal')
    const [DPoP, stolen] = await Promise.all([1, 2].map(async () => client.getDPoPHandle(configuration, await client.randomDPoPKeyPair())))
    const { reached, checks } = await authorize(configuration, { DPoP })
    await assert.rejects(client.authorizationCodeGrant(configuration, reached, checks, undefined, { DPoP: stolen }), { error: 'invalid_grant' })
  })

  test('with a secret the refresh token rotates, and a used one ends all', async () => {
    const configuration = await portal('secret-portal')
    const { reached, checks } = await authorize(configuration)
    const first = await client.authorizationCodeGrant(configuration, reached, checks)
    const second = await client.refreshTokenGrant(configuration, first.refresh_token)
    assert.notEqual(second.refresh_token, first.refresh_token)
    await opensTheCitizenAlone(configuration, second.access_token)
    await assert.rejects(client.refreshTokenGrant(configuration, first.refresh_token), { error: 'invalid_grant' })
    await assert.rejects(client.refreshTokenGrant(configuration, second.refresh_token), { error: 'invalid_grant' })
    await within(2, async () => (await askCitizen(hub, configuration, second.access_token, citizen)).status === 401)
  })

  test('a code serves once, and what came of it ends when it comes again', async () => {
    const configuration = await portal('signing-portal')
    const { reached, checks } = await authorize(configuration)
    const { access_token } = await client.authorizationCodeGrant(configuration, reached, checks)
    await assert.rejects(client.authorizationCodeGrant(configuration, reached, checks), { error: 'invalid_grant' })
    await within(2, async () => (await askCitizen(hub, configuration, access_token, citizen)).status === 401)
  })

  test('a code is of no use without its verifier', async () => {
    const configuration = await portal('signing-portal')
    const { reached, checks } = await authorize(configuration)
    const downgraded = { expectedState: checks.expectedState }
    await assert.rejects(client.authorizationCodeGrant(configuration, reached, downgraded), { error: 'invalid_request' })
    const guessed = { ...checks, pkceCodeVerifier: client.randomPKCECodeVerifier() }
    await assert.rejects(client.authorizationCodeGrant(configuration, reached, guessed), { error: 'invalid_grant' })
  })

  test("another portal's code is of no use", async () => {
    const { reached, checks } = await authorize(await portal('signing-portal'))
    await assert.rejects(client.authorizationCodeGrant(await portal('secret-portal'), reached, checks), { error: 'invalid_grant' })
  })

  test('a citizen who denies is sent back with that', async () => {
    const configuration = await portal('signing-portal')
    const { reached, checks } = await authorize(configuration, undefined, 'deny')
    await assert.rejects(client.authorizationCodeGrant(configuration, reached, checks), { error: 'access_denied' })
  })

  test('a login of too little assurance opens nothing', async () => {
    const configuration = await portal('signing-portal')
    const { address, checks } = await push(configuration)
    login.citizen = { nationalId: citizen, acr: 'ial1' }
    const { reached } = await new Browser().visit(address, callback)
    await assert.rejects(client.authorizationCodeGrant(configuration, reached, checks), { error: 'access_denied' })
  })

  test('what was pushed serves once, and nothing is taken that was not pushed', async () => {
    const configuration = await portal('signing-portal')
    const { address } = await push(configuration)
    const browser = new Browser()
    login.citizen = { nationalId: citizen, acr: assurance }
    assert.equal((await browser.visit(address, callback)).status, 200)
    assert.equal((await browser.visit(address, callback)).status, 400)
    const plain = client.buildAuthorizationUrl(configuration, { redirect_uri: callback, scope, state: 'x' })
    assert.equal((await browser.visit(plain, callback)).status, 400)
  })

  test('a request that is not as registered is refused when it is pushed', async () => {
    const configuration = await portal('signing-portal')
    for (const [more, error] of [
      [{ redirect_uri: `${callback}/elsewhere` }, 'invalid_request'],
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ scope: 'social-security:read' }, 'invalid_scope'],
      [{ response_type: 'token' }, 'unsupported_response_type'],
    ]) await assert.rejects(push(configuration, undefined, more), { error })
  })
})

describe('a machine of another authorization server', () => {
  async function ask({ scope = 'cards', resource = audience, bound = false } = {}) {
    const configuration = await configure(login.issuer, 'machine', client.ClientSecretBasic(secretOfPortal))
    const DPoP = bound ? client.getDPoPHandle(configuration, await client.randomDPoPKeyPair()) : undefined
    const { access_token, token_type } = await client.clientCredentialsGrant(configuration, { scope, resource }, { DPoP })
    assert.equal(token_type, bound ? 'dpop' : 'bearer')
    return [await askCitizen(hub, configuration, access_token, citizen, { DPoP }), await askCitizen(hub, configuration, access_token, citizen)]
  }

  test('sees what the map of scopes says', async () => {
    assert.deepEqual((await ask())[0], { status: 200, number: citizen })
    assert.deepEqual((await ask({ scope: 'weather' }))[0], { status: 200, number: null })
  })

  test('brings the key to which its token is bound', async () => {
    assert.deepEqual(await ask({ bound: true }), [{ status: 200, number: citizen }, { status: 401, error: 'invalid_token' }])
  })

  test('gets nowhere with a token for somebody else', async () => {
    assert.deepEqual((await ask({ resource: 'https://elsewhere.example/' }))[0], { status: 401, error: 'invalid_token' })
  })
})
