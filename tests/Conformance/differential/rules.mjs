import { getNamedType, getNullableType, GraphQLNonNull, specifiedRules, validate, ValuesOfCorrectTypeRule, visit } from 'graphql'

// Not of the specification: a limit of the reference's own.
const rules = specifiedRules.filter(rule => rule.name !== 'MaxIntrospectionDepthRule')
const options = { maxErrors: Infinity, hideSuggestions: true }

export const placesOf = error => (error.locations ?? []).map(({ line, column }) => `${line}:${column}`)

/** All errors of validation, each with its rule. */
export function brokenRules(schema, document) {
  const broken = []
  const usages = positions(schema, document)
  validate(schema, document, rules.map(rule => context => withoutUnknown(schema, rule, rule(Object.create(context, {
    reportError: { value: error => broken.push({ rule: rule.name, locations: placesOf(error) }) },
    getRecursiveVariableUsages: { value: operation => context.getRecursiveVariableUsages(operation).map(usages) },
  })))), options)
  return broken
}

/** The reference takes the arguments of a directive that it does not know for those of the field around it. */
const withoutUnknown = (schema, rule, visitor) => rule === ValuesOfCorrectTypeRule
  ? { ...visitor, Directive: ({ name }) => schema.getDirective(name.value) ? undefined : false }
  : visitor

/**
 * To the specification (5.8.5) the field of a OneOf input object is a position that excludes null. The reference wants a variable whose
 * type excludes it, even when the variable has a default value, and overlooks objects in a position that excludes null itself.
 */
function positions(schema, document) {
  const inObjects = new Set()
  const inUnknown = new Set()
  visit(document, {
    ObjectField: ({ value }) => { inObjects.add(value) },
    Directive: directive => {
      if (!schema.getDirective(directive.name.value)) visit(directive, { Variable: variable => { inUnknown.add(variable) } })
    },
  })
  return usage => {
    if (inUnknown.has(usage.node)) return { ...usage, type: undefined }
    return inObjects.has(usage.node) && usage.type && getNamedType(usage.parentType)?.isOneOf
      ? { ...usage, type: new GraphQLNonNull(getNullableType(usage.type)), parentType: undefined }
      : usage
  }
}
