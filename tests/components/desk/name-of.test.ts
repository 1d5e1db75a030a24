import { nameOf } from '@/components/desk/parts/name-of'

test.each([
  ['Élan vital.png', 'elan-vital'],
  ['Žádný obraz', 'zadny-obraz'],
  ['Ρυθμίσεις', ''],
])('the name of “%s” in an address is “%s”', (text, name) => {
  expect(nameOf(text)).toBe(name)
})
