import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { minVersion, satisfies } from 'semver'

interface Package {
  name: string
  engines?: { node?: string }
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Package & Lock
interface Lock {
  packages: Record<string, { cpu?: string[]; engines?: { node?: string } }>
}
/** The least version of each range that is promised. */
const promised = read('package.json')
  .engines!.node!.split('||')
  .map((range) => minVersion(range)!.version)

/** What only `npm run test:deep` runs, with a newer Node.js: see `tests/harness/newer-node.ts`. */
const WITH_NEWER_NODE = /^node_modules\/(?:afdocs$|@octokit\/)/

test('each Node.js that is promised is enough for everything that runs here', () => {
  const { packages } = read('package-lock.json')
  const tooOld = Object.entries(packages).filter(
    ([name, { cpu, engines }]) =>
      // Windows of 32 bits is no machine that anybody serves from.
      name !== '' &&
      !WITH_NEWER_NODE.test(name) &&
      !cpu?.includes('ia32') &&
      engines?.node &&
      !promised.every((version) => satisfies(version, engines.node!)),
  )
  expect(tooOld.map(([name, { engines }]) => `${name} wants ${engines!.node!}`)).toEqual([])
})

test('README, CONTRIBUTING and CI promise the same', () => {
  const [major, minor] = promised[0]!.split('.')
  for (const file of ['README.md', 'CONTRIBUTING.md'])
    expect(readFileSync(file, 'utf8')).toContain(`Node.js ${major}.${minor} or later`)
  const workflows = readdirSync('.github/workflows').map((name) =>
    readFileSync(path.join('.github/workflows', name), 'utf8'),
  )
  // What has no end is tested in the newest.
  for (const version of promised.slice(0, -1)) expect(workflows.join()).toContain(`'${version}'`)
})
