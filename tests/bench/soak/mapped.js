import { readFileSync } from 'node:fs'

/** Each further arena of glibc's malloc begins at a multiple of that. */
const ARENA = 64 * 2 ** 20

/**
 * What of a process lies in memory, in bytes, by who asked the system for it: glibc's malloc, programs and libraries as they are on the disk,
 * and the rest, which is V8's heap and buffers that are large enough for a place of their own. Nothing where the system does not tell.
 * @returns {Record<string, number>}
 */
export function mapped() {
  let text
  try {
    text = readFileSync('/proc/self/smaps', 'utf8')
  } catch {
    return {}
  }
  const sums = { malloc: 0, arenas: 0, programs: 0, mapped: 0 }
  let of = 'mapped'
  for (const line of text.split('\n')) {
    const [, start, name] = /^([0-9a-f]+)-[0-9a-f]+ \S+ \S+ \S+ \S+ *(.*)$/.exec(line) ?? []
    if (start !== undefined)
      of =
        name === '[heap]'
          ? 'malloc'
          : name?.startsWith('/')
            ? 'programs'
            : parseInt(start, 16) % ARENA === 0
              ? 'arenas'
              : 'mapped'
    const [, kilobytes] = /^Rss: +(\d+) kB$/.exec(line) ?? []
    if (kilobytes !== undefined) sums[of] += Number(kilobytes) * 1024
  }
  return sums
}
