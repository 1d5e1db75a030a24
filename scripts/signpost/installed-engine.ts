import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'

/** The engine as it was installed. */
export interface Engine {
  /** Its folder, absolute, with all links followed. */
  readonly folder: string
  readonly version: string
  /** What it needs, and what it may use if it is there, with their versions. */
  readonly packages: Readonly<Record<string, string>>
}

const packageSchema = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  peerDependencies: z.record(z.string(), z.string()).default({}),
})

/**
 * What package.json says of the engine in a folder.
 * @throws where that is no package of it
 */
export function installedEngine(folder: string): Engine {
  const real = realpathSync(folder)
  const { version, dependencies, peerDependencies } = packageSchema.parse(
    JSON.parse(readFileSync(path.join(real, 'package.json'), 'utf8')),
  )
  return { folder: real, version, packages: { ...dependencies, ...peerDependencies } }
}

/** Where packages of the engine lie, with all links followed, by name; of what is not installed, nothing. */
export function installedPackages({ folder, packages }: Engine): ReadonlyMap<string, string> {
  const { resolve } = createRequire(path.join(folder, 'package.json'))
  return new Map(
    Object.keys(packages).flatMap((name) => {
      const found = (resolve.paths(name) ?? [])
        .map((place) => path.join(place, name))
        .find((place) => existsSync(path.join(place, 'package.json')))
      return found === undefined ? [] : [[name, realpathSync(found)] as const]
    }),
  )
}

/** The innermost folder that holds all of some paths. */
export function commonFolder(places: readonly string[]): string {
  const [first = [], ...others] = places.map((place) => place.split(path.sep))
  const length = Math.min(...others.map((other) => sameParts(first, other)), first.length)
  return first.slice(0, length).join(path.sep) || path.parse(places[0] ?? '').root
}

function sameParts(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, i) => part !== other[i])
  return at === -1 ? one.length : at
}
