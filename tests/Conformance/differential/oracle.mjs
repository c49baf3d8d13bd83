// The reference implementation's verdict on documents: reads lines of JSON { sdl, seed, documents: [{ query, operationName, variables }] }
// and answers each with one line { schema: problem or null, answers: [verdict of each document] }.
import { createInterface } from 'node:readline'
import { buildSchema, executeRootSelectionSet, getOperationAST, parse, validateExecutionArgs } from 'graphql'
import { Failures } from './failures.mjs'
import { brokenRules, placesOf } from './rules.mjs'
import { openScalars } from './scalars.mjs'
import { resolverOf, typeOf } from './values.mjs'

function build(sdl) {
  try {
    return { schema: openScalars(buildSchema(sdl)) }
  } catch (error) {
    return { problem: error.message }
  }
}

function judge(schema, seed, { query, operationName, variables }) {
  let document
  try {
    document = parse(query, { allowEmptySelectionSets: false })
  } catch (error) {
    return error.locations ? { syntax: placesOf(error)[0] } : { crash: error.stack }
  }
  try {
    const validation = brokenRules(schema, document)
    return validation.length > 0 ? { validation } : execute(schema, seed, { document, operationName, variableValues: variables })
  } catch (error) {
    return { crash: error.stack }
  }
}

function execute(schema, seed, request) {
  // The hub executes none; to the reference it would be a query.
  if (getOperationAST(request.document, request.operationName)?.operation === 'subscription') {
    return { refused: [[]] }
  }
  const prepared = validateExecutionArgs({ ...request, schema, typeResolver: typeOf, fieldResolver: resolverOf(seed), options: { maxCoercionErrors: Infinity } })
  if (!('schema' in prepared)) {
    return { refused: prepared.map(placesOf) }
  }
  const result = run(prepared)
  return { data: result.data, errors: (result.errors ?? []).map(error => ({ path: error.path, locations: placesOf(error) })), causes: result.errors ? causesOf(schema, prepared) : [] }
}

function run(prepared) {
  const result = executeRootSelectionSet(prepared)
  if (typeof result.then === 'function') {
    throw new Error('the resolvers are synchronous, and the execution was not')
  }
  return result
}

/** Everything that fails when no failure hides another. */
function causesOf(schema, prepared) {
  const failures = new Failures(schema, schema.getRootType(prepared.operation.operation))
  const all = run({ ...prepared, errorPropagation: false, contextValue: failures })
  return all.errors.map(error => ({ path: error.path, locations: placesOf(error), nulls: failures.nulledBy(error) }))
}

for await (const line of createInterface({ input: process.stdin })) {
  const { sdl, seed, documents } = JSON.parse(line)
  const { schema, problem } = build(sdl)
  const answers = schema ? documents.map(document => judge(schema, seed, document)) : []
  process.stdout.write(`${JSON.stringify({ schema: problem ?? null, answers })}\n`)
}
