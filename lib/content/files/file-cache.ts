import fs from 'node:fs'
import path from 'node:path'

/** Keeps what was read from files, each for as long as the file stays as it is. */
export interface FileCache<Value> {
  /** What was read from a file, by its path from the content root; read now where that is not known. */
  readonly get: (root: string, file: string, read: () => Value) => Value
}

/** @param most files that it holds at a time; what was read first goes first */
export function createFileCache<Value>(most: number): FileCache<Value> {
  const kept = new Map<string, { readonly stamp: string; readonly value: Value }>()
  return {
    get(root, file, read) {
      const full = path.join(root, file)
      const stamp = stampOf(full)
      const known = kept.get(full)
      if (known?.stamp === stamp) return known.value
      const value = read()
      kept.set(full, { stamp, value })
      if (kept.size > most) for (const [oldest] of kept) if (kept.delete(oldest)) break
      return value
    },
  }
}

/** What changes with a file, without reading it. */
function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = fs.statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return 'gone'
  }
}
