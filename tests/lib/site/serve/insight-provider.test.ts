import { jest } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { OAuth2Server, type MutableToken } from 'oauth2-mock-server'
import { offerInsight } from '@/lib/framework/insight-bridge'
import { httpServer } from '@/lib/site/http/http-server'
import { insightDoor } from '@/lib/site/serve/insight/insight-door'
import { signInSettings } from '@/lib/site/serve/insight/insight-settings'
import { allowedBy } from '@/lib/site/serve/insight/sign-in/allowed'
import { openProvider } from '@/lib/site/serve/insight/sign-in/provider'
import { openSessions } from '@/lib/site/serve/insight/sign-in/session'

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-oidc-'))
const oidc = new OAuth2Server()
/** What the provider says of who signs in; and what it is made to do wrong. */
let claims: Record<string, unknown> = {}
let spoil: (token: MutableToken) => void = () => undefined
oidc.service.on('beforeTokenSigning', (token: MutableToken) => {
  Object.assign(token.payload, claims)
  spoil(token)
})
oidc.service.on('beforeUserinfo', (answer: { body: unknown }) => {
  answer.body = { sub: 'johndoe', email: 'late@example.com', email_verified: true }
})
offerInsight(() => Promise.resolve(undefined))

async function served(issuer: string, origin?: string) {
  const allow = 'jo@example.com, @firm.example, groups=writers'
  const provider = openProvider({ issuer, clientId: 'signpost', clientSecret: 'secret', allow })
  const door = insightDoor({
    ...{
      provider,
      origin,
      style: '',
      files: {},
      removeComment: () => Promise.resolve(undefined),
      sessions: openSessions(folder, undefined, issuer),
    },
    handle: async (_, response) => void response.end('numbers'),
  })
  const { server, stop } = httpServer((_, response) => response.end('a reader’s page'), door)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

let site: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  await oidc.issuer.keys.generate('RS256')
  await oidc.start(0, '127.0.0.1')
  // It calls itself localhost.
  oidc.issuer.url = `http://127.0.0.1:${oidc.address().port}`
  site = await served(oidc.issuer.url)
})
afterAll(async () => {
  await site.stop()
  await oidc.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  claims = { email: 'jo@example.com', email_verified: true }
  spoil = () => undefined
})

let people = 0
function fetchOnly(url: string, cookie = ''): Promise<Response> {
  const from = `203.0.113.${++people % 250}`
  return fetch(url, { headers: { cookie, 'X-Forwarded-For': from }, redirect: 'manual' })
}
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .filter((one) => !one.endsWith('='))
    .join('; ')

/** To the provider and back, up to the address that the provider sends somebody to. */
async function toAndBack(query = '') {
  const left = await fetchOnly(`${site.url}/insight/sign-in/provider${query}`)
  const at = await fetchOnly(left.headers.get('location')!)
  return { cookie: cookiesOf(left), back: at.headers.get('location')!, left }
}

async function signedIn(query = '') {
  const { cookie, back } = await toAndBack(query)
  return fetchOnly(back, cookie)
}

test('who is allowed comes in by the provider, to the page that was asked for', async () => {
  const response = await signedIn(`?${new URLSearchParams({ next: '?guide=lamp&lang=en' }).toString()}`)
  expect([response.status, response.headers.get('location')]).toEqual([303, '/insight?guide=lamp&lang=en'])
  const page = await fetchOnly(`${site.url}/insight`, cookiesOf(response))
  expect(await page.text()).toBe('numbers')
})

test('the way there has PKCE, a state and a nonce, and the cookie is out of reach', async () => {
  const { left } = await toAndBack()
  const asked = new URL(left.headers.get('location')!).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)!.length).toBeGreaterThan(20)
  expect(asked.get('redirect_uri')).toBe(`${site.url}/insight/sign-in/back`)
  expect(left.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=600$/)
  expect(left.headers.get('set-cookie')).not.toContain(asked.get('state'))
})

test.each(['https://evil.example/', '//evil.example', '/en', '?a=b\r\nSet-Cookie: x=y', '?next=https://x'])(
  'signing in leads to /insight and nowhere else: %j',
  async (next) => {
    const response = await signedIn(`?${new URLSearchParams({ next }).toString()}`)
    expect(response.headers.get('location')).toBe('/insight')
  },
)

