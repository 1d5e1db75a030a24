import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { DEEP } from '../harness/depth'
import { nodeFrom } from '../harness/newer-node'
import { contentSite } from '../harness/sites'

// The checker of others who say how documentation is to be for assistants: https://agentdocsspec.com

const AFDOCS = createRequire(import.meta.url)
  .resolve('afdocs')
  .replace(/dist\/index\.js$/, 'bin/afdocs.mjs')

interface Result {
  id: string
  status: 'pass' | 'warn' | 'fail' | 'skip' | 'error'
  message: string
}

/** What the checker finds at a site, of so many pages. */
function checked(node: string, site: string, canonical: string): Promise<Result[]> {
  const args = ['check', site, '--canonical-origin', canonical, '--format', 'json', '--quiet']
  const sample = ['--sampling', 'deterministic', '--max-links', '40', '--request-delay', '0']
  // llms.txt lists the guides, and a guide's Markdown its steps: an assistant is to walk from one to the next, not to pick.
  const coverage = ['--coverage-pass-threshold', '0', '--coverage-warn-threshold', '0']
  const child = spawn(node, [AFDOCS, ...args, ...sample, ...coverage, '--network-context', 'ci'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) =>
    child.on('close', () => resolve((JSON.parse(said) as { results: Result[] }).results)),
  )
}

const node = DEEP ? nodeFrom(22, 'What afdocs finds at a site') : undefined
const inDepth = node === undefined ? test.skip : test

inDepth('afdocs finds no fault in the default site', async () => {
  const { url } = contentSite()
  const index = await (await fetch(`${url}/llms.txt`)).text()
  const [, canonical = ''] = /\]\((https?:\/\/[^/]+)\//.exec(index) ?? []
  const results = await checked(node!, url, canonical)
  expect(results.length).toBeGreaterThan(20)
  expect(results.filter(({ status }) => status === 'fail' || status === 'error')).toEqual([])
})
