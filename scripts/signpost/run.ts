import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { exitCode, whenTold } from '../../lib/command/stopping'
import { UserError } from '../../lib/command/user-error'
import { HOME_VARIABLE, PACKAGES_VARIABLE } from '../../lib/command/working-folder'
import { NEEDED, type CommandName } from './commands'
import { engineCopy } from './engine-copy'
import { commonFolder, installedPackages, type Engine } from './installed-engine'

/** Commands that start from a bundle: see `bin/run.js`. */
const BUNDLED: ReadonlySet<CommandName> = new Set(['build', 'check', 'export'])

/**
 * Runs a command of the engine for the site in a folder: in the site's copy of the engine, or in the repository where that is the folder.
 * @param home absolute
 * @returns the command's exit code
 * @throws {UserError} if it needs what is not installed
 */
export async function runCommand(
  engine: Engine,
  name: CommandName,
  args: readonly string[],
  home: string,
): Promise<number> {
  assertInstalled(engine, name)
  const script = [
    ...(BUNDLED.has(name) ? ['bin/run.js', name] : ['--import', 'tsx', `scripts/${name}.ts`]),
    ...args,
  ]
  if (realpathSync(home) === engine.folder) return ended(script, home, {})
  const { folder, packages } = engineCopy(engine, home)
  const holds = commonFolder([realpathSync(folder), ...packages.values()])
  return ended(script, folder, { [HOME_VARIABLE]: home, [PACKAGES_VARIABLE]: holds })
}

function assertInstalled(engine: Engine, name: CommandName): void {
  const needed = NEEDED[name]
  if (!needed) return
  const packages = installedPackages(engine)
  const lacking = needed.packages.filter((one) => !packages.has(one))
  if (lacking.length === 0) return
  const wanted = lacking.map((one) => `${one}@${engine.packages[one] ?? 'latest'}`).join(' ')
  throw new UserError(
    `signpost ${name} needs ${needed.what}, which is not installed with Signpost. Install it: npm install --save-dev --save-exact ${wanted}`,
  )
}

function ended(
  args: readonly string[],
  folder: string,
  environment: Record<string, string>,
): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  // Who pressed Ctrl+C told both; who stops this process by its number told only this.
  const forget = whenTold(() => child.kill('SIGTERM'))
  return exitCode(child).finally(forget)
}
