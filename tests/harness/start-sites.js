import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import path from 'node:path'
import bundleCommands from './bundle-commands.js'

/** What asks for which site: the functions of `sites.ts`, the sites that take longest or that most files have first. */
const ASKED_BY = {
  content: /\bcontentSite\(/,
  foreign: /\b(?:foreignSite|builtSites)\(/,
  below: /\b(?:siteBelow|placedSites)\(/,
  noticed: /\bnoticedSite\(/,
  counted: /\bcountedSite\(/,
  roastery: /\broasterySite\(/,
  authority: /\bauthoritySite\(/,
  staff: /\bstaffSite\(/,
}

/**
 * Jest's globalSetup. A process of its own builds the sites that the files of this run ask for, while files are run that need none, and
 * those for which a file asks otherwise (`sites.ts`): this process may be blocked by such a file.
 */
export default async function startSites() {
  if (globalThis.signpostSites) return
  await bundleCommands()
  const home = path.resolve('.signpost', 'sites')
  mkdirSync(home, { recursive: true })
  const folder = mkdtempSync(path.join(home, 'asked-'))
  const texts = globalThis.signpostTests.map((file) => readFileSync(file, 'utf8'))
  const asked = Object.keys(ASKED_BY).filter((name) => texts.some((text) => ASKED_BY[name].test(text)))
  globalThis.signpostSites = spawn(process.execPath, ['tests/harness/serve-sites.js', folder, ...asked], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  process.env.SIGNPOST_TEST_SITES = folder
}
