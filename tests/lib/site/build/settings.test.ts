import {
  countingAddress,
  environmentOf,
  nothingIsSet,
  settingsIn,
  settingsKey,
} from '@/lib/site/build/settings'

test('the environment alone says what is built', () => {
  const environment = { CONTENT_DIR: 'yours', AUDIENCE: 'agent', PATH: '/bin' }
  expect(settingsIn(environment)).toEqual({ CONTENT_DIR: 'yours', AUDIENCE: 'agent' })
})

test('each setting is taken as it is given', () => {
  const all = {
    CONTENT_DIR: 'yours',
    SITE_URL: 'https://support.example',
    AUDIENCE: 'agent',
    DRAFTS: '1',
    BASE_PATH: '/help',
    INSIGHT: 'on',
    INSIGHT_URL: 'http://count.example/_count',
  }
  expect(settingsIn(all)).toEqual(all)
  expect(environmentOf(settingsIn(all))).toEqual(all)
})

test('an empty variable is as good as none', () => {
  expect(settingsIn({ AUDIENCE: '' })).toStrictEqual({})
  expect(settingsIn({ BASE_PATH: '/' })).toStrictEqual({})
})

test('settings have one text, whatever their order, and other settings another', () => {
  const key = (environment: Record<string, string>) => settingsKey(settingsIn(environment))
  expect(key({ DRAFTS: '1', AUDIENCE: 'agent' })).toBe(key({ AUDIENCE: 'agent', DRAFTS: '1' }))
  const others = [
    {},
    { AUDIENCE: 'agent' },
    { CONTENT_DIR: 'agent' },
    { BASE_PATH: '/a' },
    { SITE_URL: 'https://a.example' },
  ]
  expect(new Set(others.map((one) => key(one as Record<string, string>))).size).toBe(others.length)
})

test.each([
  [{}, undefined],
  [{ BASE_PATH: '/help' }, undefined],
  [{ INSIGHT: 'on' }, '/_count'],
  [{ INSIGHT: 'on', BASE_PATH: '/help' }, '/help/_count'],
  [{ INSIGHT: 'on', INSIGHT_URL: 'https://count.example/c' }, 'https://count.example/c'],
])('with %j pages send what they count to %s', (environment, address) => {
  expect(countingAddress(settingsIn(environment))).toBe(address)
})

test.each([
  ['help/', '/help'],
  ['/help/us', '/help/us'],
  ['/', undefined],
])('a base path %s is %s', (BASE_PATH, tidy) => {
  expect(settingsIn({ BASE_PATH }).BASE_PATH).toBe(tidy)
})

test.each([
  ['AUDIENCE', 'agents'],
  ['DRAFTS', 'yes'],
  ['SITE_URL', 'foo'],
  ['SITE_URL', 'https://x"><script>alert(1)</script>'],
  ['SITE_URL', 'https://user:secret@x.example'],
  ['SITE_URL', 'javascript:alert(1)'],
  ['SITE_URL', 'https://x.example/?a'],
  ['BASE_PATH', '/a b'],
  ['BASE_PATH', '/../x'],
  ['INSIGHT', 'yes'],
  ['INSIGHT_URL', '/_count'],
  ['INSIGHT_URL', 'ftp://x.example/_count'],
  ['INSIGHT_URL', 'xhttp://x.example/_count'],
  ['INSIGHT_URL', 'javascript:alert(1)'],
])('%s=%s is refused, with what was found', (name, value) => {
  expect(() => settingsIn({ [name]: value })).toThrow(`${name} is "${value}"`)
})

test('another process gets these settings and none of ours', () => {
  expect(Object.keys(environmentOf({})).sort()).toEqual([
    ...['AUDIENCE', 'BASE_PATH', 'CONTENT_DIR', 'DRAFTS', 'INSIGHT', 'INSIGHT_URL', 'SITE_URL'],
  ])
  const environment = { SITE_URL: 'https://old.example', ...environmentOf({ CONTENT_DIR: 'mine' }) }
  expect(settingsIn(environment)).toEqual({ CONTENT_DIR: 'mine' })
})

test('an empty variable says something all the same: that the site is for customers', () => {
  expect([nothingIsSet({ PATH: '/bin' }), nothingIsSet({ AUDIENCE: '' })]).toEqual([true, false])
})
