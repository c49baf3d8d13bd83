// The custom scalars of generated schemas; CustomScalars.cs is their twin.
const isTag = text => typeof text === 'string' && !text.startsWith('!')

const scalars = {
  // A string that does not begin with "!".
  Tag: {
    coerceInputValue(value) {
      if (!isTag(value)) throw new Error('not a tag')
      return value
    },
    coerceInputLiteral(node) {
      return node.kind === 'StringValue' && isTag(node.value) ? node.value : undefined
    },
    coerceOutputValue(value) {
      if (!isTag(value)) throw new Error('not a tag')
      return value
    },
  },
  // Any value; resolvers see of what kind it is.
  Blob: {
    coerceInputValue: value => Array.isArray(value) ? 'list' : typeof value,
    coerceInputLiteral: node => ({
      BooleanValue: 'boolean', IntValue: 'number', FloatValue: 'number', StringValue: 'string', EnumValue: 'enum', ListValue: 'list', ObjectValue: 'object',
    })[node.kind],
    coerceOutputValue: value => ({ kind: value, list: [value.length, null] }),
  },
}

export function openScalars(schema) {
  for (const [name, methods] of Object.entries(scalars)) {
    const type = schema.getType(name)
    if (type) Object.assign(type, methods, { parseLiteral: undefined })
  }
  return schema
}
