import fs from 'node:fs'
import path from 'node:path'
import { readFrontMatter } from '../files/front-matter'
import { isOver } from './notices'
import { readText } from '../files/read-text'
import { NOTICES } from '../files/almost'

/** Files of known problems of which readers are told no more: what a build shows changes by the day, without a file being changed. */
export function pastNotices(root: string, now: Date): string[] {
  return namesIn(root).flatMap((language) =>
    namesIn(path.join(root, language, NOTICES)).flatMap((name) => {
      const file = path.posix.join(language, NOTICES, name)
      if (!name.endsWith('.mdx')) return []
      const { data } = readFrontMatter(file, readText(root, file).text ?? '')
      const until = (data as { until?: unknown } | null)?.until
      return typeof until === 'string' && isOver(until, now) ? [file] : []
    }),
  )
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort()
  } catch {
    return []
  }
}
