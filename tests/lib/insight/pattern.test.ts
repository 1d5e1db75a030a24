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
