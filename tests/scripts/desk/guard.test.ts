import { expect, test } from '@jest/globals'
import { judge } from '@/scripts/desk/serve/guard'

const own = { port: 4400, token: 'secret-token' }
const cookie = `other=1; signpost-desk-4400=${own.token}`
const host = '127.0.0.1:4400'
const origin = `http://${host}`
const json = { host, origin, cookie, 'content-type': 'application/json' }

/** What becomes of a request: let in, signed in, or the status of a refusal. */
function verdict(method: string, url: string, headers: Record<string, string>): string | number {
  const judged = judge({ method, url, headers }, own)
  return judged.kind === 'refused' ? judged.status : judged.kind
}

test.each([
  ['GET', '/desk', { host, cookie }, 'let in'],
  ['GET', '/desk/api/overview', { host: 'localhost:4400', cookie }, 'let in'],
  ['GET', '/en/dark', { host, cookie }, 'let in'],
  ['GET', '/en/dark', { host }, 401],
  ['GET', '/__nextjs_launch-editor?file=/etc/hosts', { host }, 401],
  ['PUT', '/desk/api/file', json, 'let in'],
  ['GET', `/desk?token=${own.token}`, { host, 'sec-fetch-site': 'none' }, 'sign in'],
  ['GET', '/desk?token=another', { host }, 403],
  ['GET', '/desk', { host }, 401],
  ['GET', '/desk/api/overview', { host, cookie: 'signpost-desk-4400=wrong' }, 401],
  ['GET', '/desk/api/overview', { host, cookie: `signpost-desk-4401=${own.token}` }, 401],
  ['GET', '/desk', { host: 'evil.example', cookie }, 403],
  ['GET', '/desk', { host: 'evil.example:4400', cookie }, 403],
  ['GET', '/en/dark', { host: 'evil.example:4400' }, 403],
  ['GET', '/desk', { cookie }, 403],
  ['GET', '/desk', { host, cookie, 'sec-fetch-site': 'cross-site' }, 403],
  ['GET', '/desk', { host, cookie, 'sec-fetch-site': 'same-site' }, 403],
  ['GET', '/en/dark', { host, 'sec-fetch-site': 'cross-site' }, 403],
  ['PUT', '/desk/api/file', { ...json, origin: 'http://evil.example' }, 403],
  ['PUT', '/desk/api/file', { ...json, origin: 'http://localhost:3000' }, 403],
  ['PUT', '/desk/api/file', { host, cookie, 'content-type': 'application/json' }, 403],
  ['PUT', '/desk/api/file', { ...json, 'content-type': 'text/plain' }, 415],
  ['PUT', '/desk/api/file', { ...json, cookie: '' }, 401],
  ['POST', '/en/dark', json, 405],
  ['POST', '/DESK/api/file', json, 405],
])('%s %s with %j: %s', (method, url, headers, expected) => {
  expect(verdict(method, url, headers)).toBe(expected)
})
