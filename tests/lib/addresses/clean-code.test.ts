import { cleanCode, meantLink, meantPage } from '@/lib/addresses/clean-code'

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

test.each([
  ['/en/move/old-account.', '', '/en/move/old-account'],
  ['/en/move).', '', '/en/move'],
  ['/pt-BR%E2%80%9D', '', '/pt-BR'],
  ['/help/en/move/old-account),', '/help', '/help/en/move/old-account'],
])('%s below "%s" is meant to be the page %s', (written, base, meant) => {
  expect(meantPage(written, base)).toBe(meant)
})

test.each([
  ['/en/move/old-account', ''],
  ['/en/move/old-account.md', ''],
  ['/en/a/b/c.', ''],
  ['//evil.example.', ''],
  ['/', ''],
  ['/help.', '/help'],
  ['/en/move.', '/help'],
])('%s below "%s" is no page with more behind it', (written, base) => {
  expect(meantPage(written, base)).toBeUndefined()
})
