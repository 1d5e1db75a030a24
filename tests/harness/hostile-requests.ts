import { request } from './raw-request'

/** What no answer may hold as it is: markup, a header, another site's name. */
export const MARKS = ['<x-evil', 'evil.example', '\r\nx-evil:'] as const

const LONG = 65_536

/** What is put behind an address. */
const BEHIND = [
  ...['', '/', '//', '%', '%zz', '%E0%A4%A', '%c0%ae%c0%ae/', '%00', '\u0000', '%0d%0aX-Evil:%20y', '%u0000'],
  ...[
    '/..',
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/',
    '\\..\\..\\',
    '/.git/config',
  ],
  ...[
    ';a=b',
    ':80',
    '@evil.example',
    '#<x-evil>',
    '<x-evil>',
    '"><x-evil>',
    '%3Cx-evil%3E',
    '/_next/../',
    '/%5f_next',
  ],
  ...[
    '?',
    '??',
    '?&&==',
    '?ui=<x-evil>',
    '?ui=%3Cx-evil%3E',
    '?ui=__proto__',
    '?via=__proto__.constructor',
    '?via=%',
  ],
  ...[
    '?q=%3Cx-evil%3E',
    '?q=%',
    '?model=<x-evil>',
    '?model=a&model=b&model[]=c',
    '?next=//evil.example',
    '?to=https://evil.example',
  ],
  ...[
    '?token=<x-evil>',
    '?_rsc=1',
    '?__nextDataReq=1',
    '?nxtPlang=../..',
    '?amp=1',
    '?name=../../../etc/passwd',
  ],
  ...['via', 'ui', 'q', 'model', 'a'].map((name) => `?${name}=${`${'a'.repeat(60)}.b~`.repeat(LONG / 63)}`),
  `/${'a'.repeat(LONG)}`,
  `/${'%2e%2e/'.repeat(LONG / 7)}`,
  `/${'/'.repeat(LONG)}`,
]

/** Headers that a proxy, a framework or an attacker sends. */
const HEADERS = [
  ...[
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: javascript',
    'X-Forwarded-For: <x-evil>',
    'Forwarded: host=evil.example',
  ],
  ...[
    'X-Forwarded-Prefix: //evil.example',
    'X-Original-URL: /etc/passwd',
    'X-Rewrite-URL: /insight',
    'X-Host: evil.example',
  ],
  ...[
    'X-HTTP-Method-Override: DELETE',
    'Referer: https://evil.example/<x-evil>',
    'User-Agent: <x-evil>',
    'Origin: https://evil.example',
  ],
  ...[
    'Origin: null',
    'Cookie: a=<x-evil>; __proto__=1',
    `Cookie: ${'a=b; '.repeat(LONG / 6)}`,
    `Referer: ${'a'.repeat(LONG)}`,
  ],
  ...[
    `Accept: text/markdown;a="${','.repeat(LONG)}`,
    `Accept: ${'text/markdown,'.repeat(LONG / 14)}`,
    'Accept: <x-evil>',
  ],
  ...[
    `Accept-Language: ${'en-u-aa0-'.repeat(LONG / 9)}`,
    `Accept-Language: ${'xx,'.repeat(LONG / 3)}`,
    'Accept-Language: <x-evil>;q=__proto__',
  ],
  ...[
    `Accept-Encoding: ${'br;q=0,'.repeat(LONG / 7)}`,
    'Accept-Encoding: <x-evil>',
    `If-None-Match: ${'"a",'.repeat(LONG / 4)}`,
  ],
  ...[
    'If-Modified-Since: <x-evil>',
    'Range: bytes=5-1',
    'Range: bytes=0-0,1-1',
    `Range: bytes=${'0-1,'.repeat(LONG / 4)}`,
    'Range: bytes=-',
  ],
  ...[
    'Expect: 100-continue',
    'Expect: <x-evil>',
    'Upgrade: h2c',
    'Connection: keep-alive, Host',
    'TE: trailers',
    'Content-Type: <x-evil>',
  ],
  ...[
    'RSC: 1',
    'Next-Router-Prefetch: 1',
    'Next-Router-State-Tree: %',
    `Next-Router-State-Tree: ${'['.repeat(LONG)}`,
    'Next-Url: //evil.example',
  ],
  ...[
    'Next-Action: x',
    'Next-HMR-Refresh: 1',
    'Next-Router-Segment-Prefetch: /_tree',
    'x-nextjs-data: 1',
    'x-matched-path: /insight',
  ],
  ...[
    'x-middleware-subrequest: middleware:middleware:middleware:middleware:middleware',
    'x-middleware-rewrite: https://evil.example',
  ],
  ...[
    'x-invoke-path: /_error',
    'x-invoke-status: 500',
    'x-invoke-error: {"message":"<x-evil>"}',
    'x-invoke-output: /_error',
  ],
  ...[
    'x-now-route-matches: 1=..',
    'x-prerender-revalidate: x',
    'x-prerender-bypass: x',
    'x-signpost-pass: x',
    'Cookie: __prerender_bypass=x',
  ],
]

const METHODS = 'HEAD POST PUT DELETE PATCH OPTIONS TRACE PROPFIND get BREW'.split(' ')

/** Every request that is tried at one address. */
export function hostileRequests(address: string): string[] {
  const small = { headers: ['Content-Type: application/json', 'Content-Length: 2'] }
  return [
    ...BEHIND.map((behind) => request(address + behind)),
    ...HEADERS.map((header) => request(address, { headers: [header] })),
    ...METHODS.map((method) => request(address, { method, headers: ['Content-Length: 0'] })),
    ...['POST', 'PUT', 'DELETE'].map((method) => `${request(address, { method, ...small })}{}`),
    request(address, { method: 'B'.repeat(LONG) }),
    request(address).replace('Host: localhost', 'Host: evil.example'),
    request(address).replace('Host: localhost', 'Host: <x-evil>'),
    request(address).replace('Host: localhost\r\n', ''),
    request(address).replace('Host: localhost', 'Host: localhost\r\nHost: evil.example'),
    request(address).replace('HTTP/1.1', 'HTTP/1.0'),
    request(address).replace('HTTP/1.1', 'HTTP/9.9'),
  ]
}
