import path from 'node:path'
import { LIBRARIES, fileOf } from './list.js'

const known = new Set(LIBRARIES)
const packages = `${path.sep}node_modules${path.sep}`

/** Jest's resolver: a module of ours that asks for a package gets its stub; packages get from each other what they always get. */
export function sync(name, options) {
  const stubs = process.env.SIGNPOST_TEST_LIBRARIES
  if (!stubs || !known.has(name) || `${options.basedir}${path.sep}`.includes(packages))
    return options.defaultResolver(name, options)
  return path.join(stubs, fileOf(name, options.conditions?.includes('import') ? 'mjs' : 'cjs'))
}
