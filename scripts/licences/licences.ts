import { readFile } from 'node:fs/promises'
import satisfies from 'spdx-satisfies'
import { z } from 'zod'

// Names of licences: https://spdx.org/licenses/

/** Licences that ask for nothing but their own text. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Zlib',
]

/** Licences that ask for more, and why what they ask for is done. */
export const REASONED: Readonly<Record<string, string>> = {
  'LGPL-3.0-or-later':
    'libvips, which sharp loads as a library of its own: whoever likes may put another in its place.',
  'MPL-2.0': 'Covers the files of the package itself, which are used unchanged.',
  'CC-BY-3.0': 'The lists of SPDX by which this very command reads licences.',
  'CC-BY-4.0': 'The data of caniuse-lite, which builds read: no part of it is in a page.',
}

/** Packages whose package.json says nothing, or nothing that SPDX knows: what their own files say. */
const READ: Readonly<Record<string, string>> = { duck: 'BSD-2-Clause', 'parse-cache-control': 'BSD-3-Clause' }

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ license: z.string().optional(), dev: z.boolean().optional() }),
  ),
})

/** Packages by licence: those that run or build a site apart from those that only test it. */
export async function licences(): Promise<Map<string, { site: Set<string>; tests: Set<string> }>> {
  const { packages } = lockSchema.parse(JSON.parse(await readFile('package-lock.json', 'utf8')))
  const all = new Map<string, { site: Set<string>; tests: Set<string> }>()
  for (const [place, { license, dev }] of Object.entries(packages)) {
    const name = place.split('node_modules/').at(-1)!
    if (name === '') continue
    const licence = READ[name] ?? license ?? 'none'
    const used = all.get(licence) ?? { site: new Set(), tests: new Set() }
    all.set(licence, used)
    used[dev ? 'tests' : 'site'].add(name)
  }
  return all
}

/** Whether somebody has read a licence: all of it, where it is made of several. */
export function isAccepted(licence: string): boolean {
  try {
    return satisfies(licence, [...PERMISSIVE, ...Object.keys(REASONED)])
  } catch {
    // Nothing that SPDX knows.
    return false
  }
}
