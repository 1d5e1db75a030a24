import { environmentOf, nothingIsSet, settingsIn } from '@/lib/site/build/settings'

test('the environment alone says what is built', () => {
  const environment = { CONTENT_DIR: 'yours', AUDIENCE: 'agent', PATH: '/bin' }
  expect(settingsIn(environment)).toEqual({ CONTENT_DIR: 'yours', AUDIENCE: 'agent' })
})

test('an empty variable is as good as none', () => {
  expect(settingsIn({ AUDIENCE: '' })).toEqual({})
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
])('%s=%s is refused, with what was found', (name, value) => {
  expect(() => settingsIn({ [name]: value })).toThrow(`${name} is "${value}"`)
})

test('another process gets these settings and none of ours', () => {
  const environment = { SITE_URL: 'https://old.example', ...environmentOf({ CONTENT_DIR: 'mine' }) }
  expect(settingsIn(environment)).toEqual({ CONTENT_DIR: 'mine' })
})

test('an empty variable says something all the same: that the site is for customers', () => {
  expect([nothingIsSet({ PATH: '/bin' }), nothingIsSet({ AUDIENCE: '' })]).toEqual([true, false])
})
