// The server that the hub is measured beside: oidc-provider over its memory, with clients of every way told by standard input.
import { once } from 'node:events'
import { json } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'

const { port, keys, clients, resource, scope } = await json(process.stdin)
const issuer = `http://127.0.0.1:${port}`
const provider = new Provider(issuer, {
  jwks: { keys },
  clients: clients.map(client => ({
    grant_types: ['client_credentials'], redirect_uris: [], response_types: [], scope, id_token_signed_response_alg: 'ES256', ...client,
  })),
  scopes: scope.split(' '),
  clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      getResourceServerInfo: () => ({ scope, audience: resource, accessTokenTTL: 600, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
    },
  },
})
provider.on('server_error', (_, error) => console.error(error))
await once(provider.listen(port, '127.0.0.1'), 'listening')
console.log(`listens on ${issuer}`)
