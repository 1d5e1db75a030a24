import { cleanCode } from '@/lib/addresses/clean-code'
import { pastedLink } from '@/lib/addresses/pasted-link'
import type { Target } from '@/lib/tree'
import type { LanguageKnowledge } from '../knowledge/language-knowledge'
import { stepNamed } from './position'

/** What somebody means by an address, a short code or the name of a step. */
export interface Reference {
  /** `guide/step`, `guide`, or a short code. */
  readonly name: string
  readonly isCode: boolean
  /** The language of the address, if it says one. */
  readonly lang?: string
  /** What its query says. */
  readonly query: URLSearchParams
}

/**
 * Reads an address of the site (a page, its twin or a short link; of any origin, for only the path counts), a short code, or
 * `guide/step`, `guide`.
 *
 *     readReference('https://help.example/en/move/old-account?ui=old', ['en'])
 *     // { name: 'move/old-account', isCode: false, lang: 'en', query: ui=old }
 */
export function readReference(text: string, languages: readonly string[]): Reference {
  const { parts: written, query } = pastedLink(text)
  const parts = written.map((part, i) => (i === written.length - 1 ? part.replace(/\.md$/, '') : part))
  const short = parts.lastIndexOf('s')
  if (short >= 0 && short === parts.length - 2)
    return { name: cleanCode(parts.at(-1) ?? ''), isCode: true, query }
  const first = parts.findIndex((part) => languages.includes(part))
  const lang = first >= 0 && parts.length - first <= 3 ? parts[first] : undefined
  const own = lang === undefined ? parts : parts.slice(first + 1)
  return { name: own.slice(0, 2).join('/'), isCode: false, query, ...(lang !== undefined && { lang }) }
}

/** The step that is meant; undefined where there is none. A name without a slash may be a short code, too. */
export function stepOf(knowledge: LanguageKnowledge, { name, isCode }: Reference): Target | undefined {
  const code = () => knowledge.ofCode(cleanCode(name))
  if (isCode) return code()
  return (
    stepNamed(knowledge.allGuides, name.replace(/\/(?:all|map)$/, '')) ??
    (name.includes('/') ? undefined : code())
  )
}
