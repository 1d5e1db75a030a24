import { createHash } from 'node:crypto'
import { plainText, type Content } from '@/lib/content'
import { guideData } from '@/lib/trail/guide-data'
import { toolMessages, trailMessages } from '@/lib/messages/trail-messages'
import { messages, spokenAttributes } from '@/lib/messages'

/**
 * Every guide in every language as the browser's trail needs it, `<lang>/<guide>.json`; what a step's tools say, `<lang>.json`; and
 * a hash of them all.
 */
export function guideDataFiles(content: Content): { hash: string; files: Record<string, string> } {
  const files: Record<string, string> = {}
  const hash = createHash('sha256')
  const add = (name: string, data: unknown) => {
    const text = JSON.stringify(data)
    files[name] = text
    hash.update(text)
  }
  for (const language of content.languages) {
    const say = messages(language)
    const spoken = spokenAttributes(language)
    add(`${language}.json`, toolMessages(say, spoken))
    for (const guide of content.guides(language).values())
      add(`${language}/${guide.id}.json`, guideData(guide, plainText, trailMessages(say, spoken)))
  }
  return { hash: hash.digest('hex').slice(0, 10), files }
}
