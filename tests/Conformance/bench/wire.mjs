// HTTP/1.1 written and read by hand, so that the loader is never what is measured.
import { connect } from 'node:net'
import { once } from 'node:events'

export const form = (address, parameters, headers = {}) => {
  const { host, pathname } = new URL(address)
  const body = new URLSearchParams(parameters).toString()
  const lines = Object.entries({ host, 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length, ...headers })
  return Buffer.from(`POST ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
}

export async function open(port, count) {
  const lines = []
  for (let i = 0; i < count; i++) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    await once(socket, 'connect')
    lines.push(new Line(socket))
  }
  return lines
}

// One connection that carries one request at a time.
class Line {
  #text = ''
  #answer

  constructor(socket) {
    this.socket = socket
    socket.on('data', bytes => this.#take(bytes))
    socket.on('error', error => this.#answer?.reject(error))
    socket.on('close', () => this.#answer?.reject(new Error('the server closed the connection')))
  }

  // Gives status, head and body.
  send(request) {
    this.socket.write(request)
    return new Promise((resolve, reject) => { this.#answer = { resolve, reject } })
  }

  close() {
    this.#answer = undefined
    this.socket.destroy()
  }

  #take(bytes) {
    this.#text += bytes.toString('latin1')
    const end = this.#text.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#text.slice(0, end)
    const body = this.#text.slice(end + 4)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)
    if (length ? body.length < Number(length[1]) : !body.endsWith('0\r\n\r\n')) return
    this.#text = ''
    const answer = this.#answer
    this.#answer = undefined
    answer.resolve({ status: Number(head.slice(9, 12)), head, body })
  }
}
