// Outside clients of several responses to one operation: Apollo Client's @defer, graphql-ws, graphql-sse.
import assert from 'node:assert/strict'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import WebSocket from 'ws'
import { startHub } from './hub.mjs'

const slowAgency = 1000
const view = 'query ($by: CitizenLookup!) { citizen(by: $by) { id welfare { category } } }'
const watch = 'subscription ($by: CitizenLookup!) { citizen(by: $by) { id welfare { category } } }'
let hub, variables

before(async () => {
  hub = await startHub(`--Sandbox:AgencyLatencyMs:social-security=${slowAgency}`)
  variables = { by: { nationalId: hub.personas[0].nationalId } }
})
after(() => hub.stop())

async function authorization(name = 'partner') {
  const { client_id, client_secret } = hub.clients.find(entry => entry.name === name)
  const response = await fetch(`${hub.address}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return `Bearer ${(await response.json()).access_token}`
}

const overWebSocket = connectionParams => createWsClient({
  url: `${hub.address.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams,
})

const overEvents = headers => createSseClient({ url: `${hub.address}/graphql`, retryAttempts: 0, headers })

// The welfare register drops its file anew, with the person in another category; the hub looks for it every ten seconds.
async function renewWelfare(category) {
  const folder = join(hub.data, 'sandbox', 'welfare-register')
  const file = join(folder, (await readdir(folder)).find(name => name.startsWith('WELFARE_')))
  const categoryAt = 1 + 13 + 20 + 40 + 40 + 8
  const lines = (await readFile(file, 'latin1')).split('\r\n')
  const index = lines.findIndex(line => line.startsWith(`D${variables.by.nationalId}`))
  lines[index] = lines[index].slice(0, categoryAt) + category + lines[index].slice(categoryAt + 2)
  await writeFile(`${file}.tmp`, lines.join('\r\n'), 'latin1')
  await rename(`${file}.tmp`, file)
}

test('Apollo Client shows the fast agencies while a slow one is awaited', async () => {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    incrementalHandler: new GraphQL17Alpha9Handler(),
    link: new HttpLink({ uri: `${hub.address}/graphql`, headers: { authorization: await authorization() } }),
  })
  const query = gql`query ($by: CitizenLookup!) {
    citizen(by: $by) {
      id identityCard { status } welfare { category }
      ... @defer { socialSecurity { section } }
    }
  }`
  const shown = []
  await new Promise((resolve, reject) => client.watchQuery({ query, variables }).subscribe({
    next(result) {
      if (result.error) return reject(result.error)
      if (result.data) shown.push({ state: result.dataState, citizen: structuredClone(result.data.citizen) })
      if (result.dataState === 'complete') resolve()
    },
    error: reject,
  }))
  assert.deepEqual(shown.map(entry => entry.state), ['streaming', 'complete'])
  assert.ok(shown[0].citizen.welfare.category)
  assert.ok(!('socialSecurity' in shown[0].citizen))
  assert.ok(shown[1].citizen.socialSecurity.section)
  client.stop()
})

for (const [name, connect] of [
  ['graphql-ws', async () => overWebSocket({ Authorization: await authorization() })],
  ['graphql-sse', async () => overEvents({ authorization: await authorization() })],
]) {
  test(`${name} asks a query`, async () => {
    const client = await connect()
    const answers = []
    for await (const answer of client.iterate({ query: view, variables })) answers.push(answer)
    assert.equal(answers.length, 1)
    assert.ok(answers[0].data.citizen.welfare.category)
    await client.dispose()
  })

  test(`${name} gets deferred fragments`, async () => {
    const client = await connect()
    const answers = []
    const query = 'query ($by: CitizenLookup!) { citizen(by: $by) { welfare { category } ... @defer { socialSecurity { section } } } }'
    for await (const answer of client.iterate({ query, variables })) answers.push(answer)
    assert.deepEqual(answers.map(answer => answer.hasNext), [true, false])
    assert.ok(answers[1].incremental[0].data.socialSecurity.section)
    await client.dispose()
  })

  test(`${name} follows a citizen through a renewed register`, async () => {
    const client = await connect()
    const events = client.iterate({ query: watch, variables })
    const { category } = (await events.next()).value.data.citizen.welfare
    const [code, other] = category === 'ELDERLY_ALLOWANCE' ? ['03', 'DISABILITY_ALLOWANCE'] : ['02', 'ELDERLY_ALLOWANCE']
    await renewWelfare(code)
    assert.equal((await events.next()).value.data.citizen.welfare.category, other)
    await events.return()
    await client.dispose()
  })
}

test('graphql-ws is told what is wrong with a document', async () => {
  const client = overWebSocket({ Authorization: await authorization() })
  const events = client.iterate({ query: '{ nothing }' })
  await assert.rejects(events.next(), errors => errors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED')
  await client.dispose()
})

test('graphql-sse is told what is wrong with a document', async () => {
  const client = overEvents({ authorization: await authorization() })
  const { value } = await client.iterate({ query: '{ nothing }' }).next()
  assert.equal(value.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED')
  await client.dispose()
})

test('graphql-ws without a token, or with a wrong one, is closed with the reason', async () => {
  for (const [connectionParams, code, reason] of [[undefined, 4401, /Bearer/], [{ Authorization: 'Bearer nonsense' }, 4403, /access token/]]) {
    const client = overWebSocket(connectionParams)
    await assert.rejects(client.iterate({ query: '{ __typename }' }).next(), close => close.code === code && reason.test(close.reason))
    await client.dispose()
  }
})

test('graphql-sse without a token is refused', async () => {
  const client = overEvents({})
  await assert.rejects(client.iterate({ query: '{ __typename }' }).next(), error => error.response.status === 401)
  await client.dispose()
})
