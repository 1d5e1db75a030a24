import { toWorker } from '@/lib/site/service-worker/protocol'

test.each([
  { do: 'visited', path: '/en/move', frugal: true },
  { do: 'ahead', path: '/en/move', frugal: false },
  { do: 'save', lang: 'en' },
  { do: 'remove', lang: 'en' },
  { do: 'tell', lang: 'en' },
  { do: 'stop' },
])('the worker understands $do', (message) => {
  expect(toWorker(message)).toEqual(message)
})

test.each([undefined, null, 'save', [], {}, { do: 'dance' }, { do: 'save' }, { do: 'visited', lang: 'en' }])(
  'it does nothing for %j, which a page of another version may say',
  (message) => {
    expect(toWorker(message)).toBeUndefined()
  },
)
