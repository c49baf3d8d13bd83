// The national login, played by oidc-provider; it is another authorization server for machines as well.
import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { makeKey } from './keys.mjs'

export const assurance = 'ial2.3'
/** By what it means the hub, in tokens for the hub's API. */
export const audience = 'https://hub.example/graphql'

export async function startLogin() {
  const server = createServer()
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${server.address().port}`
  const keys = await Promise.all(['ES256', 'PS256'].map(async alg => ({ ...(await makeKey(`login-${alg}`, alg)).privateJwk, key_ops: undefined })))
  const login = {
    issuer,
    /** By what a hub trusts it, and signs in there with its own key. */
    settings: [
      `--OAuth:Issuers:0:Issuer=${issuer}`, '--OAuth:Issuers:0:NationalIdClaim=national_id', `--OAuth:Issuers:0:AssuranceLevels:0=${assurance}`,
      '--OAuth:Issuers:0:Login:ClientId=hub',
      '--OAuth:ForeignIssuers:0:Name=elsewhere', `--OAuth:ForeignIssuers:0:Issuer=${issuer}`, `--OAuth:ForeignIssuers:0:Audience=${audience}`,
      '--OAuth:ForeignIssuers:0:Organisation=0060:000000008', '--OAuth:ForeignIssuers:0:ScopeMap:cards=identity-card:read',
      '--OAuth:Fetching:AllowHttp=true', '--OAuth:Fetching:AllowPrivateAddresses=true',
    ],
    /** Who sits before the browser, and how surely the login knows them. */
    citizen: { nationalId: undefined, acr: assurance },
    /** Opens with its clients, whose addresses are known only when they run. */
    open(clients) {
      const provider = new Provider(issuer, configure(login, clients, keys))
      server.on('request', async (request, response) => {
        if (!request.url.startsWith('/interaction/')) return provider.callback()(request, response)
        await provider.interactionFinished(request, response, { login: { accountId: login.citizen.nationalId, acr: login.citizen.acr, remember: false } })
      })
    },
    stop: () => new Promise(resolve => {
      server.close(resolve)
      server.closeAllConnections()
    }),
  }
  return login
}

const configure = (login, clients, keys) => ({
  clients: clients.map(client => ({ grant_types: ['authorization_code'], response_types: ['code'], ...client })),
  jwks: { keys },
  // Said only so that the library has nothing to remark.
  ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, ClientCredentials: 60, IdToken: 60 },
  cookies: { keys: ['for tests'] },
  acrValues: [assurance, 'ial1'],
  claims: { openid: ['sub', 'national_id'] },
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      getResourceServerInfo: (_, resource) =>
        ({ scope: 'cards weather', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 60, jwt: { sign: { alg: 'ES256' } } }),
    },
  },
  enabledJWA: { idTokenSigningAlgValues: ['ES256', 'PS256'], clientAuthSigningAlgValues: ['ES256'] },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: `subject-${accountId.slice(-4)}`, national_id: accountId }) }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  // The hub's keys are on loopback, which the library would not fetch from.
  fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
  // Whoever logs in here agrees to what is asked.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid')
    await grant.save()
    return grant
  },
})
