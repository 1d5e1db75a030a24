import { jest } from '@jest/globals'
import type { Database } from '@/lib/insight/store/db'
import { downloads, pageData } from '@/lib/site/serve/insight/page-data'
import { countedSite, LAMP } from '../../../harness/counted-site'

const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => said.mockClear())
afterAll(() => said.mockRestore())

const site = countedSite(LAMP)

/** A database that went away after it had been opened, as its queries say so. */
function away(error: Error): Database {
  return {
    select: () => {
      throw error
    },
  } as unknown as Database
}

const GONE = new Error('Failed query: select …', { cause: new Error('connect ECONNREFUSED') })

test.each<[string, () => Database | undefined, readonly string[]]>([
  ['has never come', () => undefined, []],
  ['has gone away', () => away(GONE), ['The numbers cannot be read now: connect ECONNREFUSED.']],
])(
  'while the database %s, the page says so and downloads are told to come later',
  async (_, database, lines) => {
    expect(await pageData(site, database, {})).toBeUndefined()
    expect(said.mock.calls.map(([line]) => line as unknown)).toEqual(lines)
    for (const make of Object.values(downloads(site, database)))
      expect(await make(new URLSearchParams())).toMatchObject({ type: 'text/plain', status: 503 })
  },
)

test('a fault of ours is one still', async () => {
  const database = () => away(new TypeError('x is not a function'))
  await expect(pageData(site, database, {})).rejects.toThrow('x is not a function')
})
