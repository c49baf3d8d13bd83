import { isNonNullType } from 'graphql'

/** Remembers which places of a response may be null, so that a failure can be followed up to the place that it nulls. */
export class Failures {
  #schema
  #mayBeNull = new Map()
  #types = new Map()

  constructor(schema, root) {
    this.#schema = schema
    this.#types.set('', root.name)
  }

  sawValue(path, type) {
    this.#mayBeNull.set(path, !isNonNullType(type))
  }

  sawObject(path, typeName) {
    this.#types.set(path, typeName)
  }

  /** The length of the path of the place that becomes null; 0 is the whole data, -1 is not known. */
  nulledBy({ path, nodes }) {
    for (let length = path.length; length > 0; length--) {
      const mayBeNull = this.#mayBeNull.get(path.slice(0, length).join('.')) ?? this.#ofField(path.slice(0, length), nodes[0])
      if (mayBeNull === undefined) return -1
      if (mayBeNull) return length
    }
    return 0
  }

  /** A field whose arguments failed was never resolved; its own node is then the error's. */
  #ofField(path, node) {
    const type = this.#schema.getType(this.#types.get(path.slice(0, -1).join('.')))
    const field = type?.getFields()[node.name.value]
    return field && !isNonNullType(field.type)
  }
}
