import { mendFirst, reportOf, type StepCount } from '@/lib/insight/report'
import { number, percent, shareOf, wilson } from '@/lib/insight/share'
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

test('shares are said in whole per cent, and where there are too few a dash', () => {
  expect([percent(0.625), percent(1), percent(0), percent(undefined)]).toEqual(['63 %', '100 %', '0 %', '–'])
  expect([number(7), number(1234)]).toEqual(['7', '1,234'])
})

test('no bound is below nothing or above all', () => {
  expect(wilson(5, 5)).toMatchObject({ share: 1, high: 1 })
  expect(wilson(0, 5)).toMatchObject({ share: 0, low: 0 })
})

test('how a step was reached, and how it was left, is told apart', () => {
  const at = report(
    ...['answer', 'link', 'search', 'back', 'restart'].map((way, i) => `plugged arrive ${way} ${i + 1}`),
    ...['plugged left back 4', 'plugged left restart 3', 'plugged copy - 2', 'plugged answer yes 2'],
    'plugged derived yes 6',
  ).get('lamp/plugged')!
  expect(at).toMatchObject({
    ...{ title: 'Step plugged', kind: 'question', arrivals: 15, departures: 2, dropOff: 13, copies: 2 },
    ...{ by: { answer: 1, link: 2, search: 3, back: 4, restart: 5 }, back: 4, restart: 3, lost: 6 },
  })
  expect(at.dropOffShare).toBeCloseTo(13 / 15)
  expect(at.helped).toBeUndefined()
  expect(at.ways).toEqual([
    { key: 'yes', label: 'yes', to: 'lamp/bulb', n: 2, derived: 6 },
    { key: 'no', label: 'no', to: 'lamp/plug-in', n: 0, derived: 0 },
  ])
})

test('of five who went on, the share of each answer is known; of none, no share at all', () => {
  const at = report('plugged answer yes 4', 'plugged answer no 1', 'plugged answer maybe 0')
  expect(at.get('lamp/plugged')!.ways).toEqual([
    { key: 'yes', label: 'yes', to: 'lamp/bulb', n: 4, share: 0.8, derived: 0 },
    { key: 'no', label: 'no', to: 'lamp/plug-in', n: 1, share: 0.2, derived: 0 },
    { key: 'maybe', label: 'maybe', to: '', n: 0, share: 0, derived: 0 },
  ])
  expect(at.get('lamp/bulb')).not.toHaveProperty('dropOffShare')
})

test('nobody is lost at an outcome, nor fewer than nobody anywhere', () => {
  const at = report(
    'light arrive answer 9',
    'call arrive answer 7',
    'bulb arrive answer 2',
    'bulb answer dark 5',
  )
  expect(['light', 'call', 'bulb'].map((step) => at.get(`lamp/${step}`)!.lost)).toEqual([0, 0, 0])
  expect(['light', 'call', 'bulb', 'plug-in'].map((step) => at.get(`lamp/${step}`)!.kind)).toEqual([
    ...['solved', 'support', 'question', 'instruction'],
  ])
})

test('an instruction says whether it helped once somebody said so', () => {
  expect(report().get('lamp/plug-in')!.helped).toBeUndefined()
  expect(report('plug-in solved yes 1').get('lamp/plug-in')!.helped).toEqual({ yes: 1, no: 0 })
  expect(report().get('lamp/light')!.helped).toEqual({ yes: 0, no: 0 })
  expect(report('plug-in answer - 3').get('lamp/plug-in')!.ways).toEqual([
    { key: '', label: '', to: 'lamp/light', n: 3, derived: 0 },
  ])
})

test('counts of other guides are not those of this one', () => {
  const counts: StepCount[] = [{ guide: 'bell', step: 'plugged', kind: 'arrive', key: 'link', n: 9 }]
  expect(reportOf(guides, LAMP, counts)[0]!.arrivals).toBe(0)
})

test('ten are mended first, and a question whose answer is no loses nobody by that', () => {
  const lost = reportOf(guides, LAMP, [count('plugged arrive link 9'), count('bulb answer dark 8')])
  expect(mendFirst(lost)).toEqual([{ step: 'lamp/plugged', title: 'Step plugged', people: 9, why: 'lost' }])
  const many = Array.from({ length: 12 }, () => lost[0]!)
  expect([mendFirst(many).length, mendFirst(many, 3).length]).toEqual([10, 3])
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
