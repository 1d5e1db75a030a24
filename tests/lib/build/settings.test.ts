import { applySettings, settingsInForce } from '@/lib/build/settings'

const NAMES = ['CONTENT_DIR', 'SITE_URL', 'AUDIENCE'] as const
const before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]))

beforeEach(() => NAMES.forEach((name) => Reflect.deleteProperty(process.env, name)))
afterAll(() => Object.assign(process.env, before))

test('what a build remembers holds until the environment says otherwise', () => {
  const remembered = { CONTENT_DIR: 'mine', AUDIENCE: 'agent' }
  expect(settingsInForce(remembered)).toEqual(remembered)
  process.env.CONTENT_DIR = 'yours'
  expect(settingsInForce(remembered)).toEqual({ CONTENT_DIR: 'yours', AUDIENCE: 'agent' })
})

test('an empty variable unsets what a build remembers', () => {
  process.env.AUDIENCE = ''
  expect(settingsInForce({ CONTENT_DIR: 'mine', AUDIENCE: 'agent' })).toEqual({ CONTENT_DIR: 'mine' })
})

test('settings become those of the process', () => {
  process.env.SITE_URL = 'https://old.example'
  applySettings({ CONTENT_DIR: 'mine' })
  expect(settingsInForce()).toEqual({ CONTENT_DIR: 'mine' })
})
