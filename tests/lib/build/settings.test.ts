import { applySettings, settingsInForce } from '@/lib/build/settings'

const NAMES = ['CONTENT_DIR', 'SITE_URL', 'AUDIENCE', 'BASE_PATH'] as const
const before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]))

beforeEach(() => NAMES.forEach((name) => Reflect.deleteProperty(process.env, name)))
afterAll(() => Object.assign(process.env, before))

test('the environment alone says what is built', () => {
  process.env.CONTENT_DIR = 'yours'
  process.env.AUDIENCE = 'agent'
  expect(settingsInForce()).toEqual({ CONTENT_DIR: 'yours', AUDIENCE: 'agent' })
})

test('an empty variable is as good as none', () => {
  process.env.AUDIENCE = ''
  expect(settingsInForce()).toEqual({})
})

test.each([
  ['AUDIENCE', 'agents'],
  ['SITE_URL', 'foo'],
  ['SITE_URL', 'https://x"><script>alert(1)</script>'],
  ['SITE_URL', 'https://user:secret@x.example'],
  ['SITE_URL', 'javascript:alert(1)'],
  ['SITE_URL', 'https://x.example/?a'],
  ['BASE_PATH', '/a b'],
  ['BASE_PATH', '/../x'],
])('%s=%s is refused, with what was found', (name, value) => {
  process.env[name] = value
  expect(() => settingsInForce()).toThrow(`${name} is "${value}"`)
})

test('settings become those of the process', () => {
  process.env.SITE_URL = 'https://old.example'
  applySettings({ CONTENT_DIR: 'mine' })
  expect(settingsInForce()).toEqual({ CONTENT_DIR: 'mine' })
})
