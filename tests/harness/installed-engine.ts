import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A company's folder: its content, its elements, and the engine as a package. */
export interface InstalledEngine {
  readonly folder: string
  /** The file behind the command `signpost`. */
  readonly command: string
  /** What npm packed, by its name in the package. */
  readonly files: readonly string[]
  /** In bytes, compressed. */
  readonly size: number
}

const FIXTURE = 'tests/fixtures/packaged'

/** Packs the engine into a fresh folder, absolute. */
export function packedEngine(): { file: string; files: string[]; size: number } {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-packed-')))
  const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const told = JSON.parse(said) as Packed[] | Record<string, Packed>
  const packed = Object.values(told)[0]!
  return {
    file: path.join(folder, packed.filename),
    files: packed.files.map((one) => one.path),
    size: packed.size,
  }
}

interface Packed {
  filename: string
  size: number
  files: { path: string }[]
}

/** A fresh folder of a company with three languages, which has nothing of the engine yet. */
export function companyFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-company-')))
  fs.cpSync(FIXTURE, folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  return folder
}

/**
 * Puts the packed engine into a company's folder without a network, in a second: it is unpacked, and each package that it names as its
 * dependency is a link to the repository's. So a package that it uses and does not name is missed; not proved is that npm
 * finds these versions, that it puts them in places from which they find each other, and that their install scripts run. For that there
 * is `npm run test:deep`.
 */
export function installedEngine(): InstalledEngine {
  const { file, files, size } = packedEngine()
  const folder = companyFolder()
  const packages = path.join(folder, 'node_modules')
  const engine = path.join(packages, 'signpost')
  fs.mkdirSync(engine, { recursive: true })
  execFileSync('tar', ['-xzf', file, '-C', engine, '--strip-components=1'])
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(engine, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of Object.keys(dependencies)) {
    fs.mkdirSync(path.dirname(path.join(packages, name)), { recursive: true })
    fs.symlinkSync(path.resolve('node_modules', name), path.join(packages, name))
  }
  return { folder, command: path.join(engine, 'bin', 'signpost.js'), files, size }
}

/** Every file below a folder with what it holds, in short; links are not followed. */
export function stateOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name)
    hash.update(`\0${name}\0`)
    if (fs.lstatSync(file).isFile()) hash.update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}
