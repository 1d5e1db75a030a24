import fs from 'node:fs'

/** A file as it is sent. */
export interface SmallFile {
  readonly bytes: Buffer
  /** Names its version: as sirv names it, which sends what is too large for here. */
  readonly etag: string
  readonly modified: string
}

/** What all files in memory may take together, in bytes, and one of them. */
const MOST_BYTES = 96e6
const LARGEST = 512e3

/** Finds a file by its path; undefined for one that is too large. */
type FileMemory = (file: string) => SmallFile | undefined

/**
 * Keeps the files that are asked for in memory, for to open one takes longer than to send it. A finished build does not change. Where
 * there is no room any more, what came first goes first.
 */
export function createFileMemory(mostBytes = MOST_BYTES, largest = LARGEST): FileMemory {
  const kept = new Map<string, SmallFile | undefined>()
  let sum = 0
  return (file) => {
    const known = kept.get(file)
    if (known !== undefined || kept.has(file)) return known
    const read = readSmall(file, largest)
    kept.set(file, read)
    sum += read?.bytes.length ?? 0
    for (const [oldest, one] of kept) {
      if (sum <= mostBytes) break
      kept.delete(oldest)
      sum -= one?.bytes.length ?? 0
    }
    return read
  }
}

function readSmall(file: string, largest: number): SmallFile | undefined {
  const { size, mtime } = fs.statSync(file)
  if (size > largest) return undefined
  return {
    bytes: fs.readFileSync(file),
    etag: `W/"${size}-${mtime.getTime()}"`,
    modified: mtime.toUTCString(),
  }
}
