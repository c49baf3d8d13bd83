// Starts the built hub with its sandbox, on a free port and in a directory of its own.
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const program = fileURLToPath(new URL('../../src/ServiceHub.Gateway/bin/Release/net10.0/ServiceHub.Gateway.dll', import.meta.url))

const run = promisify(execFile)
const env = { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development' }

export async function startHub(...settings) {
  const data = await mkdtemp(join(tmpdir(), 'servicehub-conformance-'))
  const hub = spawn('dotnet', [program, `--Data:Directory=${data}`, '--urls=http://127.0.0.1:0', '--Sandbox:Population=300', ...settings],
    { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise((resolve, reject) => {
    let said = ''
    hub.stdout.on('data', function listen(text) {
      said += text
      const found = said.match(/listens on (\S+)/)
      if (!found) return
      // What follows is read so that the hub never waits, and not kept.
      hub.stdout.off('data', listen).resume()
      resolve(found[1])
    })
    hub.on('exit', code => reject(new Error(`the hub ended with ${code}: ${said}`)))
  })
  const read = async file => JSON.parse(await readFile(join(data, 'sandbox', file), 'utf8'))
  return {
    address,
    data,
    pid: hub.pid,
    // For tests whose subject is not the token.
    async token(name = 'partner') {
      const { client_id, client_secret } = this.clients.find(client => client.name === name)
      const response = await fetch(`${address}/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      })
      return (await response.json()).access_token
    },
    // A command of the program's, on the running hub's data; what it says is JSON.
    async command(...words) {
      return JSON.parse((await run('dotnet', [program, ...words, '--json', `--Data:Directory=${data}`], { env })).stdout)
    },
    clients: await read('clients.json'),
    personas: await read('personas.json'),
    async stop() {
      const ended = new Promise(resolve => hub.on('exit', resolve))
      hub.kill('SIGTERM')
      await ended
      await rm(data, { recursive: true, force: true })
    },
  }
}
