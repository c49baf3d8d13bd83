// Clients of the tests' own, as two administrators let them into use: one enters them and what they may see by GraphQL, another approves.
import assert from 'node:assert/strict'
import { ClientSecretBasic } from 'oauth4webapi'

const defaults = { organisation: '0060:000000009', purpose: 'Outside clients are tried', environment: 'TEST', scopes: ['identity-card:read'], purposes: ['trials'] }

export async function openRegistry(hub, fetch = globalThis.fetch) {
  const second = await hub.command('client', 'add', '--admin', '--name', 'Second administrator', '--organisation', '0060:000000000')
  const first = hub.clients.find(client => client.name === 'administrator')
  const administrators = [
    await token(first.client_id, first.client_secret),
    await token(second.client.clientId, second.secret),
  ]

  async function token(client_id, client_secret) {
    const [headers, body] = [new Headers(), new URLSearchParams({ grant_type: 'client_credentials' })]
    await ClientSecretBasic(client_secret)({}, { client_id }, body, headers)
    const response = await fetch(`${hub.address}/oauth/token`, { method: 'POST', headers: Object.fromEntries(headers), body })
    return (await response.json()).access_token
  }

  async function ask(token, query, variables) {
    const response = await fetch(`${hub.address}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = await response.json()
    assert.equal(errors, undefined)
    return Object.values(data)[0]
  }

  async function change(token, mutation, variables) {
    const payload = await ask(token, mutation, variables)
    assert.deepEqual(payload.errors, [])
    return payload
  }

  const approve = async (clientId, version) => (await change(administrators[1],
    'mutation ($clientId: ID!, $version: Int!) { approveClient(clientId: $clientId, version: $version) { client { state } errors { code field message } } }',
    { clientId, version })).client.state

  const text = words => ({ th: `ทดลอง: ${words}`, en: words })

  // What the client sees, it sees by agreement.
  async function agree(clientId, purpose) {
    const input = {
      clientId, purpose, dataSet: 'identity-card', scopes: ['identity-card:read'], fields: ['*'], legalBasis: 'PUBLIC_TASK', legalReference: text('Act'),
      title: text('Trials'), controller: text('Office'), dailyQuota: 1_000_000, validFrom: '2026-01-01', validTo: '2030-12-31', riskAssessment: 'Synthetic people.',
    }
    const { agreement: { id } } = await change(administrators[0],
      'mutation ($input: AgreementInput!) { draftAgreement(input: $input) { agreement { id } errors { code field message } } }', { input })
    for (const [by, field, version] of [[0, 'submitAgreement', 1], [1, 'approveAgreement', 2]]) {
      await change(administrators[by], `mutation ($id: ID!, $version: Int!) { ${field}(id: $id, version: $version) { errors { code field message } } }`, { id, version })
    }
  }

  return {
    agree,
    /** Enters and approves a client, with an agreement on identity cards; gives its secret, where it has one. */
    async register(clientId, client, ...credentials) {
      const { issued } = await change(administrators[0],
        'mutation ($input: RegisterClientInput!) { registerClient(input: $input) { issued { secret } errors { code field message } } }',
        { input: { clientId, submit: true, client: { name: clientId, ...defaults, ...client }, credentials: credentials.map(credential => ({ label: 'for tests', ...credential })) } })
      await approve(clientId, 1)
      await agree(clientId, { ...defaults, ...client }.purposes[0])
      return issued[0]?.secret
    },
    /** Approves a client that waits, as it is now; gives its state. */
    async approve(clientId) {
      const { version } = await ask(administrators[1], 'query ($clientId: ID!) { client(clientId: $clientId) { version } }', { clientId })
      return approve(clientId, version)
    },
    /** Every gateway knows of a change within two seconds. */
    known: () => new Promise(resolve => setTimeout(resolve, 2000)),
    suspend: clientId => change(administrators[0],
      'mutation ($clientId: ID!) { suspendClient(clientId: $clientId) { errors { code field message } } }', { clientId }),
  }
}
