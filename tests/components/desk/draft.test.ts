import { createDraft } from '@/components/desk/state/draft'
import { unsavedTextsIn } from '@/components/desk/state/unsaved-texts'
import { becomes, fakeDesk } from '@/tests/harness/fake-desk'

const PATH = 'en/dark/call.mdx'
const delays = { check: 1, save: 1, most: 1, retry: 1 }

function opened(text = 'one\ntwo\n') {
  const server = fakeDesk({ [PATH]: text })
  const texts = new Map<string, string>()
  const storage = {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, value: string) => void texts.set(name, value),
    removeItem: (name: string) => void texts.delete(name),
  }
  const kept = unsavedTextsIn(() => storage)
  const open = (own = delays) => createDraft({ client: server.client, path: PATH, kept, delays: own })
  return { server, texts, open }
}

test('what is typed is in the file after a pause', async () => {
  const { server, open } = opened()
  const draft = open()
  await becomes(draft.store, ({ status }) => status === 'saved')
  draft.type('one\ntwo and more\n')
  await becomes(draft.store, ({ status }) => status === 'saved')
  expect(server.files.get(PATH)).toBe('one\ntwo and more\n')
})

test('who types without a pause is saved all the same', async () => {
  const { server, open } = opened('')
  // A pause long enough would never come.
  const draft = open({ ...delays, save: 1_000_000, most: 5 })
  await becomes(draft.store, ({ status }) => status === 'saved')
  for (let n = 1; server.files.get(PATH) === ''; n += 1) {
    draft.type('x'.repeat(n))
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(server.files.get(PATH)).toMatch(/^x+$/)
})

test('without a connection it says so, keeps the text, and saves it as soon as there is one', async () => {
  const { server, texts, open } = opened()
  const draft = open()
  await becomes(draft.store, ({ status }) => status === 'saved')
  server.online = false
  draft.type('typed in a tunnel\n')
  await becomes(draft.store, ({ status }) => status === 'lost')
  expect([...texts.values()].join('')).toContain('typed in a tunnel')
  server.online = true
  await becomes(draft.store, ({ status }) => status === 'saved')
  expect(server.files.get(PATH)).toBe('typed in a tunnel\n')
  expect(texts.size).toBe(0)
})

test('what was typed before the page was closed comes back with the page', async () => {
  const { server, open } = opened()
  const before = open()
  await becomes(before.store, ({ status }) => status === 'saved')
  server.online = false
  before.type('not lost\n')
  await becomes(before.store, ({ status }) => status === 'lost')
  before.end()
  server.online = true
  const draft = open()
  await becomes(draft.store, ({ status, text }) => status === 'saved' && text === 'not lost\n')
  expect(server.files.get(PATH)).toBe('not lost\n')
})

test('a file that others changed in the same lines is not overwritten until the writer has decided', async () => {
  const { server, open } = opened()
  const draft = open()
  await becomes(draft.store, ({ status }) => status === 'saved')
  server.files.set(PATH, 'theirs\ntwo\n')
  draft.type('mine\ntwo\n')
  const { conflict } = await becomes(draft.store, ({ status }) => status === 'conflict')
  expect(conflict).toMatchObject({ mine: 'mine\ntwo\n', theirs: 'theirs\ntwo\n' })
  draft.type('mine, and more\ntwo\n')
  expect(await draft.flush()).toBe(false)
  expect(server.files.get(PATH)).toBe('theirs\ntwo\n')
  expect(await draft.settle('both\ntwo\n')).toBe(true)
  expect(server.files.get(PATH)).toBe('both\ntwo\n')
})

test('what was typed into a file that others took away is let go when that is said, and the file stays away', async () => {
  const { server, texts, open } = opened()
  const draft = open()
  await becomes(draft.store, ({ status }) => status === 'saved')
  server.files.delete(PATH)
  draft.type('mine\n')
  const { conflict } = await becomes(draft.store, ({ status }) => status === 'conflict')
  expect(conflict).toMatchObject({ gone: true, mine: 'mine\n' })
  await draft.letGo()
  expect(draft.store.get()).toMatchObject({ status: 'gone', text: '', conflict: undefined })
  expect([await draft.flush(), server.files.size, texts.size]).toEqual([true, 0, 0])
})

test('of a file that is not there, the draft says so', async () => {
  const { server, open } = opened()
  server.files.clear()
  const draft = open()
  await becomes(draft.store, ({ status }) => status === 'gone')
  expect(await draft.flush()).toBe(true)
})

test('who types on while a text is looked at has the next one looked at afterwards, not each', async () => {
  const { server, open } = opened()
  const looked: string[] = []
  let answer: () => void = () => undefined
  let look: () => void = () => undefined
  server.client.check = ({ text }) =>
    new Promise((resolve) => {
      looked.push(text)
      answer = () => resolve([])
      look()
    })
  const draft = open({ ...delays, save: 1_000_000, most: 1_000_000 })
  await becomes(draft.store, ({ status }) => status === 'saved')
  /** Resolves once the text is looked at. */
  const typed = (text: string) =>
    new Promise<void>((resolve) => {
      look = resolve
      draft.type(text)
    })
  await typed('a')
  draft.type('ab')
  draft.type('abc')
  answer()
  await typed('abcd')
  expect(looked).toEqual(['a', 'abcd'])
  draft.end()
})
