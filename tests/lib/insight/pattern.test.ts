import { isQuick } from '@/lib/content/check/expression-cost'
import { patternFor } from '@/lib/insight/pattern'

const TEXTS: readonly (readonly string[])[] = [
  ['device locked out after too many tries'],
  ['error: the door loop is open', 'the door loop (east) is open!', 'warning, the door loop is open again'],
  [
    'sip registration failed: [number]',
    'SIP registration of [code] failed',
    'sip registration failed (forbidden)',
  ],
  ['licence expired', 'the licence has expired, buy another'],
  ['Lizenz abgelaufen', 'nothing to be heard'],
  ['[number] certificate not trusted'],
  ['a (b) [c] d* e+ f? g. h\\ i^ j$ k|l'],
  ['دائرة الباب مفتوحة', 'خطأ: دائرة الباب مفتوحة الآن'],
  Array.from({ length: 40 }, (_, n) => `door ${'word '.repeat(n)}stays shut`),
]

test.each(TEXTS.map((texts) => [texts[0], texts] as const))(
  'what is made of %j and the like catches them, is quickly done, and catches none of the others',
  (_, texts) => {
    const others = TEXTS.filter((one) => one !== texts).flat()
    const source = patternFor(texts, others, isQuick)!
    const expression = new RegExp(source, 'i')
    expect(texts.filter((text) => !expression.test(text))).toEqual([])
    expect(others.filter((text) => expression.test(text))).toEqual([])
    expect(isQuick(source)).toBe(true)
  },
)

test('what was masked may be anything', () => {
  const expression = new RegExp(patternFor(['account [e-mail] is locked'], [], isQuick)!, 'i')
  expect(expression.test('Account jo@example.com is locked')).toBe(true)
  expect(expression.test('account is open')).toBe(false)
})

test('messages without words, or with those that others have, have no expression', () => {
  expect(patternFor(['[number] [code]', '!?'], [], isQuick)).toBeUndefined()
  expect(patternFor(['it is open'], ['it is open'], isQuick)).toBeUndefined()
})

test.each<[string, readonly string[], string | undefined]>([
  ['two words', ['Licence: expired'], 'licence.{1,5}expired'],
  ['two words that are near', ['licence ... expired'], 'licence.{1,5}expired'],
  ['what stands between them', ['account [number] closed'], 'account.{1,60}closed'],
  ['what stands far between them', [`lamp ${'-'.repeat(73)} dark`], 'lamp.{1,80}dark'],
  ['a long word', ['shutdown', 'Shutdown!'], 'shutdown'],
  ['one word', ['Offline'], 'offline'],
  ['what all share', ['the lamp is dark', 'a lamp, so dark'], 'lamp.{1,5}dark'],
  ['what comes twice', ['on and on and off', 'on again, on and off'], 'on.{1,60}on.{1,5}and.{1,5}off'],
  ['words in one order', ['dark lamp here', 'lamp dark here'], 'lamp.{1,60}here'],
  ['eight words at most', ['a b c d e f g h i j'], 'a.{1,5}b.{1,5}c.{1,5}d.{1,5}e.{1,5}f.{1,5}g.{1,5}h'],
  ['nothing shared', ['lamp dark', 'bell silent', '[code]'], 'lamp.{1,5}dark|bell.{1,5}silent'],
  ['too little shared', ['it hums', 'it rings'], 'it.{1,5}hums|it.{1,5}rings'],
  [
    'the first six of many',
    ['a b', 'c d', 'e f', 'g h', 'i j', 'k l', 'm n'],
    'a.{1,5}b|c.{1,5}d|e.{1,5}f|g.{1,5}h|i.{1,5}j|k.{1,5}l',
  ],
])('of messages with %s is made', (_, texts, source) => {
  expect(patternFor(texts, [], () => true)).toBe(source)
})

test('where many words take too long, fewer are taken', () => {
  const few = (source: string) => source.length < 20
  expect(patternFor(['lamp stays dark tonight'], [], few)).toBe('lamp.{1,5}stays')
  expect(patternFor(['lamp stays dark', 'bell is silent'], [], (one) => one.length < 40)).toBe(
    'lamp.{1,5}stays|bell.{1,5}is',
  )
})
