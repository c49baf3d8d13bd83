// The reference implementation's verdict on documents: reads lines of JSON { sdl, seed, descriptions of built-in types by name,
// documents: [{ query, operationName, variables, isIncremental }] } and answers each with one line
// { schema: problem or null, answers: [verdict of each document] }.
import { createInterface } from 'node:readline'
import {
  buildSchema, executeRootSelectionSet, experimentalExecuteRootSelectionSet, getOperationAST, parse, validateExecutionArgs, visit,
} from 'graphql'
import { Failures } from './failures.mjs'
import { brokenRules, placesOf } from './rules.mjs'
import { openScalars } from './scalars.mjs'
import { resolverOf, typeOf } from './values.mjs'

function build(sdl, descriptions) {
  try {
    const schema = openScalars(buildSchema(sdl))
    // The specification leaves the words open: where a document asks for them, both sides have the same.
    for (const type of Object.values(schema.getTypeMap())) type.description = descriptions[type.name] ?? type.description
    return { schema }
  } catch (error) {
    return { problem: error.message }
  }
}

async function judge(schema, seed, { query, operationName, variables, isIncremental }) {
  let document
  try {
    document = parse(query, { allowEmptySelectionSets: false })
  } catch (error) {
    return error.locations ? { syntax: placesOf(error)[0] } : { crash: error.stack }
  }
  try {
    const validation = brokenRules(schema, document)
    return validation.length > 0 ? { validation } : await execute(schema, seed, { document, operationName, variableValues: variables }, isIncremental)
  } catch (error) {
    return { crash: error.stack }
  }
}

async function execute(schema, seed, request, isIncremental) {
  // The hub executes none; to the reference it would be a query.
  if (getOperationAST(request.document, request.operationName)?.operation === 'subscription') {
    return { refused: [[]] }
  }
  const prepare = document => validateExecutionArgs({
    ...request, document, schema, typeResolver: typeOf, fieldResolver: resolverOf(seed), options: { maxCoercionErrors: Infinity },
  })
  const prepared = prepare(atOnce(request.document))
  if (!('schema' in prepared)) {
    return { refused: prepared.map(placesOf) }
  }
  const result = run(prepared)
  return {
    data: result.data,
    errors: (result.errors ?? []).map(error => ({ path: error.path, locations: placesOf(error) })),
    causes: result.errors ? causesOf(schema, prepared) : [],
    responses: isIncremental ? await deliver(prepare(request.document)) : null,
  }
}

function run(prepared) {
  const result = executeRootSelectionSet(prepared)
  if (typeof result.then === 'function') {
    throw new Error('the resolvers are synchronous, and the execution was not')
  }
  return result
}

/** The document without what makes parts of the answer come later. */
const atOnce = document => visit(document, { Directive: ({ name }) => name.value === 'defer' || name.value === 'stream' ? null : undefined })

async function deliver(prepared) {
  const result = await experimentalExecuteRootSelectionSet(prepared)
  const responses = [result.initialResult ?? result]
  for await (const response of result.subsequentResults ?? []) responses.push(response)
  return responses
}

/** Everything that fails when no failure hides another. */
function causesOf(schema, prepared) {
  const failures = new Failures(schema, schema.getRootType(prepared.operation.operation))
  const all = run({ ...prepared, errorPropagation: false, contextValue: failures })
  return all.errors.map(error => ({ path: error.path, locations: placesOf(error), nulls: failures.nulledBy(error) }))
}

for await (const line of createInterface({ input: process.stdin })) {
  const { sdl, seed, descriptions, documents } = JSON.parse(line)
  const { schema, problem } = build(sdl, descriptions)
  const answers = []
  for (const document of schema ? documents : []) answers.push(await judge(schema, seed, document))
  process.stdout.write(`${JSON.stringify({ schema: problem ?? null, answers })}\n`)
}
