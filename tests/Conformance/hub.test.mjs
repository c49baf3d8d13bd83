// Outside software against the running hub: the reference implementation of GraphQL, and an OAuth client as others write it.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, parse, printSchema, validate } from 'graphql'
import * as oauth from 'oauth4webapi'
import { startHub } from './hub.mjs'

const insecure = { [oauth.allowInsecureRequests]: true }
let hub, server

before(async () => { hub = await startHub() })
after(() => hub.stop())

const client = name => {
  const { client_id, client_secret } = hub.clients.find(entry => entry.name === name)
  return [{ client_id }, oauth.ClientSecretBasic(client_secret)]
}

async function discover() {
  const issuer = new URL(hub.address)
  return server ??= await oauth.processDiscoveryResponse(issuer,
    await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure }))
}

async function token(name = 'partner', scope) {
  const [who, authentication] = client(name)
  const response = await oauth.clientCredentialsGrantRequest(await discover(), who, authentication, scope ? { scope } : {}, insecure)
  return oauth.processClientCredentialsResponse(await discover(), who, response)
}

async function ask(query, variables, access) {
  const response = await fetch(`${hub.address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access ?? (await token()).access_token}`, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, body: await response.json() }
}

test('the reference implementation reads our introspection as the contract that we serve', async () => {
  for (const options of [{}, { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true }]) {
    const { body } = await ask(getIntrospectionQuery(options))
    assert.equal(body.errors, undefined)
    const ours = buildClientSchema(body.data)
    const contract = buildSchema(await (await fetch(`${hub.address}/schema.graphql`)).text())
    if (options.oneOf) assert.equal(printSchema(lexicographicSortSchema(ours)), printSchema(lexicographicSortSchema(contract)))
  }
})

test('what the reference implementation finds valid is answered, and what it refuses is refused', async () => {
  const contract = buildSchema(await (await fetch(`${hub.address}/schema.graphql`)).text())
  const { nationalId } = hub.personas[0]
  const documents = [
    '{ __typename }',
    'query ($by: CitizenLookup!) { citizen(by: $by) { id ...Card } } fragment Card on Citizen { identityCard { number } }',
    'query ($by: CitizenLookup!, $deep: Boolean = true) { citizen(by: $by) { name @include(if: $deep) { th } } }',
    'query ($by: CitizenLookup!) { a: citizen(by: $by) { id } b: citizen(by: $by) { id } }',
    'query ($by: CitizenLookup!) { citizen(by: $by) { shoeSize } }',
    'query ($by: CitizenLookup!) { citizen(by: $by) }',
    'query ($by: CitizenLookup) { citizen(by: $by) { id } }',
    'query ($by: CitizenLookup!) { citizen(by: $by) { ...A } } fragment A on Citizen { ...B } fragment B on Citizen { ...A }',
    'query ($by: CitizenLookup!) { citizen(by: $by) { x: id x: birthDate } }',
    '{ citizen { id } }',
  ]
  for (const query of documents) {
    const errors = validate(contract, parse(query))
    const { status, body } = await ask(query, { by: { nationalId } })
    assert.equal(status, errors.length ? 400 : 200, query)
    assert.equal('data' in body, !errors.length, query)
  }
})

test("the README's first query shows a citizen as four agencies and the profile know him", async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const query = readme.match(/"query": "(query .*)",$/m)[1]
  const promised = JSON.parse(readme.match(/```json\n([^]*?)```/)[1]).data.citizen
  const { body } = await ask(query, { by: { nationalId: hub.personas[0].nationalId } })
  assert.equal(body.errors, undefined)
  const { id, sources, ...facts } = body.data.citizen
  assert.deepEqual(sources.map(source => source.status), ['OK', 'OK', 'OK', 'OK'])
  assert.deepEqual(Object.keys(facts), Object.keys(promised).filter(name => !['id', 'sources'].includes(name)))
  for (const [name, fact] of Object.entries(facts)) assert.notEqual(fact, null, name)
})

test('an OAuth client finds everything by discovery, gets a token and verifies it by the published keys', async () => {
  const server = await discover()
  const answer = await token('partner', 'identity-card:read')
  assert.equal(answer.token_type, 'bearer')
  assert.equal(answer.scope, 'identity-card:read')
  const claims = await oauth.validateJwtAccessToken(server,
    new Request(`${hub.address}/graphql`, { headers: { authorization: `Bearer ${answer.access_token}` } }), `${hub.address}/graphql`, insecure)
  assert.equal(claims.client_id, 'partner')
})

test('a wrong secret is an error that the client understands', async () => {
  const [who] = client('partner')
  const response = await oauth.clientCredentialsGrantRequest(await discover(), who, oauth.ClientSecretBasic('wrong'), {}, insecure)
  await assert.rejects(oauth.processClientCredentialsResponse(await discover(), who, response), { name: 'WWWAuthenticateChallengeError' })
})
