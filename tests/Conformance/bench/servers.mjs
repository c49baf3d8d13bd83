// The hub and the server beside it, each with one client for every way to authenticate.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { program, startHub } from '../hub.mjs'
import { assertion, compose, makeKey, proof, secret } from './requests.mjs'

const scope = 'identity-card:read social-security:read'
const resource = 'urn:bench:api'

export async function hub(...settings) {
  const server = await startHub('--OAuth:TokensPerMinute=100000000', ...settings)
  const key = makeKey()
  const files = await mkdtemp(join(tmpdir(), 'servicehub-bench-'))
  const add = async (...words) => {
    const common = ['--organisation', '0060:000000001', ...scope.split(' ').flatMap(name => ['--scope', name]), '--json', `--Data:Directory=${server.data}`]
    const { stdout } = await promisify(execFile)('dotnet', [program, 'client', 'add', '--name', 'bench', ...words, ...common],
      { env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development' } })
    const { client, secret: password } = JSON.parse(stdout)
    return { id: client.clientId, password }
  }
  await writeFile(join(files, 'key.json'), JSON.stringify({ ...key.public, kid: key.kid }))
  const bySecret = await add()
  const byKey = await add('--key', join(files, 'key.json'))
  await rm(files, { recursive: true })
  return {
    name: 'hub',
    pid: server.pid,
    port: new URL(server.address).port,
    stop: () => server.stop(),
    ways: ways({ address: `${server.address}/oauth/token`, issuer: server.address, key, parameters: {}, secretId: bySecret.id, password: bySecret.password, keyId: byKey.id }),
  }
}

export async function peer() {
  const [port, key, password] = [await freePort(), makeKey(), 'a secret of thirty-two characters']
  const server = spawn('node', [new URL('peer.mjs', import.meta.url).pathname], { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['pipe', 'pipe', 'inherit'] })
  server.stdin.end(JSON.stringify({
    port,
    scope,
    resource,
    keys: [makeKey().private],
    clients: [
      { client_id: 'by-secret', client_secret: password, token_endpoint_auth_method: 'client_secret_basic' },
      { client_id: 'by-key', token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [{ ...key.public, kid: key.kid, use: 'sig' }] } },
    ],
  }))
  await once(server.stdout, 'data')
  return {
    name: 'oidc-provider',
    pid: server.pid,
    port,
    stop: async () => { server.kill(); await once(server, 'exit') },
    ways: ways({ address: `http://127.0.0.1:${port}/token`, issuer: `http://127.0.0.1:${port}`, key, parameters: { scope }, secretId: 'by-secret', password, keyId: 'by-key' }),
  }
}

function ways({ address, issuer, key, parameters, secretId, password, keyId }) {
  const posted = { grant_type: 'client_credentials', ...parameters }
  const [bySecret, byKey] = [secret({ id: secretId, password: encodeURIComponent(password) }), assertion({ id: keyId, key, issuer })]
  const bound = proof({ key: makeKey(), address })
  return {
    'client_secret_basic': compose(address, posted, bySecret),
    'private_key_jwt': compose(address, posted, byKey),
    'secret and DPoP': compose(address, posted, bySecret, bound),
    'private_key_jwt and DPoP': compose(address, posted, byKey, bound),
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  return port
}

// CPU time of a process's own threads in seconds, and its resident memory in MB (Linux).
export async function usage(pid) {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1].split(' ')
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Number(fields[21]) * 4096 / 2 ** 20 }
}
