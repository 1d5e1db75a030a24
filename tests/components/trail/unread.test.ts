import { createOwnTrail } from '@/components/trail/own-trail.page'
import type { StepPage } from '@/components/trail/step-page.page'
import { messages } from '@/lib/messages'
import { trailMessages } from '@/lib/messages/trail-messages'
import { guideData } from '@/lib/trail/guide-data'
import { allGuides, storage } from '@/tests/lib/trail/tab'

const move = JSON.stringify(guideData(allGuides.get('move')!, (text) => text, trailMessages(messages('en'))))

/** What a page notes in the history that is opened with some answers, or come back to, and whose guide can be had or not. */
async function noted(came: { via: string | null; before?: string }, answer: () => Promise<Response>) {
  const notes: unknown[] = []
  const body = { querySelector: () => null, querySelectorAll: () => [] }
  const nav = { closest: () => body, querySelector: () => null }
  Object.assign(globalThis, {
    ...{ SIGNPOST_INTERFACES: [], SIGNPOST_FACTS: null, SIGNPOST_INSIGHT: '', signpostClicks: [] },
    document: {
      documentElement: { dataset: {} },
      querySelector: () => Object.assign(nav, { dataset: { at: 'move/old-account' } }),
    },
    location: { pathname: '/en/move/old-account', href: 'http://site/en/move/old-account', search: '' },
    history: { state: null, replaceState: (state: unknown) => notes.push(state) },
    fetch: answer,
  })
  const store = storage()
  const page = { nav, at: 'move/old-account', guide: 'move', lang: 'en', walks: '' } as unknown as StepPage
  await createOwnTrail(() => store).showTrail(page, { before: undefined, ...came, clicks: '', led: false })
  return notes
}

const { fetch } = globalThis
afterAll(() => (globalThis.fetch = fetch))

const here = () => Promise.resolve(new Response(move))
const gone = () => Promise.reject(new TypeError('Failed to fetch'))

test.each([
  ['of a link', { via: 'notification.gone' }, here, [{ via: 'notification.gone' }]],
  ['of a link whose guide cannot be had', { via: 'notification.gone' }, gone, []],
  ['of before, where the guide cannot be had', { via: null, before: 'notification.gone' }, gone, []],
  ['that there are none of', { via: null }, gone, [{ via: '' }]],
])('answers %s are noted as they are known', async (_, came, answer, notes) => {
  expect(await noted(came, answer)).toEqual(notes)
})
