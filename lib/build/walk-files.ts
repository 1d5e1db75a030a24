import { createHash } from 'node:crypto'
import { plainText, type Content } from '@/lib/content'
import { guideData } from '@/lib/walk/guide-data'
import { toolWords, trailWords } from '@/lib/walk/words'
import { words } from '@/lib/words'

/**
 * Every guide in every language as the browser's trail needs it, `<lang>/<guide>.json`; what a step's tools say, `<lang>.json`; and
 * a hash of them all.
 */
export function walkFiles(content: Content): { hash: string; files: Record<string, string> } {
  const files: Record<string, string> = {}
  const hash = createHash('sha256')
  const add = (name: string, data: unknown) => {
    const text = JSON.stringify(data)
    files[name] = text
    hash.update(text)
  }
  for (const language of content.languages) {
    const say = words(language)
    add(`${language}.json`, toolWords(say))
    for (const guide of content.forest(language).values())
      add(`${language}/${guide.id}.json`, guideData(guide, plainText, trailWords(say)))
  }
  return { hash: hash.digest('hex').slice(0, 10), files }
}
