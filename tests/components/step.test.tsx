import { renderToStaticMarkup } from 'react-dom/server'
import { articleElements } from '@/components/article/article'
import { Choices } from '@/components/choices/choices'
import { Onward } from '@/components/choices/onward'
import { StartLink } from '@/components/guide-front/start-link'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { ContactLink } from '@/components/outcome/contact-link'
import { Untranslated } from '@/components/site-frame/untranslated'
import { StillStuck } from '@/components/step-tools/still-stuck'
import { Trail } from '@/components/trail/trail'
import { Outline } from '@/components/outline/outline'
import type { Choice, Guides, Guide, Step } from '@/lib/tree'

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
  const html = renderToStaticMarkup(<ContactLink lang="en" contact={{ url, label: 'Support' }} />)
  expect(html).toContain(`>${shown}</bdi>`)
})

test('the way to a step names each question and the answer given', () => {
  const question: Step = {
    ...instruction('q', ''),
    kind: 'question',
    choices: [choice('yes', 'end')],
  }
  const allGuides: Guides = new Map([['move', guideOf(question, instruction('end', 'q'))]])
  const trail = [{ guide: 'move', step: 'q', answer: 'yes' }]
  const html = renderToStaticMarkup(
    <Trail
      {...{ lang: 'en', guide: allGuides.get('move')!, step: 'end', allGuides, trail, langOf, inline }}
      {...{ walks: '/walks', left: { least: 1, most: 2 } }}
    />,
  )
  expect(html).toMatch(/href="\/en\/move\/q".*Title of q.*Label of yes/)
})

test('the outline of a long guide comes in folded parts, and leaves out no step', () => {
  const steps = Array.from({ length: 250 }, (_, n) => instruction(`s${n}`, `s${(n + 1) % 250}`))
  const html = renderToStaticMarkup(
    <Outline lang="en" guide={guideOf(...steps)} allGuides={new Map()} langOf={langOf} inline={inline} />,
  )
  expect(html.match(/<a href="\/en\/move\/s\d+"><span class="outline-number"/g)).toHaveLength(250)
  expect(html.match(/<details/g)?.length).toBeGreaterThan(1)
})

const STEPS = [instruction('a', 'b'), instruction('b', 'a')]
const ONE = guideOf(...STEPS)
const onward = (lang: string, titles: string) =>
  renderToStaticMarkup(
    <Onward
      {...{
        lang,
        shown: lang,
        inline,
        allGuides: new Map([['move', ONE]]),
        step: STEPS[0]!,
        langOf: () => titles,
      }}
      guide="move"
    />,
  )

test('what the interface says under a language without a catalogue has its own, and the title within it the title’s', () => {
  expect(onward('xx', 'xx')).toContain('<bdi lang="en" dir="ltr">Continue</bdi>')
  expect(onward('xx', 'xx')).toMatch(
    /<bdi class="action-link-hint" lang="en" dir="ltr">[^<]*<bdi lang="xx" dir="ltr">Title of b/,
  )
  expect(onward('cs', 'en')).toMatch(/<bdi class="action-link-hint">[^<]*<bdi lang="en" dir="ltr">Title of b/)
  expect(onward('cs', 'cs')).not.toContain('lang=')
  expect(onward('en-AU', 'en-AU')).not.toContain('lang=')
})

test('labels of asides, and the notice of what is not translated, have the language that they are in', () => {
  const { Note, Warning } = articleElements('xx', [], new Map())
  const html = renderToStaticMarkup(
    <>
      <Note>a</Note>
      <Warning>b</Warning>
      <Untranslated lang="xx" shown="cs" />
    </>,
  )
  const spoken = /<p class="[^"]*"(?: data-untranslated="")?>(?:<svg.*?<\/svg>)?<span lang="en" dir="ltr">/g
  expect(html.match(spoken)).toHaveLength(3)
})

test('where a walk begins, the title of a step that is not translated has its language', () => {
  const html = renderToStaticMarkup(<StartLink lang="cs" guide={ONE} langOf={() => 'en'} />)
  expect(html).toContain('<bdi class="action-link-hint" lang="en" dir="ltr">Title of a</bdi>')
})
