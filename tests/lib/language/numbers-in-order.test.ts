import { numbersInOrder } from '@/lib/language/numbers-in-order'

/** What is kept whole in brackets. */
function marked(text: string): string {
  return numbersInOrder(text)
    .map(({ text: part, whole }) => (whole ? `[${part}]` : part))
    .join('')
}

test.each([
  'هاتف [+966 11 123 4567].',
  'מספר ([+972-3-123-4567])',
  'טלפון [03-1234567] או [*2800]',
  '[(011) 123 4567] أو [+1 (555) 123-4567]',
  'في [2026-11-20] عند [−5] و[+5] درجات',
  'رقم [٠١١ ١٢٣ ٤٥٦٧]',
  'رمز [*123#]',
])('what a browser would turn around is kept whole: %s', (text) => {
  expect(marked(text.replaceAll(/[[\]]/g, ''))).toBe(text)
})

test.each(['من 1000-2000 م', '5 أو 10', 'الإصدار 2.4', 'P-200 و A1-23', 'כ-5 שניות', 'من 5-10', '12:30', ''])(
  'what reads well stays as it is: %s',
  (text) => {
    expect(marked(text)).toBe(text)
  },
)
