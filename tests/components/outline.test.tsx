import { renderToStaticMarkup } from 'react-dom/server'
import { Outline } from '@/components/outline/outline'
import type { Guide } from '@/lib/tree'
import { guideBy } from '../harness/guide-by'

function outline(guide: Guide): string {
  return renderToStaticMarkup(
    <Outline
      lang="en"
      guide={guide}
      allGuides={new Map([[guide.id, guide]])}
      langOf={(lang) => lang}
      inline={(markdown) => markdown}
    />,
  )
}

/** What a text says to who hears it. */
function heard(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
}

test.each([
  ['of which one leads on', guideBy({ a: 'b b b c', b: '', c: '' }), 4],
  ['that all lead back', guideBy({ a: 'b', b: 'a a c', c: '' }), 3],
  ['that lead into another guide', guideBy({ a: 'other/ b', b: '' }), 2],
])('the outline of a front page has every answer of a question %s', (_, guide, answers) => {
  const html = outline(guide)
  expect(html.match(/data-answer="[^"]+"/g)).toHaveLength(answers)
})

test('an answer that leads to what stands elsewhere says where', () => {
  const html = outline(guideBy({ a: 'b c', b: 'c', c: 'a' }))
  expect(html).toMatch(/href="\/en\/g\/c"[^>]*>go to 3</)
  expect(html).toMatch(/href="\/en\/g\/a"[^>]*>back to 1</)
})

test('an answer and what it leads to are not read as one sentence', () => {
  expect(heard(outline(guideBy({ a: 'b c', b: 'a', c: '' })))).toMatch(/to b: .*to c: /)
})
