import { jest } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import Provider from 'oidc-provider'
import { offerInsight } from '@/lib/framework/insight-bridge'
import { httpServer } from '@/lib/site/http/http-server'
import { insightDoor } from '@/lib/site/serve/insight/insight-door'
import { openProvider } from '@/lib/site/serve/insight/sign-in/provider'
import { openSessions } from '@/lib/site/serve/insight/sign-in/session'

// By oidc-provider, which the OpenID Foundation has certified: it checks what a client does as strictly as those that firms have.
// `insight-provider.test.ts` has one that can be made to do wrong.

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-oidc-'))
const servers: { stop: () => unknown }[] = []
offerInsight(() => Promise.resolve(undefined))

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

let site = ''
beforeAll(async () => {
  // That it is not set up for production.
  for (const how of ['warn', 'info'] as const) jest.spyOn(console, how).mockImplementation(() => undefined)
  const at = createServer()
  const issuer = await listening(at)
  servers.push({ stop: () => (at.close(), at.closeAllConnections()) })
  const { url, stop } = await served(issuer)
  servers.push({ stop })
  site = url
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'signpost', client_secret: 'a secret of the two' },
        redirect_uris: [`${site}/insight/sign-in/back`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['of this test'] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.com`, email_verified: true }),
    }),
  })
  const answer = provider.callback()
  at.on('request', (request, response) => void answer(request, response))
})
afterAll(async () => {
  for (const { stop } of servers) await stop()
  jest.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

async function served(issuer: string) {
  const about = { issuer, clientId: 'signpost', clientSecret: 'a secret of the two' }
  const door = insightDoor({
    provider: openProvider({ ...about, allow: 'jo@example.com' }),
    ...{
      hash: undefined,
      origin: undefined,
      style: '',
      files: {},
      removeComment: () => Promise.resolve(true),
    },
    sessions: openSessions(folder, undefined, issuer),
    handle: async (_, response) => void response.end('numbers'),
  })
  const { server, stop } = httpServer((_, response) => response.end('a page'), door)
  return { url: await listening(server), stop }
}

/** A browser, as far as signing in needs one: it goes where it is led, and keeps cookies by name for each of the two. */
function browser() {
  const jars = new Map<string, Map<string, string>>()
  return async function go(url: string, form?: Record<string, string>): Promise<Response & { at: string }> {
    const { origin } = new URL(url)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const to = response.headers.get('location')
    return to === null ? Object.assign(response, { at: url }) : go(new URL(to, url).href)
  }
}

/** Signs in at the provider as somebody, and agrees to what the site asks to know. */
async function signIn(who: string) {
  const go = browser()
  const login = await go(`${site}/insight/sign-in/provider`)
  const consent = await go(login.at, { prompt: 'login', login: who, password: 'any' })
  return { go, back: await go(consent.at, { prompt: 'consent' }) }
}

test('who signs in at a provider of the trade comes in, and is known from then on', async () => {
  const { go, back } = await signIn('jo')
  expect([back.at, await back.text()]).toEqual([`${site}/insight`, 'numbers'])
  expect(await (await go(`${site}/insight`)).text()).toBe('numbers')
})

test('who is not on the list signs in there, and is not let in here', async () => {
  const { go, back } = await signIn('ann')
  expect(back.status).toBe(403)
  expect((await go(`${site}/insight`)).status).toBe(401)
})

test('who gives up at the provider comes back without being let in', async () => {
  const go = browser()
  const login = await go(`${site}/insight/sign-in/provider`)
  expect((await go(`${login.at}/abort`)).status).toBe(403)
})
