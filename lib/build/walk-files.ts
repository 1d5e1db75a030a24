import { createHash } from 'node:crypto'
import { plainText, type Content } from '@/lib/content'
import { guideData } from '@/lib/walk/guide-data'

/** Every guide in every language as the browser's trail needs it: `<lang>/<guide>.json`, and a hash of them all. */
export function walkFiles(content: Content): { hash: string; files: Record<string, string> } {
  const files: Record<string, string> = {}
  const hash = createHash('sha256')
  for (const language of content.languages) {
    for (const guide of content.forest(language).values()) {
      const text = JSON.stringify(guideData(guide, plainText))
      files[`${language}/${guide.id}.json`] = text
      hash.update(text)
    }
  }
  return { hash: hash.digest('hex').slice(0, 10), files }
}
