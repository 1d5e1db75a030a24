/** Claims of an ID token: https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims */
export type Claims = Readonly<Record<string, unknown>>

/** Who may enter, as OIDC_ALLOW says. */
export interface Allowed {
  readonly isAllowed: (claims: Claims) => boolean
  /** Whether it asks for an e-mail address, which some providers tell only when asked by itself. */
  readonly needsMail: boolean
}

type Rule = (claims: Claims) => boolean

/** `*`, `jo@example.com`, `@example.com`, `claim=value`. */
const MAIL = /^[^\s@=,]+@[^\s@=,]+$/
const DOMAIN = /^@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i
const CLAIM = /^([\w:./-]{1,100})=([^,]+)$/

/**
 * Reads a list of who may enter: e-mail addresses, all of a domain (`@example.com`), whom the provider gives a claim
 * (`groups=support`), or `*` for whomever the provider lets in. An address counts only where the provider says that it has verified it.
 * @returns the entry that makes no sense, where there is one
 */
export function allowedBy(list: string): Allowed | { readonly fault: string } {
  const entries = list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  const rules = entries.map(ruleOf)
  const fault = entries.find((_, i) => rules[i] === undefined)
  if (fault !== undefined) return { fault }
  return {
    isAllowed: (claims) => rules.some((rule) => rule?.(claims) === true),
    needsMail: entries.some((one) => MAIL.test(one) || DOMAIN.test(one)),
  }
}

function ruleOf(entry: string): Rule | undefined {
  const wanted = entry.toLowerCase()
  if (entry === '*') return () => true
  if (DOMAIN.test(entry)) return (claims) => verifiedMail(claims)?.endsWith(wanted) ?? false
  if (MAIL.test(entry)) return (claims) => verifiedMail(claims) === wanted
  const [, name = '', value = ''] = CLAIM.exec(entry) ?? []
  if (name === '' || name === 'email') return undefined
  return (claims) =>
    Object.hasOwn(claims, name) && [claims[name]].flat().some((one) => isPlain(one) && String(one) === value)
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** An address that anybody can enter at a provider says nothing until it is verified. */
function verifiedMail({ email, email_verified: isVerified }: Claims): string | undefined {
  return typeof email === 'string' && isVerified === true && email.split('@').length === 2
    ? email.toLowerCase()
    : undefined
}
