import path from 'node:path'
import { LIBRARIES, OF_JEST, fileOf } from './list.js'

const known = new Set(LIBRARIES)
const ofJest = new Set(OF_JEST)
const packages = `${path.sep}node_modules${path.sep}`

/**
 * Jest's resolver: a module of ours that asks for a package gets its stub, and so does Jest; other packages get from each other what they
 * always get.
 */
export function sync(name, options) {
  const stubs = process.env.SIGNPOST_TEST_LIBRARIES
  const isPackage = `${options.basedir}${path.sep}`.includes(packages)
  if (!stubs || !(isPackage ? ofJest : known).has(name)) return options.defaultResolver(name, options)
  return path.join(stubs, fileOf(name, options.conditions?.includes('import') ? 'mjs' : 'cjs'))
}
