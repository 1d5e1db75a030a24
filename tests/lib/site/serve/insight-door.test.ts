import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { SignJWT } from 'jose'
import { insightFor, offerInsight } from '@/lib/framework/insight-bridge'
import { httpServer } from '@/lib/site/http/http-server'
import { insightDoor } from '@/lib/site/serve/insight/insight-door'
import { openEndedSessions } from '@/lib/site/serve/insight/sign-in/ended-sessions'
import { hashPassword, isPassword, isPasswordHash } from '@/lib/site/serve/insight/sign-in/password'
import { openSessions } from '@/lib/site/serve/insight/sign-in/session'
import { createTurns } from '@/lib/site/serve/insight/sign-in/turns'

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-door-'))
const PASSWORD = 'a lamp that stays dark'
/** Little work, so that tests take little time. */
const hash = await hashPassword(PASSWORD, 1 << 14)
const sessions = openSessions(folder, undefined, hash)
offerInsight(() => Promise.resolve(undefined))
const removed: number[] = []
/** Whether the database is. */
let isAway = false
const door = insightDoor({
  ...{ hash, sessions, style: 'a{}' },
  handle: async (request, response) => {
    const admitted = insightFor(new Headers(request.headers as Record<string, string>)) !== undefined
    response
      .setHeader('Content-Security-Policy', 'what the framework says')
      .end(admitted ? 'numbers' : 'nothing')
  },
  removeComment: (id) => Promise.resolve(isAway ? undefined : removed.push(id) > 0),
  files: { 'steps.csv': () => Promise.resolve({ type: 'text/csv', text: 'step\r\n' }) },
})
const { server, stop } = httpServer((_, response) => response.writeHead(404).end(), door)
let url = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

let people = 0
function signIn(password: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/insight/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ password }) },
    headers: { Origin: url, 'X-Forwarded-For': `203.0.113.${++people}`, ...headers },
  })
}

function open(file = '', cookie = ''): Promise<Response> {
  return fetch(`${url}/insight${file}`, { headers: { cookie }, redirect: 'manual' })
}

async function cookie(): Promise<string> {
  return (await signIn(PASSWORD)).headers.get('set-cookie')!.split(';')[0]!
}

test('nobody sees numbers without the password, not even by their file', async () => {
  for (const file of ['', '/steps.csv']) {
    const response = await open(file)
    expect([response.status, await response.text()]).toEqual([
      401,
      expect.stringContaining('type="password"'),
    ])
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
})

test('the password opens the page and the files, with a policy that nothing weakens', async () => {
  const own = await cookie()
  const page = await open('', own)
  expect([page.status, await page.text()]).toEqual([200, 'numbers'])
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+'; /)
  expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
  expect(await (await open('/steps.csv', own)).text()).toBe('step\r\n')
})

test('the cookie is for this page, out of reach of scripts and of other sites', async () => {
  const said = (await signIn(PASSWORD)).headers.get('set-cookie')
  expect(said).toMatch(/^signpost-insight=[\w.-]+; Path=\/insight; HttpOnly; SameSite=Lax; Max-Age=43200$/)
  expect(await sessions.begin({ headers: { host: 'help.example' } } as never)).toMatch(/; Secure$/)
  expect(statSync(path.join(folder, 'session.key')).mode & 0o077).toBe(0)
})

test('who signs out ends the cookie wherever a copy of it is, also after a restart', async () => {
  const [own, others] = [await cookie(), await cookie()]
  const out = { method: 'POST', redirect: 'manual', headers: { Origin: url, cookie: own } } as const
  expect((await fetch(`${url}/insight/sign-out`, out)).status).toBe(303)
  expect([(await open('', own)).status, (await open('', others)).status]).toEqual([401, 200])
  const restarted = openSessions(folder, undefined, hash)
  expect(await restarted.isSignedIn({ headers: { cookie: own } } as never)).toBe(false)
  expect(await restarted.isSignedIn({ headers: { cookie: others } } as never)).toBe(true)
})

test('sessions that ended are forgotten once they would have run out, and never fill more than a page', () => {
  let now = 0
  const ended = openEndedSessions(folder, () => now, 10)
  const session = (id: string) => ({ id, begun: now / 1000, until: now / 1000 + 100 })
  for (let n = 0; n < 9; n++) ended.end(session(`a${n}`))
  const early = session('early')
  expect([ended.isEnded(session('a3')), ended.isEnded(early)]).toEqual([true, false])
  for (let n = 0; n < 3; n++) ended.end(session(`b${n}`))
  expect([ended.isEnded(early), ended.isEnded(session('a3'))]).toEqual([true, true])
  now = 50_000
  expect(ended.isEnded(session('late'))).toBe(false)
  expect(readFileSync(path.join(folder, 'sessions.ended'), 'utf8').split('\n').length).toBeLessThan(11)
  now = 200_000
  ended.end(session('last'))
  expect(readFileSync(path.join(folder, 'sessions.ended'), 'utf8')).toBe('last 300\n')
})

test('who signs in comes to the page that was asked for, and nowhere else', async () => {
  const asked = await (await open('?guide=lamp&lang=en')).text()
  expect(asked).toContain('name="next" value="?guide=lamp&amp;lang=en"')
  const body = (next: string) => new URLSearchParams({ password: PASSWORD, next })
  const to = async (next: string) => {
    const headers = { Origin: url, 'X-Forwarded-For': `203.0.113.${++people}` }
    const response = await fetch(`${url}/insight/sign-in`, {
      ...{ method: 'POST', redirect: 'manual', headers, body: body(next) },
    })
    return response.headers.get('location')
  }
  expect(await to('?guide=lamp&lang=en')).toBe('/insight?guide=lamp&lang=en')
  for (const next of ['https://evil.example', '//evil.example', '/en', '?x=//y'])
    expect(await to(next)).toBe('/insight')
})

test('a flood of attempts takes no more places than there are, and does not keep others out for good', async () => {
  const turns = createTurns({ atOnce: 2, waiting: 4, chance: () => 0 })
  let [underway, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++underway)
    await new Promise(setImmediate)
    underway -= 1
    return 'done'
  }
  const all = await Promise.all(Array.from({ length: 20 }, () => turns.take(work)))
  expect([most, all.filter((one) => one === 'done').length]).toEqual([2, 6])
  // The last that came was not the one sent away.
  expect(all.at(-1)).toBe('done')
  await expect(turns.take(() => Promise.reject(new Error('wrong')))).rejects.toThrow('wrong')
  expect(await turns.take(work)).toBe('done')
})

