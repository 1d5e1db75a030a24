import { interfaceRules } from '@/lib/site/build/interface-rules'

test('a chosen interface hides the parts of the others, however many there are', () => {
  const rules = interfaceRules(['app', 'web'])
  expect(rules).toContain('[data-ui="app"] [data-interface]:not([data-interface="app"])')
  expect(rules).toContain('[data-ui="web"] [data-interface]:not([data-interface="web"])')
  expect(rules).toContain('{display:none}')
})

test('one interface, or none, needs no rules', () => {
  expect(interfaceRules([])).toBe('')
  expect(interfaceRules(['only'])).toBe('')
})
