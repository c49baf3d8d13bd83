// Queries and variables may name people: they live as long as the page and never on the disk.
export class MemoryStorage {
  #items = new Map()

  get length() { return this.#items.size }

  getItem(name) { return this.#items.get(name) ?? null }

  setItem(name, text) { this.#items.set(name, text) }

  removeItem(name) { this.#items.delete(name) }

  clear() { this.#items.clear() }
}
