import { readdirSync } from 'node:fs'
import path from 'node:path'
import { bundledCommands } from '../../bin/bundled-commands.js'
import prepareLibraries from './libraries/prepare.js'

/** What tests start as a process, besides the commands. */
const OTHERS = [
  'lib/framework/render-pages.ts',
  'lib/site/serve/site-server.ts',
  ...['count-server', 'renew-export', 'serve-site'].map((name) => `tests/harness/${name}.ts`),
]

/**
 * Jest's globalSetup. Bundles the commands once for a run: a process that is started from there takes a third of the processor time of
 * one that tsx starts, which loads and compiles several hundred files. `command.ts` and the commands themselves are told by the environment.
 * `npm run test:deep` starts what somebody at a terminal starts.
 */
export default async function bundleCommands() {
  await prepareLibraries()
  if (process.env.SIGNPOST_TEST_DEEP === '1' || process.env.SIGNPOST_TEST_COMMANDS) return
  const commands = readdirSync('scripts').filter((name) => name.endsWith('.ts'))
  const modules = [...commands.map((name) => `scripts/${name}`), ...OTHERS]
  const folder = await bundledCommands(process.cwd(), modules, false)
  process.env.SIGNPOST_TEST_COMMANDS = folder
  process.env.SIGNPOST_SITE_SERVER = path.join(folder, 'lib/site/serve/site-server.js')
  process.env.SIGNPOST_BUNDLE = folder
}
