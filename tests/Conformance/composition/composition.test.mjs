// A portal composes the hub with its own subgraph, and its router's plans are carried out against the running hub.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { composeServices } from '@apollo/composition'
import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { buildSchema, graphql, parse } from 'graphql'
import { startHub } from '../hub.mjs'

const portalSdl = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.4", import: ["@key"])
  type Query { inbox: [Letter!]! }
  type Letter { title: String! to: Citizen }
  type Citizen @key(fields: "id") { id: ID! letters: Int! }`)
const unknown = '0123456789abcdef0123456789abcdef'
let hub, access, composition, citizenIds

const ask = async (query, variables) => (await fetch(`${hub.address}/graphql`, {
  method: 'POST',
  headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
})).json()

before(async () => {
  hub = await startHub()
  access = await hub.token()
  const by = hub.personas.filter(person => person.nationalId).slice(0, 1).map(({ nationalId }) => ({ nationalId }))
  const { data } = await ask('query ($by: [CitizenLookup!]!) { citizens(by: $by) { id } _service { sdl } }', { by })
  citizenIds = [data.citizens[0].id, unknown]
  composition = composeServices([
    { name: 'hub', url: `${hub.address}/graphql`, typeDefs: parse(data._service.sdl) },
    { name: 'portal', url: 'http://portal.example', typeDefs: portalSdl },
  ])
})
after(() => hub?.stop())

const portal = query => graphql({
  schema: buildSubgraphSchema([{
    typeDefs: portalSdl,
    resolvers: { Query: { inbox: () => citizenIds.map((id, i) => ({ title: `Letter ${i + 1}`, to: { id, letters: i } })) } },
  }]),
  source: query,
})

/** The requests that a router sends, one after the other. */
function plan(query) {
  const supergraph = Supergraph.build(composition.supergraphSdl)
  const operation = operationFromDocument(supergraph.apiSchema(), parse(query))
  const { node } = new QueryPlanner(supergraph).buildQueryPlan(operation)
  return node.kind === 'Sequence' ? node.nodes.map(step => step.node ?? step) : [node]
}

test('the hub composes with a portal that adds to the citizen', () => {
  assert.equal(composition.errors, undefined)
  const fields = buildSchema(composition.supergraphSdl).getType('Citizen').getFields()
  for (const name of ['id', 'letters', 'identityCard', 'sources']) assert.ok(fields[name], name)
})

test("a router finds the portal's citizens in the hub by their ids, and one whom the hub does not know fails alone", async () => {
  const [first, second] = plan('{ inbox { title to { letters id identityCard { status } } } }')
  assert.deepEqual([first.serviceName, second.serviceName], ['portal', 'hub'])
  const { data: { inbox } } = await portal(first.operation)
  const representations = inbox.map(letter => letter.to).map(({ __typename, id }) => ({ __typename, id }))

  const { data, errors } = await ask(second.operation, { representations })

  const [known, nobody] = data._entities
  assert.match(known.identityCard.status, /^[A-Z]+$/)
  assert.equal(nobody, null)
  assert.deepEqual(errors.map(({ path, extensions }) => [path, extensions.code]), [[['_entities', 1], 'NOT_FOUND']])
})

test("a router asks the hub's own queries first and takes the key along to the portal", async () => {
  const [first, second] = plan('query ($by: CitizenLookup!) { citizen(by: $by) { letters name { th } } }')
  assert.deepEqual([first.serviceName, second.serviceName], ['hub', 'portal'])

  const { data, errors } = await ask(first.operation, { by: { nationalId: hub.personas[0].nationalId } })

  assert.equal(errors, undefined)
  assert.deepEqual([data.citizen.__typename, data.citizen.id], ['Citizen', citizenIds[0]])
})