test('a wrong password is told, and opens nothing', async () => {
  const response = await signIn('a lamp that stays lit')
  expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
  expect(await response.text()).toContain('role="alert"')
})

test.each<[string, () => Promise<string>]>([
  ['made up', async () => 'signpost-insight=abc.def.ghi'],
  ['changed in one sign', async () => (await cookie()).replace(/.$/, (sign) => (sign === 'A' ? 'Q' : 'A'))],
  ['signed with another key', async () => `signpost-insight=${await token('HS256', new Uint8Array(32))}`],
  ['not signed at all', async () => 'signpost-insight=eyJhbGciOiJub25lIn0.eyJhdWQiOiJpbnNpZ2h0In0.'],
  [
    'of another password',
    async () => openSessions(folder, undefined, 'another').begin({ headers: {} } as never),
  ],
])('a cookie that is %s opens nothing', async (_, made) => {
  expect((await open('', await made())).status).toBe(401)
})

function token(alg: string, key: Uint8Array): Promise<string> {
  return new SignJWT().setProtectedHeader({ alg }).setAudience('insight').setExpirationTime('1h').sign(key)
}

test('whoever guesses is stopped, whatever the next guess is', async () => {
  const from = { 'X-Forwarded-For': '198.51.100.3' }
  for (let n = 0; n < 5; n++) expect((await signIn(`guess ${n}`, from)).status).toBe(403)
  expect((await signIn(PASSWORD, from)).status).toBe(429)
  expect((await signIn(PASSWORD)).status).toBe(303)
})

test('a comment is removed by who has signed in, from a page of ours, and by its number', async () => {
  const own = await cookie()
  const remove = (comment: string, headers: Record<string, string>) =>
    fetch(`${url}/insight/remove`, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ comment, next: '?guide=lamp' }) },
      headers: { Origin: url, cookie: own, ...headers },
    })
  expect((await remove('1', { cookie: '' })).status).toBe(401)
  expect((await remove('1', { Origin: 'https://evil.example' })).status).toBe(403)
  for (const comment of ['', '-1', '1.5', 'x', '1e400']) await remove(comment, {})
  expect(removed).toEqual([])
  expect((await remove('17', {})).headers.get('location')).toBe('/insight?guide=lamp#insight.comments')
  expect(removed).toEqual([17])
  isAway = true
  expect((await remove('18', {})).status).toBe(503)
  isAway = false
  expect(removed).toEqual([17])
})

test('the form of another site signs nobody in, nor out', async () => {
  expect((await signIn(PASSWORD, { Origin: 'https://evil.example' })).status).toBe(403)
  const out = { method: 'POST', headers: { Origin: 'https://evil.example' } }
  expect((await fetch(`${url}/insight/sign-out`, out)).status).toBe(403)
})

test('a pass that somebody brings along admits nobody', () => {
  expect(insightFor(new Headers({ 'x-signpost-pass': 'undefined' }))).toBeUndefined()
  expect(insightFor(new Headers())).toBeUndefined()
})

test('a hash is of one password alone, and a text that is none is told', async () => {
  expect(await isPassword('another', hash)).toBe(false)
  expect(await hashPassword(PASSWORD, 1 << 14)).not.toBe(hash)
  expect([hash, 'secret', 'scrypt:2:8:1:aaaaaaaaaaaaaaaa:'.padEnd(80, 'a')].map(isPasswordHash)).toEqual([
    true,
    false,
    false,
  ])
})
