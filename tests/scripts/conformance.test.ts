import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { cardDocuments } from '@/lib/site/build/card-document'
import { httpServer } from '@/lib/site/http/http-server'
import { assistantEndpoint } from '@/lib/site/serve/assistant-endpoint'
import { assistantSettings } from '@/lib/site/serve/assistant-settings'
import { knowledgeOf } from '../harness/assistant'
import { DEEP } from '../harness/depth'
import { nodeFrom } from '../harness/newer-node'

const SUITE = createRequire(import.meta.url).resolve('@modelcontextprotocol/conformance/dist/index.js')
const BASELINE = 'tests/scripts/conformance-baseline.yml'

/** Runs every scenario of the suite; those that fail or pass against the baseline make its code another than 0. */
function runSuite(node: string, url: string): Promise<{ code: number | null; said: string }> {
  const args = ['server', '--url', url, '--suite', 'all', '--expected-failures', BASELINE]
  const child = spawn(node, [SUITE, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

// The suite is somebody else's, and asks what a release is to know rather than each change.
const node = DEEP ? nodeFrom(22, 'What the protocol’s own conformance suite finds') : undefined
const inDepth = node === undefined ? test.skip : test

inDepth('the protocol’s own conformance suite finds what the baseline says, and nothing else', async () => {
  const endpoint = assistantEndpoint('/mcp', {
    ...assistantSettings({}),
    ...{ knowledge: knowledgeOf('tests/fixtures/sites/foreign'), forAgents: false },
    card: cardDocuments(process.cwd()),
  })
  const { server, stop } = httpServer((_, response) => response.end(), [endpoint])
  await new Promise<void>((resolve) => server.listen(0, resolve))
  try {
    const { code, said } = await runSuite(
      node!,
      `http://localhost:${(server.address() as AddressInfo).port}/mcp`,
    )
    expect(said).toMatch(/✓ tools-list: 1 passed/)
    expect([code, code === 0 ? '' : said.slice(said.indexOf('=== SUMMARY'))]).toEqual([0, ''])
  } finally {
    server.closeAllConnections()
    await stop()
  }
})
