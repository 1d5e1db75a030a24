import { randomBytes } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { median, percentile } from './numbers'
import { optionsFrom } from './options'
import { again } from './parts/walk'
import { cpuSecondsIn } from './run'
import { asText } from './table'
import { asHeavy } from './walk/as-heavy'

test('the median of an even count lies between the two in the middle', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(median([4, 1, 3, 100])).toBe(3.5)
  expect(median([])).toBeNaN()
  expect(median([NaN, 5, NaN, 1, 3])).toBe(3)
})

test('a percentile is a number that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect(percentile(hundred, 99)).toBe(99)
  expect(percentile(hundred, 50)).toBe(50)
  expect(percentile([7], 1)).toBe(7)
})

test('processor time is read behind the name, whatever that holds', () => {
  expect(
    cpuSecondsIn('42 (node (x) 1 2) S 1 42 42 0 -1 4194560 999 888 0 0 650 26 77 88 20 0 11 0 5 6'),
  ).toBeCloseTo(6.76)
})

test('without options everything is measured that takes less than a quarter of an hour', () => {
  expect(optionsFrom([])).toMatchObject({ steps: [100, 1000], runs: 7, busy: false, against: [] })
  expect(optionsFrom([]).parts).toContain('walk')
})

test('options choose parts, sizes and other sites', () => {
  const chosen = optionsFrom([
    '--only',
    'search,pages',
    '--steps',
    '10000',
    '--against',
    'a',
    '--against',
    'b',
  ])
  expect(chosen).toMatchObject({ parts: ['pages', 'search'], steps: [10_000], against: ['a', 'b'] })
})

test('pages that are made as heavy as others weigh the same within 2 %, and say the same', async () => {
  const html = (text: string) => ({
    body: Buffer.from(`<style></style><header></header>${text}`),
    ending: '.html',
  })
  const heavy = html(randomBytes(5000).toString('base64'))
  const files = asHeavy(
    (address) => Promise.resolve(address === '/page' ? html('<h1>Light</h1>') : undefined),
    () => Promise.resolve(heavy),
  )
  const made = await files('/page')
  const ratio = brotliCompressSync(made!.body).length / brotliCompressSync(heavy.body).length
  expect(Math.abs(ratio - 1)).toBeLessThan(0.02)
  expect(made!.body.toString()).toMatch(/-->\s*<header><\/header><h1>Light<\/h1>$/)
  expect(await files('/other')).toBeUndefined()
})

test.each([[['--only', 'nothing']], [['--runs', '0']], [['--steps', '1e3,x']], [['--unknown']]])(
  'an option that means nothing is told with the usage: %j',
  (args) => expect(() => optionsFrom(args)).toThrow(/npm run bench/),
)

test('a table is Markdown whose columns are aligned', () => {
  const lines = asText({
    title: 'T',
    rows: [
      ['', 'time'],
      ['ours', '5 ms'],
    ],
    data: 0,
  }).split('\n')
  expect(lines.slice(2, 5)).toEqual(['|      | time |', '|------|-----:|', '| ours | 5 ms |'])
})

test('a walk that comes to no end is begun again, and told', async () => {
  const givenUp: string[] = []
  const attempts = [() => Promise.reject(new Error('No heading was seen.')), () => Promise.resolve(7)]
  await expect(again('By hand', givenUp, () => attempts.shift()!())).resolves.toBe(7)
  expect(givenUp).toEqual(['By hand: No heading was seen.'])
})

test('a site on which no walk comes to its end is named', async () => {
  const never = () => Promise.reject(new Error('No heading was seen.'))
  await expect(again('Starlight', [], never)).rejects.toThrow('Starlight: No heading was seen.')
})
