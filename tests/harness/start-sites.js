import { spawn } from 'node:child_process'
import { mkdtempSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import bundleCommands from './bundle-commands.js'

/**
 * Jest's globalSetup. Nothing is built yet: a process of its own waits until a test file asks for a site (`sites.ts`), for this one
 * may be blocked by such a file.
 */
export default async function startSites() {
  if (globalThis.signpostSites) return
  await bundleCommands()
  const home = path.resolve('.signpost', 'sites')
  mkdirSync(home, { recursive: true })
  const folder = mkdtempSync(path.join(home, 'asked-'))
  globalThis.signpostSites = spawn(process.execPath, ['tests/harness/serve-sites.js', folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  process.env.SIGNPOST_TEST_SITES = folder
}
