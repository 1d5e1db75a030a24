import path from 'node:path'
import { fileURLToPath } from 'node:url'
// No `@/`: tsx follows the paths of a tsconfig.json only outside node_modules.
import { fail } from '../lib/command/user-error'
import { didYouMean } from '../lib/tree/nearest'
import { newSite } from './new-site/new-site'
import { COMMANDS, helpText, isCommand } from './signpost/commands'
import { installedEngine } from './signpost/installed-engine'
import { runCommand } from './signpost/run'

/** As for any command that was asked for in a way that it does not understand. */
const MISUSED = 2

/** `signpost <command>`, the command of the package. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const engine = installedEngine(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'))
  if (name === '--version' || name === '-v') console.log(engine.version)
  else if (name === undefined || name === 'help' || name === '--help' || name === '-h')
    console.log(helpText(engine.version))
  else if (!isCommand(name)) {
    const known = Object.keys(COMMANDS)
    console.error(
      `signpost ${name}: there is no command "${name}"${didYouMean(name, known)} The commands are: ${known.join(', ')}. signpost --help says what each does.`,
    )
    return MISUSED
  } else if (name === 'new' && args[0] === 'site') console.log(newSite(engine, args.slice(1), process.cwd()))
  else return runCommand(engine, name, args, process.cwd())
  return 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  fail(error)
}
