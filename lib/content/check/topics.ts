import { didYouMean } from '@/lib/tree'
import { finding, type Finding } from '../findings/findings'
import type { ParsedGuides } from '../library/guides'
import type { Site } from '../library/site-type'

/** Guides whose topic site.json does not have. */
export function checkTopics({ topics }: Site, guides: ParsedGuides): Finding[] {
  const ids = topics.map(({ id }) => id)
  const known =
    ids.length > 0
      ? `. The topics of site.json are: ${ids.join(', ')}.`
      : '. Add it to "topics" in site.json, or leave it out.'
  return [...guides.values()].flatMap(({ id, index }) => {
    if (index?.topic === undefined || ids.includes(index.topic)) return []
    const message = `there is no topic "${index.topic}"${didYouMean(index.topic, ids, known)}`
    return [finding('front-matter', index.matter.place(['topic']), message, { guide: id })]
  })
}
