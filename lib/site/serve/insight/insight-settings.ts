import path from 'node:path'
import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { isOwnHost } from '@/lib/site/http/guard'
import { allowedBy } from './sign-in/allowed'
import { isPasswordHash } from './sign-in/password'
import type { ProviderSettings } from './sign-in/provider'
import { MONTHS_KEPT } from '@/lib/insight/store/purge'

/** Where a server keeps its counts, as the environment says. */
export interface StoreSettings {
  /** For journals, PGlite and keys, absolute. */
  readonly folder: string
  /** Of a PostgreSQL; undefined for PGlite. */
  readonly url: string | undefined
  /** For how many months numbers are kept. */
  readonly months: number
}

const schema = z.object({
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, {
      error: 'DATABASE_URL names a PostgreSQL, such as postgres://user:password@db.example.com/signpost.',
    })
    .optional(),
  INSIGHT_MONTHS: z.coerce
    .number({ error: 'INSIGHT_MONTHS is a number of months, such as 13.' })
    .int()
    .min(1, { error: 'INSIGHT_MONTHS is a number of months, such as 13.' })
    .default(MONTHS_KEPT),
})

/**
 * The settings that an environment makes. An empty variable is as good as none.
 * @throws {UserError} that says what is expected, where one is not
 */
export function storeSettings(environment: Readonly<Record<string, string | undefined>>): StoreSettings {
  const { DATA_DIR, DATABASE_URL, INSIGHT_MONTHS } = environment
  const read = schema.safeParse({
    DATA_DIR: DATA_DIR || undefined,
    DATABASE_URL: DATABASE_URL || undefined,
    INSIGHT_MONTHS: INSIGHT_MONTHS || undefined,
  })
  if (!read.success) throw new UserError(read.error.issues[0]!.message)
  const { DATA_DIR: folder, DATABASE_URL: url, INSIGHT_MONTHS: months } = read.data
  return { folder: path.join(path.resolve(workingFolder(), folder), 'insight'), url, months }
}

/**
 * Whether a request names the site: by its own address, by that of INSIGHT_URL, or by one of INSIGHT_HOSTS. Another name that leads here is
 * another site's trick (https://en.wikipedia.org/wiki/DNS_rebinding). Where the site says no address of its own, any name will do.
 */
export function ownHosts(
  site: string | undefined,
  { INSIGHT_URL, INSIGHT_HOSTS = '' }: Readonly<Record<string, string | undefined>>,
): (host: string | undefined) => boolean {
  const addresses = [site, INSIGHT_URL].flatMap((url) =>
    url && URL.canParse(url) ? [new URL(url).host] : [],
  )
  const named = INSIGHT_HOSTS.split(/[\s,]+/).filter(Boolean)
  const hosts = new Set([...addresses, ...named].map((one) => one.toLowerCase()))
  return (host = '') => site === undefined || isOwnHost(host) || hosts.has(host.toLowerCase())
}

/** How people sign in to see the numbers, as the environment says. */
export interface SignInSettings {
  /** What `npm run insight -- password` prints; undefined where nobody signs in with it. */
  readonly hash: string | undefined
  /** Undefined where nobody signs in by OpenID Connect. */
  readonly provider: ProviderSettings | undefined
  /** Of which the key of sessions is made; undefined for one of this machine's own. */
  readonly secret: string | undefined
}

const signInSchema = z
  .object({
    INSIGHT_PASSWORD_HASH: z
      .string()
      .refine(isPasswordHash, {
        error: 'INSIGHT_PASSWORD_HASH is no hash. npm run insight -- password makes one of a password.',
      })
      .optional(),
    INSIGHT_SECRET: z
      .string()
      .min(32, { error: 'INSIGHT_SECRET is too short: give at least 32 signs that nobody can guess.' })
      .optional(),
    OIDC_ISSUER: z
      .string()
      .refine(isIssuer, {
        error:
          'OIDC_ISSUER is the address of a provider, such as https://login.example.com; http only on this machine.',
      })
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_ALLOW: z.string().optional(),
  })
  .superRefine(({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ALLOW }, { addIssue }) => {
    const say = (message: string) => addIssue({ code: 'custom', message })
    if (OIDC_ISSUER === undefined) return
    if (OIDC_CLIENT_ID === undefined)
      say('OIDC_ISSUER needs OIDC_CLIENT_ID: the name by which the provider knows this site.')
    if (OIDC_ALLOW === undefined) return say(`OIDC_ISSUER needs OIDC_ALLOW: ${ALLOW}`)
    const read = allowedBy(OIDC_ALLOW)
    if ('fault' in read) say(`OIDC_ALLOW: "${read.fault}" names nobody. It is ${ALLOW}`)
  })

const ALLOW =
  'who may enter, with commas between: jo@example.com, @example.com for all of a domain, a claim such as groups=support, or * for whomever the provider lets in.'

/** An address that says in its own document who it is; without TLS only where nobody is between. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, host, search, hash } = new URL(text)
  return (protocol === 'https:' || (protocol === 'http:' && isOwnHost(host))) && search === '' && hash === ''
}

/**
 * The same for who signs in.
 * @throws {UserError} that says what is expected, where one is not
 */
export function signInSettings(environment: Readonly<Record<string, string | undefined>>): SignInSettings {
  const names = Object.keys(signInSchema.shape)
  const read = signInSchema.safeParse(
    Object.fromEntries(names.map((name) => [name, environment[name] || undefined])),
  )
  if (!read.success) throw new UserError(read.error.issues[0]!.message)
  const { INSIGHT_PASSWORD_HASH: hash, INSIGHT_SECRET: secret, ...oidc } = read.data
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: clientSecret } = oidc
  const provider =
    issuer === undefined ? undefined : { issuer, clientId, clientSecret, allow: oidc.OIDC_ALLOW ?? '' }
  return { hash, secret, provider }
}
