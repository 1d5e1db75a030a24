import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { UserError } from '../../lib/command/user-error'
import { COMMANDS } from '../signpost/commands'
import type { Engine } from '../signpost/installed-engine'

const USAGE = 'npm run new -- site <folder> [--name "…"] [--engine <version, address or file>]'
const TEMPLATE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'template')

/**
 * `npm run new -- site <folder>`: a folder with a first guide, whose one dependency is the engine.
 * @param engine as it runs
 * @param args as typed, behind `site`
 * @param here the folder to which the new one is relative, absolute
 * @returns what to print
 * @throws {UserError} that says what to do instead; nothing is written then
 */
export function newSite(engine: Engine, args: readonly string[], here: string): string {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: text, engine: text },
  })
  const [named, ...more] = positionals
  if (!named || more.length > 0) throw new UserError(`Which folder? ${USAGE}`)
  const folder = path.resolve(here, named)
  assertEmpty(folder, named)
  const site = values.name?.trim() || titleOf(path.basename(folder))
  const aside = mkdtempSync(path.join(os.tmpdir(), 'signpost-site-'))
  try {
    const spec = values.engine ?? `file:${packed(engine, aside)}`
    cpSync(TEMPLATE, aside, { recursive: true })
    // npm leaves a file of that name out of packages.
    renameSync(path.join(aside, 'gitignore'), path.join(aside, '.gitignore'))
    write(path.join(aside, 'package.json'), packageOf(path.basename(folder), spec))
    fill(path.join(aside, 'README.md'), { SITE_NAME: site })
    fill(path.join(aside, 'content', 'site.json'), {
      SITE_NAME: JSON.stringify(site).slice(1, -1),
      ENGINE_VERSION: engine.version,
    })
    mkdirSync(folder, { recursive: true })
    cpSync(aside, folder, { recursive: true })
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  const shown = path.relative(here, folder) || '.'
  return `${shown} is a site with one guide. Next:
  cd ${shown}
  npm install
  npm run desk       opens the desk, on which you write
  npm run dev        shows it on http://localhost:3000
README.md there says how to write and publish.`
}

function assertEmpty(folder: string, named: string): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory())
    throw new UserError(`${named} is a file. Name a folder that is empty, or not there yet.`)
  const held = readdirSync(folder)
  if (held.length > 0)
    throw new UserError(
      `${named} is not empty: it holds ${held.slice(0, 3).join(', ')}${held.length > 3 ? ' …' : ''}. Nothing was written. Name a folder that is empty, or not there yet.`,
    )
}

/** Packs the engine into a folder: nobody can take the place of a package that comes along. Its file's name. */
function packed(engine: Engine, folder: string): string {
  try {
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
      cwd: engine.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      // On Windows npm is a batch file.
      shell: process.platform === 'win32',
    })
  } catch (error) {
    throw new UserError(
      `Signpost could not be packed: ${(error as Error).message.trim()}\nName where it is to be installed from instead: --engine <version, address or file>`,
    )
  }
  return `signpost-${engine.version}.tgz`
}

function packageOf(folder: string, engine: string): string {
  const name =
    folder
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'help'
  const about = {
    name: name === 'signpost' ? 'signpost-site' : name,
    private: true,
    type: 'module',
    scripts: Object.fromEntries(Object.keys(COMMANDS).map((command) => [command, `signpost ${command}`])),
    dependencies: { signpost: engine },
  }
  return `${JSON.stringify(about, null, 2)}\n`
}

/** `our-help` is `Our help`. */
function titleOf(folder: string): string {
  const words = folder.replaceAll(/[-_.\s]+/g, ' ').trim()
  return words ? words[0]!.toUpperCase() + words.slice(1) : 'Help'
}

function fill(file: string, words: Readonly<Record<string, string>>): void {
  const text = readFileSync(file, 'utf8')
  write(
    file,
    Object.entries(words).reduce((done, [name, word]) => done.replaceAll(name, () => word), text),
  )
}

function write(file: string, text: string): void {
  writeFileSync(file, text)
}
