import { emptyWords } from '@/lib/language/empty-words'
import { negators } from '@/lib/language/negators'
import { termsOf } from '@/lib/language/terms'
import { didYouMean } from '@/lib/tree'
import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import { readJson } from '../files/json-file'
import type { Located } from '../findings/located'
import { kindOf } from '../files/ordinary-file'
import { SYNONYMS_FILE, synonymsSchema } from '../schemas/synonyms'
import { siteField } from './site'
import { validate } from '../findings/validate'

/** By language, groups of words that mean the same to somebody who searches. */
type Synonyms = Readonly<Record<string, readonly (readonly string[])[]>>

export interface SynonymsFile {
  readonly synonyms: Synonyms
  readonly findings: readonly Finding[]
}

/** Reads synonyms.json, if there is one. Never throws; a faulty file is as if it were not there. */
export function readSynonyms(root: string, languages: readonly string[]): SynonymsFile {
  if (!kindOf(root, SYNONYMS_FILE)) return { synonyms: {}, findings: [] }
  const { located, findings } = readJson(root, SYNONYMS_FILE, 'front-matter')
  if (!located) return { synonyms: {}, findings }
  const faults = [...findings, ...validate(synonymsSchema, located, 'front-matter')]
  const parsed = synonymsSchema.safeParse(located.data)
  if (!parsed.success) return { synonyms: {}, findings: faults }
  const oddities = Object.entries(parsed.data).flatMap(([language, groups]) =>
    languages.includes(language)
      ? repeated(language, groups, located)
      : [unknownLanguage(language, languages, located)],
  )
  return { synonyms: parsed.data, findings: [...faults, ...oddities] }
}

function unknownLanguage(language: string, languages: readonly string[], located: Located): Finding {
  const hint = didYouMean(language, languages, `. Its languages are: ${languages.join(', ')}.`)
  const message = `"${language}" is no language of this site${hint}`
  return following(finding('front-matter', located.place([language], 'key'), message), siteField('languages'))
}

/** Phrases that are one to the search, and such as say nothing to it. */
function repeated(language: string, groups: readonly (readonly string[])[], located: Located): Finding[] {
  const findings: Finding[] = []
  const empty = emptyWords(language)
  const first = new Map<string, { group: number; phrase: string }>()
  groups.forEach((group, g) => {
    group.forEach((phrase, i) => {
      const report = (message: string) =>
        findings.push(finding('front-matter', located.place([language, g, i]), `"${phrase}" ${message}`))
      const terms = termsOf(phrase, language, empty, negators(language)).join(' ')
      const known = first.get(terms)
      if (terms === '') {
        report(
          'has no word that can be searched for: empty words, such as "the" and "my", do not count. Remove it.',
        )
      } else if (known?.group === g) {
        report(
          `is the same as "${known.phrase}" to the search, which knows plurals, accents and capitals. Remove one.`,
        )
      } else if (known) {
        report(
          `is in the list of "${groups[known.group]?.[0] ?? ''}", too. Make one list of the two, or remove it here.`,
        )
      } else first.set(terms, { group: g, phrase })
    })
  })
  return findings
}
