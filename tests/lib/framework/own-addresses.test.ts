import { isLost, meantAddress } from '@/lib/framework/own-addresses'

const SERVED = {
  pages: new Set(['en', 'en/move', 'en/move/step']),
  moved: { old: 'move', 'move/former': 'move/step' },
}

test.each([
  ['/en', false],
  ['/en/move/step?via=a.b', false],
  ['/en/move/', false],
  ['/en/nothing', true],
  ['/en/move/nothing', true],
  ['/xx', true],
  ['/_nowhere', true],
  ['/en/old', false],
  ['/en/old/step', false],
  ['/en/old/former', false],
  ['/en/old/any-step', true],
  ['/en/old/constructor', true],
  ['/en/move/former', false],
  ['/s/abcdefg', false],
  ['/files/en/plan.pdf', false],
  ['/_next/static/x', false],
  ['/robots.txt', false],
  ['/', false],
])('an address %s is lost before the framework sees it: %s', (url, lost) => {
  expect(isLost(url, SERVED)).toBe(lost)
})

test.each([
  ['/en/move/step.?via=a.b', '/en/move/step?via=a.b'],
  ['/en/move/former).', '/en/move/former'],
  ['/en/old/former.', '/en/old/former'],
  ['/en/old/any-step.', undefined],
  ['/en/nothing.', undefined],
  ['/en/move/step', undefined],
])('%s leads on to %s', (url, meant) => {
  expect(meantAddress(url, SERVED)).toBe(meant)
})
