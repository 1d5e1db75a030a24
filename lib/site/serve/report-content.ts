import { checkContent, createKeptTexts, findingLine } from '@/lib/content'
import type { Settings } from '@/lib/site/build/settings'

/**
 * Tells a writer in the terminal what is wrong with the content, when that has changed.
 * @param root the content root, absolute
 * @returns reports; each call checks anew
 */
export function contentReporter(root: string, settings: Settings): () => Promise<void> {
  const texts = createKeptTexts()
  let last = ''
  return async () => {
    const { findings } = checkContent(root, { settings, texts })
    const lines = findings.map((one) => findingLine(root, one)).join('\n')
    if (lines === last) return
    console.log(lines || 'The content has no findings any more.')
    last = lines
  }
}
