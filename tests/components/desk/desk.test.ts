import { createDesk } from '@/components/desk/state/desk'
import { hashOf, placeIn, targetText, type Place } from '@/components/desk/state/place'
import { becomes, fakeDesk } from '@/tests/harness/fake-desk'

const delays = { check: 1, save: 1, most: 1, retry: 1 }
const kept = { keep: () => undefined, kept: () => undefined, forget: () => undefined }
const FILES = { 'en/dark/call.mdx': 'a\n', 'en/dark/plugged-in.mdx': 'b\n' }

async function opened(hash: string) {
  const server = fakeDesk(FILES)
  const hashes: string[] = []
  const desk = createDesk({
    ...{ client: server.client, kept, delays },
    address: () => hashes.at(-1) ?? hash,
    onPlace: (now) => hashes.push(now),
  })
  await desk.refresh()
  return { server, desk, hashes }
}

test.each<[string, Place]>([
  ['#/en', { kind: 'overview' }],
  ['#/en/_changes', { kind: 'changes' }],
  ['#/en/dark', { kind: 'guide', guide: 'dark' }],
  ['#/en/dark/call', { kind: 'step', guide: 'dark', step: 'call' }],
])('the address %s names one place', (hash, place) => {
  expect(placeIn(hash)).toEqual({ place, lang: 'en' })
  expect(hashOf(place, 'en')).toBe(hash)
})

test('a target is written as short as a writer of the guide would', () => {
  expect(targetText('dark', { guide: 'dark', step: 'call' })).toBe('call')
  expect(targetText('dark', { guide: 'loud', step: 'call' })).toBe('loud/call')
})

test('an address without a language opens the first one of the site', async () => {
  const { desk } = await opened('')
  expect(desk.store.get()).toMatchObject({ lang: 'en', place: { kind: 'overview' } })
})

test('what is typed is saved before another step is shown', async () => {
  const { server, desk, hashes } = await opened('#/en/dark/call')
  const draft = desk.store.get().draft!
  await becomes(draft.store, ({ status }) => status === 'saved')
  draft.type('typed\n')
  await desk.open({ kind: 'step', guide: 'dark', step: 'plugged-in' })
  expect(server.files.get('en/dark/call.mdx')).toBe('typed\n')
  expect(hashes).toEqual(['#/en/dark/plugged-in'])
})

test('a language that is chosen while a step is being opened is that step’s', async () => {
  const { desk, hashes } = await opened('#/en')
  const opening = desk.open({ kind: 'step', guide: 'dark', step: 'call' })
  await Promise.all([opening, desk.chooseLanguage('cs')])
  expect(desk.store.get()).toMatchObject({ lang: 'cs', place: { kind: 'step', step: 'call' } })
  expect(hashes.at(-1)).toBe('#/cs/dark/call')
})

test('a step with a conflict is not left', async () => {
  const { server, desk } = await opened('#/en/dark/call')
  const draft = desk.store.get().draft!
  await becomes(draft.store, ({ status }) => status === 'saved')
  server.files.set('en/dark/call.mdx', 'theirs\n')
  draft.type('mine\n')
  await becomes(draft.store, ({ status }) => status === 'conflict')
  await desk.open({ kind: 'overview' })
  expect(desk.store.get()).toMatchObject({ place: { step: 'call' }, said: { tone: 'wrong' } })
})

test('the form writes its fields by themselves, together, before any other change', async () => {
  const { server, desk } = await opened('#/en/dark/call')
  const { form } = desk.store.get()
  form!.edit({ title: 'Call' })
  form!.edit({ title: 'Call us', owner: null })
  await desk.change({ kind: 'remove-step', at: { guide: 'dark', step: 'plugged-in' }, over: 'call' })
  expect(server.changes).toEqual([
    {
      ...{ kind: 'set-fields', lang: 'en', at: { guide: 'dark', step: 'call' } },
      fields: { title: 'Call us', owner: null },
    },
    expect.objectContaining({ kind: 'remove-step' }),
  ])
})

test('an answer without words is not written, and keeps the writer there', async () => {
  const { server, desk } = await opened('#/en/dark/call')
  desk.store.get().form!.edit({ choices: [{ label: ' ', to: 'call' }] })
  await desk.open({ kind: 'overview' })
  expect(server.changes).toEqual([])
  expect(desk.store.get().place.kind).toBe('step')
})

test('a change that the server does not take is said, not thrown', async () => {
  const { server, desk } = await opened('#/en/dark')
  server.online = false
  expect(await desk.change({ kind: 'cure', cure: 'x' })).toBeUndefined()
  expect(desk.store.get().said.tone).toBe('wrong')
})

test('what the whole check found, or Git knows, asks for no file and no map while a step is written', async () => {
  const { server, desk } = await opened('#/en/dark/call')
  const asked: string[] = []
  const { file } = server.client
  server.client.file = (path) => (asked.push(path), file(path))
  server.client.guide = (_, guide) => Promise.reject(new Error(`The map of ${guide} was asked for.`))
  await desk.refresh([])
  expect(asked).toEqual([])
  await desk.refresh(['en/dark/plugged-in.mdx'])
  expect(asked).toEqual(['en/dark/call.mdx'])
  expect(desk.store.get().said.tone).toBe('fine')
})
