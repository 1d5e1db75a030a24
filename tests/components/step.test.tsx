import { renderToStaticMarkup } from 'react-dom/server'
import { Choices } from '@/components/choices/choices'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { ContactArm } from '@/components/outcome/contact-arm'
import { StepTools } from '@/components/step-tools/step-tools'
import { StillStuck } from '@/components/step-tools/still-stuck'
import { Way } from '@/components/way/way'
import { Outline } from '@/components/outline/outline'
import type { TicketData } from '@/lib/walk/ticket'
import type { Choice, Forest, Guide, Step } from '@/lib/tree'

const inline = (markdown: string) => markdown
const langOf = (lang: string) => lang

function choice(id: string, step: string): Choice {
  return { id, label: `Label of ${id}`, summary: id, to: { guide: 'move', step } }
}

function guideOf(...steps: Step[]): Guide {
  const parts = { keywords: [], products: [], aliases: [] }
  const byId = new Map(steps.map((step) => [step.id, step]))
  return { id: 'move', title: 'Move it', summary: '', start: steps[0]!.id, steps: byId, ...parts }
}

function instruction(id: string, next: string): Step {
  return {
    id,
    title: `Title of ${id}`,
    aliases: [],
    kind: 'instruction',
    next: { guide: 'move', step: next },
  }
}

test('each answer is a plain link that carries its id', () => {
  const html = renderToStaticMarkup(
    <Choices lang="cs" shown="cs" choices={[choice('yes', 'go'), choice('no', 'stop')]} inline={inline} />,
  )
  expect([...html.matchAll(/<a [^>]*>/g)].map(String)).toEqual([
    expect.stringMatching(/href="\/cs\/move\/go" data-choice="yes"/),
    expect.stringMatching(/href="\/cs\/move\/stop" data-choice="no"/),
  ])
})

test('answers in another language than the page say so, on the words alone', () => {
  const html = renderToStaticMarkup(
    <Choices lang="ar" shown="en" choices={[choice('yes', 'go')]} inline={inline} />,
  )
  expect(html).toContain('<bdi lang="en" dir="ltr">Label of yes</bdi>')
  expect(html).not.toMatch(/<(a|li)[^>]* (lang|dir)=/)
})

const interfaces = [
  { id: 'old', label: 'Old' },
  { id: 'new', label: 'New', recognise: 'It is blue.' },
]

test('a page without interface parts, or a site with one interface, has nothing to choose', () => {
  const html = [
    <InterfaceSwitch key="a" lang="en" interfaces={interfaces} present={[]} />,
    <InterfaceSwitch key="b" lang="en" interfaces={interfaces.slice(1)} present={['new']} />,
  ]
  expect(html.map((element) => renderToStaticMarkup(element))).toEqual(['', ''])
})

test('an interface that has no part on the page can be chosen, and is told so', () => {
  const html = renderToStaticMarkup(<InterfaceSwitch lang="en" interfaces={interfaces} present={['old']} />)
  expect(html).toContain('data-choose="new"')
  expect(html).not.toContain('href="#ui-new"')
  expect(html).toContain('data-interface="new"')
})

test.each([
  [true, true, 0],
  [true, false, 1],
  [false, true, 1],
])(
  'at support (%s), where its text lists what to send (%s), that is listed %i times more',
  (support, listed, times) => {
    const contact = { url: 'https://help.example/', label: 'Ask us', have: ['the label of the device'] }
    const html = renderToStaticMarkup(<StillStuck lang="en" {...{ contact, support, listed }} />)
    expect(html.split('the label of the device')).toHaveLength(times + 1)
  },
)

test.each([
  ['https://support.example.com/form?x=1', 'support.example.com'],
  ['mailto:help@example.com?subject=x', 'help@example.com'],
  ['tel:+420123456789', '+420123456789'],
])('support that is at %s is shown to be at %s', (url, shown) => {
  const html = renderToStaticMarkup(<ContactArm lang="en" contact={{ url, label: 'Support' }} />)
  expect(html).toContain(`>${shown}</bdi>`)
})

test('the way to a step names each question and the answer given', () => {
  const question: Step = {
    ...instruction('q', ''),
    kind: 'question',
    choices: [choice('yes', 'end')],
  } as Step
  const forest: Forest = new Map([['move', guideOf(question, instruction('end', 'q'))]])
  const way = [{ guide: 'move', step: 'q', answer: 'yes' }]
  const html = renderToStaticMarkup(
    <Way
      {...{ lang: 'en', guide: forest.get('move')!, step: 'end', forest, way, langOf, inline }}
      {...{ walks: '/walks', left: { least: 1, most: 2 } }}
    />,
  )
  expect(html).toMatch(/href="\/en\/move\/q".*Title of q.*Label of yes/)
})

test('the outline of a long guide comes in folded parts, and leaves out no step', () => {
  const steps = Array.from({ length: 250 }, (_, n) => instruction(`s${n}`, `s${(n + 1) % 250}`))
  const html = renderToStaticMarkup(
    <Outline lang="en" guide={guideOf(...steps)} forest={new Map()} langOf={langOf} inline={inline} />,
  )
  expect(html.match(/<a href="\/en\/move\/s\d+"><span class="outline-number"/g)).toHaveLength(250)
  expect(html.match(/<details/g)?.length).toBeGreaterThan(1)
})

test('a bar in the words of an interface does not part them in a ticket', () => {
  const html = renderToStaticMarkup(
    <StepTools
      {...{ lang: 'en', guide: guideOf(instruction('a', 'a')), support: false, listed: false }}
      contact={{ url: 'https://x.example', label: 'x', have: [] }}
      short={{ path: '/s/x' }}
      interfaces={[{ id: 'old', label: 'Old | grey' }]}
    />,
  )
  const [, json = ''] = /data-ticket="([^"]*)"/.exec(html) ?? []
  const ticket = JSON.parse(json.replaceAll('&quot;', '"')) as TicketData
  expect(ticket.interfaces).toEqual({ old: 'Old | grey' })
  expect(Object.values(ticket.words).every((word) => word.length > 0)).toBe(true)
})
