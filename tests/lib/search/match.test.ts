import { expect, test } from '@jest/globals'
import { foldable } from '@/lib/search/foldable'
import { matchesOf } from '@/lib/search/match'

const MATCHES = [
  ['already added', 1, 'a.b'],
  ['the device is already added', 2, 'a.c'],
  ['(', 3, 'broken'],
  ['serial', 4, ''],
  ['.*', 5, 'anything'],
  ['added', 1, 'a.z.z'],
] as const

test('a pasted text leads to the steps whose expression takes up most of it first; one that fits anything is last', () => {
  expect(matchesOf('Error: The device  is\nalready ADDED.', MATCHES)).toEqual([
    { step: 2, via: 'a.c' },
    { step: 1, via: 'a.b' },
    { step: 5, via: 'anything' },
  ])
})

test('an expression takes up all that any of its alternatives fit, and what is said again once', () => {
  const matches = [
    ['error 691|authentication failed', 1, 'a'],
    ['access denied by server', 2, 'b'],
    ['timeout', 3, 'c'],
  ] as const
  const text =
    'Error 691: authentication failed, access denied by server. Timeout. Timeout. Timeout. Timeout.'
  expect(matchesOf(text, matches).map(({ step }) => step)).toEqual([1, 2, 3])
  expect(matchesOf('Error 691: authentication failed', matches, 0.8)).toEqual([{ step: 1, via: 'a' }])
})

test('what is said again in other capitals is said again', () => {
  const matches = [
    ['timeout', 1, 'a'],
    ['access denied', 2, 'b'],
  ] as const
  const text = 'Timeout. TIMEOUT: timeout. Access denied.'
  expect(matchesOf(text, matches).map(({ step }) => step)).toEqual([2, 1])
})

test('a message that is pasted with its repetitions is that message', () => {
  const log = 'Error 691\n'.repeat(40)
  expect(matchesOf(log, [['error 691', 1, 'a']], 0.8)).toEqual([{ step: 1, via: 'a' }])
})

test.each(['the device is allready added', 'device already aded', 'Seriall 12'])(
  'a slip does no harm: %s',
  (text) => {
    expect(matchesOf(text, MATCHES).length).toBeGreaterThan(1)
  },
)

test('nothing pasted leads nowhere, and a broken expression is passed over', () => {
  expect(matchesOf(' \n ', MATCHES)).toEqual([])
  expect(matchesOf('(', MATCHES)).toEqual([{ step: 5, via: 'anything' }])
})

test('of a whole log only the beginning is looked at', () => {
  expect(matchesOf(`${'x '.repeat(5000)}serial`, MATCHES).map(({ step }) => step)).toEqual([5])
})

test('many slow expressions together give up rather than hold up the page', () => {
  const slow = Array.from({ length: 20_000 }, (_, i) => ['(x+)y', i, ''] as const)
  const start = process.cpuUsage()
  matchesOf('x'.repeat(1000), slow)
  expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
})

test.each([
  ['hesabınız kilitlen', 'HATA 14:22 HESABINIZ KİLİTLENDİ'],
  ['hesab.{0,9}kilit', 'HESABI KİLİTLİ'],
  ['şifre geçersiz', 'sifre gecersiz'],
  ['drzwi są otwarte', 'DRZWI SA OTWARTE'],
  [String.raw`błąd\s+\d+\W`, 'BLAD 17!'],
  ['código inválido', 'Erro: codigo invalido'],
  ['Lösche[nß]', 'Loschen'],
  ['нет сети', 'НЕТ СЕТИ'],
  ['エラー（通信）', 'エラー（通信）'],
  ['خطأ ٤٠٤', 'خطأ 404'],
])('an expression fits whatever the accents and capitals: %s, %s', (source, text) => {
  expect(matchesOf(text, [[source, 1, 'a']])).toEqual([{ step: 1, via: 'a' }])
})

test.each([
  ['é+e+', 'éé e', 'ée'],
  [String.raw`\é\+`, 'é+', 'é+'],
  [String.raw`\\é`, 'é', String.raw`\é`],
])(
  'an expression that would take long when folded fits what it fitted, as it is written: %s',
  (source, text, fits) => {
    const escaped = new RegExp(foldable(source, () => false))
    expect(escaped.source).toMatch(/^[\0-\x7f]+$/)
    expect(escaped.exec(text)).toEqual(new RegExp(source).exec(text))
    expect(escaped.test(fits)).toBe(true)
  },
)
