// What stands behind every field of a generated schema: values that follow from a hash; HashedValues.cs is its twin.
import { isAbstractType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql'

const texts = ['', 'plain', 'quo"te\\', 'line\nbreak\t\u0001', 'ไทย', '😀é', '</script>']
const lengths = [0, 1, 2, 2, 1, 3]

export const typeOf = value => value.typeName

export const resolverOf = seed => (parent, args, failures, info) => {
  const asked = info.parentType.getFields()[info.fieldName].args
    .filter(({ name }) => name in args).map(({ name }) => `${name}=${canonical(args[name])}`).join()
  const hash = hashOf(`${info.parentType.name}.${info.fieldName}(${asked})|${parent?.id ?? 0}|${seed}`)
  return valueOf(info.returnType, hash, info.schema, failures, failures && pathKey(info.path))
}

const pathKey = ({ prev, key }) => prev ? `${pathKey(prev)}.${key}` : `${key}`

function valueOf(type, hash, schema, failures, path) {
  failures?.sawValue(path, type)
  const roll = hash % 64
  if (roll === 0) return new Error('failed by the hash')
  if (roll <= (isNonNullType(type) ? 1 : 6)) return null
  const nullable = isNonNullType(type) ? type.ofType : type
  const bits = mixed(hash, 0)
  if (isListType(nullable)) {
    return Array.from({ length: lengths[bits % lengths.length] }, (_, i) =>
      valueOf(nullable.ofType, mixed(hash, i + 1), schema, failures, `${path}.${i}`))
  }
  if (isObjectType(nullable) || isAbstractType(nullable)) {
    const typeName = typeNameOf(nullable, bits, schema)
    failures?.sawObject(path, typeName)
    return { id: bits, typeName }
  }
  return isEnumType(nullable) ? pick(['NOWHERE', ...nullable.getValues().map(value => value.name)], bits) : leafOf(nullable.name, bits)
}

/** The first choice, which is always a wrong one, is rare. */
const pick = (choices, bits) => bits % 32 === 0 || choices.length === 1 ? choices[0] : choices[1 + bits % (choices.length - 1)]

const typeNameOf = (type, bits, schema) => isObjectType(type) ? type.name
  : pick([schema.getQueryType().name, ...schema.getPossibleTypes(type).map(({ name }) => name).sort()], bits)

function leafOf(name, bits) {
  switch (name) {
    case 'Int': return bits | 0
    case 'Float': return bits % 32 === 0 ? Infinity : (bits | 0) / 8
    case 'Boolean': return bits % 2 === 1
    case 'ID': return `id${bits}`
    case 'Tag': return bits % 32 === 0 ? '!' : `<${bits % 100}>`
    default: return texts[bits % texts.length] + (name === 'Blob' ? '' : bits % 100)
  }
}

function hashOf(text) {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mixed(hash, 0)
}

function mixed(hash, salt) {
  hash ^= Math.imul(salt + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ hash >>> 16, 0x85ebca6b)
  hash = Math.imul(hash ^ hash >>> 13, 0xc2b2ae35)
  return (hash ^ hash >>> 16) >>> 0
}

function canonical(value) {
  switch (typeof value) {
    case 'boolean': return value ? 't' : 'f'
    case 'number': return Number.isInteger(value) && Math.abs(value) <= 2 ** 31 ? `i${value}` : `d${bitsOf(value)}`
    case 'string': return `s${value.length}:${value}`
  }
  if (value === null) return 'n'
  return Array.isArray(value) ? `[${value.map(canonical)}]` : `{${Object.keys(value).sort().map(key => `${key}=${canonical(value[key])}`)}}`
}

function bitsOf(number) {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, number)
  return view.getBigUint64(0).toString()
}
