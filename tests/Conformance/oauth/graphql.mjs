// The protected resource, asked as outside clients ask it.
import * as client from 'openid-client'

const query = 'query ($by: CitizenLookup!) { citizen(by: $by) { id identityCard { number } } }'

/** Asks for a citizen with openid-client; gives the card's number, or the error with which the hub refuses. */
export async function askCitizen(hub, configuration, token, nationalId, options) {
  try {
    const response = await client.fetchProtectedResource(configuration, token, new URL(`${hub.address}/graphql`), 'POST',
      JSON.stringify({ query, variables: { by: { nationalId } } }), new Headers({ 'content-type': 'application/json' }), options)
    const { data } = await response.json()
    return { status: response.status, number: data?.citizen?.identityCard?.number ?? null }
  } catch (error) {
    if (error.code !== 'OAUTH_WWW_AUTHENTICATE_CHALLENGE') throw error
    return { status: error.status, error: error.cause.find(challenge => challenge.parameters.error)?.parameters.error }
  }
}

/** Waits until a condition holds; what is revoked may be believed for two seconds more. */
export async function within(seconds, holds) {
  for (const end = Date.now() + 1000 * seconds; !await holds();) {
    if (Date.now() > end) throw new Error(`not within ${seconds} s`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
