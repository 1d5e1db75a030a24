import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import pMap from 'p-map'

/** Files that are looked at at a time. */
const AT_ONCE = 16

/** What a folder takes on the disk, in bytes: a file with several names counts once. */
export async function bytesOnDisk(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = new Map<number, number>()
  await pMap(
    entries.filter((entry) => entry.isFile()),
    async ({ parentPath, name }) => {
      const { ino, size } = await stat(path.join(parentPath, name))
      sizes.set(ino, size)
    },
    { concurrency: AT_ONCE },
  )
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}
