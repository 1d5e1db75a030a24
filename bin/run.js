#!/usr/bin/env node
// `node bin/run.js check --json`: a command of this repository, or of the engine's copy in which it runs, from its bundle.
import './lean-heap.js'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundledCommands } from './bundled-commands.js'

/** Commands that end by themselves: what goes on running would outlive its bundle. */
const COMMANDS = ['build', 'check', 'export']

const [, , name, ...args] = process.argv
if (!COMMANDS.includes(name)) {
  console.error(`There is no bundled command "${name}". They are: ${COMMANDS.join(', ')}.`)
  process.exit(2)
}
const modules = [...COMMANDS.map((one) => `scripts/${one}.ts`), 'lib/framework/render-pages.ts']
const folder = await bundledCommands(process.cwd(), modules).catch(() => undefined)
const script = folder
  ? path.join(folder, 'scripts', `${name}.js`)
  : path.join(process.cwd(), 'scripts', `${name}.ts`)
// For processes that the command starts, and for the command, which reads what stands behind its name.
if (folder) process.env.SIGNPOST_BUNDLE = folder
// Who may not write here runs it all the same.
else await import('tsx')
process.argv = [process.argv[0], script, ...args]
process.setSourceMapsEnabled(true)
await import(pathToFileURL(script).href)
