import { mendFirst, reportOf, type StepCount } from '@/lib/insight/report'
import { shareOf, wilson } from '@/lib/insight/share'
import { LAMP } from '@/tests/harness/counted-site'

const guides = new Map([['lamp', LAMP]])

function count(text: string): StepCount {
  const [step = '', kind = '', key = '', n = '1'] = text.split(' ')
  return { guide: 'lamp', step, kind: kind as StepCount['kind'], key: key === '-' ? '' : key, n: Number(n) }
}

function report(...counts: string[]) {
  return new Map(reportOf(guides, LAMP, counts.map(count)).map((one) => [one.step, one]))
}

test('drop-off is arrivals less departures, and going back is told apart', () => {
  const at = report(
    'plugged arrive link 10',
    'plugged arrive back 2',
    'plugged answer yes 6',
    'plugged answer no 3',
    'plugged left back 1',
  ).get('lamp/plugged')!
  expect(at).toMatchObject({ arrivals: 12, departures: 9, dropOff: 3, back: 1, lost: 2 })
  expect(at.ways.map(({ key, n, to }) => [key, n, to])).toEqual([
    ['yes', 6, 'lamp/bulb'],
    ['no', 3, 'lamp/plug-in'],
  ])
})

test('an answer that is gone from the guide is still a departure', () => {
  const at = report('plugged arrive link 9', 'plugged answer yes 5', 'plugged answer perhaps 4').get(
    'lamp/plugged',
  )!
  expect(at.ways.map(({ n }) => n)).toEqual([5, 0, 4])
  expect(at.departures).toBe(9)
})

test('at a fix the answers say whether it helped, at an outcome the readers', () => {
  const at = report('bulb answer works 8', 'bulb answer dark 2', 'light solved yes 4', 'light solved no 0')
  expect(at.get('lamp/bulb')!.helped).toMatchObject({ yes: 8, no: 2, rate: { share: 0.8 } })
  expect(at.get('lamp/light')!.helped).toEqual({ yes: 4, no: 0 })
})

test('steps come in walking order, those that nobody saw as well', () => {
  expect([...report().keys()]).toEqual([
    'lamp/plugged',
    'lamp/bulb',
    'lamp/light',
    'lamp/call',
    'lamp/plug-in',
  ])
})

test('what loses most people is mended first, whatever its share', () => {
  const reports = reportOf(
    guides,
    LAMP,
    ['plugged arrive link 1000', 'plugged answer yes 900', 'bulb arrive answer 10', 'light solved no 40'].map(
      count,
    ),
  )
  expect(mendFirst(reports).map(({ step, people, why }) => [step, people, why])).toEqual([
    ['lamp/plugged', 100, 'lost'],
    ['lamp/light', 40, 'no'],
    ['lamp/bulb', 10, 'lost'],
  ])
})

test('of fewer than five nothing is said in per cent', () => {
  expect([shareOf(2, 4), wilson(2, 4), shareOf(2, 5)]).toEqual([undefined, undefined, 0.4])
})

// Newcombe 1998, Statistics in Medicine 17, table I.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the interval of %i in %i', (part, whole, low, high) => {
  const interval = wilson(part, whole)!
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})
