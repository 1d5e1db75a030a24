import { CZECH } from './cs'
import { ENGLISH } from './en'

const GROUPS: Readonly<Record<string, string>> = { en: ENGLISH, cs: CZECH }

/** Groups of phrases that mean much the same in a language (BCP 47), whatever they are said of. */
export function everyday(lang: string): string[][] {
  return (GROUPS[lang.split('-')[0]?.toLowerCase() ?? ''] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(', '))
}
