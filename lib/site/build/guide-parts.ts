import { readFileSync } from 'node:fs'
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isObject, parsed } from '@/lib/json-shape'
import type { KeptParts } from '@/lib/kept-parts'
import type { BuildPaths } from './paths'

type Parts = Record<string, unknown>

/** What is made of each guide's content, from build to build. */
interface GuideParts {
  readonly kept: KeptParts
  /** Writes all of it into a build, for the next one. */
  readonly write: (build: Pick<BuildPaths, 'guideParts'>) => Promise<void>
}

/**
 * @param former the build before, if there is one
 * @param same the guides whose content is as it was then
 */
export function createGuideParts(
  former: Pick<BuildPaths, 'guideParts'> | undefined,
  same: ReadonlySet<string>,
): GuideParts {
  const parts = new Map<string, { readonly all: Parts; isNew: boolean }>()
  const fileOf = (folder: string, guide: string) => path.join(folder, `${guide}.json`)
  const partsOf = (guide: string) => {
    const known = parts.get(guide)
    if (known) return known
    const had = former && same.has(guide) ? read(fileOf(former.guideParts, guide)) : undefined
    const opened = { all: had ?? {}, isNew: !had }
    parts.set(guide, opened)
    return opened
  }
  return {
    kept: <T>(guide: string, name: string, make: () => T): T => {
      const own = partsOf(guide)
      if (!Object.hasOwn(own.all, name)) {
        own.all[name] = make()
        own.isNew = true
      }
      return own.all[name] as T
    },
    write: async ({ guideParts }) => {
      await mkdir(guideParts, { recursive: true })
      for (const [guide, { all, isNew }] of parts) {
        const file = fileOf(guideParts, guide)
        if (isNew || !former) await writeFile(file, JSON.stringify(all))
        else {
          const had = fileOf(former.guideParts, guide)
          // Another disk has no links.
          await link(had, file).catch(() => copyFile(had, file))
        }
      }
    },
  }
}

function read(file: string): Parts | undefined {
  try {
    const had = parsed(readFileSync(file, 'utf8'))
    return isObject(had) ? { ...had } : undefined
  } catch {
    return undefined
  }
}
