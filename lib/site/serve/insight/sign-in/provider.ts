import type { Configuration } from 'openid-client'
import { allowedBy, type Allowed, type Claims } from './allowed'

/** How people sign in by OpenID Connect. */
export interface ProviderSettings {
  /** Whose `/.well-known/openid-configuration` says the rest. */
  readonly issuer: string
  readonly clientId: string
  /** Undefined for a client that keeps no secret; PKCE protects it all the same. */
  readonly clientSecret: string | undefined
  readonly allow: string
}

/** What has to be known again once somebody comes back. */
export interface Way {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** A provider of OpenID Connect. It is asked only when somebody signs in, so one that is away stops nothing else. */
export interface Provider {
  /** Where somebody signs in, and what is to be kept until they come back. Rejects where the provider does not answer. */
  readonly leave: (redirect: string) => Promise<{ readonly to: string; readonly way: Way }>
  /**
   * Whether who comes back may enter.
   * @param url of the request, with what the provider says in its query
   * @returns why not: `refused` by the provider or by a check of what it says, or `stranger`, who is not among those allowed
   */
  readonly arrive: (url: URL, way: Way) => Promise<'allowed' | 'stranger' | 'refused'>
}

/** Nobody waits longer for a provider, in seconds. */
const PATIENCE_S = 6

/**
 * The authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636), by openid-client; the signature of the
 * ID token is checked, too. What the provider says of itself is asked once, and again after a fault.
 */
export function openProvider(settings: ProviderSettings): Provider {
  const allowed = allowedBy(settings.allow) as Allowed
  let known: Promise<Configuration> | undefined
  const configuration = () => {
    known ??= discovered(settings)
    // A fault is not kept: the next one asks again.
    known.catch(() => (known = undefined))
    return known
  }
  return {
    async leave(redirect) {
      const client = await import('openid-client')
      const config = await configuration()
      const way = {
        ...{ state: client.randomState(), nonce: client.randomNonce() },
        verifier: client.randomPKCECodeVerifier(),
      }
      const to = client.buildAuthorizationUrl(config, {
        ...{ redirect_uri: redirect, scope: 'openid email', state: way.state, nonce: way.nonce },
        ...{
          code_challenge: await client.calculatePKCECodeChallenge(way.verifier),
          code_challenge_method: 'S256',
        },
      })
      return { to: to.href, way }
    },
    async arrive(url, { state, nonce, verifier }) {
      const client = await import('openid-client')
      const config = await configuration()
      try {
        const tokens = await client.authorizationCodeGrant(config, url, {
          ...{
            pkceCodeVerifier: verifier,
            expectedState: state,
            expectedNonce: nonce,
            idTokenExpected: true,
          },
        })
        const claims: Claims = tokens.claims() ?? {}
        if (allowed.isAllowed(claims)) return 'allowed'
        const asks =
          allowed.needsMail && claims.email === undefined && config.serverMetadata().userinfo_endpoint
        if (!asks) return 'stranger'
        const more = await client.fetchUserInfo(config, tokens.access_token, String(claims.sub))
        return allowed.isAllowed({ ...more, ...claims }) ? 'allowed' : 'stranger'
      } catch (error) {
        if (isUnreachable(error)) throw error
        return 'refused'
      }
    },
  }
}

async function discovered({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const client = await import('openid-client')
  const url = new URL(issuer)
  const isPlain = url.protocol === 'http:'
  const execute: ((config: Configuration) => void)[] = isPlain
    ? // The settings allow that for a provider on this machine alone.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      [client.allowInsecureRequests]
    : []
  const config = await client.discovery(url, clientId, clientSecret, undefined, {
    timeout: PATIENCE_S,
    execute,
  })
  const metadata = config.serverMetadata()
  // The default of OpenID Connect Discovery 1.0 where a provider says nothing.
  const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = metadata
  const auth =
    clientSecret === undefined
      ? client.None()
      : methods.includes('client_secret_basic')
        ? client.ClientSecretBasic(clientSecret)
        : client.ClientSecretPost(clientSecret)
  const own = new client.Configuration(metadata, clientId, clientSecret, auth)
  own.timeout = PATIENCE_S
  for (const one of execute) one(own)
  client.enableNonRepudiationChecks(own)
  return own
}

/** No answer, as opposed to one that says no. */
function isUnreachable(error: unknown): boolean {
  const { name, code, cause } = error as Error & { code?: string }
  return (
    name === 'TimeoutError' ||
    code === 'OAUTH_TIMEOUT' ||
    (name === 'TypeError' && (error as Error).message === 'fetch failed') ||
    (cause !== undefined && cause !== error && isUnreachable(cause))
  )
}
