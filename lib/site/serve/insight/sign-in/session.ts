import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { EncryptJWT, jwtDecrypt, jwtVerify, SignJWT } from 'jose'
import { basePath } from '@/lib/addresses/base-path'
import { isOwnHost } from '@/lib/site/http/guard'
import { openEndedSessions, type Session } from './ended-sessions'

/** A day's work. */
const HOURS = 12
const COOKIE = 'signpost-insight'
const PURPOSE = 'insight'
/** What is kept on the way to a provider and back, for as long as somebody looks for a password. */
const WAY = { cookie: 'signpost-insight-way', purpose: 'insight-way', seconds: 600 } as const

/** Who is signed in, by a cookie that nobody else can make. The server keeps only which sessions were ended. */
export interface Sessions {
  /** The cookie for somebody who has signed in. */
  readonly begin: (request: IncomingMessage) => Promise<string>
  readonly isSignedIn: (request: IncomingMessage) => Promise<boolean>
  /** Ends the session of a request, wherever else its cookie may be; gives the cookie that takes that one away. */
  readonly end: (request: IncomingMessage) => Promise<string>
  /** The cookie for what is to be known again once somebody comes back from a provider. Only this site can read it. */
  readonly leave: (request: IncomingMessage, known: Readonly<Record<string, string>>) => Promise<string>
  /** What `leave` has kept; undefined where there is none, or not any more. */
  readonly back: (request: IncomingMessage) => Promise<Readonly<Record<string, unknown>> | undefined>
  /** The cookie that takes that of `leave` away. */
  readonly forget: (request: IncomingMessage) => string
}

/**
 * Sessions whose key is made once and kept in a folder, for this user of the machine alone; where several servers share a site, of a
 * secret that all of them have. Another password, or another provider, ends them all.
 * @param how what people sign in with
 */
export function openSessions(folder: string, secret: string | undefined, how: string): Sessions {
  const given = secret ?? keptKey(folder)
  const keyFor = (purpose: string) => new Uint8Array(hkdfSync('sha256', given, how, purpose, 32))
  const [key, wayKey] = [keyFor(PURPOSE), keyFor(WAY.purpose)]
  const ended = openEndedSessions(folder)

  async function sessionOf({ headers }: IncomingMessage): Promise<Session | undefined> {
    const token = tokenIn(headers.cookie, COOKIE)
    if (token === undefined) return undefined
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: PURPOSE })
      const { jti, iat, exp } = payload
      if (jti === undefined || iat === undefined || exp === undefined) return undefined
      const session = { id: jti, begun: iat, until: exp }
      return ended.isEnded(session) ? undefined : session
    } catch {
      return undefined
    }
  }

  return {
    async begin(request) {
      const token = await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(PURPOSE)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${HOURS}h`)
        .sign(key)
      return cookie(request, COOKIE, token, HOURS * 3600)
    },
    isSignedIn: async (request) => (await sessionOf(request)) !== undefined,
    async end(request) {
      const session = await sessionOf(request)
      if (session) ended.end(session)
      return cookie(request, COOKIE, '', 0)
    },
    async leave(request, known) {
      const token = await new EncryptJWT({ known })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(WAY.purpose)
        .setExpirationTime(`${WAY.seconds}s`)
        .encrypt(wayKey)
      return cookie(request, WAY.cookie, token, WAY.seconds)
    },
    async back({ headers }) {
      const token = tokenIn(headers.cookie, WAY.cookie)
      if (token === undefined) return undefined
      return jwtDecrypt<{ known: Record<string, unknown> }>(token, wayKey, { audience: WAY.purpose }).then(
        ({ payload }) => payload.known,
        () => undefined,
      )
    },
    forget: (request) => cookie(request, WAY.cookie, '', 0),
  }
}

function tokenIn(header = '', cookieName: string): string | undefined {
  for (const part of header.split(';')) {
    const [name, value] = part.split('=', 2)
    if (name?.trim() === cookieName) return value?.trim()
  }
  return undefined
}

/** Sent over HTTPS alone, but for this machine itself. */
function cookie({ headers }: IncomingMessage, name: string, value: string, seconds: number): string {
  const secure = isOwnHost(headers.host) ? '' : '; Secure'
  return `${name}=${value}; Path=${basePath()}/insight; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
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
