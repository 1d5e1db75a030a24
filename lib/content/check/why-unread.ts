import { readSource } from '../body/source'
import { readFrontMatter } from '../files/front-matter'
import { givenJson } from '../files/json-file'
import { givenText } from '../files/read-text'
import type { Finding } from '../findings/findings'

/** Why a text could not be read as the file of the content that it is to be; undefined where it can. Never throws. */
export function whyUnread(file: string, text: string): Finding | undefined {
  const { text: sound, findings } = givenText(file, text)
  if (sound === undefined || findings.length > 0) return findings[0]
  if (file.endsWith('.json')) {
    const json = givenJson(file, sound, 'syntax')
    return json.located ? undefined : json.findings[0]
  }
  if (!file.endsWith('.mdx')) return undefined
  const matter = readFrontMatter(file, sound)
  return matter.findings[0] ?? readSource(file, matter.body).findings.find(({ code }) => code === 'syntax')
}
