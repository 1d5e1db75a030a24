import { describe, expect, it } from '@jest/globals'
import { judge } from '@/scripts/mark/guard'

const own = { port: 4100, token: 'secret' }
const host = '127.0.0.1:4100'
const put = {
  host,
  origin: `http://${host}`,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
}

describe('judge', () => {
  it('lets the own page through', () => {
    expect(judge({ method: 'GET', url: '/secret/', headers: { host } }, own)).toEqual({ path: '' })
    expect(judge({ method: 'GET', url: '/secret/editor.js?1', headers: { host } }, own)).toEqual({
      path: 'editor.js',
    })
    expect(judge({ method: 'PUT', url: '/secret/marks', headers: put }, own)).toEqual({ path: 'marks' })
  })

  it.each([
    ['a name pointed at this machine', 'GET', '/secret/', { host: 'evil.example:4100' }, 403],
    ['another port', 'GET', '/secret/', { host: '127.0.0.1:80' }, 403],
    ['no host', 'GET', '/secret/', {}, 403],
    ['no token', 'GET', '/', { host }, 404],
    ['a wrong token', 'GET', '/secreT/', { host }, 404],
    ['half a token', 'GET', '/secre/', { host }, 404],
    ['another method', 'POST', '/secret/marks', put, 405],
    ['another site', 'GET', '/secret/', { host, 'sec-fetch-site': 'cross-site' }, 403],
    ['another origin', 'PUT', '/secret/marks', { ...put, origin: 'http://evil.example' }, 403],
    ['the origin null', 'PUT', '/secret/marks', { ...put, origin: 'null' }, 403],
    ['no origin', 'PUT', '/secret/marks', { host, 'content-type': 'application/json' }, 403],
    ['what a form could send', 'PUT', '/secret/marks', { ...put, 'content-type': 'text/plain' }, 415],
  ])('refuses %s', (_, method, url, headers, status) => {
    expect(judge({ method, url, headers }, own)).toMatchObject({ status })
  })
})
