import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { jwtVerify, SignJWT } from 'jose'
import { basePath } from '@/lib/addresses/base-path'
import { isOwnHost } from '@/lib/site/http/guard'

/** A day's work. */
const HOURS = 12
const COOKIE = 'signpost-insight'
const PURPOSE = 'insight'

/** Who is signed in, by a cookie that nobody else can make. The server keeps nothing of it. */
export interface Sessions {
  /** The cookie for somebody who has signed in. */
  readonly begin: (request: IncomingMessage) => Promise<string>
  readonly isSignedIn: (request: IncomingMessage) => Promise<boolean>
  /** The cookie that takes that one away. */
  readonly end: (request: IncomingMessage) => string
}

/**
 * Sessions whose key is made once and kept in a folder, for this user of the machine alone; where several servers share a site, of a
 * secret that all of them have. Another password, or another provider, ends them all.
 * @param how what people sign in with
 */
export function openSessions(folder: string, secret: string | undefined, how: string): Sessions {
  const key = new Uint8Array(hkdfSync('sha256', secret ?? keptKey(folder), how, PURPOSE, 32))
  return {
    async begin(request) {
      const token = await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(PURPOSE)
        .setIssuedAt()
        .setExpirationTime(`${HOURS}h`)
        .sign(key)
      return cookie(request, token, HOURS * 3600)
    },
    async isSignedIn({ headers }) {
      const token = tokenIn(headers.cookie)
      if (token === undefined) return false
      return jwtVerify(token, key, { algorithms: ['HS256'], audience: PURPOSE }).then(
        () => true,
        () => false,
      )
    },
    end: (request) => cookie(request, '', 0),
  }
}

function tokenIn(header = ''): string | undefined {
  for (const part of header.split(';')) {
    const [name, value] = part.split('=', 2)
    if (name?.trim() === COOKIE) return value?.trim()
  }
  return undefined
}

/** Sent over HTTPS alone, but for this machine itself. */
function cookie({ headers }: IncomingMessage, value: string, seconds: number): string {
  const secure = isOwnHost(headers.host) ? '' : '; Secure'
  return `${COOKIE}=${value}; Path=${basePath()}/insight; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

function keptKey(folder: string): Buffer {
  const file = path.join(folder, 'session.key')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = readFileSync(file)
  if (key.length !== 32) throw new Error(`${file} is damaged. Remove it: everybody signs in again.`)
  return key
}
