import { createHash } from 'node:crypto'
import { fakeCaches } from './fake-caches'

fakeCaches()
const { indexOf, isKept, isWhole, wholeUnits } = await import('@/lib/site/service-worker/kept.worker')
const { createSaver } = await import('@/lib/site/service-worker/save.worker')

const FOLDER = '/offline.aaaaaaaaaa'
const OWN = 'signpost-aaaaaaaaaa'
const PAGE = '<!doctype html><title>Power</title>'
const INDEX = { units: [{ id: 'move', title: 'Move', bytes: 100 }] }
const UNIT = {
  pages: [['/en/move/power', PAGE.length, createHash('sha256').update(PAGE).digest('hex').slice(0, 16)]],
  files: [],
  pictures: [],
  codes: { abc: '/en/move/power' },
}
const SOUND = {
  [`${FOLDER}/en.json`]: JSON.stringify(INDEX),
  [`${FOLDER}/en.move.json`]: JSON.stringify(UNIT),
  '/en/move/power': PAGE,
}

/** A device that keeps something already, and a server that has something; both by address. */
async function device(keeps: Record<string, string>, serves: Record<string, string> = SOUND) {
  const asked: string[] = []
  const cache = await fakeCaches().open(OWN)
  for (const [address, body] of Object.entries(keeps)) await cache.put(address, new Response(body))
  const answer = (address: string) => {
    asked.push(address)
    const body = serves[address]
    return Promise.resolve(body === undefined ? new Response(null, { status: 404 }) : new Response(body))
  }
  Object.assign(globalThis, { fetch: answer })
  return { asked, kept: async (address: string) => (await cache.match(address))?.text() }
}

const DAMAGED = [
  ['cut off', '{"units":[{"id":"mo'],
  ['a page of something else', '<!doctype html><title>Log in to this network</title>'],
  ['of another shape', '{"units":{"move":100},"pages":[],"files":[]}'],
  ['null', 'null'],
] as const

test.each(DAMAGED)('a kept index that is %s is fetched again, and replaced', async (_, damaged) => {
  const { kept } = await device({ [`${FOLDER}/en.json`]: damaged })
  expect(await indexOf('en')).toEqual(INDEX)
  expect(await kept(`${FOLDER}/en.json`)).toBe(SOUND[`${FOLDER}/en.json`])
})

test('a kept index that is sound is not asked for', async () => {
  const { asked } = await device(SOUND)
  expect(await indexOf('en')).toEqual(INDEX)
  expect(asked).toEqual([])
})

test.each(DAMAGED)('an index of the server that is %s is none, and not kept', async (_, damaged) => {
  const { kept } = await device({}, { [`${FOLDER}/en.json`]: damaged })
  expect(await indexOf('en')).toBeUndefined()
  expect(await kept(`${FOLDER}/en.json`)).toBeUndefined()
})

test.each(DAMAGED)('a guide whose kept list is %s is not whole, and is saved anew', async (_, damaged) => {
  const { kept } = await device({ ...SOUND, [`${FOLDER}/en.move.json`]: damaged })
  expect(await isWhole('en', 'move')).toBe(false)
  expect(await wholeUnits('en')).toEqual([])
  await createSaver().saveUnit('en', 'move')
  expect(await wholeUnits('en')).toEqual([{ lang: 'en', id: 'move', unit: UNIT }])
  expect(await kept('/en/move/power')).toBe(PAGE)
})

test.each(DAMAGED)('a list of the server that is %s is not kept', async (_, damaged) => {
  const { kept } = await device({}, { ...SOUND, [`${FOLDER}/en.move.json`]: damaged })
  await expect(createSaver().saveUnit('en', 'move')).rejects.toThrow(`${FOLDER}/en.move.json`)
  expect(await kept(`${FOLDER}/en.move.json`)).toBeUndefined()
})

test.each([
  ['signpost-bbbbbbbbbb', 'of the worker that is to take over', true],
  ['other-bbbbbbbbbb', 'of something else', false],
])(
  'a guide that is whole in %s, the cache %s, is one that can be read without a network: %s',
  async (name, _, isSo) => {
    await device({})
    const cache = await caches.open(name)
    await cache.put('/offline.bbbbbbbbbb/en.move.json', new Response('{}'))
    expect([await isWhole('en', 'move'), await isKept('en', 'move')]).toEqual([false, isSo])
  },
)
