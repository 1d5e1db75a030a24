import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Jest's globalSetup. A process of its own builds and serves, for Jest transforms nothing that this file imports. */
export default async function startSites() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/harness/serve-sites.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  globalThis.signpostSites = child
  process.env.SIGNPOST_TEST_SITES = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => line.startsWith('[{') && resolve(line))
    child.on('close', (code) =>
      reject(new Error(`The sites for the browser tests could not be served (${code}); see above.`)),
    )
  })
}
