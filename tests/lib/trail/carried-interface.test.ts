import { guidesOf } from '@/tests/lib/tree/graph'
import { tab } from './tab'

const on = guidesOf({
  g: {
    which: { old: 'ask', new: 'ask' },
    ask: { squares: 'end ? interface=old', words: 'there ? interface=new' },
    there: 'end',
    end: 'solved',
  },
})

test.each([
  ['of a reader who has chosen none', {}],
  ['of one who has chosen another', { interface: 'old' }],
])('the answer of a link chooses the interface: what follows from that is known, %s', async (_, known) => {
  const arrived = await tab(on).openAmong('g/there', 'which.new', ['old', 'new'], known)
  expect(arrived).toMatchObject({ chosen: 'new', lost: false, trail: ['g/which=new', 'g/ask=words'] })
})

test('where the link itself names one, its answers choose none', async () => {
  const arrived = await tab(on).openAmong('g/end', 'which.new', [], { interface: 'old' })
  expect(arrived).toMatchObject({ lost: false, trail: ['g/which=new', 'g/ask=squares'] })
  expect(arrived.chosen).toBeUndefined()
})
