import { derived } from '@/lib/tree/derived'

test('it is computed once for each object, whatever comes out', () => {
  const computed: object[] = []
  const isEmpty = derived((from: readonly string[]) => {
    computed.push(from)
    return from.length === 0 ? true : undefined
  })
  const [one, two] = [[], ['a']]
  expect([isEmpty(one), isEmpty(two), isEmpty(one), isEmpty(two)]).toEqual([true, undefined, true, undefined])
  expect(computed).toEqual([one, two])
})
