import { languageName, spokenAttributes, words, wordsLang } from '@/lib/words'

/** Says, where it is so, that a page is shown in another language than the one asked for. */
export function Untranslated({ lang, shown }: { lang: string; shown: string }) {
  if (shown === lang) return null
  return (
    <p className="notice" {...spokenAttributes(lang)}>
      {words(lang).untranslated(languageName(shown, wordsLang(lang)))}
    </p>
  )
}
