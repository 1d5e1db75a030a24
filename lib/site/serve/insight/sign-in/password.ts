import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** What OWASP asks for: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
const COST = { N: 1 << 17, r: 8, p: 1 }
const BYTES = 32
/** Nobody types a longer one. */
const LONGEST_PASSWORD = 200
const HASH = /^scrypt:(\d{1,7}):(\d{1,2}):(\d{1,2}):([\w-]{16,}):([\w-]{43})$/

/**
 * A password as it is set in INSIGHT_PASSWORD_HASH: `scrypt:N:r:p:salt:hash`, in base64url.
 * @param N how much work it is, a power of two
 */
export async function hashPassword(password: string, N = COST.N): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derived(password, salt, { ...COST, N })
  return ['scrypt', N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join(':')
}

/** Whether a text has the form of a hash. */
export function isPasswordHash(text: string): boolean {
  const [, n = ''] = HASH.exec(text) ?? []
  const cost = Number(n)
  return cost >= 1 << 14 && cost <= 1 << 20 && Number.isInteger(Math.log2(cost))
}

/** Whether a password is the one that a hash was made of. It takes as long for a wrong one. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, N = '', r = '', p = '', salt = '', wanted = ''] = HASH.exec(hash) ?? []
  const given = await derived(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(given, Buffer.from(wanted, 'base64url')) && password.length <= LONGEST_PASSWORD
}

function derived(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  const text = password.slice(0, LONGEST_PASSWORD).normalize('NFKC')
  return derive(text, salt, BYTES, { ...cost, maxmem: 256 * cost.N * cost.r })
}
