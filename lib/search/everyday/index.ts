import { CZECH } from './cs'
import { CZECH_SITUATIONS } from './cs-situations'
import { GERMAN } from './de'
import { GERMAN_SITUATIONS } from './de-situations'
import { ENGLISH } from './en'
import { ENGLISH_SITUATIONS } from './en-situations'

const GROUPS: Readonly<Record<string, string>> = {
  en: ENGLISH + ENGLISH_SITUATIONS,
  cs: CZECH + CZECH_SITUATIONS,
  de: GERMAN + GERMAN_SITUATIONS,
}

/**
 * Groups of phrases that mean much the same in a language (BCP 47), whatever they are said of. In some, phrases before a `>`
 * mean those after it, but not the other way round: a grandmother is somebody.
 */
export function everyday(lang: string): string[][] {
  return (GROUPS[lang.split('-')[0]?.toLowerCase() ?? ''] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replace(' > ', ', >, ').split(', '))
}
