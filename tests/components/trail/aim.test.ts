import { createOwnTrail } from '@/components/trail/own-trail.page'
import type { StepPage } from '@/components/trail/step-page.page'
import { messages } from '@/lib/messages'
import { trailMessages } from '@/lib/messages/trail-messages'
import { guideData } from '@/lib/trail/guide-data'
import { noteClick } from '@/lib/trail/clicks'
import { storage } from '@/tests/lib/trail/tab'
import { guidesOf } from '@/tests/lib/tree/graph'

const guide = guidesOf({
  g: {
    start: { on: 'ask' },
    ask: { yes: 'which', old: 'which', new: 'which' },
    which: { old: 'left ? interface=old', new: 'right ? interface=new', neither: 'end' },
    left: 'end',
    right: 'end',
    end: 'solved',
  },
}).get('g')!

interface Link {
  href: string
  dataset: { choice: string; ui?: string }
}

/** The page of a question to which a reader was led by an answer. */
function page(ui?: string) {
  const store = storage()
  const links = ['yes', 'old', 'new'].map((choice): Link => {
    const chooses = choice === 'yes' ? {} : { ui: choice }
    return { href: '/en/g/which', dataset: { choice, ...chooses } }
  })
  const body = {
    querySelector: () => null,
    querySelectorAll: (wanted: string) => (wanted.includes('data-choice') ? links : []),
  }
  const nav = { closest: () => body, querySelector: () => null, dataset: { at: 'g/ask', walks: '/walks' } }
  const root = { dataset: ui === undefined ? {} : { ui }, lang: 'en' }
  const signpostClicks: ((event: object) => unknown)[] = []
  Object.assign(globalThis, {
    ...{ SIGNPOST_INTERFACES: ['old', 'new'], SIGNPOST_FACTS: null, SIGNPOST_INSIGHT: '', signpostClicks },
    document: { documentElement: root, querySelector: () => nav, querySelectorAll: () => [] },
    location: { pathname: '/en/g/ask', href: 'http://site/en/g/ask', search: '' },
    history: { state: null, replaceState: () => undefined },
    sessionStorage: store,
  })
  const { showTrail, bring } = createOwnTrail(() => store)
  const data = guideData(guide, (text) => text, trailMessages(messages('en')))
  void bring('g', Promise.resolve(new Response(JSON.stringify(data))))
  noteClick(store, '/en/g/start', '/en/g/ask', 'on')
  const here = { nav, at: 'g/ask', guide: 'g', lang: 'en', walks: '/walks' } as unknown as StepPage
  const see = () =>
    showTrail(here, {
      via: null,
      before: undefined,
      clicks: store.getItem('signpost:clicks') ?? '',
      led: true,
    })
  const choose = (id: string | undefined) => {
    root.dataset = id === undefined ? {} : { ui: id }
    const target = { closest: (wanted: string) => (wanted === '[data-choose]' ? {} : null) }
    for (const handle of signpostClicks) handle({ target })
  }
  return { see, choose, aims: () => links.map(({ href }) => href.split('/').at(-1)) }
}

test('an answer leads behind the question whose answer is known by then, by its own choice of interface too', async () => {
  const { see, aims } = page('old')
  await see()
  expect(aims()).toEqual(['left', 'left', 'right'])
})

test('whoever chooses another interface meanwhile is led behind it accordingly', async () => {
  const { see, choose, aims } = page('old')
  await see()
  choose('new')
  expect(aims()).toEqual(['right', 'left', 'right'])
})

test('a page that was come back to leads to a question that is not known any more', async () => {
  const { see, choose, aims } = page('old')
  await see()
  choose(undefined)
  await see()
  expect(aims()).toEqual(['which', 'left', 'right'])
})
