import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { readlinkSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isRunning } from '../../lib/command/is-running'
import { MADE } from '../../lib/command/working-folder'
import { installedPackages, type Engine } from './installed-engine'
import { putOwnElements } from './own-elements'

/** What the engine runs of. */
const SOURCES = [
  'app',
  'bin',
  'components',
  'elements',
  'lib',
  'scripts',
  'next.config.js',
  'package.json',
  'tsconfig.json',
]
/** Who works with a copy: a file for each process. */
const USERS = '.used-by'

/** A copy of the engine, made for one site. */
export interface EngineCopy {
  readonly folder: string
  /** Where its packages lie, by name. */
  readonly packages: ReadonlyMap<string, string>
}

/**
 * The engine's sources below a site's folder, copied there unless they are there already. Next.js and Tailwind leave out what lies in
 * `node_modules`, and write into the folder in which they run: so that is never the package's own. Copies of other versions that
 * nobody works with any more are removed.
 * @param home the site's folder, absolute
 */
export function engineCopy(engine: Engine, home: string): EngineCopy {
  const all = path.join(home, MADE, 'engine')
  const folder = path.join(all, `${engine.version}-${hashOf(engine.folder)}`)
  mkdirSync(all, { recursive: true })
  // Nothing of it belongs into a repository, whatever that ignores.
  writeFileSync(path.join(home, MADE, '.gitignore'), '*\n')
  if (!existsSync(folder)) {
    copyWhole(engine.folder, folder)
    removeUnused(all, folder)
  }
  mkdirSync(path.join(folder, USERS), { recursive: true })
  writeFileSync(path.join(folder, USERS, String(process.pid)), '')
  putOwnElements(home, folder)
  const packages = installedPackages(engine)
  for (const [name, place] of packages) linkTo(place, path.join(folder, 'node_modules', name))
  return { folder, packages }
}

/** Eight bytes that change with any of the sources. */
function hashOf(from: string): string {
  const hash = createHash('sha256')
  const add = (name: string): void => {
    const file = path.join(from, name)
    if (!statSync(file).isDirectory()) {
      hash.update(`\0${name}\0`).update(readFileSync(file))
      return
    }
    for (const entry of readdirSync(file).sort()) add(`${name}/${entry}`)
  }
  SOURCES.forEach(add)
  return hash.digest('hex').slice(0, 16)
}

/** Beside its place first: another command may be about to make the same. */
function copyWhole(from: string, to: string): void {
  const aside = `${to}.${process.pid}`
  try {
    for (const name of SOURCES) cpSync(path.join(from, name), path.join(aside, name), { recursive: true })
    renameSync(aside, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function removeUnused(all: string, kept: string): void {
  for (const name of readdirSync(all)) {
    const folder = path.join(all, name)
    const isUsed = () => readdirSync(path.join(folder, USERS)).some((pid) => isRunning(Number(pid)))
    if (folder !== kept && existsSync(path.join(folder, USERS)) && !isUsed())
      rmSync(folder, { recursive: true, force: true })
  }
}

/** A link that stays good when the site's folder is moved with all that is in it. */
function linkTo(place: string, link: string): void {
  const to = process.platform === 'win32' ? place : path.relative(path.dirname(link), place)
  if (linkedPlace(link) === to) return
  mkdirSync(path.dirname(link), { recursive: true })
  rmSync(link, { force: true })
  try {
    symlinkSync(to, link, 'junction')
  } catch (error) {
    // Another command was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function linkedPlace(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}