test.each<[string, Record<string, unknown>, number]>([
  ['an address of the list, whatever its capitals', { email: 'Jo@Example.com', email_verified: true }, 303],
  ['an address of a firm of the list', { email: 'ann@firm.example', email_verified: true }, 303],
  ['a claim of the list', { email: undefined, groups: ['readers', 'writers'] }, 303],
  ['an address that was not verified', { email: 'jo@example.com', email_verified: false }, 403],
  ['an address whose verification is not told', { email: 'jo@example.com', email_verified: undefined }, 403],
  ['another address', { email: 'joe@example.com', email_verified: true }, 403],
  ['a firm that only ends alike', { email: 'ann@notfirm.example', email_verified: true }, 403],
  ['an address with the firm’s in it', { email: 'ann@firm.example@evil.example', email_verified: true }, 403],
  ['another group', { email: 'x@y.example', email_verified: true, groups: 'writer' }, 403],
])('who has %s is let in or not', async (_, said, status) => {
  claims = said
  const response = await signedIn()
  expect(response.status).toBe(status)
  expect(cookiesOf(response).includes('signpost-insight=')).toBe(status === 303)
})

test('an address that only the userinfo endpoint tells is asked for there', async () => {
  claims = { email: undefined }
  const own = openProvider({
    ...{ issuer: oidc.issuer.url!, clientId: 'signpost', clientSecret: undefined, allow: 'late@example.com' },
  })
  const { to, way } = await own.leave(`${site.url}/insight/sign-in/back`)
  const at = await fetchOnly(to.toString())
  expect(await own.arrive(new URL(at.headers.get('location')!), way)).toBe('allowed')
})

test.each<[string, () => void]>([
  ['another nonce', () => (spoil = ({ payload }) => (payload.nonce = 'another'))],
  ['another audience', () => (spoil = ({ payload }) => (payload.aud = 'another'))],
  ['another issuer', () => (spoil = ({ payload }) => (payload.iss = 'https://evil.example'))],
  ['a time that is over', () => (spoil = ({ payload }) => (payload.exp = payload.iat - 600))],
])('a token with %s lets nobody in', async (_, prepare) => {
  prepare()
  expect((await signedIn()).status).toBe(403)
})

test.each<[string, (way: { cookie: string; back: string }) => Promise<Response>]>([
  ['another state', ({ cookie, back }) => fetchOnly(back.replace(/state=[^&]+/, 'state=another'), cookie)],
  ['no cookie', ({ back }) => fetchOnly(back)],
  ['the cookie of another browser', async ({ back }) => fetchOnly(back, (await toAndBack()).cookie)],
  [
    'a code that is used again',
    async ({ cookie, back }) => (await fetchOnly(back, cookie), fetchOnly(back, cookie)),
  ],
  ['a refusal', ({ cookie, back }) => fetchOnly(back.replace(/code=[^&]+/, 'error=access_denied'), cookie)],
])('coming back with %s lets nobody in', async (_, come) => {
  const response = await come(await toAndBack())
  expect([400, 403]).toContain(response.status)
  expect(cookiesOf(response)).toBe('')
})

test('a provider that does not answer stops neither the server nor readers, and is asked again later', async () => {
  const away = await served('http://127.0.0.1:9')
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect((await fetchOnly(`${away.url}/insight/sign-in/provider`)).status).toBe(502)
  expect((await fetchOnly(`${away.url}/insight/sign-in/provider`)).status).toBe(502)
  expect(told).toHaveBeenCalledTimes(2)
  expect(await (await fetchOnly(`${away.url}/en`)).text()).toBe('a reader’s page')
  expect((await fetchOnly(`${away.url}/insight`)).status).toBe(401)
  told.mockRestore()
  await away.stop()
})

test('the provider is told the site’s own address, whatever Host a request names', async () => {
  const public_ = openProvider({
    ...{ issuer: oidc.issuer.url!, clientId: 'signpost', clientSecret: undefined, allow: '*' },
  })
  const { to } = await public_.leave('https://help.example/insight/sign-in/back')
  expect(new URL(to).searchParams.get('redirect_uri')).toBe('https://help.example/insight/sign-in/back')
})

test.each<[Record<string, string>, RegExp]>([
  [{ OIDC_ISSUER: 'http://login.example.com' }, /OIDC_ISSUER/],
  [{ OIDC_ISSUER: 'login.example.com' }, /OIDC_ISSUER/],
  [{ OIDC_ISSUER: 'https://login.example.com', OIDC_ALLOW: '*' }, /OIDC_CLIENT_ID/],
  [{ OIDC_ISSUER: 'https://login.example.com', OIDC_CLIENT_ID: 'a' }, /OIDC_ALLOW/],
  [{ OIDC_ISSUER: 'https://login.example.com', OIDC_CLIENT_ID: 'a', OIDC_ALLOW: 'jo@x.example, jo' }, /"jo"/],
])('settings %j are refused, and say why', (environment, why) => {
  expect(() => signInSettings(environment)).toThrow(why)
})

test('a list that names nobody lets nobody in', () => {
  const nobody = allowedBy(' , ')
  expect('isAllowed' in nobody && nobody.isAllowed({ email: '', email_verified: true })).toBe(false)
})
