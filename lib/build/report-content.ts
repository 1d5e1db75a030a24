import { checkContent, findingLine } from '@/lib/content'

/**
 * Tells a writer in the terminal what is wrong with the content, when that has changed.
 * @param root the content root, absolute
 * @returns reports; each call checks anew
 */
export function contentReporter(root: string): () => Promise<void> {
  let last = ''
  return async () => {
    const { findings } = checkContent(root)
    const lines = findings.map((one) => findingLine(root, one)).join('\n')
    if (lines === last) return
    console.log(lines || 'The content has no findings any more.')
    last = lines
  }
}
