// Every audit of graphql-http, the test suite of the GraphQL-over-HTTP draft, against the running hub.
import { after, before, test } from 'node:test'
import { serverAudits } from 'graphql-http'
import { startHub } from './hub.mjs'

let hub, token

before(async () => {
  hub = await startHub()
  const { client_id, client_secret } = hub.clients.find(client => client.name === 'partner')
  const answer = await fetch(`${hub.address}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  token = (await answer.json()).access_token
})
after(() => hub.stop())

const audits = serverAudits({
  url: () => `${hub.address}/graphql`,
  fetchFn: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } }),
})

for (const { id, name, fn } of audits) {
  test(`${id} ${name}`, async () => {
    const { status, reason } = await fn()
    if (status !== 'ok') throw new Error(`${status}: ${reason}`)
  })
}
