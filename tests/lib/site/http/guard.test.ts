import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { refusalOf } from '@/lib/site/http/guard'

/** What becomes of a request. */
function looked(headers: IncomingHttpHeaders, url = '/en', method = 'GET') {
  const request = { url, method, headers: { ...headers } } as IncomingMessage
  const refusal = refusalOf(request)
  return { status: refusal?.status, url: request.url, headers: request.headers }
}

test.each([
  ['those of a browser', 'gzip, deflate, br, zstd', 'gzip, deflate, br, zstd'],
  ['one that is refused', 'br;q=0, gzip', 'gzip, identity'],
  ['all refused', 'br;q=0.000, gzip ; q = 0', 'identity'],
  ['some less wanted', 'br;q=0.5, gzip;q=0.1', 'br, gzip, identity'],
  ['any refused', '*;q=0', ''],
  ['a list without an end', `br${',br'.repeat(60_000)}`, undefined],
  ['spaces without an end', `br;q=0${' '.repeat(60_000)}x`, undefined],
])('of encodings those stay that are wanted: %s', (_, encodings, left) => {
  expect(looked({ 'accept-encoding': encodings }).headers['accept-encoding']).toBe(left)
})

test.each([
  ['a page', 'GET', '/en', undefined],
  ['the head of a page', 'HEAD', '/en?ui=old', undefined],
  ['POST', 'POST', '/en', 405],
  ['another spelling of GET', 'get', '/en', 405],
  ['an asterisk', 'GET', '*', 400],
  ['a sign that is not finished', 'GET', '/%', 400],
  ['a NUL', 'GET', '/en/%00', 400],
  ['a line’s end', 'GET', '/en/%0aX', 400],
  ['no slash', 'GET', 'en', 400],
  ['another site', 'GET', '//evil.example', 404],
  ['another site with a backslash', 'GET', '/\\evil.example', 404],
  ['another site behind an origin', 'GET', 'http://host.example//evil.example', 404],
  ['a path that is too long', 'GET', `/${'a'.repeat(4096)}`, 414],
  ['a path that is not', 'GET', `/${'a'.repeat(4095)}`, undefined],
  ['a long query', 'GET', `/en?via=${'a'.repeat(100_000)}`, undefined],
])('%s is let through, or refused with its status', (_, method, url, status) => {
  expect(looked({}, url, method).status).toBe(status)
})

test('an address with its origin is one without', () => {
  expect(looked({}, 'http://host.example/en?a#b').url).toBe('/en?a')
  expect(looked({}, 'https://host.example').url).toBe('/')
})

test('of languages without an end those stay that are whole', () => {
  const { headers } = looked({ 'accept-language': `de-AT,${'xx-YY,'.repeat(10_000)}en` })
  expect(headers['accept-language']).toMatch(/^de-AT,(?:xx-YY,)+$/)
  expect(headers['accept-language']!.length).toBeLessThanOrEqual(4097)
})

test.each([
  ['a range', 'bytes=0-9', undefined, 'bytes=0-9'],
  ['one without an end', 'bytes=10-', undefined, 'bytes=10-'],
  ['one that ends before it begins', 'bytes=10-5', 416, 'bytes=10-5'],
  ['one without a beginning', 'bytes=-5', undefined, undefined],
  ['two', 'bytes=0-1,5-6', undefined, undefined],
  ['another unit', 'lines=1-2', undefined, undefined],
  ['a number without an end', `bytes=${'9'.repeat(400)}-1`, undefined, undefined],
])('%s is kept, passed over or refused', (_, range, status, left) => {
  const { headers, ...answer } = looked({ range })
  expect([answer.status, headers.range]).toEqual([status, left])
})
