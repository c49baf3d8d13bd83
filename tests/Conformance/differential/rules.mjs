import { getNamedType, getNullableType, GraphQLNonNull, specifiedRules, validate, visit } from 'graphql'

// Not of the specification: a limit of the reference's own.
const rules = specifiedRules.filter(rule => rule.name !== 'MaxIntrospectionDepthRule')
const options = { maxErrors: Infinity, hideSuggestions: true }

export const placesOf = error => (error.locations ?? []).map(({ line, column }) => `${line}:${column}`)

/** All errors of validation, each with its rule. */
export function brokenRules(schema, document) {
  const broken = []
  const usages = positions(document)
  validate(schema, document, rules.map(rule => context => rule(Object.create(context, {
    reportError: { value: error => broken.push({ rule: rule.name, locations: placesOf(error) }) },
    getRecursiveVariableUsages: { value: operation => context.getRecursiveVariableUsages(operation).map(usages) },
  }))), options)
  return broken
}

/**
 * To the specification (5.8.5) the field of a OneOf input object is a position that excludes null. The reference wants a variable whose
 * type excludes it, even when the variable has a default value, and overlooks objects in a position that excludes null itself.
 */
function positions(document) {
  const inObjects = new Set()
  visit(document, { ObjectField: ({ value }) => { inObjects.add(value) } })
  return usage => inObjects.has(usage.node) && usage.type && getNamedType(usage.parentType)?.isOneOf
    ? { ...usage, type: new GraphQLNonNull(getNullableType(usage.type)), parentType: undefined }
    : usage
}
