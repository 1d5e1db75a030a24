import { asksWhetherSolved, canFollow, isSolved, stepIn, waysOn } from '@/lib/insight/counted-site'
import { guidesOf } from '@/tests/lib/tree/graph'

const on = guidesOf({
  lamp: {
    which: { old: 'plugged ? interface=old', new: 'bulb' },
    plugged: { yes: 'bulb', no: 'plug/ > bulb' },
    bulb: 'light',
    light: 'solved',
    call: 'support',
    look: 'which',
  },
  plug: { push: 'in', in: 'solved', out: 'support' },
})

test.each([
  ['lamp/plugged', ['yes', 'no']],
  ['lamp/bulb', ['']],
  ['plug/in', ['']],
  ['lamp/light', []],
  ['plug/out', []],
  ['lamp/gone', []],
  ['gone/light', []],
])('the ways on from %s are %j', (key, ways) => {
  expect(waysOn(on, key)).toEqual(ways)
})

test('whether it helped is asked at every outcome, and at what leads straight to a solution', () => {
  const steps = [...on.values()].flatMap(({ id, steps }) => [...steps.keys()].map((step) => `${id}/${step}`))
  expect(steps.filter((key) => asksWhetherSolved(on, stepIn(on, key)!))).toEqual([
    ...['lamp/bulb', 'lamp/light', 'lamp/call', 'plug/push', 'plug/in', 'plug/out'],
  ])
  const solved = (key: string) => isSolved(on, { guide: key.split('/')[0]!, step: key.split('/')[1]! })
  expect([...steps, 'lamp/gone', 'gone/light'].filter(solved)).toEqual(['lamp/light', 'plug/in'])
})

test.each([
  ['lamp/plugged', 'lamp/bulb', true],
  ['lamp/plugged', 'plug/push', true],
  ['lamp/plugged', 'lamp/light', false],
  ['plug/in', 'lamp/bulb', true],
  ['plug/out', 'lamp/bulb', false],
  ['lamp/look', 'lamp/which', true],
  ['lamp/look', 'lamp/plugged', true],
  ['lamp/look', 'lamp/light', false],
  ['lamp/gone', 'lamp/bulb', false],
])('from %s a reader can come to %s next: %s', (from, to, can) => {
  expect(canFollow(on, from, to)).toBe(can)
})
