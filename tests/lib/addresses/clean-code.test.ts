import { cleanCode, meantLink } from '@/lib/addresses/clean-code'

test.each([
  ['G5T8KQE.', 'g5t8kqe'],
  ['g5t8kqe?!”', 'g5t8kqe'],
  ['G5T-8KQE', 'g5t-8kqe'],
  ['A'.repeat(40), 'a'.repeat(40)],
  ['A'.repeat(41), 'A'.repeat(41)],
])('"%s" is the code "%s"', (text, code) => {
  expect(cleanCode(text)).toBe(code)
})

test.each([
  ['/s/G5T8KQE', '', '/s/g5t8kqe'],
  ['/s/g5t8kqe.', '', '/s/g5t8kqe'],
  ['/s/g5t8kqe%E2%80%9D', '', '/s/g5t8kqe'],
  ['/s/g5t8kqe%', '', '/s/g5t8kqe'],
  ['/s/G5t8kqe)/', '', '/s/g5t8kqe'],
  ['/help/s/G5T8KQE', '/help', '/help/s/g5t8kqe'],
])('%s below "%s" is meant to be %s', (written, base, meant) => {
  expect(meantLink(written, base)).toBe(meant)
})

test.each([
  ['/s/g5t8kqe', ''],
  ['/s/g5t8kqe/', ''],
  ['/s/', ''],
  ['/s/...', ''],
  ['/s/%2F%2Fevil.example', ''],
  ['/en/G5T8KQE', ''],
  ['/s/G5T8KQE/more', ''],
  ['/s/G5T-8KQE', ''],
  ['/en/s/G5T8KQE', ''],
  ['/s/G5T8KQE', '/help'],
  [`/s/${'A'.repeat(50)}`, ''],
])('%s below "%s" is led nowhere', (written, base) => {
  expect(meantLink(written, base)).toBeUndefined()
})
