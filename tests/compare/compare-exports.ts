import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

// Compares two exports of one content, byte by byte, by hand after a change that is to change nothing:
// node --import tsx tests/compare/compare-exports.ts <one folder> <the other> [regular expression of what may differ]
const [one = '', other = '', mayDiffer = '^$'] = process.argv.slice(2)

/** Compressed copies and what a folder remembers of itself follow from the rest. */
const FOLLOWS = /\.(?:br|gz)$|^\.signpost\.json$/

/** Server configurations name the folder that they lie in. */
const folderless = (bytes: Buffer, folder: string) =>
  Buffer.from(bytes.toString('latin1').replaceAll(path.resolve(folder), '.'), 'latin1')

async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !FOLLOWS.test(name))
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, folderless(await readFile(path.join(folder, name)), folder)] as const),
    ),
  )
}

const [before, after] = await Promise.all([filesOf(one), filesOf(other)])
const allowed = new RegExp(mayDiffer)
const names = [...new Set([...before.keys(), ...after.keys()])].sort()
const different = names.filter((name) => {
  const [a, b] = [before.get(name), after.get(name)]
  return !a || !b || !a.equals(b)
})
for (const name of different) {
  const [a, b] = [before.get(name), after.get(name)]
  const size = (file: Buffer | undefined) => (file ? `${file.length} bytes` : 'not there')
  console.log(`${allowed.test(name) ? 'expected ' : 'DIFFERENT'} ${name}: ${size(a)}, ${size(b)}`)
}
const refused = different.filter((name) => !allowed.test(name))
console.log(
  `${names.length} files: ${names.length - different.length} the same, ${different.length - refused.length} expected to differ, ${refused.length} different.`,
)
process.exit(refused.length === 0 ? 0 : 1)
