import { brotliCompressSync } from 'node:zlib'
import { bundleModules } from '@/lib/site/build/bundle'

const DEFINED = {
  ...{
    SIGNPOST_LANGUAGE_TABLE: '{}',
    SIGNPOST_INTERFACES: '[]',
    SIGNPOST_FACTS: 'null',
    SIGNPOST_BUILT: 'true',
  },
  ...{ SIGNPOST_ENLARGED: '{}', SIGNPOST_TICKETS: '{}', SIGNPOST_BASE_PATH: '""', SIGNPOST_WHY: '{}' },
}

async function scripts(insight: string): Promise<Record<string, string>> {
  const define = { ...DEFINED, SIGNPOST_INSIGHT: JSON.stringify(insight) }
  const { files } = await bundleModules(process.cwd(), ['components/entries/entry.page.ts'], { define })
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name.split('.')[0]!, text]))
}

const [off, on] = await Promise.all([scripts(''), scripts('/_count')])

test('where nothing is counted, nothing that counts is among the scripts', () => {
  expect(Object.keys(on)).toEqual(expect.arrayContaining(['counting', 'why', 'mask-text']))
  for (const name of ['counting', 'why', 'mask-text']) expect(off).not.toHaveProperty(name)
  for (const text of Object.values(off)) expect(text).not.toMatch(/sendBeacon|signpost:(?:event|tell)/)
})

// The question, where a page has it, takes some 120 more: one kilobyte is what both may take.
test('counting costs a page less than 850 bytes', () => {
  const size = (text = '') => brotliCompressSync(text).length
  expect(size(on.counting) + size(on.deferred) - size(off.deferred)).toBeLessThan(850)
})
