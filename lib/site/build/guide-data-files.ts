import { createHash } from 'node:crypto'
import { plainText, type Content } from '@/lib/content'
import { guideData } from '@/lib/trail/guide-data'
import { toolMessages, trailMessages } from '@/lib/messages/trail-messages'
import { messages, spokenAttributes } from '@/lib/messages'
import { guideGroups } from './guide-groups'

/** The data of guides that lead to each other. */
export interface GuideDataFolder {
  readonly guides: readonly string[]
  /** Name of the folder: it has a hash of what is in it. */
  readonly folder: string
  readonly files: Readonly<Record<string, string>>
}

/**
 * Every guide in every language as the browser's trail needs it, `<lang>/<guide>.json`, and what a step's tools say, `<lang>.json`: a
 * folder for each group of guides, so that a change in one group is none in the pages of another.
 * @param groups as `guideGroups` gives them
 */
export function guideDataFiles(content: Content, groups = guideGroups(content)): GuideDataFolder[] {
  return groups.map((guides) => {
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
      for (const id of guides) {
        const guide = content.guide(language, id)
        const beside = guides.flatMap((one) => (one === id ? [] : (content.guide(language, one) ?? [])))
        if (guide)
          add(`${language}/${id}.json`, guideData(guide, plainText, trailMessages(say, spoken), beside))
      }
    }
    return { guides, folder: `walks.${hash.digest('hex').slice(0, 10)}`, files }
  })
}
